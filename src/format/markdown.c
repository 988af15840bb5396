#include "format/markdown_internal.h"

#include "format/junk_internal.h"
#include "format/table_internal.h"
#include "format/unwrap_internal.h"
#include "text/class.h"

enum {
	LEVELS = 6, /* of # */
};

/* #, ## and so on, with a blank behind: a heading. */
static void
take_heading(struct file_line *line)
{
	struct str *text = &line->text;
	size_t level = 0;

	while (level < text->length && text->bytes[level] == '#')
		level++;
	if (level == 0 || level > LEVELS ||
	    (level < text->length && text->bytes[level] != ' '))
		return;
	line->level = (int)level;
	*text = class_trim(str_slice(*text, level, text->length));
	while (text->length > 0 && text->bytes[text->length - 1] == '#')
		text->length--;
	*text = class_trim(*text);
}

/* > is a quotation; -, * and + are items of a list. */
static void
take_block(struct file_line *line)
{
	static const char *const marks[] = { "> ", "- ", "* ", "+ " };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (!str_starts(line->text, str_of(marks[i])))
			continue;
		line->text =
		    class_trim(str_slice(line->text, 2, line->text.length));
		line->item = i > 0;
		return;
	}
	if (str_is(line->text, ">") || str_is(line->text, "-"))
		line->text.length = 0;
}

/* ---, ***, === and the like: a rule, or the line below a heading. */
static bool
is_rule(struct str line)
{
	size_t at = 0;

	if (line.length < 3 ||
	    (line.bytes[0] != '-' && line.bytes[0] != '*' &&
		line.bytes[0] != '=' && line.bytes[0] != '_'))
		return false;
	while (at < line.length &&
	       (line.bytes[at] == line.bytes[0] || line.bytes[at] == ' '))
		at++;
	return at == line.length;
}

/* Takes the rows of a table, whose cells have bars between them. */
static size_t
take_table(const struct file_lines *lines, size_t from, struct arena *arena,
    struct file_lines *taken)
{
	struct table table = { .rows = { .arena = arena }, .arena = arena };
	size_t to = from;

	while (to < lines->count && lines->at[to].text.bytes[0] == '|') {
		buffer_add(&table.rows, lines->at[to++].text);
		buffer_add_byte(&table.rows, '\n');
	}
	table_finish(&table, taken, lines->at[from].number);
	return to;
}

static void
take_line(struct file_line line, struct draft *draft, struct file_lines *taken)
{
	struct str whole = line.text;

	take_block(&line);
	take_heading(&line);
	markdown_inline(&line, draft->arena);
	if (line.text.length == 0 || is_rule(whole)) {
		draft_drop(draft, whole, line.number);
		return;
	}
	file_line_add(taken, draft->arena, line);
}

/* Returns the last line in which a remark ends; 0 if none does. */
static size_t
last_remark(const struct file_lines *lines)
{
	size_t last = lines->count > 0 ? lines->count - 1 : 0;

	while (last > 0 && !str_holds(lines->at[last].text, "-->"))
		last--;
	return last;
}

/* Drops a remark that goes over lines, <!-- to -->. Returns the line behind it;
 * `from` where none begins, or has no end. */
static size_t
drop_remark(const struct file_lines *lines, size_t from, size_t last,
    struct draft *draft)
{
	size_t to = from;

	if (!str_starts(lines->at[from].text, str_of("<!--")) || from >= last)
		return from;
	while (!str_holds(lines->at[to].text, "-->"))
		to++;
	if (to == from)
		return from;
	for (size_t i = from; i <= to; i++)
		draft_drop(draft, lines->at[i].text, lines->at[i].number);
	return to + 1;
}

void
markdown_read(struct draft *draft, struct str text)
{
	struct file_lines lines = { 0 }, taken = { 0 };
	size_t last;

	file_line_cut_all(&lines, draft->arena, text);
	draft->full = lines.full;
	markdown_front(&lines, draft);
	last = last_remark(&lines);
	for (size_t i = 0; i < lines.count;) {
		size_t behind = drop_remark(&lines, i, last, draft);

		if (behind > i)
			i = behind;
		else if (lines.at[i].text.bytes[0] == '|')
			i = take_table(&lines, i, draft->arena, &taken);
		else
			take_line(lines.at[i++], draft, &taken);
	}
	junk_drop(&taken, draft);
	unwrap(&taken, draft);
}
