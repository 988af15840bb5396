/* Numbers as word processors print them in front of paragraphs (ISO/IEC
 * 29500-1, 17.18.59). */
#ifndef FORMAT_DOCX_NUMERAL_INTERNAL_H
#define FORMAT_DOCX_NUMERAL_INTERNAL_H

#include "base/buffer.h"

enum {
	DOCX_NUMERAL_MOST = 1000000, /* a number above it is taken for it */
};

/* A way to print numbers; all zero prints digits. */
struct docx_numeral;

/* Returns the way that a name stands for; NULL, which prints digits, for an
 * unknown one. */
const struct docx_numeral *docx_numeral_find(const char *name);

/* Adds a number, from 0. */
void docx_numeral_add(
    struct buffer *buffer, const struct docx_numeral *numeral, int value);

#endif
