/* What fuzz targets claim: of any text, of lines and of frames. Whatever does
 * not hold ends the program, with a word of what it was. */
#ifndef TESTS_FUZZ_CLAIMS_H
#define TESTS_FUZZ_CLAIMS_H

#include <stdio.h>

#include "fuzz/bytes.h"
#include "text/class.h"
#include "text/utf8.h"
#include "view/frame.h"

static inline void
claim(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "not so: %s\n", what);
	abort();
}

/* Said from the standards and not from the tables of the program: controls,
 * surrogates, noncharacters, and what turns or hides the text around it. */
static inline bool
claim_is_harmless(uint32_t point)
{
	static const struct {
		uint32_t from, to;
	} harmful[] = {
		{ 0, 0x1F }, { 0x7F, 0x9F },
		{ 0x061C, 0x061C }, /* bidi controls */
		{ 0x200B, 0x200F }, { 0x2028, 0x202E }, { 0x2060, 0x206F },
		{ 0xD800, 0xDFFF }, { 0xFDD0, 0xFDEF },
		{ 0xFE00, 0xFE0F }, /* variation selectors */
		{ 0xFEFF, 0xFEFF }, { 0xE0000, 0xE0FFF }, /* tags */
	};

	for (size_t i = 0; i < sizeof harmful / sizeof *harmful; i++)
		if (point >= harmful[i].from && point <= harmful[i].to)
			return false;
	return point <= 0x10FFFF && (point & 0xFFFE) != 0xFFFE;
}

/* Of a text that is cleaned before it is shown: UTF-8, and no controls but
 * these. */
static inline void
claim_characters(struct str text, const char *controls)
{
	claim(utf8_bad(text) == text.length, "it is UTF-8");
	for (size_t at = 0; at < text.length; at += utf8_at(text, at).length) {
		uint32_t point = utf8_at(text, at).value;

		claim((point >= ' ' && (point < 0x7F || point > 0x9F)) ||
			  (point > 0 && point < ' ' &&
			      strchr(controls, (int)point) != NULL),
		    "it holds no control");
	}
}

/* Of a text that may be sent to a terminal: one line of UTF-8. */
static inline void
claim_shown(struct str text)
{
	claim(utf8_bad(text) == text.length, "what is shown is UTF-8");
	for (size_t at = 0; at < text.length; at += utf8_at(text, at).length)
		claim(claim_is_harmless(utf8_at(text, at).value),
		    "what is shown is harmless");
}

/* One base, and marks that take no column. */
static inline void
claim_cell(const struct cell *cell, enum ambiguous ambiguous)
{
	int i = 1;

	/* Most of a screen. */
	if (cell->points[0] == ' ' && cell->points[1] == 0 &&
	    cell->columns == 1)
		return;
	claim(width_of(cell->points[0], ambiguous) == cell->columns,
	    "a cell is as wide as its base");
	for (; i < CLUSTER_POINTS && cell->points[i] != 0; i++)
		claim(width_of(cell->points[i], ambiguous) == 0,
		    "a mark takes no column");
	for (; i < CLUSTER_POINTS; i++)
		claim(cell->points[i] == 0, "marks stand together");
	for (i = 0; i < CLUSTER_POINTS && (i == 0 || cell->points[i] != 0); i++)
		claim(claim_is_harmless(cell->points[i]),
		    "a cell holds nothing harmful");
}

/* The cells of a row fill it, and each half has its other half. */
static inline void
claim_row(const struct frame *frame, int row)
{
	const struct cell *cells = &frame->cells[row * frame->columns];
	int column = 0;

	while (column < frame->columns) {
		const struct cell *cell = &cells[column];

		claim(cell->role < ROLE_COUNT, "a cell has a role");
		claim(cell->columns == 1 || cell->columns == 2,
		    "no right half stands alone");
		claim_cell(cell, frame->ambiguous);
		column += cell->columns;
		claim(column <= frame->columns, "no left half stands alone");
		if (cell->columns == 2)
			claim(cell[1].columns == 0 && cell[1].points[0] == 0,
			    "a left half has its right half");
	}
}

static inline void
claim_frame(const struct frame *frame)
{
	claim(frame->cursor_row >= 0 && frame->cursor_row < frame->rows &&
		  frame->cursor_column >= 0 &&
		  frame->cursor_column < frame->columns,
	    "the cursor is in the frame");
	for (int row = 0; row < frame->rows; row++)
		claim_row(frame, row);
}

static inline void
claim_same_frame(const struct frame *left, const struct frame *right)
{
	size_t count = (size_t)left->rows * (size_t)left->columns;

	claim(left->cursor_row == right->cursor_row &&
		  left->cursor_column == right->cursor_column,
	    "the cursor stays where it is");
	claim(
	    memcmp(left->cells, right->cells, count * sizeof *left->cells) == 0,
	    "the frame stays the same");
}

#endif
