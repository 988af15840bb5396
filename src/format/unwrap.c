#include "format/unwrap_internal.h"

#include <stdlib.h>

#include "base/buffer.h"
#include "format/mark_internal.h"
#include "format/paragraph_internal.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	NEIGHBOURS = 8,   /* lines on either side that tell a column's width */
	LEAST_LINES = 12, /* of a file that may be wrapped */
	LEAST_WIDTH = 16, /* columns of a wrapped file */
	MOST_WIDTH = 160,
	CUT = 40,        /* characters of a sentence that has no end yet */
	INDENT_MOST = 6, /* columns of an indent that was lost */
	SLACK = 2,       /* columns by which print may fall short */
	HISTOGRAM = 256,
};

/* How a file is wrapped. */
struct shape {
	bool wrapped;
	bool indented; /* indents tell where paragraphs begin */
	bool blanks;   /* blank lines part paragraphs */
	bool stripped; /* indents were lost: first lines fall short of them */
};

bool
unwrap_is_address(struct str text)
{
	static const char *const words[] = { "各位代表", "同志们", "各位委员",
		"主席团", "各位同志", "各们代表" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts(text, str_of(words[i])) &&
		    text.length <= str_of(words[i]).length + 9)
			return true;
	return false;
}

static bool
is_one_of(uint32_t point, const uint32_t *set)
{
	for (; *set != 0; set++)
		if (*set == point)
			return true;
	return false;
}

/* 。！？；：… and what closes behind them. */
static bool
ends_sentence(struct str text)
{
	static const uint32_t ends[] = { 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A,
		0x2026, ':', ';', '!', '?', 0 };
	static const uint32_t closing[] = { 0x201D, 0xFF09, 0x2019, ')', 0x300D,
		0x300B, 0x3011, 0 };

	while (text.length > 0) {
		struct point point = utf8_before(text, text.length);

		if (is_one_of(point.value, ends))
			return true;
		if (!is_one_of(point.value, closing))
			return false;
		text.length -= point.length;
	}
	return false;
}

/* Whether a line cannot begin a paragraph: ，。、；：” 的 是： */
static bool
continues(struct str text)
{
	static const uint32_t starts[] = { 0xFF0C, 0x3002, 0x3001, 0xFF1B,
		0xFF1A, 0x201D, 0xFF09, 0x7684, 0 };

	return is_one_of(utf8_at(text, 0).value, starts) ||
	       str_starts(text, str_of("是："));
}

/* Whether a text has as many characters as a sentence that was cut. */
static bool
is_long(struct str text)
{
	int count = 0;

	for (size_t at = 0; at < text.length && count < CUT; count++)
		at += utf8_at(text, at).length;
	return count >= CUT;
}

static int
compare(const void *left, const void *right)
{
	return *(const int *)left - *(const int *)right;
}

/* --- The shape of a file */

/* Returns the 90th percentile of the lines' widths, at most HISTOGRAM - 1. */
static int
usual_width(const struct file_lines *lines)
{
	size_t count[HISTOGRAM] = { 0 }, above = 0;
	int width = HISTOGRAM - 1;

	for (size_t i = 0; i < lines->count; i++) {
		int columns = lines->at[i].columns;

		count[columns < HISTOGRAM ? columns : HISTOGRAM - 1]++;
	}
	while (width > 0 && (above += count[width]) * 10 < lines->count)
		width--;
	return width;
}

static struct shape
shape_of(const struct file_lines *lines)
{
	struct shape shape = { .wrapped = false };
	int width = usual_width(lines);
	size_t full = 0, open = 0, indented = 0, parted = 0;

	for (size_t i = 0; i < lines->count; i++) {
		const struct file_line *line = &lines->at[i];
		int columns = line->columns;

		indented += line->indent > 1;
		parted += line->parted;
		if (columns * 100 < width * 80 || columns * 100 > width * 115)
			continue;
		full++;
		open += !ends_sentence(line->text);
	}
	shape.wrapped = lines->count >= LEAST_LINES && width >= LEAST_WIDTH &&
			width <= MOST_WIDTH &&
			full * 100 >= lines->count * 55 && open * 2 >= full;
	shape.indented = indented * 100 >= lines->count * 3 &&
			 indented * 100 <= lines->count * 60;
	shape.blanks = parted * 100 >= lines->count * 20 &&
		       parted * 100 <= lines->count * 80;
	return shape;
}

/* Returns the width of the column that a line stands in: the 70th percentile
 * of its neighbours, for a file may have several columns. */
static int
column_width(const struct file_lines *lines, size_t line)
{
	int widths[2 * NEIGHBOURS + 1], count = 0;
	size_t from = line > NEIGHBOURS ? line - NEIGHBOURS : 0;

	for (size_t i = from; i < lines->count && i <= line + NEIGHBOURS; i++)
		widths[count++] = lines->at[i].columns;
	qsort(widths, (size_t)count, sizeof *widths, compare);
	return widths[count * 7 / 10];
}

/* Returns the columns of what must stand together at the start of a line: a
 * character with the mark behind it, or a word of ASCII. */
