#include "text/decode.h"

#include <iconv.h>
#include <sysexits.h>

#include "text/place.h"
#include "text/utf8.h"

static const struct mark {
	struct str bytes;
	const char *encoding; /* NULL: UTF-8 */
} marks[] = {
	{ { "\xEF\xBB\xBF", 3 }, NULL },
	{ { "\xFF\xFE", 2 }, "UTF-16LE" },
	{ { "\xFE\xFF", 2 }, "UTF-16BE" },
};

static bool
bad_utf8(struct str bytes, size_t bad, struct error *error)
{
	struct place place = place_at(bytes, bad);

	return error_at(error, place.line, place.column,
	    "字节 0x%02X 不合 UTF-8，应为完好的 UTF-8 或 GB18030 文字",
	    (unsigned char)bytes.bytes[bad]);
}

/* What has been converted leads to the place of the byte that cannot be. */
static bool
bad_byte(struct str text, unsigned char byte, const char *encoding,
    struct error *error)
{
	struct place place = place_at(text, text.length);

	return error_at(error, place.line, place.column,
	    "字节 0x%02X 不合 %s，应为 UTF-8 或 GB18030 文字", byte, encoding);
}

static bool
convert(struct arena *arena, struct str bytes, const char *encoding,
    struct str *text, struct error *error)
{
	iconv_t converter = iconv_open("UTF-8", encoding);
	/* No character grows to more than twice its bytes. */
	size_t room = bytes.length * 2 + 16, left = bytes.length, space = room;
	char *out = arena_alloc(arena, room, 1);
	/* iconv's type is older than const; it does not write here. */
	char *from = (char *)bytes.bytes, *to = out;
	size_t failed;

	if (converter == (iconv_t)-1)
		return error_set(error, EX_UNAVAILABLE,
		    "本机不能转换 %s，文件应为 UTF-8", encoding);
	failed = iconv(converter, &from, &left, &to, &space);
	iconv_close(converter);
	if (failed == (size_t)-1)
		return bad_byte((struct str){ out, room - space },
		    (unsigned char)*from, encoding, error);
	*text = (struct str){ out, room - space };
	return true;
}

/* GB18030 seldom looks like UTF-8, and damaged UTF-8 nearly always does. */
static bool
looks_like_utf8(struct str bytes)
{
	size_t whole = 0, broken = 0;

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

bool
decode_text(struct arena *arena, struct str bytes, struct str *text,
    struct error *error)
{
	const struct mark *mark = NULL;
	size_t bad;

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (str_starts(bytes, marks[i].bytes))
			mark = &marks[i];
	if (mark != NULL)
		bytes = str_slice(bytes, mark->bytes.length, bytes.length);
	if (mark != NULL && mark->encoding != NULL)
		return convert(arena, bytes, mark->encoding, text, error);
	bad = utf8_bad(bytes);
	if (bad < bytes.length && (mark != NULL || looks_like_utf8(bytes)))
		return bad_utf8(bytes, bad, error);
	if (bad < bytes.length)
		return convert(arena, bytes, "GB18030", text, error);
	*text = bytes;
	return true;
}
