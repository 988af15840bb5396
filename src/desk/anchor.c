#include "desk/anchor.h"

#include "base/ascii.h"
#include "report/path.h"
#include "text/utf8.h"

enum {
	DIGITS = 7, /* of an ordinal, at most */
};

static struct str
quote_at(struct str text, size_t byte, size_t points)
{
	size_t end = byte;

	for (; points > 0 && end < text.length && text.bytes[end] != '\n';
	     points--)
		end += utf8_at(text, end).length;
	return str_slice(text, byte, end);
}

struct anchor
anchor_make(const struct report *report, size_t node, size_t byte,
    size_t points, struct arena *arena)
{
	const struct node *self = &report->nodes[node];

	if (byte > self->text.length)
		byte = self->text.length;
	return (struct anchor){
		.id = self->id,
		.path = path_of(report, node, arena),
		.title = self->title,
		.quote = quote_at(self->text, byte, points),
		.byte = byte,
	};
}

/* --- The section */

/* Returns the node that a path of ordinals leads to; the count if none. */
static size_t
node_at(const struct report *report, struct str path)
{
	size_t node = path.length > 0 ? 0 : report->count;

	while (path.length > 0) {
		struct str piece = str_cut(&path, '.');
		size_t ordinal = 0;

		for (size_t i = 0; i < piece.length; i++) {
			if (!ascii_is_digit(piece.bytes[i]) || i == DIGITS)
				return report->count;
			ordinal = 10 * ordinal + (size_t)(piece.bytes[i] - '0');
		}
		if (ordinal == 0)
			return node;
		node = report_first_child(report, node);
		while (node != 0 && --ordinal > 0)
			node = report_next_sibling(report, node);
		if (node == 0)
			return report->count;
	}
	return node;
}

/* Looks at all sections for one with the id or the title. */
static size_t
node_called(
    const struct report *report, const struct anchor *anchor, size_t *effort)
{
	size_t titled = report->count;

	if (*effort < report->count)
		return report->count;
	*effort -= report->count;
	for (size_t i = 1; i < report->count; i++) {
		const struct node *node = &report->nodes[i];

		if (anchor->id.length > 0 && str_equal(node->id, anchor->id))
			return i;
		if (titled == report->count && anchor->title.length > 0 &&
		    str_equal(node->title, anchor->title))
			titled = i;
	}
	return titled;
}

static bool
is_called(const struct report *report, size_t node, const struct anchor *anchor)
{
	const struct node *self = &report->nodes[node];

	if (anchor->id.length > 0 && self->id.length > 0)
		return str_equal(self->id, anchor->id);
	return node == 0 || str_equal(self->title, anchor->title);
}

/* Finds the section. Returns false if only its path is left of it. */
static bool
find_section(const struct report *report, const struct anchor *anchor,
    size_t *node, size_t *effort)
{
	size_t there = node_at(report, anchor->path);

	*node = there;
	if (there < report->count && is_called(report, there, anchor))
		return true;
	*node = node_called(report, anchor, effort);
	if (*node < report->count)
		return true;
	*node = there;
	return false;
}

/* --- The words */

static size_t
distance(size_t one, size_t other)
{
	return one < other ? other - one : one - other;
}

static bool
stands_at(struct str text, struct str quote, size_t byte)
{
	return byte <= text.length &&
	       str_starts(str_slice(text, byte, text.length), quote);
}

/* Finds the words in a text, the nearest to a byte. Returns false if they are not
 * there, or the effort is spent. */
static bool
find_words(struct str text, struct str quote, size_t *byte, size_t *effort)
{
	size_t wanted = *byte, best = 0, at = 0;
	bool found = false;

	if (*effort < text.length)
		return false;
	*effort -= text.length;
	for (;;) {
		struct str rest = str_slice(text, at, text.length);
		size_t next = str_find(rest, quote);

		if (next == rest.length)
			break;
		at += next;
		if (found && distance(at, wanted) > distance(best, wanted))
			break;
		best = at++;
		found = true;
	}
	*byte = best;
	return found;
}

/* Looks for the words in all sections, from the one they stood in outwards. */
static bool
find_elsewhere(const struct report *report, struct str quote,
    struct anchor_spot *spot, size_t *effort)
{
	size_t from = spot->node < report->count ? spot->node : 0;

	for (size_t i = 0; i < report->count; i++) {
		size_t step = (i + 2) / 2, node;
		bool on = i % 2 == 0;

		if (on ? from + step >= report->count : step > from)
			continue;
		node = on ? from + step : from - step;
		spot->byte = 0;
		if (find_words(
			report->nodes[node].text, quote, &spot->byte, effort)) {
			spot->node = node;
			return true;
		}
	}
	return false;
}

struct anchor_spot
anchor_find(
    const struct report *report, const struct anchor *anchor, size_t *effort)
{
	struct anchor_spot spot = { .byte = anchor->byte };
	bool sure = find_section(report, anchor, &spot.node, effort);
	size_t section = spot.node;
	struct str text, quote = anchor->quote;

	if (section < report->count) {
		text = report->nodes[section].text;
		if (quote.length == 0) {
			spot.found = sure ? ANCHOR_EXACT : ANCHOR_NEAR;
			spot.byte = 0;
			return spot;
		}
		spot.found = sure ? ANCHOR_EXACT : ANCHOR_NEAR;
		if (stands_at(text, quote, spot.byte))
			return spot;
		spot.found = ANCHOR_NEAR;
		if (find_words(text, quote, &spot.byte, effort))
			return spot;
	}
	spot.found = ANCHOR_NEAR;
	if (quote.length > 0 && find_elsewhere(report, quote, &spot, effort))
		return spot;
	/* The section is left, without the words. */
	spot.node = sure ? section : report->count;
	spot.byte = 0;
	spot.found = ANCHOR_LOST;
	return spot;
}
