#include "report/target.h"

#include <sysexits.h>

#include "report/shortcut.h"
#include "text/class.h"
#include "text/numeral.h"
#include "text/utf8.h"

/* Returns the typed text with full-width digits and . % # : as ASCII. */
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
			 twin == '#' || twin == ':')
			value = twin;
		utf8_add(&buffer, value);
	}
	typed = buffer_str(&buffer);
	/* A colon is the key that opens the prompt, so typing it again starts
	 * over. */
	while (str_holds(typed, ":"))
		str_cut(&typed, ':');
	return str_trim(typed);
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
		return error_set(error, EX_USAGE, "没有第 %ld 节，共 %zu 节",
		    wanted, report->leaf_count);
	for (size_t node = 0; node < report->count; node++)
		if (report_is_leaf(report, node) &&
		    report->nodes[node].leaf + 1 == (size_t)wanted)
			target->node = node;
	return true;
}

static bool
find_share(const struct report *report, long percent, struct target *target,
    struct error *error)
{
	size_t offset;

	if (percent < 0 || percent > 100)
		return error_set(error, EX_USAGE, "百分比应在 0 到 100 之间");
	offset = report->length * (size_t)percent / 100;
	/* The last section with text that starts there or earlier. */
	for (size_t node = 0; node < report->count; node++)
		if (report->nodes[node].text.length > 0 &&
		    report->nodes[node].offset <= offset &&
		    report->nodes[node].offset >=
			report->nodes[target->node].offset)
			target->node = node;
	target->inside = percent > 0;
	target->byte = offset - report->nodes[target->node].offset;
	return true;
}

/* A number that is printed nowhere may still be one of the keys'. */
static bool
find_printed(
    const struct report *report, struct str text, struct target *target)
{
	struct shortcuts shortcuts = shortcuts_find(report);
	int value = numeral_value(numeral_bare(text));

	if (str_is(text, "0")) {
		target->node = shortcuts.nodes[0];
		return true;
	}
	if (value == 0)
		return false;
	target->node = shortcuts_printed(report, value);
	if (target->node == 0 && value < SHORTCUT_COUNT)
		target->node = shortcuts.nodes[value];
	return target->node != 0;
}

static bool
find_named(const struct report *report, struct str text, struct arena *arena,
    struct target *target, struct path_matches *found, struct error *error)
{
	if (!str_holds(text, ".") && find_printed(report, text, target))
		return true;
	if (path_find(report, text, arena, found, error)) {
		target->node = found->nodes[0];
		return true;
	}
	return false;
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
	return find_named(report, text, arena, target, found, error);
}
