#include "figure/qualifier.h"

#include "figure/qualifier_table.h"
#include "figure/subject_words_internal.h"
#include "text/utf8.h"

static bool
ends_in_a_word(struct str text)
{
	size_t count = sizeof qualifier_words / sizeof *qualifier_words;

	for (size_t i = 0; i < count; i++)
		if (str_ends(text, str_of(qualifier_words[i])))
			return true;
	return false;
}

static const struct qualifier_row *
row_before(struct str text)
{
	size_t count = sizeof qualifiers_before / sizeof *qualifiers_before;

	if (ends_in_a_word(text))
		return NULL;
	for (size_t i = 0; i < count; i++)
		if (str_ends(text, str_of(qualifiers_before[i].word)))
			return &qualifiers_before[i];
	return NULL;
}

static const struct qualifier_row *
row_behind(struct str text)
{
	size_t count = sizeof qualifiers_behind / sizeof *qualifiers_behind;

	for (size_t i = 0; i < count; i++)
		if (str_starts(text, str_of(qualifiers_behind[i].word)))
			return &qualifiers_behind[i];
	return NULL;
}

static void
add_mark(struct figure *figure, struct str mark)
{
	for (size_t i = 0; i < figure->mark_count; i++)
		if (str_equal(figure->marks[i], mark))
			return;
	if (figure->mark_count < FIGURE_MARKS)
		figure->marks[figure->mark_count++] = mark;
}

static void
add_bound(struct figure *figure, enum bound bound)
{
	if (figure->bound == BOUND_EXACT)
		figure->bound = bound;
}

/* 余 and 多 between the number and its unit. */
static void
add_within(struct figure *figure)
{
	struct str quote = figure->quote;
	size_t count = sizeof qualifiers_within / sizeof *qualifiers_within;

	for (size_t i = 0; i < count; i++) {
		struct str word = str_of(qualifiers_within[i].word);
		size_t at = str_find(quote, word);

		if (at == quote.length ||
		    (at == 0) != (str_is(word, "数") || str_is(word, "几")))
			continue;
		add_mark(figure, str_slice(quote, at, at + word.length));
		add_bound(figure, qualifiers_within[i].bound);
	}
}

/* Whether an item of an enumeration begins with a verb of its own. */
static bool
begins_with_verb(struct str item)
{
	unsigned uses;

	return subject_word_first(item,
		   WORD_VERB | WORD_DEED | WORD_STAGE | WORD_GROWTH, &uses) > 0;
}

/* 行动计划 and “千帆计划” plan nothing. */
static bool
is_noun(struct str text, size_t at, size_t length)
{
	static const char *const nouns[] = { "行动", "年", "发展", "工作",
		"年度", "专项", "投资", "培训", "提升", "建设", "教育", "科技",
		"倍增" };
	struct str before = str_slice(text, 0, at);

	if (!str_starts(str_slice(text, at, text.length), str_of("计划")))
		return false;
	if (str_starts(str_slice(text, at + length, text.length), str_of("”")))
		return true;
	for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
		if (str_ends(before, str_of(nouns[i])))
			return true;
	return false;
}

static void
add_far(struct figure *figure, struct str text, size_t clause, size_t item)
{
	size_t to = figure->span.from;
	size_t count = sizeof qualifiers_far / sizeof *qualifiers_far;
	bool verb =
	    item > clause && begins_with_verb(str_slice(text, item, to));

	for (size_t i = 0; i < count; i++) {
		const struct qualifier_far *row = &qualifiers_far[i];
		struct str word = str_of(row->word);
		size_t from = verb && !row->holds ? item : clause;
		size_t at = from + str_find(str_slice(text, from, to), word);

		/* 新增长点 */
		if (at >= to || is_noun(text, at, word.length) ||
		    str_starts(str_slice(text, at, to), str_of("新增长")) ||
		    (row->adds && figure->measure == MEASURE_GROWTH))
			continue;
		if (str_is(word, "约占"))
			word.length = strlen("约");
		add_mark(figure, str_slice(text, at, at + word.length));
	}
}

struct span
qualifier_beside(struct str text, struct span quote)
{
	const struct qualifier_row *row =
	    row_before(str_slice(text, 0, quote.from));

	if (row != NULL)
		quote.from -= strlen(row->word);
	row = row_behind(str_slice(text, quote.to, text.length));
	if (row != NULL)
		quote.to += strlen(row->word);
	return quote;
}

/* 新增 holds for all of a list, and so does what it says. */
static void
set_measure(struct figure *figure)
{
	for (size_t i = 0; i < figure->mark_count; i++) {
		if (figure->kind != FIGURE_QUANTITY ||
		    figure->measure != MEASURE_LEVEL)
			return;
		if (str_is(figure->marks[i], "新增"))
			figure->measure = MEASURE_INCREMENT;
		else if (str_is(figure->marks[i], "累计"))
			figure->measure = MEASURE_CUMULATIVE;
	}
}

void
qualifier_set(
    struct figure *figure, struct str text, size_t clause, size_t item)
{
	struct span quote = figure->span;
	struct span beside = qualifier_beside(text, quote);
	const struct qualifier_row *row;

	figure->wording = str_slice(text, beside.from, beside.to);
	add_far(figure, text, clause, item);
	set_measure(figure);
	row = row_before(str_slice(text, 0, quote.from));
	if (row != NULL) {
		add_mark(figure, str_slice(text, beside.from, quote.from));
		add_bound(figure, row->bound);
	}
	add_within(figure);
	/* 前三 is the third at the worst. */
	if (str_starts(figure->quote, str_of("前")))
		add_bound(figure, BOUND_AT_MOST);
	row = row_behind(str_slice(text, quote.to, text.length));
	if (row == NULL)
		return;
	add_mark(figure, str_slice(text, quote.to, beside.to));
	add_bound(figure, row->bound);
}
