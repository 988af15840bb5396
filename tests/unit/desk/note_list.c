#include "desk/note_list.h"

#include "test.h"
#include "tree.h"

static const struct tree_section sections[] = {
	{ 1, NULL, "头一件", NULL, "先修路。再修桥。" }, /* 1 */
	{ 1, NULL, "第二件", NULL, "后修城。" },         /* 2 */
	{ 0 },
};

static struct desk_note
note_on(const char *title, const char *quote, const char *text)
{
	return (struct desk_note){
		.anchor = { .title = str_of(title), .quote = str_of(quote) },
		.text = str_of(text),
		.time = str_of(""),
	};
}

static void
take(struct note_list *list, const char *title, const char *quote,
    const char *text)
{
	struct desk_note note = note_on(title, quote, text);

	note_list_take(list, &note);
}

static void
change(struct note_list *list, size_t index, const char *text, bool removed)
{
	struct desk_note note =
	    note_list_change(list, index, str_of(text), removed);

	note_list_take(list, &note);
}

static void
find(struct note_list *list)
{
	struct report report = tree_build(sections);

	note_list_find(list, &report);
	report_free(&report);
}

static void
notes_stand_in_the_order_of_the_report_and_the_lost_last(void **state)
{
	struct note_list list = { .count = 0 };

	(void)state;
	take(&list, "没有", "没有的话", "甲");
	take(&list, "第二件", "后修城", "乙");
	take(&list, "头一件", "再修桥", "丙");
	take(&list, "头一件", "", "丁");
	find(&list);
	assert_int_equal(list.count, 4);
	assert_true(str_is(list.at[0].note.text, "丁"));
	assert_true(str_is(list.at[1].note.text, "丙"));
	assert_true(str_is(list.at[2].note.text, "乙"));
	assert_true(str_is(list.at[3].note.text, "甲"));
	assert_int_equal(list.at[3].spot.found, ANCHOR_LOST);
	assert_int_equal(note_list_on(&list, 1), 0);
	assert_int_equal(note_list_on(&list, 2), 2);
	assert_int_equal(note_list_on(&list, 0), 4);
	note_list_free(&list);
}

static void
a_change_takes_the_place_of_what_was_there(void **state)
{
	struct note_list list = { .count = 0 };

	(void)state;
	take(&list, "头一件", "先修路", "");
	take(&list, "第二件", "后修城", "乙");
	change(&list, 0, "甲", false);
	assert_int_equal(list.count, 2);
	assert_true(str_is(list.at[0].note.text, "甲"));
	change(&list, 0, "", true);
	assert_int_equal(list.count, 1);
	assert_true(str_is(list.at[0].note.text, "乙"));
	note_list_free(&list);
}

/* A person may have taken the former one away. */
static void
a_change_of_what_is_gone_adds_what_it_says(void **state)
{
	struct note_list list = { .count = 0 };
	struct desk_note note = note_on("头一件", "先修路", "新的");

	(void)state;
	note.changes = true;
	note.was = str_of("旧的");
	note_list_take(&list, &note);
	assert_int_equal(list.count, 1);
	note.removed = true;
	note.was = str_of("没有");
	note_list_take(&list, &note);
	assert_int_equal(list.count, 1);
	note_list_free(&list);
}

static void
two_notes_on_the_same_words_are_two(void **state)
{
	struct note_list list = { .count = 0 };

	(void)state;
	take(&list, "头一件", "先修路", "甲");
	take(&list, "头一件", "先修路", "乙");
	assert_int_equal(list.count, 2);
	change(&list, 0, "", true);
	assert_int_equal(list.count, 1);
	assert_true(str_is(list.at[0].note.text, "乙"));
	note_list_free(&list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    notes_stand_in_the_order_of_the_report_and_the_lost_last),
		cmocka_unit_test(a_change_takes_the_place_of_what_was_there),
		cmocka_unit_test(a_change_of_what_is_gone_adds_what_it_says),
		cmocka_unit_test(two_notes_on_the_same_words_are_two),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
