/* No text is lost on its way into a report: what was read is there again, in
 * order, in the headings and paragraphs, in the fields of the title block, or in
 * the list of dropped lines. Runs in the repo's root. */
#include <glob.h>
#include <stdio.h>

#include "format/draft_internal.h"
#include "format/markdown_internal.h"
#include "format/plain_text_internal.h"
#include "format/recognition.h"
#include "host/file.h"
#include "text/class.h"
#include "text/utf8.h"

#include "test.h"

enum {
	FRONT_MOST = 40, /* paragraphs of a title block */
};

/* Adds a text without its blanks. */
static void
add_bare(struct buffer *bare, struct str text)
{
	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		if (!class_is_blank(point.value) && point.value != '\n')
			buffer_add(
			    bare, str_slice(text, at, at + point.length));
		at += point.length;
	}
}

static struct str
bare_of(struct arena *arena, struct str text)
{
	struct buffer bare = { .arena = arena };

	add_bare(&bare, text);
	return buffer_str(&bare);
}

/* What a report says, in reading order. */
static struct str
said(const struct report *report, struct arena *arena)
{
	struct buffer all = { .arena = arena };

	for (size_t i = 0; i < report->count; i++) {
		const struct node *node = &report->nodes[i];

		if (i > 0 && report_lead(report, i) == 0) {
			add_bare(&all, node->number);
			add_bare(&all, node->title);
			add_bare(&all, node->subtitle);
		}
		add_bare(&all, node->text);
	}
	return buffer_str(&all);
}

static struct str
fields(const struct report *report, struct arena *arena)
{
	const struct str values[] = { report->nodes[0].title, report->occasion,
		report->speaker, report->issuer, report->date };
	struct buffer all = { .arena = arena };

	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		add_bare(&all, values[i]);
	return buffer_str(&all);
}

/* Whether every Han of a text is in the fields; those of a date are digits
 * there. */
static bool
is_told(struct str text, struct str told)
{
	const struct str numerals = str_of("年月日〇一二三四五六七八九十");

	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);
		struct str bytes = str_slice(text, at, at + point.length);

		if (class_is_han(point.value) &&
		    str_find(told, bytes) == told.length &&
		    str_find(numerals, bytes) == numerals.length)
			return false;
		at += point.length;
	}
	return true;
}

static bool
is_dropped(const struct draft *draft, const struct draft_paragraph *paragraph)
{
	for (size_t i = 0; i < draft->dropped_count; i++)
		if (draft->dropped[i].line == paragraph->line)
			return true;
	return false;
}

static void
expect_all(const struct draft *draft, const struct report *report,
    const char *file, struct arena *arena)
{
	struct str rest = said(report, arena), told = fields(report, arena);

	for (size_t i = 0; i < draft->count; i++) {
		const struct draft_paragraph *paragraph = &draft->paragraphs[i];
		struct buffer bare = { .arena = arena };

		add_bare(&bare, paragraph->text);
		add_bare(&bare, paragraph->subtitle);
		if (is_dropped(draft, paragraph))
			continue;
		if (str_starts(rest, buffer_str(&bare)))
			rest = str_slice(rest, bare.length, rest.length);
		else if (i >= FRONT_MOST || !is_told(buffer_str(&bare), told))
			fail_msg("%s:%zu: %.*s\nis not %.*s", file,
			    paragraph->line, (int)bare.length, bare.bytes,
			    (int)(rest.length < 60 ? rest.length : 60),
			    rest.bytes);
	}
	assert_int_equal(rest.length, 0);
}

static void
read_file(const char *file, bool markdown)
{
	struct arena arena = { 0 };
	struct draft draft = { .arena = &arena };
	const struct recognition_options options = { .name = str_of("无题") };
	struct report report = { 0 };
	struct error error;
	struct str bytes;

	if (!file_read(&arena, file, &bytes, &error))
		fail_msg("%s: %s", file, error.message);
	if (markdown)
		markdown_read(&draft, bytes);
	else
		plain_text_read(&draft, bytes);
	recognition_read(&draft, &options, &report);
	expect_all(&draft, &report, file, &arena);
	report_free(&report);
	arena_free(&arena);
}

static void
read_all(const char *pattern)
{
	glob_t files;

	if (glob(pattern, 0, NULL, &files) != 0) {
		printf("SKIP %s is not here\n", pattern);
		return;
	}
	for (size_t i = 0; i < files.gl_pathc; i++) {
		read_file(files.gl_pathv[i], false);
		read_file(files.gl_pathv[i], true);
	}
	globfree(&files);
}

static void
no_paragraph_of_a_text_is_lost(void **state)
{
	(void)state;
	read_all("tests/import/*.txt");
	read_all("tests/import/*.md");
	read_all("../shared/real/*.txt");
	read_all("../shared/real/corpus/*.md");
	read_all("../shared/report/source.txt");
}

/* What a line reader keeps of a file, its paragraphs and dropped lines have. */
static void
no_character_of_plain_text_is_lost(void **state)
{
	struct arena arena = { 0 };
	glob_t files;

	(void)state;
	assert_int_equal(glob("tests/import/*.txt", 0, NULL, &files), 0);
	for (size_t i = 0; i < files.gl_pathc; i++) {
		struct draft draft = { .arena = &arena };
		struct buffer kept = { .arena = &arena };
		struct error error;
		struct str bytes;
		size_t characters = 0;

		assert_true(
		    file_read(&arena, files.gl_pathv[i], &bytes, &error));
		plain_text_read(&draft, bytes);
		for (size_t j = 0; j < draft.count; j++)
			add_bare(&kept, draft.paragraphs[j].text);
		for (size_t j = 0; j < draft.dropped_count; j++)
			characters +=
			    bare_of(&arena, draft.dropped[j].text).length;
		bytes = bare_of(&arena, bytes);
		/* A form feed is no character of the text. */
		characters += str_holds(bytes, "\f");
		assert_int_equal(kept.length + characters, bytes.length);
	}
	globfree(&files);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_paragraph_of_a_text_is_lost),
		cmocka_unit_test(no_character_of_plain_text_is_lost),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
