#include "export/yaml_file.h"

#include <string.h>

#include "text/utf8.h"

enum {
	STEP = 2, /* columns by which a list, and what is in it, is indented */
	LARGEST_BASIC = 0xFFFF,
};

struct yaml_file_line {
	struct buffer *buffer;
	int indent; /* columns */
	bool first; /* of a section: it has the hyphen of the list */
};

static void
add(struct yaml_file_line *line, const char *string)
{
	buffer_add(line->buffer, str_of(string));
}

static void
add_indent(struct yaml_file_line *line, int columns)
{
	for (int i = 0; i < columns; i++)
		buffer_add_byte(line->buffer, ' ');
}

static void
add_key(struct yaml_file_line *line, const char *key)
{
	add_indent(line, line->first ? line->indent - STEP : line->indent);
	add(line, line->first ? "- " : "");
	line->first = false;
	add(line, key);
	add(line, ":");
}

/* --- Scalars */

/* Whether a code point must be an escape: it ends a line or shows nothing. */
static bool
must_escape(uint32_t point)
{
	return point < ' ' || (point >= 0x7F && point < 0xA0) ||
	       point == 0xAD || point == 0x61C ||
	       (point >= 0x200B && point <= 0x200F) ||
	       (point >= 0x2028 && point <= 0x202E) ||
	       (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF ||
	       (point >= 0xFFF0 && point <= 0xFFFF && point != UTF8_BAD) ||
	       point > LARGEST_BASIC + 0xE0000;
}

static bool
holds_escapes(struct str text, bool lines)
{
	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		if (must_escape(point.value) &&
		    !(lines && (point.value == '\n' || point.value == '\t')))
			return true;
		at += point.length;
	}
	return false;
}

static void
add_quoted(struct yaml_file_line *line, struct str value)
{
	struct arena arena = { 0 };

	add(line, "\"");
	for (size_t at = 0; at < value.length;) {
		struct point point = utf8_at(value, at);
		struct str bytes = str_slice(value, at, at + point.length);

		if (point.value == '"' || point.value == '\\')
			add(line, "\\");
		if (point.value == '\n')
			bytes = str_of("\\n");
		else if (must_escape(point.value))
			bytes = arena_print(&arena,
			    point.value > LARGEST_BASIC ? "\\U%08X" : "\\u%04X",
			    point.value);
		buffer_add(line->buffer, bytes);
		at += point.length;
	}
	add(line, "\"");
	arena_free(&arena);
}

/* Whether YAML takes a line for what it is without quotes. */
static bool
is_plain(struct str value)
{
	static const char *const nulls[] = { "~", "null", "Null", "NULL" };
	char first = value.bytes[0], last = value.bytes[value.length - 1];

	for (size_t i = 0; i < sizeof nulls / sizeof *nulls; i++)
		if (str_is(value, nulls[i]))
			return false;
	return strchr("-?:,[]{}#&*!|>'\"%@` =<", first) == NULL &&
	       last != ':' && last != ' ' && !str_holds(value, ": ") &&
	       !str_holds(value, "#") && !holds_escapes(value, false);
}

static void
add_value(struct yaml_file_line *line, struct str value)
{
	add(line, " ");
	if (is_plain(value))
		buffer_add(line->buffer, value);
	else
		add_quoted(line, value);
	add(line, "\n");
}

static void
add_field(struct yaml_file_line *line, const char *key, struct str value)
{
	if (value.length == 0)
		return;
	add_key(line, key);
	add_value(line, value);
}

static void
add_truth(struct yaml_file_line *line, const char *key, bool value)
{
	if (value)
		add_field(line, key, str_of("true"));
}

/* --- Texts: a block with a blank line between paragraphs, or, if a character
 * needs an escape, one quoted scalar with a line for each */

