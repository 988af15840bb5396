#include "format/html_entity_internal.h"

#include "base/ascii.h"
#include "text/utf8.h"

enum {
	WINDOWS_FIRST =
	    0x80, /* code points that pages mean as Windows' bytes */
	WINDOWS_COUNT = 32,
	LIMIT = 0x110000,
};

/* Names that pages in Chinese use. One that is old may lack its semicolon
 * (WHATWG HTML, 13.5). */
static const struct {
	const char *name;
	uint32_t value;
	bool old;
} names[] = {
	{ "nbsp", 0xA0, true },
	{ "ensp", 0x2002, false },
	{ "emsp", 0x2003, false },
	{ "thinsp", 0x2009, false },
	{ "amp", '&', true },
	{ "lt", '<', true },
	{ "gt", '>', true },
	{ "quot", '"', true },
	{ "apos", '\'', false },
	{ "ldquo", 0x201C, false },
	{ "rdquo", 0x201D, false },
	{ "lsquo", 0x2018, false },
	{ "rsquo", 0x2019, false },
	{ "mdash", 0x2014, false },
	{ "ndash", 0x2013, false },
	{ "hellip", 0x2026, false },
	{ "middot", 0xB7, true },
	{ "bull", 0x2022, false },
	{ "times", 0xD7, true },
	{ "divide", 0xF7, true },
	{ "plusmn", 0xB1, true },
	{ "minus", 0x2212, false },
	{ "le", 0x2264, false },
	{ "ge", 0x2265, false },
	{ "ne", 0x2260, false },
	{ "asymp", 0x2248, false },
	{ "deg", 0xB0, true },
	{ "permil", 0x2030, false },
	{ "micro", 0xB5, true },
	{ "sup1", 0xB9, true },
	{ "sup2", 0xB2, true },
	{ "sup3", 0xB3, true },
	{ "frac12", 0xBD, true },
	{ "frac14", 0xBC, true },
	{ "frac34", 0xBE, true },
	{ "yen", 0xA5, true },
	{ "euro", 0x20AC, false },
	{ "pound", 0xA3, true },
	{ "copy", 0xA9, true },
	{ "reg", 0xAE, true },
	{ "trade", 0x2122, false },
	{ "sect", 0xA7, true },
	{ "para", 0xB6, true },
	{ "larr", 0x2190, false },
	{ "uarr", 0x2191, false },
	{ "rarr", 0x2192, false },
	{ "darr", 0x2193, false },
	{ "alpha", 0x3B1, false },
	{ "beta", 0x3B2, false },
	{ "laquo", 0xAB, true },
	{ "raquo", 0xBB, true },
	{ "shy", 0xAD, true },
	{ "zwnj", 0x200C, false },
	{ "zwj", 0x200D, false },
};

/* &#128; and the like mean the characters of Windows' code page 1252; 0 stays
 * what it is. */
static const uint16_t windows[WINDOWS_COUNT] = { 0x20AC, 0, 0x201A, 0x192,
	0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0,
	0x17D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178 };

static int
digit_of(char byte, int base)
{
	char small = ascii_small(byte);

	if (ascii_is_digit(byte))
		return byte - '0';
	return base == 16 && small >= 'a' && small <= 'f' ? small - 'a' + 10
							  : -1;
}

static uint32_t
meant_by(uint32_t value)
{
	if (value >= WINDOWS_FIRST && value < WINDOWS_FIRST + WINDOWS_COUNT &&
	    windows[value - WINDOWS_FIRST] != 0)
		return windows[value - WINDOWS_FIRST];
	if (value == 0 || value >= LIMIT || (value >= 0xD800 && value < 0xE000))
		return UTF8_BAD;
	/* Line ends and other controls show nothing but a blank. */
	return value < ' ' ? ' ' : value;
}

/* &#20013; and &#x4E2D;, also where the semicolon is lost. */
static size_t
number(struct buffer *buffer, struct str text)
{
	size_t at = 2, from;
	int base = 10, digit;
	uint32_t value = 0;

	if (at < text.length && ascii_small(text.bytes[at]) == 'x') {
		base = 16;
		at++;
	}
	for (from = at;
	     at < text.length && (digit = digit_of(text.bytes[at], base)) >= 0;
	     at++)
		value = value < LIMIT ? value * (uint32_t)base + (uint32_t)digit
				      : LIMIT;
	if (at == from)
		return 0;
	utf8_add(buffer, meant_by(value));
	return at + (at < text.length && text.bytes[at] == ';');
}

size_t
html_entity(struct buffer *buffer, struct str text)
{
	if (text.length < 2 || text.bytes[0] != '&')
		return 0;
	if (text.bytes[1] == '#')
		return number(buffer, text);
	if (!ascii_is_letter(text.bytes[1]))
		return 0;
	text = str_slice(text, 1, text.length);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct str name = str_of(names[i].name);
		bool ended =
		    text.length > name.length && text.bytes[name.length] == ';';

		if (!str_starts(text, name) || (!ended && !names[i].old))
			continue;
		utf8_add(buffer, names[i].value);
		return 1 + name.length + ended;
	}
	return 0;
}

void
html_entity_text(struct buffer *buffer, struct str text)
{
	text = str_trim(text);
	for (size_t at = 0; at < text.length;) {
		size_t length =
		    html_entity(buffer, str_slice(text, at, text.length));
		bool blank = ascii_is_blank(text.bytes[at]);

		if (length == 0 &&
		    (!blank || !ascii_is_blank(text.bytes[at - 1])))
			buffer_add_byte(buffer, blank ? ' ' : text.bytes[at]);
		at += length > 0 ? length : 1;
	}
}