static int
first_columns(struct str text)
{
	int columns = 0;
	size_t at = 0;

	while (at < text.length) {
		struct point point = utf8_at(text, at);

		if (columns > 0 && (point.value >= 0x80 || point.value == ' '))
			break;
		columns +=
		    file_line_columns(str_slice(text, at, at + point.length));
		at += point.length;
		if (point.value >= 0x80)
			break;
	}
	if (at < text.length && continues(str_slice(text, at, text.length)))
		columns += 2;
	return columns;
}

/* --- Where paragraphs begin */

/* Whether a line had room for the start of the next one. */
static bool
had_room(const struct file_lines *lines, size_t line)
{
	return lines->at[line].columns + SLACK +
		   first_columns(lines->at[line + 1].text) <=
	       column_width(lines, line);
}

/* Whether a line falls short of its column by the indent that it once had. */
static bool
lacks_indent(const struct file_lines *lines, size_t line)
{
	int lacking = column_width(lines, line) - lines->at[line].columns;

	return line + 1 < lines->count && lacking > SLACK &&
	       lacking <= INDENT_MOST && had_room(lines, line) &&
	       !ends_sentence(lines->at[line].text);
}

/* Whether a line is plainly no part of a full column, as a heading is. */
static bool
is_far_short(const struct file_lines *lines, size_t line)
{
	return lines->at[line].columns * 4 < column_width(lines, line) * 3;
}

/* Whether indents were lost: most lines that follow the plain end of a paragraph
 * fall short as if they had one. */
static bool
is_stripped(const struct file_lines *lines)
{
	size_t starts = 0, short_ones = 0;

	for (size_t i = 1; i < lines->count; i++) {
		if (!ends_sentence(lines->at[i - 1].text) ||
		    !had_room(lines, i - 1) || is_far_short(lines, i))
			continue;
		starts++;
		short_ones += lacks_indent(lines, i);
	}
	return short_ones * 2 > starts;
}

/* Whether a line begins as a numbered section or item does. */
static bool
is_marked(struct str text)
{
	return mark_read(text).kind != MARK_NONE;
}

static bool
begins_wrapped(
    const struct file_lines *lines, size_t line, const struct shape *shape)
{
	const struct file_line *before = &lines->at[line - 1];
	const struct file_line *after = &lines->at[line];
	bool ended = ends_sentence(before->text);

	if (shape->indented)
		return after->indent > 1 || (ended && after->indent > 0) ||
		       (ended && had_room(lines, line - 1) &&
			   (before->indent <= 1 || after->parted));
	if (shape->blanks && after->parted && ended)
		return true;
	if (ended && (is_marked(after->text) ||
			 (shape->stripped && lacks_indent(lines, line))))
		return true;
	if (shape->stripped && !ended)
		return is_far_short(lines, line - 1);
	return had_room(lines, line - 1);
}

/* `joined` is the paragraph so far. */
static bool
begins_whole(const struct file_lines *lines, size_t line,
    const struct shape *shape, struct str joined)
{
	const struct file_line *after = &lines->at[line];

	if (continues(after->text))
		return false;
	if (ends_sentence(joined) || is_marked(after->text))
		return true;
	if (shape->blanks && after->parted)
		return true;
	/* Where blank lines part paragraphs, prose is not cut without one. */
	if (shape->blanks && str_holds(joined, "，"))
		return false;
	return !is_long(joined) || after->indent > 1;
}

static bool
begins(const struct file_lines *lines, size_t line, const struct shape *shape,
    struct str joined)
{
	const struct file_line *before = &lines->at[line - 1];
	const struct file_line *after = &lines->at[line];

	if (before->level > 0 || before->fixed || after->level > 0 ||
	    after->fixed || after->item || after->bold > 0 ||
	    before->bold == before->text.length ||
	    unwrap_is_address(before->text) || unwrap_is_address(after->text))
		return true;
	return shape->wrapped ? begins_wrapped(lines, line, shape)
			      : begins_whole(lines, line, shape, joined);
}

static void
add_line(struct buffer *joined, struct str line)
{
	if (!paragraph_joins(buffer_str(joined), line))
		buffer_add_byte(joined, ' ');
	buffer_add(joined, line);
}

void
unwrap(const struct file_lines *lines, struct draft *draft)
{
	struct shape shape = shape_of(lines);
	struct draft_paragraph paragraph;
	size_t line = 0;

	shape.stripped = shape.wrapped && !shape.indented && is_stripped(lines);

	while (line < lines->count) {
		const struct file_line *first = &lines->at[line];
		struct buffer joined = { .arena = draft->arena };

		paragraph = (struct draft_paragraph){
			.text = first->text,
			.line = first->number,
			.bold = first->bold,
			.label = first->label,
			.level = first->level,
			.fixed = first->fixed,
		};
		while (++line < lines->count &&
		       !begins(lines, line, &shape, paragraph.text)) {
			if (joined.length == 0)
				buffer_add(&joined, paragraph.text);
			add_line(&joined, lines->at[line].text);
			paragraph.text = buffer_str(&joined);
		}
		draft_add(draft, paragraph);
	}
}