static void
add_block(struct yaml_file_line *line, struct str text)
{
	bool was_fixed = true;

	add(line, " |\n");
	while (text.length > 0) {
		struct str paragraph = str_cut(&text, '\n');
		bool fixed = paragraph.bytes[0] == '\t';

		if (!was_fixed && !fixed)
			add(line, "\n");
		was_fixed = fixed;
		add_indent(line, line->indent + STEP);
		add(line, fixed ? "| " : "");
		buffer_add(line->buffer,
		    str_slice(paragraph, fixed, paragraph.length));
		add(line, "\n");
	}
}

static void
add_quoted_text(struct yaml_file_line *line, struct str text)
{
	struct arena arena = { 0 };
	struct buffer barred = { .arena = &arena };

	for (size_t i = 0; i < text.length; i++)
		if (text.bytes[i] == '\t' &&
		    (i == 0 || text.bytes[i - 1] == '\n'))
			buffer_add(&barred, str_of("| "));
		else
			buffer_add_byte(&barred, text.bytes[i]);
	add(line, " ");
	add_quoted(line, buffer_str(&barred));
	add(line, "\n");
	arena_free(&arena);
}

static void
add_text(struct yaml_file_line *line, struct str text)
{
	if (text.length == 0)
		return;
	add_key(line, "text");
	if (holds_escapes(text, true))
		add_quoted_text(line, text);
	else
		add_block(line, text);
}

/* --- Sections */

static void
add_report(struct yaml_file_line *line, const struct report *report)
{
	const struct node *node = &report->nodes[0];

	add(line, "baogao: 1\n");
	add_field(line, "id", node->id);
	add_field(line, "title", node->title);
	add_field(line, "short", node->short_title);
	add_field(line, "place", report->place);
	add_field(line, "year", node->year);
	add_field(line, "date", report->date);
	add_field(line, "occasion", report->occasion);
	add_field(line, "speaker", report->speaker);
	add_field(line, "issuer", report->issuer);
	add_field(line, "source", report->source);
	add_text(line, node->text);
}

static void
add_section(struct yaml_file_line *line, const struct node *node)
{
	const char *kind = report_kinds[node->kind];

	line->indent = node->depth * STEP * 2;
	line->first = true;
	add_field(line, "id", node->id);
	add_field(line, "number", node->number);
	add_field(line, "title", node->title);
	add_field(line, "subtitle", node->subtitle);
	add_field(line, "short", node->short_title);
	add_field(line, "year", node->year);
	add_truth(line, "supplied", node->supplied);
	add_truth(line, "guessed", node->guessed);
	add_field(line, "kind", str_of(kind ? kind : ""));
	add_text(line, node->text);
}

/* --- Pairs */

static void
add_figure(struct yaml_file_line *line, const char *key,
    const struct stated_figure *stated)
{
	struct arena arena = { 0 };

	if (stated->quote.length > 0)
		add_field(line, key,
		    arena_print(&arena, "%.*s %.*s",
			(int)stated->section.length, stated->section.bytes,
			(int)stated->quote.length, stated->quote.bytes));
	arena_free(&arena);
}

/* A figure that cannot be named leaves its pair out. */
static void
add_pairs(struct yaml_file_line *line, const struct report *report)
{
	bool first = true;

	for (size_t i = 0; i < report->stated_count; i++) {
		const struct stated_pair *pair = &report->stated[i];

		if (pair->target.quote.length == 0 ||
		    (pair->relation != RELATION_NONE &&
			pair->result.quote.length == 0))
			continue;
		if (first)
			add(line, "pairs:\n");
		first = false;
		line->indent = STEP * 2;
		line->first = true;
		add_field(
		    line, "relation", str_of(report_relations[pair->relation]));
		add_figure(line, "result", &pair->result);
		add_figure(line, "target", &pair->target);
	}
}

void
yaml_file_write(struct buffer *buffer, const struct report *report)
{
	struct yaml_file_line line = { .buffer = buffer };

	add_report(&line, report);
	for (size_t i = 1; i < report->count; i++) {
		const struct node *node = &report->nodes[i];

		if (node->ordinal == 1) {
			line.indent = (node->depth - 1) * STEP * 2;
			add_key(&line, "sections");
			add(&line, "\n");
		}
		add_section(&line, node);
	}
	add_pairs(&line, report);
}
