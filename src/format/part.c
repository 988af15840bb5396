#include "format/part_internal.h"

#include "format/mark_internal.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	TITLE_MOST = 84, /* bytes of a title on a line of its own */
	LONG = 6000,     /* bytes of a text that lost its line ends */
};

/* Whether a paragraph is short and ends as titles do. */
static bool
is_title(const struct draft_paragraph *paragraph)
{
	struct str text = paragraph->text;
	uint32_t last = utf8_before(text, text.length).value;

	return !paragraph->fixed && text.length <= TITLE_MOST &&
	       mark_read(text).kind == MARK_NONE && last != 0x3002 &&
	       last != 0xFF1A && last != 0xFF1B && last != 0xFF0C &&
	       last != 0xFF01;
}

/* 【一】 alone, the title below it, and perhaps a second line of that. Returns
 * how many paragraphs became one. */
static size_t
join_number(struct draft *draft, size_t i, struct draft_paragraph *joined)
{
	const struct draft_paragraph *at = &draft->paragraphs[i];
	struct mark mark = mark_read(at->text);

	if (mark.kind == MARK_NONE || mark.kind > MARK_PAREN ||
	    mark.length < at->text.length || i + 1 == draft->count ||
	    !is_title(at + 1))
		return 1;
	joined->text =
	    arena_print(draft->arena, "%.*s　%.*s", (int)at->text.length,
		at->text.bytes, (int)at[1].text.length, at[1].text.bytes);
	joined->bold = at->bold > 0 ? joined->text.length : 0;
	if (i + 3 >= draft->count || !is_title(at + 2) || is_title(at + 3) ||
	    mark_read(at[3].text).kind != MARK_NONE)
		return 2;
	joined->subtitle = at[2].text;
	return 3;
}

static bool
is_stop(uint32_t point)
{
	return point == 0x3002 || point == 0xFF01 || point == 0xFF1F ||
	       point == 0xFF1A;
}

static size_t
pass_blanks(struct str text, size_t at, int *blanks)
{
	*blanks = 0;
	while (at < text.length) {
		struct point point = utf8_at(text, at);

		if (!class_is_blank(point.value))
			break;
		*blanks += point.value == '\t' ? 2 : 1;
		at += point.length;
	}
	return at;
}

/* Whether a section begins at a byte behind blanks: its number goes on from the
 * last one of its kind. */
static bool
goes_on(struct str text, size_t at, const int *last, bool is_long)
{
	struct mark mark = mark_read(str_slice(text, at, text.length));
	int before = mark.kind == MARK_NONE ? 0 : last[mark.kind];

	return mark.kind != MARK_NONE && mark.kind <= MARK_PAREN &&
	       (mark.ordinal == before + 1 || (is_long && mark.ordinal == 1));
}

/* Returns the byte where the text must be parted; its length if nowhere.
 * `blank` gets where the blanks before it begin. */
static size_t
find_part(struct str text, size_t from, const int *last, size_t *blank)
{
	bool is_long = text.length > LONG, stopped = false;
	int blanks;

	for (size_t at = from; at < text.length;) {
		struct point point = utf8_at(text, at);
		size_t next;

		if (!class_is_blank(point.value)) {
			stopped = is_stop(point.value);
			at += point.length;
			continue;
		}
		next = pass_blanks(text, at, &blanks);
		*blank = at;
		if (next < text.length &&
		    ((is_long && blanks > 1) ||
			((stopped || is_long) &&
			    goes_on(text, next, last, is_long))))
			return next;
		at = next;
	}
	return text.length;
}

static void
count_mark(struct str text, int *last)
{
	struct mark mark = mark_read(text);

	last[mark.kind] = mark.ordinal;
}

/* Adds a paragraph, in parts if it has some. */
static void
add_parts(struct draft *draft, struct draft_paragraph paragraph, int *last)
{
	struct str text = paragraph.text;
	size_t from = 0, to, blank;

	if (paragraph.fixed) {
		draft_add(draft, paragraph);
		return;
	}
	do {
		count_mark(str_slice(text, from, text.length), last);
		to = find_part(text, from, last, &blank);
		paragraph.text =
		    str_slice(text, from, to < text.length ? blank : to);
		draft_add(draft, paragraph);
		paragraph.bold = 0;
		paragraph.label = 0;
		from = to;
	} while (from < text.length);
}

void
part_draft(struct draft *draft)
{
	struct draft parted = { .arena = draft->arena };
	int last[MARK_KINDS] = { 0 };

	for (size_t i = 0; i < draft->count;) {
		struct draft_paragraph paragraph = draft->paragraphs[i];

		i += join_number(draft, i, &paragraph);
		add_parts(&parted, paragraph, last);
	}
	draft->paragraphs = parted.paragraphs;
	draft->count = parted.count;
	draft->room = parted.room;
}
