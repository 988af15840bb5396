/* A screen that is painted in a test, and what is sent for it. */
#ifndef TESTS_UNIT_TERM_PAINTING_H
#define TESTS_UNIT_TERM_PAINTING_H

#include <stdlib.h>
#include <unistd.h>

#include "term/output.h"
#include "term/paint_internal.h"
#include "term/screen.h"
#include "test.h"

enum {
	ROWS = 6,
	COLUMNS = 40,
};

static struct arena arena;
static struct output output;
static struct paint paint;
static struct theme_terminal terminal;
static SCREEN *screen;
static char sent[4096];

/* Draws a copy of it, and returns how many bytes of `sent` would be written. */
static inline size_t
show(const struct frame *frame)
{
	int file = fileno(output.file);
	struct arena own = { 0 };
	struct frame copy = *frame;
	size_t count = (size_t)frame->rows * (size_t)frame->columns;
	ssize_t length;

	copy.cells = arena_alloc(&own, count, sizeof *copy.cells);
	memcpy(copy.cells, frame->cells, count * sizeof *copy.cells);
	paint_frame(&paint, &own, &copy);
	assert_null(own.newest);
	refresh();
	length = pread(file, sent, sizeof sent - 1, 0);
	assert_true(length >= 0);
	sent[length] = '\0';
	assert_int_equal(ftruncate(file, 0), 0);
	assert_int_equal(lseek(file, 0, SEEK_SET), 0);
	return (size_t)length;
}

static inline struct frame
frame_of(const char *first, enum role role, const char *second)
{
	struct frame frame = frame_new(&arena, ROWS, COLUMNS, AMBIGUOUS_NARROW);

	frame_text(&frame, frame_area(&frame), 1, 0, role, str_of(first));
	frame_text(&frame, frame_area(&frame), 2, 0, ROLE_TEXT, str_of(second));
	return frame;
}

static inline int
start(void **state)
{
	const char *stand_in;
	struct error error;

	(void)state;
	setenv("TERM", "xterm-256color", 1);
	assert_true(output_open(&output));
	screen = screen_open(output.file, ROWS, COLUMNS, &stand_in, &error);
	assert_non_null(screen);
	paint = (struct paint){ .any_character = true };
	assert_true(theme_start(&terminal));
	theme_take(THEME_AUTO, &terminal, paint.styles);
	return 0;
}

static inline int
finish(void **state)
{
	(void)state;
	endwin();
	paint_forget(&paint);
	delscreen(screen);
	output_close(&output);
	arena_free(&arena);
	return 0;
}

#endif
