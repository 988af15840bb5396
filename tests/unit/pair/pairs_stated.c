/* Pairs that the file itself states. */
#include "pairs.h"

static const char two_targets[] =
    "baogao: 1\ntitle: 报告\nyear: 2025\nsections:\n"
    "  - title: 2024年工作\n    kind: results\n"
    "    text: 新增绿道3公里，位居全省第2位。完成植树40亩。\n"
    "  - title: 2025年任务\n    kind: tasks\n    id: tasks\n"
    "    text: 新增绿道5公里。完成植树60亩。疏浚河道7条。\n"
    "pairs:\n";

/* Returns what the pairs of these targets are with some that the file states:
 * the relation and the wording of the result of each. */
static struct str
stated(struct arena *arena, const char *yaml, size_t lost)
{
	struct buffer said = { .arena = arena };
	struct written written;
	struct pairs pairs = { 0 };

	written_read(
	    &written, arena_print(arena, "%s%s", two_targets, yaml).bytes);
	pairs_find(&pairs, &written.figures, &written.figures);
	assert_int_equal(pairs.lost, lost);
	for (size_t i = 0; i < pairs.count; i++) {
		const struct pair *pair = &pairs.at[i];

		buffer_add(&said, str_of(pair->stated ? "*" : ""));
		buffer_add(&said, str_of(report_relations[pair->relation]));
		buffer_add_byte(&said, ' ');
		if (pair->result != NULL)
			buffer_add(&said, pair->result->wording);
		buffer_add_byte(&said, '\n');
	}
	pairs_free(&pairs);
	written_end(&written);
	return arena_copy(arena, buffer_str(&said));
}

static void
what_the_file_states_beats_any_rule(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_string_equal(
	    stated(&arena, "  - relation: none\n    target: 2. 绿道5\n", 0)
		.bytes,
	    "*none \nsame 40亩\nnone \n");
	/* What a statement takes is left to no other target. */
	assert_string_equal(stated(&arena,
				"  - relation: basis\n"
				"    result: 1. 绿道3公里\n"
				"    target: tasks 疏浚河道7条\n",
				0)
				.bytes,
	    "none \nsame 40亩\n*basis 3公里\n");
	/* Even what no rule would compare: a rank. */
	assert_string_equal(stated(&arena,
				"  - relation: same\n"
				"    result: 1. 第2位\n"
				"    target: 2. 河道7条\n",
				0)
				.bytes,
	    "same 3公里\nsame 40亩\n*same 第2位\n");
	arena_free(&arena);
}

static void
what_the_file_states_wrongly_is_counted(void **state)
{
	static const char found[] = "same 3公里\nsame 40亩\nnone \n";
	struct arena arena = { 0 };

	(void)state;
	assert_string_equal(
	    stated(&arena, "  - relation: none\n    target: 9. 绿道5\n", 1)
		.bytes,
	    found);
	assert_string_equal(
	    stated(&arena, "  - relation: none\n    target: 2. 绿道6\n", 1)
		.bytes,
	    found);
	assert_string_equal(stated(&arena,
				"  - relation: none\n    target: 2. 绿道5\n"
				"  - relation: none\n    target: 2. 绿道5\n",
				1)
				.bytes,
	    "*none \nsame 40亩\nnone \n");
	arena_free(&arena);
}

static void
between_two_reports_nothing_is_stated(void **state)
{
	struct arena arena = { 0 };
	struct written last, this;
	struct pairs pairs = { 0 };

	(void)state;
	written_read(&last, arena_print(&arena, "%s%s", two_targets,
				"  - relation: none\n    target: 2. 绿道5\n")
				.bytes);
	written_start(&this, "新增绿道9公里。", "各项工作继续推进。");
	pairs_find(&pairs, &last.figures, &this.figures);
	assert_false(pairs.at[0].stated);
	pairs_free(&pairs);
	written_end(&this);
	written_end(&last);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_file_states_beats_any_rule),
		cmocka_unit_test(what_the_file_states_wrongly_is_counted),
		cmocka_unit_test(between_two_reports_nothing_is_stated),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
