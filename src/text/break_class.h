/* Seams: what a line end between two characters would be (CLREQ 3.1.6, the
 * prohibition rules for line start and line end), decided by a table of pairs
 * where the Unicode versions of UAX #14 differ or Chinese asks for more. */
#ifndef TEXT_BREAK_CLASS_H
#define TEXT_BREAK_CLASS_H

#include <stdint.h>

enum break_class {
	BREAK_CLASS_OTHER, /* left to UAX #14 */
	BREAK_CLASS_HAN,
	BREAK_CLASS_LATIN, /* letters of units and words, ² and ³ among them */
	BREAK_CLASS_DIGIT,   /* ASCII and full-width */
	BREAK_CLASS_OPENING, /* “ 《 （ ￥ */
	BREAK_CLASS_BRACKET, /* ( [ $, which also stand inside words */
	BREAK_CLASS_CLOSING, /* ” 》 。 ％ · …, a single — */
	BREAK_CLASS_STOP,    /* ) ! %, which also stand inside words */
	BREAK_CLASS_APOSTROPHE,
	BREAK_CLASS_PLUS,
	BREAK_CLASS_DASH, /* —— */
	BREAK_CLASSES,
};

/* From the best place for a line end to the worst. */
enum break_opportunity {
	BREAK_LEGAL,
	BREAK_WORD,   /* inside a Latin word */
	BREAK_LONG,   /* inside a figure that no line holds */
	BREAK_BARE,   /* a line would begin or end as none may */
	BREAK_NUMBER, /* inside a figure */
	BREAK_NEVER,  /* inside a cluster, before a blank */
	BREAK_ASK,    /* what UAX #14 says: BREAK_LEGAL or BREAK_WORD */
};

/* A dash is always BREAK_CLASS_DASH: the caller sees whether it is a single one. */
enum break_class break_class_of(uint32_t point);

/* Between two characters that touch. */
enum break_opportunity
break_between(enum break_class left, enum break_class right);

#endif
