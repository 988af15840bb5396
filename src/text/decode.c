#include "text/decode.h"

#include <assert.h>
#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sysexits.h>

#include "base/ascii.h"
#include "text/guess.h"
#include "text/position.h"
#include "text/utf8.h"

enum {
	PIECE = 64 * 1024,   /* bytes converted at once */
	AROUND = 256 * 1024, /* bytes on either side of a bad one */
};

/* Of either byte order; decode_tell says which. */
static const char utf16[] = "UTF-16";

const char *const decode_encodings[] = { "UTF-8", "GB18030", "Big5",
	"Big5-HKSCS", "EUC-TW", utf16, "UTF-16LE", "UTF-16BE", NULL };
_Static_assert(
    sizeof decode_encodings / sizeof *decode_encodings == DECODE_ENCODINGS + 1,
    "a converter for each");

static const struct byte_order_mark {
	struct str bytes;
	const char *encoding;
} marks[] = {
	{ { "\xEF\xBB\xBF", 3 }, "UTF-8" },
	{ { "\xFF\xFE", 2 }, "UTF-16LE" },
	{ { "\xFE\xFF", 2 }, "UTF-16BE" },
	{ { "\x84\x31\x95\x33", 4 }, "GB18030" },
};

/* Other names, of subsets too. */
static const struct {
	const char *name, *encoding;
} other_names[] = {
	{ "GBK", "GB18030" },
	{ "GB2312", "GB18030" },
	{ "EUC-CN", "GB18030" },
	{ "CP936", "GB18030" },
	{ "936", "GB18030" },
	{ "CP950", "Big5" },
	{ "950", "Big5" },
	{ "HKSCS", "Big5-HKSCS" },
	{ "UCS-2", utf16 },
	{ "Unicode", utf16 },
};

