/* Break classes: which characters a line may end between (CLREQ 3.1.6,
 * prohibition rules for line start and line end). A table of pairs decides
 * where the versions of UAX #14 differ, or where Chinese asks for more. */
#ifndef TEXT_BREAK_CLASS_H
#define TEXT_BREAK_CLASS_H

#include <stdint.h>

enum break_class {
	BREAK_CLASS_OTHER, /* UAX #14 decides */
	BREAK_CLASS_HAN,
	BREAK_CLASS_LATIN, /* letters of units and words, ² and ³ among them */
	BREAK_CLASS_DIGIT,   /* ASCII and full-width */
	BREAK_CLASS_OPENING, /* “ 《 （ ￥ */
	BREAK_CLASS_BRACKET, /* ( [ $, also found inside words */
	BREAK_CLASS_CLOSING, /* ” 》 。 ％ · …, a single — */
	BREAK_CLASS_STOP,    /* ) ! %, also found inside words */
	BREAK_CLASS_APOSTROPHE,
	BREAK_CLASS_PLUS,
	BREAK_CLASS_DASH, /* —— */
	BREAK_CLASSES,
};

/* From the best line end to the worst. */
enum break_opportunity {
	BREAK_LEGAL,
	BREAK_WORD,   /* inside a Latin word */
	BREAK_LONG,   /* inside a number longer than a line */
	BREAK_BARE,   /* a line would begin or end with forbidden punctuation */
	BREAK_NUMBER, /* inside a number */
	BREAK_NEVER,  /* inside a cluster, before a blank */
	BREAK_ASK,    /* as UAX #14 says: BREAK_LEGAL or BREAK_WORD */
};

/* Returns the class of a code point. Any dash is BREAK_CLASS_DASH: the caller
 * knows whether it is a single one. */
enum break_class break_class_of(uint32_t point);

/* Returns what a line end between two adjacent characters is. */
enum break_opportunity
break_between(enum break_class left, enum break_class right);

#endif
