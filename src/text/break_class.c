#include "text/break_class.h"

#include <stddef.h>

struct break_range {
	uint32_t first, last;
	enum break_class kind;
};

static const struct break_range ranges[] = {
	{ '!', '!', BREAK_CLASS_STOP },
	{ '#', '$', BREAK_CLASS_BRACKET },
	{ '%', '%', BREAK_CLASS_STOP },
	{ '(', '(', BREAK_CLASS_BRACKET },
	{ ')', ')', BREAK_CLASS_STOP },
	{ '+', '+', BREAK_CLASS_PLUS },
	{ ',', ',', BREAK_CLASS_STOP },
	{ '.', '/', BREAK_CLASS_STOP },
	{ '0', '9', BREAK_CLASS_DIGIT },
	{ ':', ';', BREAK_CLASS_STOP },
	{ '?', '?', BREAK_CLASS_STOP },
	{ '@', '@', BREAK_CLASS_BRACKET },
	{ 'A', 'Z', BREAK_CLASS_LATIN },
	{ '[', '[', BREAK_CLASS_BRACKET },
	{ ']', ']', BREAK_CLASS_STOP },
	{ 'a', 'z', BREAK_CLASS_LATIN },
	{ '{', '{', BREAK_CLASS_BRACKET },
	{ '}', '~', BREAK_CLASS_STOP },
	{ 0xA3, 0xA3, BREAK_CLASS_OPENING },     /* £ */
	{ 0xA5, 0xA5, BREAK_CLASS_OPENING },     /* ¥ */
	{ 0xA7, 0xA7, BREAK_CLASS_OPENING },     /* § */
	{ 0xB0, 0xB0, BREAK_CLASS_STOP },        /* ° */
	{ 0xB2, 0xB3, BREAK_CLASS_LATIN },       /* ² ³ */
	{ 0xB5, 0xB5, BREAK_CLASS_LATIN },       /* micro */
	{ 0xB7, 0xB7, BREAK_CLASS_CLOSING },     /* · */
	{ 0xC0, 0xD6, BREAK_CLASS_LATIN },       /* À Ö */
	{ 0xD8, 0xF6, BREAK_CLASS_LATIN },       /* Ø ö */
	{ 0xF8, 0x24F, BREAK_CLASS_LATIN },      /* ø and Latin Extended */
	{ 0x3A9, 0x3A9, BREAK_CLASS_LATIN },     /* omega */
	{ 0x3BC, 0x3BC, BREAK_CLASS_LATIN },     /* mu */
	{ 0x2013, 0x2015, BREAK_CLASS_DASH },    /* – — ― */
	{ 0x2018, 0x2018, BREAK_CLASS_OPENING }, /* ‘ */
	{ 0x2019, 0x2019, BREAK_CLASS_APOSTROPHE },
	{ 0x201C, 0x201C, BREAK_CLASS_OPENING }, /* “ */
	{ 0x201D, 0x201D, BREAK_CLASS_CLOSING }, /* ” */
	{ 0x2022, 0x2022, BREAK_CLASS_CLOSING }, /* • */
	{ 0x2025, 0x2027, BREAK_CLASS_CLOSING }, /* ‥ … ‧ */
	{ 0x2030, 0x2031, BREAK_CLASS_CLOSING }, /* ‰ ‱ */
	{ 0x2032, 0x2033, BREAK_CLASS_STOP },    /* ′ ″ */
	{ 0x203C, 0x203C, BREAK_CLASS_CLOSING }, /* ‼ */
	{ 0x2047, 0x2049, BREAK_CLASS_CLOSING }, /* ⁇ ⁈ ⁉ */
	{ 0x20AC, 0x20AC, BREAK_CLASS_OPENING }, /* € */
	{ 0x2103, 0x2103, BREAK_CLASS_CLOSING }, /* ℃ */
	{ 0x2109, 0x2109, BREAK_CLASS_CLOSING }, /* ℉ */
	{ 0x2116, 0x2116, BREAK_CLASS_OPENING }, /* № */
	{ 0x2212, 0x2212, BREAK_CLASS_CLOSING }, /* − */
	{ 0x2219, 0x2219, BREAK_CLASS_CLOSING }, /* ∙ */
	{ 0x2236, 0x2236, BREAK_CLASS_CLOSING }, /* ∶ */
	{ 0x2264, 0x2265, BREAK_CLASS_OPENING }, /* ≤ ≥ */
	{ 0x22EF, 0x22EF, BREAK_CLASS_CLOSING }, /* ⋯ */
	{ 0x2500, 0x2500, BREAK_CLASS_DASH },    /* ─, used for a dash */
	{ 0x3001, 0x3002, BREAK_CLASS_CLOSING }, /* 、 。 */
	{ 0x3007, 0x3007, BREAK_CLASS_HAN },     /* 〇 */
	{ 0x3008, 0x3008, BREAK_CLASS_OPENING }, /* 〈 */
	{ 0x3009, 0x3009, BREAK_CLASS_CLOSING }, /* 〉 */
	{ 0x300A, 0x300A, BREAK_CLASS_OPENING }, /* 《 */
	{ 0x300B, 0x300B, BREAK_CLASS_CLOSING }, /* 》 */
	{ 0x300C, 0x300C, BREAK_CLASS_OPENING }, /* 「 */
	{ 0x300D, 0x300D, BREAK_CLASS_CLOSING }, /* 」 */
	{ 0x300E, 0x300E, BREAK_CLASS_OPENING }, /* 『 */
	{ 0x300F, 0x300F, BREAK_CLASS_CLOSING }, /* 』 */
	{ 0x3010, 0x3010, BREAK_CLASS_OPENING }, /* 【 */
	{ 0x3011, 0x3011, BREAK_CLASS_CLOSING }, /* 】 */
	{ 0x3014, 0x3014, BREAK_CLASS_OPENING }, /* 〔 */
	{ 0x3015, 0x3015, BREAK_CLASS_CLOSING }, /* 〕 */
	{ 0x3016, 0x3016, BREAK_CLASS_OPENING }, /* 〖 */
	{ 0x3017, 0x3017, BREAK_CLASS_CLOSING }, /* 〗 */
	{ 0x3018, 0x3018, BREAK_CLASS_OPENING }, /* 〘 */
	{ 0x3019, 0x3019, BREAK_CLASS_CLOSING }, /* 〙 */
	{ 0x301A, 0x301A, BREAK_CLASS_OPENING }, /* 〚 */
	{ 0x301B, 0x301C, BREAK_CLASS_CLOSING }, /* 〛 〜 */
	{ 0x301D, 0x301D, BREAK_CLASS_OPENING }, /* 〝 */
	{ 0x301E, 0x301F, BREAK_CLASS_CLOSING }, /* 〞 〟 */
	{ 0x30FB, 0x30FB, BREAK_CLASS_CLOSING }, /* ・ */
	{ 0x3400, 0x4DBF, BREAK_CLASS_HAN },
	{ 0x4E00, 0x9FFF, BREAK_CLASS_HAN },
	{ 0xF900, 0xFAFF, BREAK_CLASS_HAN },
	{ 0xFE50, 0xFE52, BREAK_CLASS_CLOSING }, /* ﹐ ﹑ ﹒ */
	{ 0xFE54, 0xFE57, BREAK_CLASS_CLOSING }, /* ﹔ ﹕ ﹖ ﹗ */
	{ 0xFE59, 0xFE59, BREAK_CLASS_OPENING }, /* ﹙ */
	{ 0xFE5A, 0xFE5A, BREAK_CLASS_CLOSING }, /* ﹚ */
	{ 0xFE5B, 0xFE5B, BREAK_CLASS_OPENING }, /* ﹛ */
	{ 0xFE5C, 0xFE5C, BREAK_CLASS_CLOSING }, /* ﹜ */
	{ 0xFE5D, 0xFE5D, BREAK_CLASS_OPENING }, /* ﹝ */
	{ 0xFE5E, 0xFE5E, BREAK_CLASS_CLOSING }, /* ﹞ */
	{ 0xFE6A, 0xFE6A, BREAK_CLASS_CLOSING }, /* ﹪ */
	{ 0xFF01, 0xFF01, BREAK_CLASS_CLOSING }, /* ！ */
	{ 0xFF02, 0xFF02, BREAK_CLASS_CLOSING }, /* ＂ */
	{ 0xFF03, 0xFF04, BREAK_CLASS_OPENING }, /* ＃ ＄ */
	{ 0xFF05, 0xFF05, BREAK_CLASS_CLOSING }, /* ％ */
	{ 0xFF08, 0xFF08, BREAK_CLASS_OPENING }, /* （ */
	{ 0xFF09, 0xFF09, BREAK_CLASS_CLOSING }, /* ） */
	{ 0xFF0B, 0xFF0B, BREAK_CLASS_PLUS },    /* ＋ */
	{ 0xFF0C, 0xFF0C, BREAK_CLASS_CLOSING }, /* ， */
	{ 0xFF0D, 0xFF0F, BREAK_CLASS_CLOSING }, /* － ． ／ */
	{ 0xFF10, 0xFF19, BREAK_CLASS_DIGIT },   /* ０ to ９ */
	{ 0xFF1A, 0xFF1B, BREAK_CLASS_CLOSING }, /* ： ； */
	{ 0xFF1F, 0xFF1F, BREAK_CLASS_CLOSING }, /* ？ */
	{ 0xFF20, 0xFF20, BREAK_CLASS_OPENING }, /* ＠ */
	{ 0xFF3B, 0xFF3B, BREAK_CLASS_OPENING }, /* ［ */
	{ 0xFF3D, 0xFF3D, BREAK_CLASS_CLOSING }, /* ］ */
	{ 0xFF5B, 0xFF5B, BREAK_CLASS_OPENING }, /* ｛ */
	{ 0xFF5D, 0xFF5E, BREAK_CLASS_CLOSING }, /* ｝ ～ */
	{ 0xFF5F, 0xFF5F, BREAK_CLASS_OPENING }, /* ｟ */
	{ 0xFF60, 0xFF61, BREAK_CLASS_CLOSING }, /* ｠ ｡ */
	{ 0xFF62, 0xFF62, BREAK_CLASS_OPENING }, /* ｢ */
	{ 0xFF63, 0xFF65, BREAK_CLASS_CLOSING }, /* ｣ ､ ･ */
	{ 0xFFE0, 0xFFE0, BREAK_CLASS_CLOSING }, /* ￠ */
	{ 0xFFE1, 0xFFE1, BREAK_CLASS_OPENING }, /* ￡ */
	{ 0xFFE5, 0xFFE5, BREAK_CLASS_OPENING }, /* ￥ */
	{ 0x20000, 0x3FFFD, BREAK_CLASS_HAN },
};

