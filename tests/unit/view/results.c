#include "view/results.h"

#include "search/find.h"
#include "stage.h"

struct searched {
	struct stage stage;
	struct corpus corpus;
	struct find find;
};

static void
search(struct searched *searched, const char *query)
{
	struct reading_search *shown = &searched->stage.reading.search;
	struct error error;

	find_start(&searched->find, &searched->corpus, str_of(query),
	    (struct find_rules){ .sounds = true }, NULL, &error);
	while (!find_run(&searched->find, 1000))
		;
	*shown = (struct reading_search){
		.hits = &searched->find.hits,
		.edition = shown->edition + 1,
		.typing = true,
		.asked = true,
	};
	stage_fit(&searched->stage, searched->stage.pane.area.rows, 40);
}

static int
begin(void **state)
{
	static struct searched searched;

	searched = (struct searched){ .find = { 0 } };
	stage_open(&searched.stage, &results_view);
	corpus_make(&searched.corpus, &searched.stage.report);
	*state = &searched;
	return 0;
}

static int
end(void **state)
{
	struct searched *searched = *state;

	find_free(&searched->find);
	corpus_free(&searched->corpus);
	stage_close(&searched->stage);
	return 0;
}

/* Scrolls step by step to the end; every step but at the end goes on. */
static void
scroll(struct stage *stage, int step, size_t end)
{
	size_t *now = &stage->reading.search.now;

	for (size_t i = 0; i < 2 * stage->reading.search.hits->count; i++)
		stage_scroll(stage, step);
	assert_true(step > 0 ? *now >= end : *now <= end);
}

static void
the_wheel_goes_through_the_hits_and_back(void **state)
{
	static const char *const queries[] = { "x", "fz", "区", "发展" };
	struct searched *searched = *state;
	struct stage *stage = &searched->stage;

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		search(searched, queries[i]);
		for (int height = 2; height < 24; height++) {
			size_t count = searched->find.hits.count;
			struct arena arena = { 0 };
			struct frame frame;

			stage_fit(stage, height, 40);
			scroll(stage, 3, 0);
			frame = stage_draw(stage, &arena);
			/* The list's last row is seen. */
			if (count > (size_t)height * 20)
				assert_true(
				    stage_row(&frame, height - 1, &arena)
					.length > 0);
			scroll(stage, -3, (size_t)height * 20);
			arena_free(&arena);
		}
	}
}

static void
down_goes_from_hit_to_hit(void **state)
{
	struct searched *searched = *state;
	struct stage *stage = &searched->stage;

	search(searched, "人工智能");
	for (size_t hit = 1; hit < searched->find.hits.count; hit++) {
		stage_act(stage, ACTION_DOWN);
		assert_int_equal(stage->reading.search.now, hit);
		assert_int_equal(stage->reading.goal, READING_HIT);
		assert_int_equal(
		    stage->reading.selected, reading_hit_node(&stage->reading));
	}
	stage_act(stage, ACTION_DOWN);
	assert_int_equal(
	    stage->reading.search.now, searched->find.hits.count - 1);
}

static void
another_query_with_as_many_hits_is_listed_anew(void **state)
{
	struct searched *searched = *state;
	struct stage *stage = &searched->stage;
	struct arena arena = { 0 };
	struct frame frame;
	struct str before, after;

	search(searched, "大模型");
	assert_int_equal(searched->find.hits.count, 3);
	frame = stage_draw(stage, &arena);
	before = stage_row(&frame, 0, &arena);
	search(searched, "养老");
	assert_int_equal(searched->find.hits.count, 3);
	frame = stage_draw(stage, &arena);
	after = stage_row(&frame, 0, &arena);
	assert_false(str_equal(before, after));
	arena_free(&arena);
}

static void
a_click_on_the_hit_come_to_opens_it(void **state)
{
	struct searched *searched = *state;
	struct stage *stage = &searched->stage;
	enum action then = ACTION_NONE;

	search(searched, "人工智能");
	/* A chapter, whose first hit is that of the section below. */
	assert_true(stage_click(stage, 0, 8, true, &then));
	assert_int_equal(then, ACTION_IN);
	then = ACTION_NONE;
	assert_true(stage_click(stage, 3, 8, true, &then));
	assert_int_equal(then, ACTION_NONE);
	assert_int_not_equal(stage->reading.search.now, 0);
	assert_false(stage_click(stage, 23, 8, true, &then));
}

static void
until_something_is_typed_it_says_what_can_be(void **state)
{
	struct searched *searched = *state;
	struct stage *stage = &searched->stage;
	struct arena arena = { 0 };
	struct frame frame = stage_draw(stage, &arena);

	assert_true(
	    str_starts(stage_row(&frame, 0, &arena), str_of("边输入边搜索")));
	stage_scroll(stage, 3);
	assert_true(stage_act(stage, ACTION_DOWN));
	arena_free(&arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    the_wheel_goes_through_the_hits_and_back, begin, end),
		cmocka_unit_test_setup_teardown(
		    down_goes_from_hit_to_hit, begin, end),
		cmocka_unit_test_setup_teardown(
		    another_query_with_as_many_hits_is_listed_anew, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_click_on_the_hit_come_to_opens_it, begin, end),
		cmocka_unit_test_setup_teardown(
		    until_something_is_typed_it_says_what_can_be, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
