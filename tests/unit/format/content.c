/* The report that comes with the program is the text it was made from, with
 * only the marks of the newspaper's layout undone. Runs in the repo's root. */
#include "base/buffer.h"
#include "format/load.h"
#include "host/file.h"
#include "report/report.h"

#include "test.h"

#define TASKS      "二○二五年主要任务"
#define GOVERNANCE "全面提升政府治理现代化水平"

struct texts {
	struct arena arena;
	struct str printed; /* the source, untouched */
	struct str source;  /* without white space, in reading order */
	struct report report;
};

static struct str
read_file(struct arena *arena, const char *name)
{
	struct error error;
	struct str bytes;

	if (!file_read(arena, name, &bytes, &error))
		fail_msg("%s: %s", name, error.message);
	return bytes;
}

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

static struct str
without_blanks(struct arena *arena, struct str text)
{
	struct buffer buffer = { .arena = arena };

	for (size_t i = 0; i < text.length; i++)
		if (!is_blank(text.bytes[i]))
			buffer_add_byte(&buffer, text.bytes[i]);
	return buffer_str(&buffer);
}

/* The dash of two columns came out of the newspaper as three. */
static struct str
with_two_column_dashes(struct arena *arena, struct str text)
{
	struct buffer buffer = { .arena = arena };
	struct str three = str_of("———");

	while (str_find(text, three) < text.length) {
		size_t at = str_find(text, three);

		buffer_add(&buffer, str_slice(text, 0, at));
		buffer_add(&buffer, str_of("——"));
		text = str_slice(text, at + three.length, text.length);
	}
	buffer_add(&buffer, text);
	return buffer_str(&buffer);
}

/* Takes what stands before `piece`, which must be there, and the piece. */
static struct str
take_through(struct str *rest, const char *piece)
{
	size_t at = str_find(*rest, str_of(piece));
	struct str before;

	if (at == rest->length)
		fail_msg("the source has no %s", piece);
	before = str_slice(*rest, 0, at);
	*rest = str_slice(*rest, at + str_of(piece).length, rest->length);
	return before;
}

/* The source with its page marks undone: the headlines stand at its top,
 * though one heads the second 【一】 and the other the first （一）. */
static struct str
in_reading_order(struct arena *arena, struct str printed)
{
	struct buffer buffer = { .arena = arena };
	struct str rest =
	    with_two_column_dashes(arena, without_blanks(arena, printed));

	assert_int_equal(take_through(&rest, "（摘要）——").length, 0);
	buffer_add(&buffer, take_through(&rest, TASKS GOVERNANCE));
	buffer_add(&buffer, take_through(&rest, "【一】"));
	buffer_add(&buffer, str_of("【一】"));
	buffer_add(&buffer, take_through(&rest, "【一】"));
	buffer_add(&buffer, str_of(TASKS "【一】"));
	buffer_add(&buffer, take_through(&rest, "（一）"));
	buffer_add(&buffer, str_of(GOVERNANCE "（一）"));
	buffer_add(&buffer, rest);
	return buffer_str(&buffer);
}

static void
load(struct report *report, const char *file)
{
	struct error error = { 0 };

	if (!load_report(report, file, NULL, &error))
		fail_msg("%s:%zu:%zu: %s", file, error.line, error.column,
		    error.message);
}

static int
set_up(void **state)
{
	static struct texts texts;

	texts.printed = read_file(&texts.arena, "tests/data/source.txt");
	texts.source = in_reading_order(&texts.arena, texts.printed);
	load(&texts.report, "content/xuhui-2025.yaml");
	*state = &texts;
	return 0;
}

static int
tear_down(void **state)
{
	struct texts *texts = *state;

	report_free(&texts->report);
	arena_free(&texts->arena);
	return 0;
}

/* How often the piece stands in the text. */
static size_t
occurrences(struct str text, struct str piece)
{
	size_t count = 0;

	for (size_t at = str_find(text, piece); at < text.length;
	     at = str_find(text, piece)) {
		text = str_slice(text, at + piece.length, text.length);
		count++;
	}
	return count;
}

/* Reads `piece` off the source, or fails and shows where they part. */
static void
expect_next(struct texts *texts, struct str *rest, struct str piece)
{
	struct str words = without_blanks(&texts->arena, piece);
	size_t shown = rest->length < 90 ? rest->length : 90;

	while (shown < rest->length && (rest->bytes[shown] & 0xC0) == 0x80)
		shown++;
	if (!str_starts(*rest, words))
		fail_msg("the report has:\n%.*s\nthe source:\n%.*s",
		    (int)words.length, words.bytes, (int)shown, rest->bytes);
	*rest = str_slice(*rest, words.length, rest->length);
}

