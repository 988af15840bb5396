#include "host/locale.h"

#include <errno.h>
#include <iconv.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdint.h>
#include <string.h>
#include <wchar.h>

#include "base/buffer.h"
#include "base/fatal.h"
#include "host/glyph_ascii.h"

/* The C library loads a converter at its first use, which may be too late in a
 * sandbox. */
static void
load_converter(void)
{
	iconv_t converter = (iconv_t)-1;

	if (!locale_is_utf8())
		converter = iconv_open(locale_encoding(), "UTF-8");
	if (converter != (iconv_t)-1)
		iconv_close(converter);
}

static bool
take_locale(void)
{
	static const char *const others[] = { "C.UTF-8", "zh_CN.UTF-8",
		"en_US.UTF-8" };

	if (setlocale(LC_CTYPE, "") != NULL && locale_has(L'中'))
		return true;
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		if (setlocale(LC_CTYPE, others[i]) != NULL && locale_has(L'中'))
			return true;
	return false;
}

const char *
locale_encoding(void)
{
	return nl_langinfo(CODESET);
}

bool
locale_is_utf8(void)
{
	return strcmp(locale_encoding(), "UTF-8") == 0;
}

bool
locale_has(uint32_t point)
{
	char bytes[64]; /* MB_CUR_MAX at most */
	mbstate_t shift = { 0 };
	size_t length = wcrtomb(bytes, (wchar_t)point, &shift);

	/* No bytes: Big5-HKSCS waits for a mark, or drops a tag. */
	return length != (size_t)-1 && length != 0;
}

/* Returns the first code point of a text and its length in bytes; U+FFFD and 1
 * if it is not UTF-8. This layer is below text/utf8. */
static size_t
first_point(struct str text, wchar_t *point)
{
	unsigned char lead = (unsigned char)text.bytes[0];
	size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
	unsigned value = length == 1 ? lead : lead & (0x7Fu >> length);

	*point = 0xFFFD;
	if ((lead >= 0x80 && lead < 0xC2) || lead > 0xF4 ||
	    length > text.length)
		return 1;
	for (size_t i = 1; i < length; i++) {
		unsigned char byte = (unsigned char)text.bytes[i];

		if ((byte & 0xC0) != 0x80)
			return 1;
		value = value << 6 | (byte & 0x3Fu);
	}
	*point = (wchar_t)value;
	return length;
}

/* For fatal(): there may be no memory left, which a converter needs. */
static size_t
encode_message(const char *message, char *bytes, size_t room)
{
	struct str text = str_of(message);
	size_t length = 0;

	while (text.length > 0 && length + MB_LEN_MAX <= room) {
		mbstate_t shift = { 0 };
		wchar_t point;
		size_t taken = first_point(text, &point);
		size_t got = wcrtomb(bytes + length, point, &shift);

		if (got == (size_t)-1 || got == 0) {
			bytes[length] = '?';
			got = 1;
		}
		length += got;
		text = str_slice(text, taken, text.length);
	}
	return length;
}

bool
locale_start(void)
{
	bool done = take_locale();

	load_converter();
	fatal_encode_with(encode_message);
	return done;
}

/* Adds a substitute for a character that the locale lacks. Returns how many
 * bytes of the text the character has. */
static size_t
add_lacking(struct buffer *buffer, struct str text)
{
	wchar_t point;
	size_t length = first_point(text, &point);
	char twin = glyph_ascii((uint32_t)point);

	if (twin != '\0') {
		buffer_add_byte(buffer, twin);
		return length;
	}
	for (int column = wcwidth(point); column != 0; column--) {
		buffer_add_byte(buffer, '?');
		if (column < 0)
			break;
	}
	return length;
}

static size_t
add_bad(struct buffer *buffer, struct str text)
{
	(void)text;
	buffer_add(buffer, str_of("\xEF\xBF\xBD"));
	return 1;
}

/* Adds what the converter holds back: Big5-HKSCS waits for a mark. */
static void
add_held(struct buffer *buffer, iconv_t converter)
{
	char bytes[16];
	char *out = bytes;
	size_t room = sizeof bytes;

	if (converter == (iconv_t)-1)
		return;
	iconv(converter, NULL, NULL, &out, &room);
	buffer_add(buffer, (struct str){ bytes, (size_t)(out - bytes) });
}

/* Converts piece by piece. Where the converter stops, `other` adds a substitute
 * and returns how many bytes it replaces. */
static struct str
convert(struct arena *arena, const char *to, const char *from, struct str text,
    size_t (*other)(struct buffer *, struct str))
{
	struct buffer buffer = { .arena = arena };
	iconv_t converter = iconv_open(to, from);

	while (text.length > 0) {
		char piece[512];
		char *in = (char *)(uintptr_t)text.bytes, *out = piece;
		size_t left = text.length, room = sizeof piece;
		size_t done = (size_t)-1;

		errno = EILSEQ;
		if (converter != (iconv_t)-1)
			done = iconv(converter, &in, &left, &out, &room);
		buffer_add(
		    &buffer, (struct str){ piece, (size_t)(out - piece) });
		text = (struct str){ in, left };
		if (done == (size_t)-1 && errno == E2BIG)
			continue;
		add_held(&buffer, converter);
		if (done == (size_t)-1) {
			size_t taken = other(&buffer, text);

			text = str_slice(text, taken, text.length);
		}
	}
	if (converter != (iconv_t)-1)
		iconv_close(converter);
	return buffer_str(&buffer);
}

static bool
is_ascii(struct str text)
{
	for (size_t i = 0; i < text.length; i++)
		if ((unsigned char)text.bytes[i] >= 0x80)
			return false;
	return true;
}

struct str
locale_encode(struct arena *arena, struct str text)
{
	if (locale_is_utf8() || is_ascii(text))
		return text;
	return convert(arena, locale_encoding(), "UTF-8", text, add_lacking);
}

struct str
locale_decode(struct arena *arena, struct str bytes)
{
	if (is_ascii(bytes))
		return bytes;
	return convert(arena, "UTF-8", locale_encoding(), bytes, add_bad);
}
