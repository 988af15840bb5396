#include "terminals/harness/wild.h"

#include <string.h>

static const char *const named[] = { "\033OA", "\033OB", "\033OC", "\033OD",
	"\033OH", "\033OF", "\033[A", "\033[B", "\033[5~", "\033[6~",
	"\033[1;3C", "\033[1;5D", "\033[Z", "\033OP", "\033OQ", "\033OR",
	"\033[15~", "\033[24~", "\033[3~", "\033[2~", "\033", "\t", "\r", "\n",
	" ", "\177", "\b" };

static const char *const written[] = { "人", "工", "智", "能", "亿元", "，",
	"“", "…", "／", "？", "ｊ", "６", "　", "、", "rgzn", "renmin", "\\d+",
	"((((", "[一-", "-词", "\"", "é", "e\xcc\x81", "\xf0\x9f\x98\x80",
	"\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9", "\xf0\xa0\xae\xb7",
	"\xe2\x80\xae", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbf" };

/* Halves, answers that nobody asked for, mice, and what no text holds. */
static const char *const broken[] = { "\033[", "\033[1;", "\033[<", "\033O",
	"\033P", "\033P1$r0m", "\033]", "\033]52;c;QUJD", "\033]11;rgb:ff/ff",
	"\033\\", "\007", "\033_G", "\033X", "\033[200~", "\033[201~",
	"\033[200~人工\r\t智能\033[201~", "\033[2;5R", "\033[2;3R",
	"\033[?62;c", "\033[?1;2c", "\033[<0;10;10M", "\033[<64;3;3M",
	"\033[M !!", "\033[I", "\033[O", "\033[999999999999999999999A",
	"\033[1;1;1;1;1;1;1;1;1;1;1;1;1~", "\033\033\033[A", "\xe4", "\xe4\xb8",
	"\xf0\x9f", "\xc0\x80", "\xed\xa0\x80", "\xff\xfe", "\x80", "\x9b",
	"\033[27;5;106~", "\033[106;5u" };

/* Searches that never end by themselves, behind what opens them where no prompt
 * is open: the search, and Alt-R for regular expressions. */
static const char *const patterns[] = {
	"/\033r(?=.{0,60}.{0,60}.{0,60}.{0,60}[ǰǱ])",
	"/\033r(?=.*.*.*.{0,3}[ǰǱ])", "/\033r(.*)*[ǰǱ]",
	"/\033r(.)\\1*(?<=.)(?=.*.*.*\\1[ǰ])", "/\033r(?R)?.*[ǰ]",
	"/\033r(?:(?:.?){9}){9}[ǰ]", "/\033r."
};

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

int
wild_number(uint32_t *random, int limit)
{
	*random = *random * 1664525 + 1013904223;
	return (int)((*random >> 8) % (uint32_t)limit);
}

size_t
wild_key(uint32_t *random, char *bytes)
{
	const char *key = NULL;
	int kind = wild_number(random, 20);

	if (wild_number(random, 200) == 0)
		key = patterns[wild_number(random, COUNT(patterns))];
	else if (kind < 5)
		key = named[wild_number(random, COUNT(named))];
	else if (kind < 9)
		key = written[wild_number(random, COUNT(written))];
	else if (kind < 10)
		key = broken[wild_number(random, COUNT(broken))];
	if (key) {
		memcpy(bytes, key, strlen(key));
		return strlen(key);
	}
	do
		bytes[0] = (char)wild_number(random, kind < 13 ? 32 : 127);
	while (strchr("qQ\003\032", bytes[0]) && bytes[0]);
	return 1;
}

const char *
wild_end(uint32_t *random)
{
	static const char *const ends[] = { "q", "Q", "\003", "\032",
		WILD_CLOSING "\003q" };

	return ends[wild_number(random, COUNT(ends))];
}

int
wild_length(uint32_t *random, int usual)
{
	static const int hostile[] = { 0, 1, 2, 3, 4, 5, 19, 20, 59, 60, 300,
		500, 1000, 1001, 32767, 32768, 65534, 65535 };

	if (wild_number(random, 8) == 0)
		return hostile[wild_number(random, COUNT(hostile))];
	return wild_number(random, usual);
}
