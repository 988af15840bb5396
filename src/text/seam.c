#include "text/seam.h"

#include <stddef.h>

struct range {
	uint32_t first, last;
	enum seam_kind kind;
};

static const struct range ranges[] = {
	{ '!', '!', SEAM_STOP },
	{ '$', '$', SEAM_BRACKET },
	{ '%', '%', SEAM_STOP },
	{ '(', '(', SEAM_BRACKET },
	{ ')', ')', SEAM_STOP },
	{ '+', '+', SEAM_PLUS },
	{ ',', ',', SEAM_STOP },
	{ '.', '/', SEAM_STOP },
	{ '0', '9', SEAM_DIGIT },
	{ ':', ';', SEAM_STOP },
	{ '?', '?', SEAM_STOP },
	{ 'A', 'Z', SEAM_LATIN },
	{ '[', '[', SEAM_BRACKET },
	{ ']', ']', SEAM_STOP },
	{ 'a', 'z', SEAM_LATIN },
	{ '{', '{', SEAM_BRACKET },
	{ '}', '}', SEAM_STOP },
	{ 0xA3, 0xA3, SEAM_OPENING },     /* £ */
	{ 0xA5, 0xA5, SEAM_OPENING },     /* ¥ */
	{ 0xB0, 0xB0, SEAM_STOP },        /* ° */
	{ 0xB2, 0xB3, SEAM_LATIN },       /* ² ³ */
	{ 0xB5, 0xB5, SEAM_LATIN },       /* micro */
	{ 0xB7, 0xB7, SEAM_CLOSING },     /* · */
	{ 0xC0, 0xD6, SEAM_LATIN },       /* À Ö */
	{ 0xD8, 0xF6, SEAM_LATIN },       /* Ø ö */
	{ 0xF8, 0x24F, SEAM_LATIN },      /* ø and Latin Extended */
	{ 0x3A9, 0x3A9, SEAM_LATIN },     /* omega */
	{ 0x3BC, 0x3BC, SEAM_LATIN },     /* mu */
	{ 0x2013, 0x2015, SEAM_DASH },    /* – — ― */
	{ 0x2018, 0x2018, SEAM_OPENING }, /* ‘ */
	{ 0x2019, 0x2019, SEAM_APOSTROPHE },
	{ 0x201C, 0x201C, SEAM_OPENING }, /* “ */
	{ 0x201D, 0x201D, SEAM_CLOSING }, /* ” */
	{ 0x2025, 0x2027, SEAM_CLOSING }, /* ‥ … ‧ */
	{ 0x2030, 0x2031, SEAM_CLOSING }, /* ‰ ‱ */
	{ 0x2032, 0x2033, SEAM_STOP },    /* ′ ″ */
	{ 0x203C, 0x203C, SEAM_CLOSING }, /* ‼ */
	{ 0x2047, 0x2049, SEAM_CLOSING }, /* ⁇ ⁈ ⁉ */
	{ 0x20AC, 0x20AC, SEAM_OPENING }, /* € */
	{ 0x2103, 0x2103, SEAM_CLOSING }, /* ℃ */
	{ 0x2109, 0x2109, SEAM_CLOSING }, /* ℉ */
	{ 0x2116, 0x2116, SEAM_OPENING }, /* № */
	{ 0x2236, 0x2236, SEAM_CLOSING }, /* ∶ */
	{ 0x22EF, 0x22EF, SEAM_CLOSING }, /* ⋯ */
	{ 0x2500, 0x2500, SEAM_DASH },    /* ─, typed for a dash */
	{ 0x3001, 0x3002, SEAM_CLOSING }, /* 、 。 */
	{ 0x3007, 0x3007, SEAM_HAN },     /* 〇 */
	{ 0x3008, 0x3008, SEAM_OPENING }, /* 〈 */
	{ 0x3009, 0x3009, SEAM_CLOSING }, /* 〉 */
	{ 0x300A, 0x300A, SEAM_OPENING }, /* 《 */
	{ 0x300B, 0x300B, SEAM_CLOSING }, /* 》 */
	{ 0x300C, 0x300C, SEAM_OPENING }, /* 「 */
	{ 0x300D, 0x300D, SEAM_CLOSING }, /* 」 */
	{ 0x300E, 0x300E, SEAM_OPENING }, /* 『 */
	{ 0x300F, 0x300F, SEAM_CLOSING }, /* 』 */
	{ 0x3010, 0x3010, SEAM_OPENING }, /* 【 */
	{ 0x3011, 0x3011, SEAM_CLOSING }, /* 】 */
	{ 0x3014, 0x3014, SEAM_OPENING }, /* 〔 */
	{ 0x3015, 0x3015, SEAM_CLOSING }, /* 〕 */
	{ 0x3016, 0x3016, SEAM_OPENING }, /* 〖 */
	{ 0x3017, 0x3017, SEAM_CLOSING }, /* 〗 */
	{ 0x3018, 0x3018, SEAM_OPENING }, /* 〘 */
	{ 0x3019, 0x3019, SEAM_CLOSING }, /* 〙 */
	{ 0x301A, 0x301A, SEAM_OPENING }, /* 〚 */
	{ 0x301B, 0x301C, SEAM_CLOSING }, /* 〛 〜 */
	{ 0x301D, 0x301D, SEAM_OPENING }, /* 〝 */
	{ 0x301E, 0x301F, SEAM_CLOSING }, /* 〞 〟 */
	{ 0x30FB, 0x30FB, SEAM_CLOSING }, /* ・ */
	{ 0x3400, 0x4DBF, SEAM_HAN },
	{ 0x4E00, 0x9FFF, SEAM_HAN },
	{ 0xF900, 0xFAFF, SEAM_HAN },
	{ 0xFE50, 0xFE52, SEAM_CLOSING }, /* ﹐ ﹑ ﹒ */
	{ 0xFE54, 0xFE57, SEAM_CLOSING }, /* ﹔ ﹕ ﹖ ﹗ */
	{ 0xFE59, 0xFE59, SEAM_OPENING }, /* ﹙ */
	{ 0xFE5A, 0xFE5A, SEAM_CLOSING }, /* ﹚ */
	{ 0xFE5B, 0xFE5B, SEAM_OPENING }, /* ﹛ */
	{ 0xFE5C, 0xFE5C, SEAM_CLOSING }, /* ﹜ */
	{ 0xFE5D, 0xFE5D, SEAM_OPENING }, /* ﹝ */
	{ 0xFE5E, 0xFE5E, SEAM_CLOSING }, /* ﹞ */
	{ 0xFE6A, 0xFE6A, SEAM_CLOSING }, /* ﹪ */
	{ 0xFF01, 0xFF01, SEAM_CLOSING }, /* ！ */
	{ 0xFF04, 0xFF04, SEAM_OPENING }, /* ＄ */
	{ 0xFF05, 0xFF05, SEAM_CLOSING }, /* ％ */
	{ 0xFF08, 0xFF08, SEAM_OPENING }, /* （ */
	{ 0xFF09, 0xFF09, SEAM_CLOSING }, /* ） */
	{ 0xFF0B, 0xFF0B, SEAM_PLUS },    /* ＋ */
	{ 0xFF0C, 0xFF0C, SEAM_CLOSING }, /* ， */
	{ 0xFF0E, 0xFF0F, SEAM_CLOSING }, /* ． ／ */
	{ 0xFF10, 0xFF19, SEAM_DIGIT },   /* ０ to ９ */
	{ 0xFF1A, 0xFF1B, SEAM_CLOSING }, /* ： ； */
	{ 0xFF1F, 0xFF1F, SEAM_CLOSING }, /* ？ */
	{ 0xFF3B, 0xFF3B, SEAM_OPENING }, /* ［ */
	{ 0xFF3D, 0xFF3D, SEAM_CLOSING }, /* ］ */
	{ 0xFF5B, 0xFF5B, SEAM_OPENING }, /* ｛ */
	{ 0xFF5D, 0xFF5E, SEAM_CLOSING }, /* ｝ ～ */
	{ 0xFF5F, 0xFF5F, SEAM_OPENING }, /* ｟ */
	{ 0xFF60, 0xFF61, SEAM_CLOSING }, /* ｠ ｡ */
	{ 0xFF62, 0xFF62, SEAM_OPENING }, /* ｢ */
	{ 0xFF63, 0xFF65, SEAM_CLOSING }, /* ｣ ､ ･ */
	{ 0xFFE0, 0xFFE0, SEAM_CLOSING }, /* ￠ */
	{ 0xFFE1, 0xFFE1, SEAM_OPENING }, /* ￡ */
	{ 0xFFE5, 0xFFE5, SEAM_OPENING }, /* ￥ */
	{ 0x20000, 0x3FFFD, SEAM_HAN },
};

