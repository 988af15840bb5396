#include "term/charset.h"

#include <stdint.h>
#include <wchar.h>

/* A code point from U+0080 on, in UTF-8. */
static struct key
key_of_point(uint32_t point)
{
	unsigned shift = point < 0x800 ? 6 : point < 0x10000 ? 12 : 18;
	unsigned lead = point < 0x800 ? 0xC0 : point < 0x10000 ? 0xE0 : 0xF0;
	struct key key = { .name = "" };
	char *next = key.name;

	*next++ = (char)(lead | point >> shift);
	do {
		shift -= 6;
		*next++ = (char)(0x80 | (point >> shift & 0x3F));
	} while (shift > 0);
	return key;
}

size_t
charset_take(const char *bytes, size_t length, struct key *key)
{
	mbstate_t shift = { 0 };
	wchar_t point = L'\0';
	size_t taken = mbrtowc(&point, bytes, length, &shift);

	*key = (struct key){ .name = "" };
	if (taken == (size_t)-2)
		return 0;
	if (taken == (size_t)-1)
		return 1;
	if (point >= 0xA0 && point <= 0x10FFFF)
		*key = key_of_point((uint32_t)point);
	return taken;
}