/* A leaf's number and title are the first words of its text. A short title
 * would be words that the source does not have. */
static void
expect_section(struct texts *texts, struct str *rest, size_t index)
{
	const struct node *node = &texts->report.nodes[index];

	assert_int_equal(node->short_title.length, 0);
	if (!report_is_leaf(&texts->report, index) && !node->supplied) {
		expect_next(texts, rest, node->number);
		expect_next(texts, rest, node->title);
		expect_next(texts, rest, node->subtitle);
	}
	expect_next(texts, rest, node->text);
}

static void
the_report_is_the_source_word_for_word_and_in_its_order(void **state)
{
	struct texts *texts = *state;
	struct report *report = &texts->report;
	struct str rest = texts->source;

	expect_next(texts, &rest, report_date(report, &texts->arena));
	expect_next(texts, &rest, report->occasion);
	expect_next(texts, &rest, report->speaker);
	assert_int_equal(report->nodes[0].text.length, 0);
	for (size_t i = 1; i < report->count; i++)
		expect_section(texts, &rest, i);
	if (rest.length > 0)
		fail_msg(
		    "the report lacks: %.*s", (int)rest.length, rest.bytes);
}

static void
the_title_block_is_put_together_from_the_source(void **state)
{
	struct texts *texts = *state;
	struct report *report = &texts->report;
	struct str title = report->nodes[0].title;

	assert_true(str_is(title, "徐汇区政府工作报告（摘要）"));
	assert_true(str_starts(title, report->nodes[0].short_title));
	assert_true(str_is(report->date, "2025-01-07"));
	assert_true(str_is(report_date(report, &texts->arena), "2025年1月7日"));
	assert_true(str_is(report->nodes[0].year, "2025"));
	assert_true(str_is(report->speaker, "上海市徐汇区区长 王华"));
	assert_true(occurrences(texts->source, report->place) > 0);
	/* No newspaper is named by its own text. */
	assert_true(str_is(report->source, "报纸刊登的摘要"));
}

static void
the_supplied_headings_are_two_and_not_in_the_source(void **state)
{
	struct texts *texts = *state;
	struct report *report = &texts->report;
	size_t count = 0;

	for (size_t i = 0; i < report->count; i++) {
		const struct node *node = &report->nodes[i];

		if (!node->supplied)
			continue;
		assert_true(str_is(
		    node->title, count == 0 ? "引言" : "2024年工作回顾"));
		assert_int_equal(occurrences(texts->source, node->title), 0);
		count++;
	}
	assert_int_equal(count, 2);
}

/* In print a chapter is headed by its number, its title and its subtitle,
 * each in a line of its own. */
static void
check_heading(struct texts *texts, const struct node *node)
{
	struct str lines = arena_print(&texts->arena,
	    "\n\n%.*s\n\n%.*s\n\n%.*s\n\n", (int)node->number.length,
	    node->number.bytes, (int)node->title.length, node->title.bytes,
	    (int)node->subtitle.length, node->subtitle.bytes);

	assert_true(node->subtitle.length > 0);
	assert_int_equal(occurrences(texts->printed, lines), 1);
}

static void
every_chapter_is_headed_as_in_print(void **state)
{
	struct texts *texts = *state;
	const struct report *report = &texts->report;
	size_t count = 0;

	for (size_t i = 1; i < report->count; i++) {
		const struct node *node = &report->nodes[i];

		if (report_is_leaf(report, i) || node->number.length == 0)
			continue;
		check_heading(texts, node);
		count++;
	}
	assert_int_equal(count, 11);
}

static void
only_the_blank_that_means_something_is_kept(void **state)
{
	struct texts *texts = *state;
	const struct report *report = &texts->report;
	struct str kept = str_of("“新课程 新教材”");
	size_t count = 0;

	for (size_t i = 0; i < report->count; i++) {
		const struct node *node = &report->nodes[i];
		struct str words = without_blanks(&texts->arena, node->text);
		size_t here = occurrences(node->text, kept);

		assert_int_equal(node->text.length - words.length, here);
		assert_int_equal(occurrences(node->title, str_of(" ")), 0);
		assert_int_equal(occurrences(node->subtitle, str_of(" ")), 0);
		count += here;
	}
	assert_int_equal(count, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    the_report_is_the_source_word_for_word_and_in_its_order),
		cmocka_unit_test(
		    the_title_block_is_put_together_from_the_source),
		cmocka_unit_test(
		    the_supplied_headings_are_two_and_not_in_the_source),
		cmocka_unit_test(every_chapter_is_headed_as_in_print),
		cmocka_unit_test(only_the_blank_that_means_something_is_kept),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
