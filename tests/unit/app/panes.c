#include "app/panes_internal.h"

#include "test.h"

static struct panes
arranged(int rows, int columns, bool tree)
{
	return panes_arrange((struct panes_wish){
	    .rows = rows,
	    .columns = columns,
	    .tree = tree,
	    .text_columns = PANES_TEXT_MOST,
	});
}

static void
check_area(struct area area, int rows, int columns)
{
	assert_true(area.rows >= 0 && area.columns >= 0);
	assert_true(area.row >= 0 && area.row + area.rows <= rows);
	assert_true(area.column >= 0 && area.column + area.columns <= columns);
}

static void
no_area_leaves_the_screen_at_any_size(void **state)
{
	(void)state;
	for (int rows = PANES_ROWS_LEAST; rows <= 60; rows++)
		for (int columns = PANES_COLUMNS_LEAST; columns <= 200;
		     columns++) {
			struct panes panes =
			    arranged(rows, columns, columns % 2 == 0);

			check_area(panes.title, rows, columns);
			check_area(panes.panes[PANE_TREE].area, rows, columns);
			check_area(panes.divider, rows, columns);
			check_area(panes.panes[PANE_TEXT].area, rows, columns);
			check_area(panes.status, rows, columns);
			check_area(panes.hints, rows, columns);
			assert_true(
			    panes.panes[PANE_TEXT].columns >= PANES_TEXT_LEAST);
			assert_true(
			    panes.panes[PANE_TEXT].columns <= PANES_TEXT_MOST);
			assert_true(panes.panes[PANE_TEXT].column +
					panes.panes[PANE_TEXT].columns <=
				    panes.panes[PANE_TEXT].area.columns);
		}
}

static void
under_60_columns_one_pane_stands_at_a_time(void **state)
{
	(void)state;
	assert_int_equal(arranged(24, 59, true).panes[PANE_TEXT].area.rows, 0);
	assert_int_equal(arranged(24, 59, false).panes[PANE_TREE].area.rows, 0);
	assert_true(arranged(24, 60, true).panes[PANE_TEXT].area.rows > 0);
	assert_true(arranged(24, 60, true).panes[PANE_TREE].area.rows > 0);
}

static void
the_text_stands_in_the_middle_of_a_wide_screen(void **state)
{
	struct panes panes = arranged(40, 200, true);
	int right = panes.panes[PANE_TEXT].area.columns -
		    panes.panes[PANE_TEXT].column -
		    panes.panes[PANE_TEXT].columns;

	(void)state;
	assert_int_equal(panes.panes[PANE_TEXT].columns, PANES_TEXT_MOST);
	assert_true(right <= panes.panes[PANE_TEXT].column);
	assert_true(panes.panes[PANE_TEXT].column <= right + 2);
}

static void
notes_have_a_margin_from_110_columns(void **state)
{
	(void)state;
	for (int columns = 60; columns <= 200; columns++) {
		struct panes panes = panes_arrange((struct panes_wish){
		    .rows = 24,
		    .columns = columns,
		    .tree = true,
		    .text_columns = PANES_TEXT_MOST,
		    .notes = true,
		});
		struct pane text = panes.panes[PANE_TEXT];

		if (columns < PANES_MARGIN_FROM) {
			assert_int_equal(text.margin, 0);
			continue;
		}
		assert_in_range(text.margin, 22, 40);
		assert_true(text.columns >= 40);
		assert_true(text.column + text.columns + 2 <=
			    text.area.columns - text.margin);
		check_area(text.area, 24, columns);
	}
}

static void
what_a_wide_screen_leaves_free_is_a_margin(void **state)
{
	(void)state;
	for (int columns = 60; columns <= 240; columns++) {
		struct pane text = arranged(24, columns, true).panes[PANE_TEXT];
		int right = text.area.columns - text.column - text.columns;

		if (text.margin == 0) {
			assert_true(right < 24);
			continue;
		}
		assert_in_range(text.margin, 22, 40);
		assert_true(text.margin <= right - 2);
		/* The text stands as it would without. */
		assert_int_equal(text.columns, PANES_TEXT_MOST);
		assert_true(right <= text.column);
	}
	assert_int_equal(arranged(24, 160, true).panes[PANE_TEXT].margin, 0);
	assert_true(arranged(24, 172, true).panes[PANE_TEXT].margin > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_area_leaves_the_screen_at_any_size),
		cmocka_unit_test(notes_have_a_margin_from_110_columns),
		cmocka_unit_test(under_60_columns_one_pane_stands_at_a_time),
		cmocka_unit_test(
		    the_text_stands_in_the_middle_of_a_wide_screen),
		cmocka_unit_test(what_a_wide_screen_leaves_free_is_a_margin),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
