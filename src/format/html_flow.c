#include "format/html_flow_internal.h"

#include "base/ascii.h"
#include "format/html_entity_internal.h"
#include "format/mark_internal.h"
#include "format/paragraph_internal.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	HEADING_MOST = 66, /* characters of a heading */
	NOTE_DIGITS = 3,
};

/* --- Text */

static bool
is_stop(uint32_t point)
{
	return point == 0x3002 || point == 0xFF01 || point == 0xFF1F;
}

/* Counts what was added to the line from a byte on. */
static void
count_added(struct html_flow *flow, size_t from, const struct html_look *look)
{
	struct str text = buffer_str(&flow->text);
	struct html_line *line = &flow->line;
	bool shows = false;

	while (from < text.length) {
		struct point point = utf8_at(text, from);

		from += point.length;
		if (class_is_blank(point.value))
			continue;
		shows = true;
		line->characters++;
		line->linked += look->linked;
		line->sentences += !look->linked && is_stop(point.value);
	}
	if (!shows)
		return;
	flow->light = flow->light || !look->bold;
	if (!flow->light)
		line->line.bold = text.length;
	line->aside = look->aside;
}

/* Adds the blank that white space comes to; between two wide characters the end
 * of a line comes to nothing. */
static void
add_blank(struct html_flow *flow, struct str behind)
{
	struct str before = buffer_str(&flow->text);

	if (flow->blank && before.length > 0 &&
	    !(flow->cut && paragraph_joins(before, behind)))
		buffer_add_byte(&flow->text, ' ');
	flow->blank = flow->cut = false;
}

/* Adds one run without white space. */
static void
add_run(struct html_flow *flow, struct str run)
{
	add_blank(flow, run);
	while (run.length > 0) {
		size_t length = str_find(run, str_of("&"));

		buffer_add(&flow->text, str_slice(run, 0, length));
		run = str_slice(run, length, run.length);
		length = html_entity(&flow->text, run);
		if (length == 0 && run.length > 0) {
			buffer_add_byte(&flow->text, '&');
			length = 1;
		}
		run = str_slice(run, length, run.length);
	}
}

/* Returns the byte where a run of white space, or of anything else, ends. */
static size_t
run_end(struct str text, size_t at, bool blank)
{
	while (at < text.length && (ascii_is_blank(text.bytes[at]) ||
				       text.bytes[at] == '\f') == blank)
		at++;
	return at;
}

static void
add_text(struct html_flow *flow, struct str text, const struct html_look *look)
{
	size_t at = 0;

	while (at < text.length) {
		size_t end = run_end(text, at, true), from = flow->text.length;
		struct str blanks = str_slice(text, at, end);

		flow->blank = flow->blank || blanks.length > 0;
		flow->cut = flow->cut || str_holds(blanks, "\n");
		at = run_end(text, end, false);
		if (at == end)
			return;
		add_run(flow, str_slice(text, end, at));
		count_added(flow, from, look);
	}
}

void
html_flow_text(struct html_flow *flow, struct str text,
    const struct html_look *look, size_t number)
{
	flow->text.arena = flow->arena;
	if (!look->plain) {
		if (flow->text.length == 0) {
			size_t start = run_end(text, 0, true);

			for (size_t i = 0; i < start; i++)
				number += text.bytes[i] == '\n';
			flow->line.line.number = number;
		}
		add_text(flow, text, look);
		return;
	}
	while (text.length > 0) {
		bool ends = str_holds(text, "\n");
		struct str row = str_cut(&text, '\n');
		size_t from = flow->text.length;

		if (from == 0)
			flow->line.line.number = number;
		add_run(flow, row);
		count_added(flow, from, look);
		if (ends)
			html_flow_end(flow, flow->text.length == 0);
		number++;
	}
}

/* --- Raised text */

void
html_flow_raise(struct html_flow *flow)
{
	flow->raised = flow->text.length;
	flow->raised_linked = flow->line.linked;
}

static bool
is_number(struct str text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!ascii_is_digit(text.bytes[i]))
			return false;
	return text.length > 0 && text.length <= NOTE_DIGITS;
}

