/* Measures the recogniser over the real reports beside the project, where they
 * are there:
 *
 *     import [FOLDER]
 *
 * Prints how long a hundred reports take together, as a ratio to reading the
 * same reports as YAML, in turn with it; and, of the texts whose outline was set
 * by hand, how many of its headings are found; and how many of a whole text's
 * are found where it is wrapped. The texts are read with the marks
 * of Markdown taken out, which is the hard case. */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "export/yaml_file.h"
#include "format/load.h"
#include "format/yaml.h"
#include "host/file.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	ROUNDS = 5,
};

struct document {
	struct str text; /* without marks of Markdown */
	struct str yaml; /* what it is converted to */
};

static struct arena arena;

static double
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Returns a text without ** and without # at the start of its lines. */
static struct str
unmarked(struct str text)
{
	struct buffer kept = { .arena = &arena };

	while (text.length > 0) {
		struct str line = str_cut(&text, '\n');
		size_t from = 0;

		while (from < line.length && line.bytes[from] == '#')
			from++;
		for (size_t i = from; i < line.length; i++)
			if (line.bytes[i] != '*')
				buffer_add_byte(&kept, line.bytes[i]);
		buffer_add_byte(&kept, '\n');
	}
	return buffer_str(&kept);
}

static bool
recognise(struct str text, struct report *report)
{
	struct load load = {
		.name = str_of("无题"),
		.encoded = { .bytes = text, .encoding = "UTF-8" },
	};
	struct decoder decoder = { .is_confined = false };
	struct error error;

	load.encoded.bad = text.length;
	return load_parse(&load, report, &decoder, NULL, &error);
}

static struct document
prepare(const char *file)
{
	struct document document = { .text = { "", 0 } };
	struct report report = { 0 };
	struct buffer yaml = { .arena = &arena };
	struct error error;
	struct str bytes;

	if (!file_read(&arena, file, &bytes, &error))
		return document;
	document.text = unmarked(bytes);
	if (recognise(document.text, &report))
		yaml_file_write(&yaml, &report);
	document.yaml = buffer_str(&yaml);
	report_free(&report);
	return document;
}

/* --- How long it takes */

static double
time_all(const struct document *documents, size_t count, bool as_yaml)
{
	double began = seconds();

	for (size_t i = 0; i < count; i++) {
		struct report report = { 0 };
		struct error error;

		if (as_yaml)
			yaml_read_report(&report, documents[i].yaml, &error);
		else
			recognise(documents[i].text, &report);
		report_free(&report);
	}
	return seconds() - began;
}

static void
measure_time(const char *folder)
{
	struct str pattern = arena_print(&arena, "%s/corpus/*.md", folder);
	struct document *documents;
	double text = 1e9, yaml = 1e9;
	size_t bytes = 0;
	glob_t files;

	if (glob(pattern.bytes, 0, NULL, &files) != 0) {
		printf("SKIP %s: no reports are here\n", pattern.bytes);
		return;
	}
	documents = arena_alloc(&arena, files.gl_pathc, sizeof *documents);
	for (size_t i = 0; i < files.gl_pathc; i++) {
		documents[i] = prepare(files.gl_pathv[i]);
		bytes += documents[i].text.length;
	}
	for (int round = 0; round < ROUNDS; round++) {
		double now = time_all(documents, files.gl_pathc, false);

		text = now < text ? now : text;
		now = time_all(documents, files.gl_pathc, true);
		yaml = now < yaml ? now : yaml;
	}
	printf("%zu reports, %.1f MB: recognised in %.3f s, as YAML read in "
	       "%.3f s: %.2f\n",
	    files.gl_pathc, (double)bytes / 1e6, text, yaml, text / yaml);
	globfree(&files);
}

/* --- What is found */

/* Returns the next string of JSON with nothing to unescape but quotes; false at
 * the end. */
static bool
next_string(struct str *json, struct str *string)
{
	size_t from = str_find(*json, str_of("\"")), to = from + 1;

	if (from >= json->length)
		return false;
	while (to < json->length &&
	       (json->bytes[to] != '"' || json->bytes[to - 1] == '\\'))
		to++;
	*string = str_slice(*json, from + 1, to);
	*json = str_slice(*json, to + 1, json->length);
	return true;
}

