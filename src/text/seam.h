/* Seams: what a line end between two characters would be (CLREQ 3.1.6, the
 * prohibition rules for line start and line end), decided by a table of pairs
 * where the Unicode versions of UAX #14 differ or Chinese asks for more. */
#ifndef TEXT_SEAM_H
#define TEXT_SEAM_H

#include <stdint.h>

enum seam_kind {
	SEAM_OTHER, /* left to UAX #14 */
	SEAM_HAN,
	SEAM_LATIN,   /* letters of units and words, ² and ³ among them */
	SEAM_DIGIT,   /* ASCII and full-width */
	SEAM_OPENING, /* “ 《 （ ￥ */
	SEAM_BRACKET, /* ( [ $, which also stand inside words */
	SEAM_CLOSING, /* ” 》 。 ％ · …, a single — */
	SEAM_STOP,    /* ) ! %, which also stand inside words */
	SEAM_APOSTROPHE,
	SEAM_PLUS,
	SEAM_DASH, /* —— */
	SEAM_KINDS,
};

/* From the best place for a line end to the worst. */
enum seam {
	SEAM_LEGAL,
	SEAM_WORD,   /* inside a Latin word */
	SEAM_LONG,   /* inside a figure that no line holds */
	SEAM_BARE,   /* a line would begin or end as none may */
	SEAM_FIGURE, /* inside a figure */
	SEAM_NEVER,  /* inside a cluster, before a blank */
	SEAM_ASK,    /* what UAX #14 says: SEAM_LEGAL or SEAM_WORD */
};

/* A dash is always SEAM_DASH: the caller sees whether it is a single one. */
enum seam_kind seam_kind(uint32_t point);

/* Between two characters that touch. */
enum seam seam_between(enum seam_kind left, enum seam_kind right);

#endif