enum {
	RANGES = sizeof ranges / sizeof ranges[0],
};

/* L legal, A ask, W inside a word, B bare, F inside a figure. */
static const char pairs[SEAM_KINDS][SEAM_KINDS + 1] = {
	/* the right one:     OHLDObcsap- */
	[SEAM_OTHER] = "AAAAAABBBWL",
	[SEAM_HAN] = "ALLLLLBBBWL",
	[SEAM_LATIN] = "ALWWLABBBWL",
	[SEAM_DIGIT] = "AFWBLABBBWL",
	[SEAM_OPENING] = "BBBBBBBBBBB",
	[SEAM_BRACKET] = "BBBBBBBBBBB",
	[SEAM_CLOSING] = "ALLLLLBBBWL",
	[SEAM_STOP] = "ALAALABBBWL",
	[SEAM_APOSTROPHE] = "ALWWLABBBWL",
	[SEAM_PLUS] = "ALWWLWBBBWL",
	[SEAM_DASH] = "ALLLLLBBBLB",
};

enum seam_kind
seam_kind(uint32_t point)
{
	size_t low = 0, high = RANGES;

	/* Most of the text. */
	if (point >= 0x4E00 && point <= 0x9FFF)
		return SEAM_HAN;
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (point < ranges[middle].first)
			high = middle;
		else if (point > ranges[middle].last)
			low = middle + 1;
		else
			return ranges[middle].kind;
	}
	return SEAM_OTHER;
}

enum seam
seam_between(enum seam_kind left, enum seam_kind right)
{
	switch (pairs[left][right]) {
	case 'L':
		return SEAM_LEGAL;
	case 'W':
		return SEAM_WORD;
	case 'B':
		return SEAM_BARE;
	case 'F':
		return SEAM_FIGURE;
	default:
		return SEAM_ASK;
	}
}