/* Counts the headings set by hand that come in the same order. */
static void
compare(const char *name, struct str json, const struct report *report)
{
	size_t wanted = 0, found = 0, node = 1;
	struct str number, title;

	while (next_string(&json, &number) && next_string(&json, &title)) {
		size_t at = node;

		wanted++;
		while (at < report->count &&
		       !str_equal(report->nodes[at].title, title))
			at++;
		if (at == report->count)
			continue;
		found++;
		node = at + 1;
	}
	printf("%-24s %4zu of %4zu found, %4zu sections\n", name, found, wanted,
	    report->count - 1);
}

static void
measure_outlines(const char *folder)
{
	struct str pattern = arena_print(&arena, "%s/gold/*.json", folder);
	glob_t files;

	if (glob(pattern.bytes, 0, NULL, &files) != 0) {
		printf("SKIP %s: no outlines are here\n", pattern.bytes);
		return;
	}
	for (size_t i = 0; i < files.gl_pathc; i++) {
		const char *name = strrchr(files.gl_pathv[i], '/') + 1;
		int length = (int)(strrchr(name, '.') - name);
		struct str base = arena_print(&arena, "%.*s", length, name);
		struct report report = { 0 };
		struct error error;
		struct str bytes, json;

		if (file_read(&arena, files.gl_pathv[i], &json, &error) &&
		    file_read(&arena,
			arena_print(&arena, "%s/%s.txt", folder, base.bytes)
			    .bytes,
			&bytes, &error) &&
		    recognise(unmarked(bytes), &report))
			compare(base.bytes, json, &report);
		report_free(&report);
	}
	globfree(&files);
}

/* --- What is found in wrapped lines */

/* Returns a text wrapped at so many columns, without its blank lines; first
 * lines are indented by two characters, or not. */
static struct str
wrapped(struct str text, int width, bool indented)
{
	struct buffer kept = { .arena = &arena };

	while (text.length > 0) {
		struct str line = class_trim(str_cut(&text, '\n'));
		int column = indented ? 4 : 0;

		if (line.length > 0 && indented)
			buffer_add(&kept, str_of("　　"));
		for (size_t at = 0; at < line.length;) {
			struct point point = utf8_at(line, at);
			int columns = point.value < 0x100 ? 1 : 2;

			if (column + columns > width) {
				buffer_add_byte(&kept, '\n');
				column = 0;
			}
			column += columns;
			buffer_add(
			    &kept, str_slice(line, at, at + point.length));
			at += point.length;
		}
		if (line.length > 0)
			buffer_add_byte(&kept, '\n');
	}
	return buffer_str(&kept);
}

/* Returns how many headings of a report are in another one, in order. */
static size_t
count_found(const struct report *wanted, const struct report *report)
{
	size_t found = 0, node = 1;

	for (size_t i = 1; i < wanted->count; i++) {
		size_t at = node;

		while (at < report->count &&
		       !(str_equal(
			     report->nodes[at].title, wanted->nodes[i].title) &&
			   str_equal(report->nodes[at].number,
			       wanted->nodes[i].number)))
			at++;
		if (at == report->count)
			continue;
		found++;
		node = at + 1;
	}
	return found;
}

static void
measure_wrapped(const char *folder, int width, bool indented)
{
	struct str pattern = arena_print(&arena, "%s/corpus/*.md", folder);
	size_t wanted = 0, found = 0;
	glob_t files;

	if (glob(pattern.bytes, 0, NULL, &files) != 0)
		return;
	for (size_t i = 0; i < files.gl_pathc; i++) {
		struct report whole = { 0 }, cut = { 0 };
		struct error error;
		struct str text;

		if (file_read(&arena, files.gl_pathv[i], &text, &error) &&
		    recognise(unmarked(text), &whole) &&
		    recognise(wrapped(unmarked(text), width, indented), &cut)) {
			wanted += whole.count - 1;
			found += count_found(&whole, &cut);
		}
		report_free(&whole);
		report_free(&cut);
	}
	printf("wrapped at %d columns%s: %.1f %% of %zu headings\n", width,
	    indented ? ", indented" : "",
	    (double)found * 100 / (double)(wanted > 0 ? wanted : 1), wanted);
	globfree(&files);
}

int
main(int count, char **arguments)
{
	const char *folder = count > 1 ? arguments[1] : "../shared/real";

	measure_time(folder);
	measure_outlines(folder);
	for (int indented = 0; indented < 2; indented++) {
		measure_wrapped(folder, 72, indented);
		measure_wrapped(folder, 32, indented);
	}
	arena_free(&arena);
	return EXIT_SUCCESS;
}
