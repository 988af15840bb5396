#include "text/decode.h"

#include <iconv.h>
#include <stdint.h>
#include <string.h>
#include <sysexits.h>

#include "base/ascii.h"
#include "text/position.h"
#include "text/utf8.h"

const char *const decode_encodings[] = { "UTF-8", "GB18030", "Big5",
	"Big5-HKSCS", "EUC-TW", "UTF-16LE", "UTF-16BE", NULL };

static const struct byte_order_mark {
	struct str bytes;
	const char *encoding;
} marks[] = {
	{ { "\xEF\xBB\xBF", 3 }, "UTF-8" },
	{ { "\xFF\xFE", 2 }, "UTF-16LE" },
	{ { "\xFE\xFF", 2 }, "UTF-16BE" },
	{ { "\x84\x31\x95\x33", 4 }, "GB18030" },
};

static bool
means(const char *name, const char *encoding)
{
	for (;; name++, encoding++) {
		name += strspn(name, "-");
		encoding += strspn(encoding, "-");
		if (ascii_small(*name) != ascii_small(*encoding))
			return false;
		if (*name == '\0')
			return true;
	}
}

const char *
decode_encoding(const char *name)
{
	for (int i = 0; decode_encodings[i] != NULL; i++)
		if (means(name, decode_encodings[i]))
			return decode_encodings[i];
	return NULL;
}

/* What is decoded: the bytes behind a mark, and why they are taken for what
 * they are. */
struct source {
	struct str bytes;
	const char *encoding;
	bool named; /* by the reader */
};

static bool
is_utf8(const struct source *source)
{
	return strcmp(source->encoding, "UTF-8") == 0;
}

/* `text` is what stands before the bad byte, or more. */
static bool
bad_byte(const struct source *source, const char *bad, struct str text,
    size_t offset, struct error *error)
{
	struct position place = position_at(text, offset);
	unsigned char byte = (unsigned char)*bad;

	if (source->named)
		return error_at(error, place.line, place.column,
		    "字节 0x%02X 不合 --encoding 所写的 %s", byte,
		    source->encoding);
	return error_at(error, place.line, place.column,
	    is_utf8(source)
		? "字节 0x%02X 不合 %s，应为完好的 UTF-8 或 GB18030 文字"
		: "字节 0x%02X 不合 %s，应为 UTF-8 或 GB18030 文字，"
		  "其他编码要用 --encoding 写明",
	    byte, source->encoding);
}

static bool
convert(struct arena *arena, const struct source *source, struct str *text,
    struct error *error)
{
	iconv_t converter = iconv_open("UTF-8", source->encoding);
	/* No character grows to more than twice its bytes. */
	size_t left = source->bytes.length, room = left * 2 + 16, space = room;
	char *out = arena_alloc(arena, room, 1), *to = out;
	/* iconv's type is older than const; it does not write here. */
	char *from = (char *)(uintptr_t)source->bytes.bytes;
	size_t failed;
	struct str done;

	if (converter == (iconv_t)-1)
		return error_set(error, EX_UNAVAILABLE,
		    "本机不能转换 %s，文件应为 UTF-8", source->encoding);
	failed = iconv(converter, &from, &left, &to, &space);
	iconv_close(converter);
	done = (struct str){ out, room - space };
	if (failed == (size_t)-1)
		return bad_byte(source, from, done, done.length, error);
	*text = done;
	return true;
}

/* GB18030 seldom looks like UTF-8, and damaged UTF-8 nearly always does. Up to
 * `bad` it is good. */
static bool
looks_like_utf8(struct str bytes, size_t bad)
{
	size_t whole = 0, broken = 0;

	if (bad == bytes.length)
		return true;
	for (size_t at = 0; at < bytes.length;) {
		struct point point = utf8_at(bytes, at);

		if (point.length > 1)
			whole++;
		else if (point.value == UTF8_BAD)
			broken++;
		at += point.length;
	}
	return whole > broken;
}

static const struct byte_order_mark *
mark_of(struct str bytes)
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (str_starts(bytes, marks[i].bytes))
			return &marks[i];
	return NULL;
}

/* What the reader says counts more than a mark, which may be another text's
 * first bytes. */
static struct source
source_of(struct str bytes, size_t bad, const char *encoding)
{
	const struct byte_order_mark *mark = mark_of(bytes);
	struct source source = { bytes, encoding, encoding != NULL };

	if (encoding == NULL && mark != NULL)
		source.encoding = mark->encoding;
	else if (encoding == NULL)
		source.encoding =
		    looks_like_utf8(bytes, bad) ? "UTF-8" : "GB18030";
	if (mark != NULL && strcmp(mark->encoding, source.encoding) == 0)
		source.bytes =
		    str_slice(bytes, mark->bytes.length, bytes.length);
	return source;
}

bool
decode_text(struct arena *arena, struct str bytes, const char *encoding,
    struct str *text, struct error *error)
{
	size_t bad = utf8_bad(bytes);
	struct source source = source_of(bytes, bad, encoding);

	if (!is_utf8(&source))
		return convert(arena, &source, text, error);
	/* The mark of UTF-8 is UTF-8 itself. */
	bad -= bytes.length - source.bytes.length;
	bytes = source.bytes;
	if (bad < bytes.length)
		return bad_byte(&source, bytes.bytes + bad, bytes, bad, error);
	*text = bytes;
	return true;
}
