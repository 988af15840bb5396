#include "report/path.h"

#include <string.h>
#include <sysexits.h>

#include "base/ascii.h"
#include "text/class.h"
#include "text/numeral.h"
#include "text/position.h"
#include "text/utf8.h"

/* What a piece of a path may name a section by. */
enum path_by {
	PATH_BY_ORDINAL,
	PATH_BY_PRINT, /* a number with all that is printed around it */
	PATH_BY_NUMBER,
	PATH_BY_TITLE,
	PATH_BY_PART, /* a part of a title */
};

/* Marks of a section during a walk along the path. */
enum path_step {
	MARK_HERE = 1,  /* the pieces so far name it */
	MARK_CHILD = 2, /* they name its parent */
	MARK_BELOW = 4, /* they name its parent or a section above that */
	MARK_FOUND = 8, /* the next piece names it */
};

/* For each piece, the first attempt that finds a section wins. */
static const struct attempt {
	enum path_by by;
	enum path_step among;
} attempts[] = {
	{ PATH_BY_ORDINAL, MARK_CHILD },
	{ PATH_BY_PRINT, MARK_CHILD },
	{ PATH_BY_PRINT, MARK_BELOW },
	{ PATH_BY_NUMBER, MARK_CHILD },
	{ PATH_BY_NUMBER, MARK_BELOW },
	{ PATH_BY_TITLE, MARK_CHILD },
	{ PATH_BY_TITLE, MARK_BELOW },
	{ PATH_BY_PART, MARK_CHILD },
	{ PATH_BY_PART, MARK_BELOW },
};

enum {
	ATTEMPTS = sizeof attempts / sizeof *attempts,
	QUOTE_POINTS = 20,
};

struct str
path_of(const struct report *report, size_t node, struct arena *arena)
{
	struct str path = { "", 0 };

	if (report->nodes[node].depth < 2)
		return arena_print(arena, "%zu.", report->nodes[node].ordinal);
	for (; node != 0; node = report->nodes[node].parent)
		path = arena_print(arena, "%zu%s%.*s",
		    report->nodes[node].ordinal, path.length > 0 ? "." : "",
		    (int)path.length, path.bytes);
	return path;
}

/* Returns a decimal number in ASCII or full-width digits, or 0 for anything
 * else. */
static size_t
ordinal_of(struct str piece)
{
	size_t ordinal = 0;

	for (size_t at = 0; at < piece.length;) {
		struct point point = utf8_at(piece, at);
		int digit = class_digit(point.value);

		if (digit < 0 || ordinal > SIZE_MAX / 10 - 1)
			return 0;
		ordinal = ordinal * 10 + (size_t)digit;
		at += point.length;
	}
	return ordinal;
}

struct str
path_or_id(const struct report *report, size_t node, struct arena *arena)
{
	struct str id = report->nodes[node].id;

	return id.length > 0 ? id : path_of(report, node, arena);
}

/* Returns the section of a node that has an ordinal; 0 if none has. */
static size_t
child_at(const struct report *report, size_t node, size_t ordinal)
{
	size_t child = report_first_child(report, node);

	while (child != 0 && report->nodes[child].ordinal != ordinal)
		child = report_next_sibling(report, child);
	return child;
}

static size_t
node_of_ordinals(const struct report *report, struct str path)
{
	size_t node = 0;

	if (str_is(path, "0."))
		return 0;
	while (path.length > 0) {
		size_t ordinal = ordinal_of(str_cut(&path, '.'));

		node = ordinal > 0 ? child_at(report, node, ordinal) : 0;
		if (node == 0)
			return report->count;
	}
	return node;
}

size_t
path_named(const struct report *report, struct str name)
{
	size_t node = 0;

	if (name.length == 0)
		return report->count;
	if (str_holds(name, "."))
		return node_of_ordinals(report, name);
	while (node < report->count && !str_equal(report->nodes[node].id, name))
		node++;
	return node;
}

/* Compares numerals by value, and anything else byte for byte. */
static bool
same_number(struct str number, struct str piece)
{
	struct str bare = numeral_bare(number);
	int value = numeral_value(bare);

	piece = numeral_bare(piece);
	if (bare.length == 0)
		return false;
	if (value > 0)
		return value == numeral_value(piece);
	return str_equal(bare, piece);
}

static bool
splits_digits(struct str text, size_t at)
{
	return at > 0 && at < text.length &&
	       ascii_is_digit(text.bytes[at - 1]) &&
	       ascii_is_digit(text.bytes[at]);
}

/* Returns whether the text has the part in it without cutting a number: 2024 is
 * a part of 2024年, and 4 is not. */
static bool
has_part(struct str text, struct str part)
{
	for (size_t at = 0; at + part.length <= text.length; at++)
		if (str_starts(str_slice(text, at, text.length), part) &&
		    !splits_digits(text, at) &&
		    !splits_digits(text, at + part.length))
			return true;
	return false;
}

