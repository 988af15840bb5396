/* Cuts a text short. Part of a figure is another figure, so a cut goes before
 * one that it would split. */
#ifndef TEXT_CUT_H
#define TEXT_CUT_H

#include "base/str.h"
#include "text/width.h"

/* Returns the byte at or before `at`, where a character must begin, that is in
 * no figure (text/number.h) but may begin one. Takes no time with what is far
 * behind `at`. */
size_t cut_at(struct str text, size_t at);

/* Returns the length in bytes of the longest start of the text that fits into
 * the columns: whole clusters and whole figures. */
size_t cut_fit(struct str text, int columns, enum ambiguous ambiguous);

#endif