static bool
means(const char *name, const char *encoding)
{
	for (;; name++, encoding++) {
		name += strspn(name, "-_ ");
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
	for (size_t i = 0; i < sizeof other_names / sizeof *other_names; i++)
		if (means(name, other_names[i].name))
			return other_names[i].encoding;
	return NULL;
}

/* --- The converters */

static int
index_of(const char *encoding)
{
	int i = 0;

	while (decode_encodings[i] != NULL &&
	       strcmp(decode_encodings[i], encoding) != 0)
		i++;
	assert(decode_encodings[i] != NULL);
	return i;
}

static bool
is_utf8(const char *encoding)
{
	return index_of(encoding) == 0;
}

bool
decoder_load(struct decoder *decoder, const char *encoding, struct error *error)
{
	int i = index_of(encoding);
	iconv_t converter = (iconv_t)-1;

	if (is_utf8(encoding) || decoder->converters[i].is_loaded)
		return true;
	if (decoder->is_confined && !decoder->converters[i].is_missing)
		return error_set(error, EX_UNAVAILABLE,
		    "文件改用了 %s，要退出后重新打开", encoding);
	if (!decoder->is_confined)
		converter = iconv_open("UTF-8", encoding);
	decoder->converters[i].is_missing = converter == (iconv_t)-1;
	if (converter == (iconv_t)-1)
		return error_set(error, EX_UNAVAILABLE,
		    "本机不能转换 %s，文件应为 UTF-8", encoding);
	decoder->converters[i].iconv = converter;
	decoder->converters[i].is_loaded = true;
	return true;
}

void
decoder_free(struct decoder *decoder)
{
	for (int i = 0; i < DECODE_ENCODINGS; i++)
		if (decoder->converters[i].is_loaded)
			iconv_close(decoder->converters[i].iconv);
	*decoder = (struct decoder){ .is_confined = decoder->is_confined };
}

/* --- What the bytes are */

/* Returns whether damaged UTF-8 is likelier than GB18030, which seldom looks
 * like UTF-8, by the bytes around the first bad one. */
static bool
looks_like_utf8(struct str bytes, size_t bad)
{
	size_t whole = 0, broken = 0, at = bad > AROUND ? bad - AROUND : 0;
	size_t end = bytes.length - bad > AROUND ? bad + AROUND : bytes.length;

	if (bad == bytes.length)
		return true;
	while (at < end) {
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

/* Tells the encoding of bytes without a mark; `bad` is that of UTF-8. */
static void
tell_unmarked(struct encoded *told, size_t bad)
{
	bool big5;

	if (guess_is_utf16(told->bytes, false) ||
	    guess_is_utf16(told->bytes, true)) {
		told->encoding = utf16;
	} else if (looks_like_utf8(told->bytes, bad)) {
		told->encoding = "UTF-8";
	} else {
		big5 = guess_is_big5(told->bytes);
		told->encoding = big5 ? "Big5" : "GB18030";
		told->other = big5 ? "GB18030" : "Big5";
	}
}

/* What the reader says overrides a mark, which may just be the first bytes of a
 * text in another encoding. */
struct encoded
decode_tell(struct str bytes, const char *encoding)
{
	const struct byte_order_mark *mark = mark_of(bytes);
	struct encoded told = { bytes, encoding, encoding != NULL, NULL, 0 };
	size_t bad = utf8_bad(bytes);

	if (encoding == NULL && mark != NULL)
		told.encoding = mark->encoding;
	else if (encoding == NULL)
		tell_unmarked(&told, bad);
	if (strcmp(told.encoding, utf16) == 0)
		told.encoding = guess_is_utf16(bytes, true) ||
					str_starts(bytes, str_of("\xFE\xFF"))
				    ? "UTF-16BE"
				    : "UTF-16LE";
	if (mark != NULL && strcmp(mark->encoding, told.encoding) == 0)
		told.bytes = str_slice(bytes, mark->bytes.length, bytes.length);
	/* The mark of UTF-8 is UTF-8 itself. */
	if (is_utf8(told.encoding))
		told.bad = bad - (bytes.length - told.bytes.length);
	return told;
}

/* --- The text */

/* `text` holds at least what comes before the bad byte. */
static bool
bad_byte(const struct encoded *encoded, const char *bad, struct str text,
    size_t offset, struct error *error)
{
	struct position place = position_at(text, offset);
	unsigned char byte = (unsigned char)*bad;

	if (encoded->named)
		return error_at(error, place.line, place.column,
		    "字节 0x%02X 不合 --encoding 所写的 %s", byte,
		    encoded->encoding);
	return error_at(error, place.line, place.column,
	    is_utf8(encoded->encoding)
		? "字节 0x%02X 不合 %s，应为完好的 UTF-8 或 GB18030 文字"
		: "字节 0x%02X 不合 %s，应为 UTF-8 或 GB18030 文字，"
		  "其他编码要用 --encoding 写明",
	    byte, encoded->encoding);
}

/* The bytes left to convert, and their destination. */
struct conversion {
	iconv_t converter;
	char *from, *to;
	size_t left, room; /* bytes */
};

/* A character that is cut by the end of a piece waits for the next piece. */
static bool
convert_piece(struct conversion *conversion)
{
	bool is_last = conversion->left <= PIECE;
	size_t piece = is_last ? conversion->left : PIECE, rest = piece;
	size_t failed = iconv(conversion->converter, &conversion->from, &rest,
	    &conversion->to, &conversion->room);

	conversion->left -= piece - rest;
	return failed != (size_t)-1 || (errno == EINVAL && !is_last);
}

/* Takes the 0x80 of Windows' code page 936, which no other GBK has. */
static bool
convert_euro(struct conversion *conversion, const char *encoding)
{
	static const char euro[] = "\u20AC";

	if (strcmp(encoding, "GB18030") != 0 || conversion->left == 0 ||
	    *conversion->from != '\x80')
		return false;
	memcpy(conversion->to, euro, strlen(euro));
	conversion->to += strlen(euro);
	conversion->room -= strlen(euro);
	conversion->from++;
	conversion->left--;
	return true;
}

/* Returns the text with U+3000 for U+E5E5, which is what the converter of the
 * system makes of 0xA3A0 in GBK; files that others converted have it too. */
static struct str
without_e5e5(struct arena *arena, struct str text)
{
	static const char from[] = "\uE5E5", to[] = "\u3000";
	size_t at = str_find(text, str_of(from));
	char *bytes;

	if (at == text.length)
		return text;
	text = arena_copy(arena, text);
	bytes = (char *)(uintptr_t)text.bytes;
	for (; at < text.length;
	     at += str_find(str_slice(text, at, text.length), str_of(from)))
		memcpy(bytes + at, to, strlen(to));
	return text;
}

static bool
stopped(struct error *error)
{
	return error_set(error, EX_TEMPFAIL, "已停止");
}

static bool
convert(struct arena *arena, const struct encoded *encoded, iconv_t converter,
    const struct stop *stop, struct str *text, struct error *error)
{
	struct str bytes = encoded->bytes;
	/* No character takes more than twice its bytes in UTF-8, but for the
	 * euro, which takes three for one. */
	size_t room = bytes.length * 3 + 16;
	char *out = arena_alloc(arena, room, 1);
	struct str done = { out, 0 };
	/* iconv's type is older than const; it does not write here. */
	struct conversion conversion = { converter,
		(char *)(uintptr_t)bytes.bytes, out, bytes.length, room };

	iconv(converter, NULL, NULL, NULL, NULL);
	while (conversion.left > 0) {
		bool is_good = convert_piece(&conversion) ||
			       convert_euro(&conversion, encoded->encoding);

		done.length = (size_t)(conversion.to - out);
		if (!is_good)
			return bad_byte(
			    encoded, conversion.from, done, done.length, error);
		if (stop_asked(stop))
			return stopped(error);
	}
	*text = without_e5e5(arena, done);
	return true;
}

bool
decode_text(struct arena *arena, const struct encoded *encoded,
    const struct decoder *decoder, const struct stop *stop, struct str *text,
    struct error *error)
{
	int i = index_of(encoded->encoding);

	/* Detecting the encoding may have taken long. */
	if (stop_asked(stop))
		return stopped(error);
	if (!is_utf8(encoded->encoding)) {
		assert(decoder->converters[i].is_loaded);
		return convert(arena, encoded, decoder->converters[i].iconv,
		    stop, text, error);
	}
	if (encoded->bad < encoded->bytes.length)
		return bad_byte(encoded, encoded->bytes.bytes + encoded->bad,
		    encoded->bytes, encoded->bad, error);
	*text = without_e5e5(arena, encoded->bytes);
	return true;
}
