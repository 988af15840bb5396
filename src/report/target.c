#include "report/target.h"

#include <sysexits.h>

#include "base/ascii.h"
#include "report/shortcut.h"
#include "text/class.h"
#include "text/utf8.h"

/* Returns the typed text with full-width digits and . % # as ASCII. */
static struct str
plain(struct arena *arena, struct str typed)
{
	struct buffer buffer = { .arena = arena };

	for (size_t at = 0; at < typed.length;) {
		struct point point = utf8_at(typed, at);
		uint32_t value = point.value, twin = class_half_width(value);

		at += point.length;
		if (value == 0x3002)
			value = '.';
		else if (class_digit(twin) >= 0 || twin == '.' || twin == '%' ||
			 twin == '#')
			value = twin;
		utf8_add(&buffer, value);
	}
	return str_trim(buffer_str(&buffer));
}

/* Returns the value of a text of up to nine digits, -1 for any other text. */
static long
number(struct str text)
{
	long value = 0;

	if (text.length == 0 || text.length > 9)
		return -1;
	for (size_t i = 0; i < text.length; i++) {
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return -1;
		value = value * 10 + (text.bytes[i] - '0');
	}
	return value;
}

static bool
find_leaf(const struct report *report, long wanted, struct target *target,
    struct error *error)
{
	if (wanted < 1 || (size_t)wanted > report->leaf_count)
		return error_set(error, EX_USAGE, "没有第%ld节，共%zu节",
		    wanted, report->leaf_count);
	for (size_t node = 0; node < report->count; node++)
		if (report_is_leaf(report, node) && !report->nodes[node].note &&
		    report->nodes[node].leaf + 1 == (size_t)wanted)
			target->node = node;
	return true;
}

static bool
find_share(const struct report *report, long percent, struct target *target,
    struct error *error)
{
	size_t offset;

	if (percent > 100)
		return error_set(error, EX_USAGE, "百分比应在0到100之间");
	if (percent == 0)
		return true;
	offset = report->length * (size_t)percent / 100;
	/* The last section with text that starts there or earlier. */
	for (size_t node = 0; node < report->count; node++)
		if (report->nodes[node].text.length > 0 &&
		    report->nodes[node].offset <= offset &&
		    report->nodes[node].offset >=
			report->nodes[target->node].offset)
			target->node = node;
	target->inside = true;
	target->byte = offset - report->nodes[target->node].offset;
	return true;
}

/* A digit that is printed nowhere may still be one of the keys'. */
static bool
find_numbered(
    const struct report *report, struct str text, struct target *target)
{
	struct shortcuts shortcuts = shortcuts_find(report);

	target->node = shortcuts_printed(report, text);
	if (target->node == 0 && text.length == 1 &&
	    ascii_is_digit(text.bytes[0]))
		target->node = shortcuts.nodes[text.bytes[0] - '0'];
	return target->node != 0 || str_is(text, "0");
}

/* A title is looked for as it was typed, too. */
static bool
find_named(const struct report *report, struct str text, struct str typed,
    struct arena *arena, struct target *target, struct path_matches *found,
    struct error *error)
{
	if (!str_holds(text, ".") && find_numbered(report, text, target))
		return true;
	if (!path_find(report, text, arena, found, error) &&
	    (found->count > 0 || str_equal(text, typed) ||
		!path_find(report, typed, arena, found, error)))
		return false;
	target->node = found->nodes[0];
	return true;
}

bool
target_find(const struct report *report, struct str typed, struct arena *arena,
    struct target *target, struct path_matches *found, struct error *error)
{
	struct str text = plain(arena, typed);
	long percent = -1, leaf = -1;

	*target = (struct target){ 0 };
	*found = (struct path_matches){ 0 };
	if (text.length > 0 && text.bytes[text.length - 1] == '%')
		percent = number(str_slice(text, 0, text.length - 1));
	if (text.length > 0 && text.bytes[0] == '#')
		leaf = number(str_slice(text, 1, text.length));
	if (percent >= 0)
		return find_share(report, percent, target, error);
	if (leaf >= 0)
		return find_leaf(report, leaf, target, error);
	return find_named(
	    report, text, str_trim(typed), arena, target, found, error);
}