static void
add_raised(struct buffer *text, struct str digits)
{
	static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶",
		"⁷", "⁸", "⁹" };

	for (size_t i = 0; i < digits.length; i++)
		buffer_add(text, str_of(raised[digits.bytes[i] - '0']));
}

void
html_flow_lower(struct html_flow *flow)
{
	bool linked = flow->line.linked > flow->raised_linked;
	bool bold = flow->line.line.bold > flow->raised;
	struct str text = buffer_str(&flow->text), digits;
	char before;

	if (flow->raised == 0 || flow->raised >= text.length)
		return;
	digits = str_slice(text, flow->raised, text.length);
	before = text.bytes[flow->raised - 1];
	if (!is_number(digits))
		return;
	digits = arena_copy(flow->arena, digits);
	flow->text.length = flow->raised;
	if (!linked && (ascii_is_letter(before) || ascii_is_digit(before))) {
		add_raised(&flow->text, digits);
	} else {
		buffer_add_byte(&flow->text, '[');
		buffer_add(&flow->text, digits);
		buffer_add_byte(&flow->text, ']');
	}
	if (bold)
		flow->line.line.bold = flow->text.length;
}

/* --- Lines */

/* An item of a list has its number where browsers print it, unless its text
 * brings its own. */
static void
number_item(struct html_flow *flow)
{
	struct file_line *line = &flow->line.line;
	size_t length = line->text.length;

	if (flow->ordinal > 0 && mark_read(line->text).kind == MARK_NONE)
		line->text = arena_print(flow->arena, "%d. %.*s", flow->ordinal,
		    (int)length, line->text.bytes);
	if (line->bold > 0)
		line->bold += line->text.length - length;
	flow->ordinal = 0;
}

/* Takes the blanks off its ends. What is bold begins behind them. */
static void
trim(struct file_line *line)
{
	const char *start = line->text.bytes;
	size_t taken;

	file_line_trim(line);
	taken = line->text.length > 0 ? (size_t)(line->text.bytes - start) : 0;
	line->bold = line->bold > taken ? line->bold - taken : 0;
	if (line->bold > line->text.length)
		line->bold = line->text.length;
}

static void
add_line(struct html_flow *flow)
{
	struct file_line *line = &flow->line.line;

	line->text = arena_copy(flow->arena, buffer_str(&flow->text));
	trim(line);
	if (line->text.length == 0) {
		flow->parted = true;
		return;
	}
	if (flow->count == FILE_LINES_MOST) {
		flow->full = true;
		return;
	}
	if (flow->line.characters > HEADING_MOST)
		line->level = 0;
	if (line->item)
		number_item(flow);
	line->parted = flow->parted;
	flow->line.pictures = flow->pictures;
	line->columns = file_line_columns(line->text);
	flow->lines = arena_grow(flow->arena, flow->lines, flow->count,
	    &flow->room, sizeof *flow->lines);
	flow->lines[flow->count++] = flow->line;
	if (!flow->line.aside)
		flow->boxes[flow->box].sentences += flow->line.sentences;
	flow->parted = false;
}

void
html_flow_end(struct html_flow *flow, bool parts)
{
	struct file_line next = { .level = flow->line.line.level };

	if (flow->text.length > 0) {
		add_line(flow);
	} else {
		flow->parted = true;
		next.item = flow->line.line.item;
	}
	flow->parted = flow->parted || parts;
	flow->text.length = flow->raised = 0;
	flow->line = (struct html_line){ .line = next };
	flow->light = flow->blank = flow->cut = false;
}

/* --- Boxes */

void
html_flow_open(struct html_flow *flow)
{
	flow->boxes = arena_grow(flow->arena, flow->boxes, flow->box_count,
	    &flow->box_room, sizeof *flow->boxes);
	flow->boxes[flow->box_count] = (struct html_box){
		.parent = flow->box,
		.from = flow->count,
	};
	flow->box = flow->box_count++;
}

void
html_flow_close(struct html_flow *flow)
{
	struct html_box *box = &flow->boxes[flow->box];
	size_t parent = box->parent;

	box->to = flow->count;
	flow->boxes[parent].sentences += box->sentences;
	if (box->from == box->to && flow->box + 1 == flow->box_count)
		flow->box_count--;
	flow->box = parent;
}
