#include "figure/figure.h"

enum {
	DIGITS = 15, /* that a double holds of any number */
};

const char *const figure_kinds[FIGURE_KIND_COUNT] = {
	[FIGURE_QUANTITY] = "quantity",
	[FIGURE_RANK] = "rank",
	[FIGURE_DURATION] = "duration",
	[FIGURE_DATE] = "date",
	[FIGURE_NAME] = "name",
	[FIGURE_ORDINAL] = "ordinal",
};

const char *const figure_classes[UNIT_CLASS_COUNT] = {
	[UNIT_MONEY] = "money",
	[UNIT_AREA] = "area",
	[UNIT_LENGTH] = "length",
	[UNIT_PEOPLE] = "people",
	[UNIT_PERCENT] = "percent",
	[UNIT_CONCENTRATION] = "concentration",
	[UNIT_DURATION] = "duration",
	[UNIT_COUNT] = "count",
	[UNIT_OTHER] = "other",
};

const char *const figure_class_words[UNIT_CLASS_COUNT] = {
	[UNIT_MONEY] = "金额",
	[UNIT_AREA] = "面积",
	[UNIT_LENGTH] = "长度",
	[UNIT_PEOPLE] = "人数",
	[UNIT_PERCENT] = "比例",
	[UNIT_CONCENTRATION] = "浓度",
	[UNIT_DURATION] = "时长",
	[UNIT_COUNT] = "数量",
	[UNIT_OTHER] = "其他",
};

const char *const figure_measures[MEASURE_COUNT] = {
	[MEASURE_LEVEL] = "level",
	[MEASURE_GROWTH] = "growth",
	[MEASURE_SHARE] = "share",
	[MEASURE_INCREMENT] = "increment",
	[MEASURE_CUMULATIVE] = "cumulative",
};

const char *const figure_bounds[BOUND_COUNT] = {
	[BOUND_EXACT] = "exact",
	[BOUND_OVER] = "over",
	[BOUND_AT_LEAST] = "at_least",
	[BOUND_NEAR] = "near",
	[BOUND_ABOUT] = "about",
	[BOUND_BELOW] = "below",
	[BOUND_AT_MOST] = "at_most",
};

const char *const figure_roles[ROLE_OF_COUNT] = {
	[ROLE_OF_NONE] = "none",
	[ROLE_OF_RESULT] = "result",
	[ROLE_OF_TARGET] = "target",
};

bool
figure_kind_counts(enum figure_kind kind)
{
	return kind == FIGURE_QUANTITY || kind == FIGURE_RANK ||
	       kind == FIGURE_DURATION;
}

bool
figure_counts(const struct figure *figure)
{
	return figure_kind_counts(figure->kind);
}

bool
figure_mark_is_apart(const struct figure *figure, size_t mark)
{
	const char *at = figure->marks[mark].bytes;

	return at < figure->wording.bytes ||
	       at >= figure->wording.bytes + figure->wording.length;
}

struct str
figure_marks_apart(const struct figure *figure, struct arena *arena)
{
	struct buffer marks = { .arena = arena };

	for (size_t i = 0; i < figure->mark_count; i++) {
		if (!figure_mark_is_apart(figure, i))
			continue;
		if (marks.length > 0)
			buffer_add_byte(&marks, ' ');
		buffer_add(&marks, figure->marks[i]);
	}
	return buffer_str(&marks);
}

struct str
figure_words(const struct figure *figure, struct arena *arena)
{
	struct buffer words = { .arena = arena };

	buffer_add(&words, figure_marks_apart(figure, arena));
	if (words.length > 0)
		buffer_add_byte(&words, ' ');
	buffer_add(&words, figure->wording);
	return buffer_str(&words);
}

void
figure_add_value(struct buffer *line, double value)
{
	struct arena scratch = { 0 };
	struct str text;
	size_t length;

	/* Only what is below 1 wants more behind the point than before. */
	text = arena_print(&scratch, "%.*g", DIGITS, value);
	if (str_holds(text, "e"))
		text = arena_print(&scratch, "%.*f",
		    value < 1 && value > -1 ? DIGITS : 0, value);
	length = text.length;
	while (
	    str_holds(text, ".") && length > 1 && text.bytes[length - 1] == '0')
		length--;
	buffer_add(line, str_slice(text, 0, length));
	arena_free(&scratch);
}