enum {
	RANGES = sizeof ranges / sizeof ranges[0],
};

/* One row for each class on the left, one letter for each on the right, in the
 * order of the enum: O other, H Han, L Latin, D digit, ( opening, [ bracket,
 * ) closing, S stop, ' apostrophe, + plus, - dash. The letter says what a line
 * end between the two is: L legal, A as UAX #14 says, W inside a word, B bare,
 * N inside a number. */
static const char pairs[BREAK_CLASSES][BREAK_CLASSES + 1] = {
	/* the right one:     OHLD([)S'+- */
	[BREAK_CLASS_OTHER] = "AAAAAABBBWL",
	[BREAK_CLASS_HAN] = "ALLLLLBBBWL",
	[BREAK_CLASS_LATIN] = "ALWWLABBBWL",
	[BREAK_CLASS_DIGIT] = "ANWBLABBBWL",
	[BREAK_CLASS_OPENING] = "BBBBBBBBBBB",
	[BREAK_CLASS_BRACKET] = "BBBBBBBBBBB",
	[BREAK_CLASS_CLOSING] = "ALLLLLBBBWL",
	[BREAK_CLASS_STOP] = "ALAALABBBWL",
	[BREAK_CLASS_APOSTROPHE] = "ALWWLABBBWL",
	[BREAK_CLASS_PLUS] = "ALWWLWBBBWL",
	[BREAK_CLASS_DASH] = "ALLLLLBBBLB",
};

/* Not by base/sorted: every character of a paragraph is asked for, and most
 * punctuation is found before the search has come to its end. */
enum break_class
break_class_of(uint32_t point)
{
	size_t low = 0, high = RANGES;

	/* Most of the text. */
	if (point >= 0x4E00 && point <= 0x9FFF)
		return BREAK_CLASS_HAN;
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (point < ranges[middle].first)
			high = middle;
		else if (point > ranges[middle].last)
			low = middle + 1;
		else
			return ranges[middle].kind;
	}
	return BREAK_CLASS_OTHER;
}

enum break_opportunity
break_between(enum break_class left, enum break_class right)
{
	switch (pairs[left][right]) {
	case 'L':
		return BREAK_LEGAL;
	case 'W':
		return BREAK_WORD;
	case 'B':
		return BREAK_BARE;
	case 'N':
		return BREAK_NUMBER;
	default:
		return BREAK_ASK;
	}
}
