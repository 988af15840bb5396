#include "view/sibling.h"

#include "base/buffer.h"
#include "text/cluster.h"
#include "text/cut.h"
#include "text/numeral.h"
#include "text/utf8.h"
#include "view/glyph.h"
#include "view/page.h"

enum {
	/* How many siblings before a section are looked at: more than any
	 * screen has rows. */
	SIBLINGS_MOST = 500,
};

/* Returns how many bytes two texts begin with alike, whole code points. */
static size_t
common_length(struct str left, struct str right)
{
	size_t at = 0;

	while (at < left.length && at < right.length) {
		struct point point = utf8_at(left, at);

		if (utf8_at(right, at).value != point.value)
			break;
		at += point.length;
	}
	return at;
}

/* Returns the sibling before a section; 0 if it is the first. */
static size_t
sibling_before(const struct report *report, size_t node)
{
	size_t parent = report->nodes[node].parent, before = node - 1;

	if (before == parent)
		return 0;
	while (report->nodes[before].parent != parent)
		before = report->nodes[before].parent;
	return before;
}

/* Returns the longest opening that a title shares with a sibling before it, if
 * that is at least `shown` bytes; else 0. */
static size_t
common_opening(const struct report *report, size_t node, size_t shown)
{
	struct str title = page_title(report, node, 0, AMBIGUOUS_NARROW);
	size_t longest = 0, before = sibling_before(report, node);

	for (int left = SIBLINGS_MOST; before != 0 && left > 0; left--) {
		size_t length = common_length(
		    title, page_title(report, before, 0, AMBIGUOUS_NARROW));

		if (length >= shown && length > longest)
			longest = length;
		before = sibling_before(report, before);
	}
	return longest;
}

/* A figure is never cut, nor is a title to its last character. */
static size_t
whole(struct str title, size_t at)
{
	if (at == title.length && at > 0)
		at -= utf8_before(title, at).length;
	return cut_at(title, at);
}

/* Adds what stands before the title: the bare number, and a mark where the
 * heading was guessed. */
static void
add_before_title(struct buffer *label, const struct report *report, size_t node)
{
	const struct node *self = &report->nodes[node];
	struct str number = numeral_bare(self->number);

	buffer_add(label, number);
	if (number.length > 0)
		buffer_add_byte(label, ' ');
	if (self->guessed)
		buffer_add(label, str_of(GLYPH_GUESSED));
}

struct str
sibling_label(const struct report *report, size_t node, int columns,
    enum ambiguous ambiguous, struct arena *arena)
{
	struct buffer label = { .arena = arena };
	struct str title;
	size_t opening = 0;
	int room;

	add_before_title(&label, report, node);
	room = columns - cluster_columns(buffer_str(&label), ambiguous);
	title = page_title(report, node, room, ambiguous);
	if (node != 0 && cluster_columns(title, ambiguous) > room)
		opening =
		    whole(title, common_opening(report, node,
				     cluster_fit(title, room - 1, ambiguous)));
	if (opening > 0)
		buffer_add(&label, str_of(GLYPH_BACK));
	buffer_add(&label, str_slice(title, opening, title.length));
	return buffer_str(&label);
}
