#include "app/jump_internal.h"

#include <sysexits.h>

#include "input/keymap.h"
#include "report/path.h"
#include "text/class.h"
#include "text/utf8.h"

/* Returns the typed text with full-width digits, . % and : as ASCII. */
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
			 twin == ':')
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
find_leaf(const struct report *report, long wanted, struct jump *jump,
    struct error *error)
{
	if (wanted < 1 || (size_t)wanted > report->leaf_count)
		return error_set(error, EX_USAGE, "没有第 %ld 节，共 %zu 节",
		    wanted, report->leaf_count);
	for (size_t node = 0; node < report->count; node++)
		if (report_is_leaf(report, node) &&
		    report->nodes[node].leaf + 1 == (size_t)wanted)
			jump->node = node;
	return true;
}

static bool
find_share(const struct report *report, long percent, struct jump *jump,
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
			report->nodes[jump->node].offset)
			jump->node = node;
	jump->inside = percent > 0;
	jump->byte = offset - report->nodes[jump->node].offset;
	return true;
}

static bool
find_path(const struct report *report, struct str path, struct jump *jump,
    struct error *error)
{
	struct arena scratch = { 0 };
	struct path_matches found = { 0 };
	bool ok = path_find(report, path, &scratch, &found, error);

	if (ok)
		jump->node = found.nodes[0];
	else if (found.count == 0)
		error_set(error, EX_USAGE, "没有找到，可输入 37、3.6、50%%");
	arena_free(&scratch);
	return ok;
}

bool
jump_find(const struct report *report, struct str typed, struct jump *jump,
    struct error *error)
{
	struct arena scratch = { 0 };
	struct str text = plain(&scratch, typed);
	long percent = -1;
	bool ok;

	*jump = (struct jump){ 0 };
	if (text.length > 0 && text.bytes[text.length - 1] == '%')
		percent = number(str_slice(text, 0, text.length - 1));
	if (percent >= 0)
		ok = find_share(report, percent, jump, error);
	else if (number(text) >= 0)
		ok = find_leaf(report, number(text), jump, error);
	else
		ok = find_path(report, text, jump, error);
	arena_free(&scratch);
	return ok;
}
