#include "figure/figures.h"

#include <stdlib.h>

#include "format/load.h"
#include "reading.h"

static void
figures_stand_in_reading_order_at_their_bytes(void **state)
{
	struct reading_figures read;
	const struct figure *last;

	(void)state;
	read_text(&read, "修桥3座。\n植树5棵。", KIND_RESULTS);
	assert_int_equal(read.figures.count, 2);
	assert_int_equal(read.figures.counted, 2);
	last = &read.figures.at[1];
	assert_int_equal(last->byte, strlen("修桥3座。\n植树"));
	assert_int_equal(last->span.from, strlen("植树"));
	expect_text(last->quote, "5棵");
	expect_text(last->clause, "植树5棵");
	read_free(&read);
}

static void
a_topic_ends_with_its_sentence_and_paragraph(void **state)
{
	struct reading_figures read;

	(void)state;
	read_text(&read, "老桥修缮3座\n完工5座。", KIND_RESULTS);
	expect_text(read_find(&read, "5座")->subject, "完工");
	read_free(&read);
}

static void
figures_of_a_section_are_together(void **state)
{
	struct build build;
	struct report report;
	struct figures figures = { 0 };

	(void)state;
	tree_start(&build);
	tree_leaf(&build, "甲", "修桥3座。");
	tree_leaf(&build, "乙", "植树。");
	tree_leaf(&build, "丙", "种草5亩、植树7棵。");
	report = tree_finish(&build);
	figures_start(&figures, &report);
	figures_run(&figures, -1);
	assert_int_equal(figures.count, 3);
	assert_int_equal(figures_of(&figures, 1), 0);
	assert_int_equal(figures_of(&figures, 2), 1);
	assert_int_equal(figures_of(&figures, 3), 1);
	assert_int_equal(figures_of(&figures, 4), 3);
	figures_free(&figures);
	report_free(&report);
}

static void
a_report_without_text_has_no_figures(void **state)
{
	struct report report = { 0 };
	struct figures figures = { 0 };

	(void)state;
	figures_start(&figures, &report);
	assert_true(figures.done);
	assert_int_equal(figures.count, 0);
	figures_free(&figures);
}

/* The paragraphs of the own report, as one. */
static struct str
joined(const struct report *report, size_t node, struct arena *arena)
{
	struct buffer text = { .arena = arena };
	const struct node *self = &report->nodes[node];

	for (size_t i = 0; i < self->paragraph_count; i++) {
		if (i > 0)
			buffer_add_byte(&text, '\n');
		buffer_add(&text, report->paragraphs[self->paragraph + i].text);
	}
	return buffer_str(&text);
}

static void
every_quote_is_a_slice_of_its_section(void **state)
{
	struct report report = { 0 };
	struct figures figures = { 0 };
	struct error error;
	struct arena arena = { 0 };
	size_t counted = 0;

	(void)state;
	assert_true(
	    load_report(&report, "content/xuhui-2025.yaml", NULL, &error));
	figures_start(&figures, &report);
	figures_run(&figures, -1);
	for (size_t i = 0; i < figures.count; i++) {
		const struct figure *figure = &figures.at[i];
		struct str text = joined(&report, figure->node, &arena);
		size_t end = figure->byte + figure->quote.length;

		assert_true(end <= text.length);
		assert_true(str_equal(
		    str_slice(text, figure->byte, end), figure->quote));
		counted += figure_counts(figure);
	}
	assert_int_equal(counted, figures.counted);
	assert_int_equal(counted, 97);
	figures_free(&figures);
	report_free(&report);
	arena_free(&arena);
}

static void
slices_find_what_one_run_finds(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct reading_figures read;
	struct figures sliced = { 0 };
	int slices = 1;

	(void)state;
	for (int i = 0; i < 3000; i++)
		buffer_add(&text, str_of("修桥3座，植树5棵。"));
	buffer_add_byte(&text, 0);
	read_text(&read, text.bytes, KIND_RESULTS);
	figures_start(&sliced, &read.report);
	while (!figures_run(&sliced, 0))
		slices++;
	assert_true(slices > 10);
	assert_int_equal(sliced.count, read.figures.count);
	assert_int_equal(sliced.count, 6000);
	figures_free(&sliced);
	read_free(&read);
	arena_free(&arena);
}

static void
more_than_can_be_kept_are_told(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct reading_figures read;

	(void)state;
	for (int i = 0; i < FIGURES_MOST + 5; i++)
		buffer_add(&text, str_of("5个，"));
	buffer_add_byte(&text, 0);
	read_text(&read, text.bytes, KIND_RESULTS);
	assert_int_equal(read.figures.count, FIGURES_MOST);
	assert_true(read.figures.full);
	read_free(&read);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_stand_in_reading_order_at_their_bytes),
		cmocka_unit_test(a_topic_ends_with_its_sentence_and_paragraph),
		cmocka_unit_test(figures_of_a_section_are_together),
		cmocka_unit_test(a_report_without_text_has_no_figures),
		cmocka_unit_test(every_quote_is_a_slice_of_its_section),
		cmocka_unit_test(slices_find_what_one_run_finds),
		cmocka_unit_test(more_than_can_be_kept_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
