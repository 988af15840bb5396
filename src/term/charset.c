#include "term/charset_internal.h"

#include <wchar.h>

#include "text/utf8.h"

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
		utf8_encode((uint32_t)point, key->name);
	return taken;
}
