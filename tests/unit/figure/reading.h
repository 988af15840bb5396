/* The figures of a text, as the only section of a report. */
#ifndef TESTS_UNIT_FIGURE_READING_H
#define TESTS_UNIT_FIGURE_READING_H

#include "figure/figures.h"
#include "test.h"
#include "tree.h"

struct reading_figures {
	struct report report;
	struct figures figures;
};

/* Reads a text that stands in a section of a kind. */
static inline void
read_text(struct reading_figures *read, const char *text, enum kind kind)
{
	struct build build;

	tree_start(&build);
	tree_open(&build, "甲");
	build_set_kind(&build, kind);
	build_set_text(&build, str_of(text));
	build_close(&build);
	read->report = tree_finish(&build);
	read->figures = (struct figures){ 0 };
	figures_start(&read->figures, &read->report);
	assert_true(figures_run(&read->figures, -1));
}

static inline void
read_free(struct reading_figures *read)
{
	figures_free(&read->figures);
	report_free(&read->report);
}

/* Returns the figure with a quote, the first of them. */
static inline const struct figure *
read_find(const struct reading_figures *read, const char *quote)
{
	for (size_t i = 0; i < read->figures.count; i++)
		if (str_is(read->figures.at[i].quote, quote))
			return &read->figures.at[i];
	fail_msg("no figure %s", quote);
	return NULL;
}

static inline void
expect_text(struct str text, const char *expected)
{
	char found[400];

	assert_true(text.length < sizeof found);
	if (text.length > 0)
		memcpy(found, text.bytes, text.length);
	found[text.length] = '\0';
	assert_string_equal(found, expected);
}

#endif