static bool
reads_as(const struct node *node, struct str piece, enum path_by by)
{
	switch (by) {
	case PATH_BY_ORDINAL:
		return node->ordinal == ordinal_of(piece);
	case PATH_BY_PRINT:
		return numeral_is_like(node->number, piece);
	case PATH_BY_NUMBER:
		return same_number(node->number, piece);
	case PATH_BY_TITLE:
		return str_equal(node->title, piece) ||
		       str_equal(node->short_title, piece);
	default:
		return has_part(node->title, piece) ||
		       has_part(node->short_title, piece);
	}
}

/* Moves the marks to the sections that the piece names. Returns false, with the
 * marks as they were, if it names none. */
static bool
attempt_piece(const struct report *report, unsigned char *marks,
    struct str piece, const struct attempt *attempt)
{
	bool any = false;

	for (size_t i = 1; i < report->count; i++)
		if ((marks[i] & attempt->among) != 0 &&
		    reads_as(&report->nodes[i], piece, attempt->by)) {
			marks[i] |= MARK_FOUND;
			any = true;
		}
	for (size_t i = 0; any && i < report->count; i++)
		marks[i] = (marks[i] & MARK_FOUND) != 0 ? MARK_HERE : 0;
	return any;
}

static void
mark_below(const struct report *report, unsigned char *marks)
{
	for (size_t i = 1; i < report->count; i++) {
		unsigned char parent = marks[report->nodes[i].parent];

		if ((parent & MARK_HERE) != 0)
			marks[i] |= MARK_CHILD;
		if ((parent & (MARK_HERE | MARK_BELOW)) != 0)
			marks[i] |= MARK_BELOW;
	}
}

/* Walks along the path with the attempts from `first` up to `end`. */
static bool
walk(const struct report *report, unsigned char *marks, struct str path,
    size_t first, size_t end)
{
	memset(marks, 0, report->count);
	marks[0] = MARK_HERE;
	while (path.length > 0) {
		struct str piece = str_cut(&path, '.');
		size_t i = first;

		mark_below(report, marks);
		while (i < end &&
		       !attempt_piece(report, marks, piece, &attempts[i]))
			i++;
		if (i == end)
			return false;
	}
	return true;
}

/* Tries a path with a dot in it as one printed number, such as 6.1. */
static bool
find_number(const struct report *report, unsigned char *marks, struct str path)
{
	bool any = false;

	if (str_find(path, str_of(".")) == path.length)
		return false;
	memset(marks, 0, report->count);
	for (size_t i = 1; i < report->count; i++)
		if (same_number(report->nodes[i].number, path)) {
			marks[i] = MARK_HERE;
			any = true;
		}
	return any;
}

static bool
has_empty_piece(struct str path)
{
	bool empty = path.length == 0 || path.bytes[path.length - 1] == '.';

	while (path.length > 0)
		empty = str_cut(&path, '.').length == 0 || empty;
	return empty;
}

static bool
tell_count(struct str path, size_t count, struct error *error)
{
	int length = (int)position_offset(path, QUOTE_POINTS);

	if (count == 0)
		return error_set(error, EX_USAGE,
		    "没有“%.*s”，可用 6、3.6、#37、50%% 或标题中的字", length,
		    path.bytes);
	return count == 1 ||
	       error_set(error, EX_USAGE, "“%.*s”有%zu处，请写得再具体些",
		   length, path.bytes, count);
}

bool
path_find(const struct report *report, struct str path, struct arena *arena,
    struct path_matches *found, struct error *error)
{
	unsigned char *marks = arena_alloc(arena, report->count, 1);
	struct str whole = path;
	bool dotted = str_find(path, str_of(".")) < path.length;

	*found = (struct path_matches){
		.nodes = arena_alloc(arena, report->count, sizeof(size_t)),
	};
	if (str_is(path, "0.")) {
		found->count = 1;
		return true;
	}
	/* 3. */
	if (dotted && str_find(path, str_of(".")) + 1 == path.length)
		path.length--;
	if (has_empty_piece(path))
		return error_set(
		    error, EX_USAGE, "路径有一段是空的，应如 3.6.1 或 任务.六");
	/* Ordinals win over printed numbers, but only along the whole path. */
	if (!(dotted && walk(report, marks, path, 0, 1)) &&
	    !find_number(report, marks, whole) &&
	    !(dotted && walk(report, marks, path, 0, ATTEMPTS)) &&
	    !walk(report, marks, path, 1, ATTEMPTS))
		return tell_count(path, 0, error);
	for (size_t i = 0; i < report->count; i++)
		if ((marks[i] & MARK_HERE) != 0)
			found->nodes[found->count++] = i;
	return tell_count(path, found->count, error);
}
