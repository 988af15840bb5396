/* A view alone on a stage: a reading, a pane, and the picture it draws. */
#ifndef TESTS_UNIT_VIEW_STAGE_H
#define TESTS_UNIT_VIEW_STAGE_H

#include <stdlib.h>

#include "format/load.h"
#include "test.h"
#include "view/view.h"

struct stage {
	const struct view_class *class;
	struct report report;
	struct reading reading;
	void *view;
	struct pane pane;
};

/* Fits the view into a pane of so many rows and columns. */
static inline void
stage_fit(struct stage *stage, int rows, int columns)
{
	stage->pane = (struct pane){
		.area = { 0, 0, rows, columns },
		.column = 2,
		.columns = columns - 3,
	};
	stage->class->fit(stage->view, &stage->reading, &stage->pane);
}

/* Opens the view of a class on a report. */
static inline void
stage_open_on(
    struct stage *stage, const struct view_class *class, const char *path)
{
	struct error error;

	*stage = (struct stage){ .class = class };
	assert_true(load_report(&stage->report, path, NULL, &error));
	reading_start(&stage->reading, &stage->report);
	stage->view = calloc(1, class->size);
	assert_non_null(stage->view);
	class->open(stage->view, &stage->reading);
	stage_fit(stage, 24, 40);
}

/* Opens it on the report that comes with the program. */
static inline void
stage_open(struct stage *stage, const struct view_class *class)
{
	stage_open_on(stage, class, "content/xuhui-2025.yaml");
}

static inline void
stage_close(struct stage *stage)
{
	if (stage->class->close != NULL)
		stage->class->close(stage->view);
	free(stage->view);
	report_free(&stage->report);
}

/* Does an action in use, and fits as the session does. */
static inline bool
stage_act(struct stage *stage, enum action action)
{
	bool done =
	    stage->class->act(stage->view, &stage->reading, action, true);

	stage->class->fit(stage->view, &stage->reading, &stage->pane);
	return done;
}

static inline bool
stage_click(
    struct stage *stage, int row, int column, bool in_use, enum action *then)
{
	bool done = stage->class->click(
	    stage->view, &stage->reading, row, column, in_use, then);

	stage->class->fit(stage->view, &stage->reading, &stage->pane);
	return done;
}

static inline void
stage_scroll(struct stage *stage, int rows)
{
	stage->class->scroll(stage->view, &stage->reading, rows);
	stage->class->fit(stage->view, &stage->reading, &stage->pane);
}

/* Draws the view in use. The frame lives in the arena. */
static inline struct frame
stage_draw(const struct stage *stage, struct arena *arena)
{
	struct frame frame = frame_new(arena, stage->pane.area.rows,
	    stage->pane.area.columns, AMBIGUOUS_NARROW);

	stage->class->draw(
	    stage->view, &stage->reading, &stage->pane, true, &frame);
	return frame;
}

/* Returns a drawn row without blanks at its ends. */
static inline struct str
stage_row(const struct frame *frame, int row, struct arena *arena)
{
	struct buffer picture = { .arena = arena };
	struct str rest, line = { "", 0 };

	frame_print(frame, &picture);
	rest = buffer_str(&picture);
	for (int i = 0; i <= row; i++)
		line = str_cut(&rest, '\n');
	return str_trim(line);
}

#endif
