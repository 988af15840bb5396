#include "pair/period.h"

#include <stdio.h>

#include "base/ascii.h"

enum {
	YEAR_DIGITS = 4,
	OPENING = 180, /* bytes of a paragraph that tell of which years it is */
};

/* What looks back on several years, or, behind it, on one. */
static const char *const years_back[] = { "五年", "5年来", "过去5年", "四年来",
	"三年来", "六年", "“十一五”", "“十二五”", "“十三五”", "“十四五”",
	"“十五五”", "本届政府", "届政府", "任期" };
static const char *const year_back[] = { "过去一年", "过去的一年", "一年来",
	"去年", "上年", "这一年", "今年" };

/* How a sentence begins that turns to them. */
static const char *const turns[] = { "五年来", "5年来", "过去五年", "过去5年",
	"过去的五年", "五年间", "这五年" };

/* What looks ahead on several. */
static const char *const years_ahead[] = { "今后五年", "未来五年", "未来几年",
	"五年规划", "”时期", "规划目标" };

/* What a clause says by itself. */
static const char *const clause_words[] = { "年均", "五年", "“十一五”",
	"“十二五”", "“十三五”", "“十四五”", "届政府" };

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Returns the byte of the first of some words; the length if there is none. */
static size_t
first_of(struct str text, const char *const *words, size_t count)
{
	size_t first = text.length;

	for (size_t i = 0; i < count; i++) {
		size_t at = str_find(text, str_of(words[i]));

		if (at < first)
			first = at;
	}
	return first;
}

/* Whether a text tells of several years before it tells of one, or of one before
 * several; otherwise as before. `year` is how that year is written. */
static bool
looks_back(struct str text, const char *year, bool before)
{
	size_t many = first_of(text, years_back, COUNT(years_back));
	size_t one = first_of(text, year_back, COUNT(year_back));
	size_t named = str_find(text, str_of(year));

	if (named < one)
		one = named;
	if (many == text.length && one == text.length)
		return before;
	return many < one;
}

/* Returns what tells of which years a paragraph is: its first sentence. */
static struct str
opening(struct str text)
{
	size_t end = str_find(text, str_of("。"));

	return str_slice(text, 0,
	    end < OPENING           ? end
	    : text.length < OPENING ? text.length
				    : OPENING);
}

/* Whether a sentence of a paragraph, behind its first one, begins to look back
 * on several years. */
static bool
turns_back(struct str text)
{
	while (text.length > 0) {
		size_t end = str_find(text, str_of("。"));

		if (end == text.length)
			return false;
		text = str_slice(text, end + str_of("。").length, text.length);
		for (size_t i = 0; i < COUNT(turns); i++)
			if (str_starts(text, str_of(turns[i])))
				return true;
	}
	return false;
}

/* Whether a clause compares with a year further back than results of one year
 * do: 较2020年下降, in a report of 2025. */
static bool
names_base_year(struct str clause, int year)
{
	static const char *const starts[] = { "较", "比" };

	for (size_t i = 0; i < COUNT(starts); i++) {
		size_t at = str_find(clause, str_of(starts[i])), digits = 0;
		int named = 0;

		if (at == clause.length)
			continue;
		at += str_of(starts[i]).length;
		while (at + digits < clause.length && digits < YEAR_DIGITS &&
		       ascii_is_digit(clause.bytes[at + digits]))
			named = named * 10 + clause.bytes[at + digits++] - '0';
		at += digits;
		if (digits == YEAR_DIGITS && named < year - 2 &&
		    str_starts(
			str_slice(clause, at, clause.length), str_of("年")))
			return true;
	}
	return false;
}

/* Whether a text says by when: 到2030年, in a report of an earlier year. */
static bool
names_later_year(struct str text, int year)
{
	struct str until = str_of("到");

	while (year > 0 && text.length > 0) {
		size_t at = str_find(text, until);
		int named = 0;

		text = str_slice(text,
		    at + (at < text.length ? until.length : 0), text.length);
		for (at = 0; at < text.length && at < YEAR_DIGITS &&
			     ascii_is_digit(text.bytes[at]);
		     at++)
			named = named * 10 + text.bytes[at] - '0';
		if (at == YEAR_DIGITS && named > year &&
		    str_starts(str_slice(text, at, text.length), str_of("年")))
			return true;
	}
	return false;
}

/* What is being read: the chapter's kind, and whether it looks back far. */
struct period_state {
	enum kind kind;
	bool long_ago;
	int report_year;
	char year[sizeof "2147483647年"]; /* the one before the report's */
};

static void
enter(struct period_state *state, const struct node *node)
{
	if (node->depth == 1) {
		state->kind = node->kind;
		state->long_ago = false;
	}
	state->long_ago = looks_back(node->title, state->year, state->long_ago);
	/* Of a heading that names both, the text says which comes first. */
	if (node->depth == 1 &&
	    str_find(node->title, str_of(state->year)) < node->title.length)
		state->long_ago = false;
}

static bool
is_long(struct period_state *state, struct str paragraph)
{
	struct str text = opening(paragraph);
	bool long_ago;

	if (state->kind == KIND_PLAN)
		return true;
	if (state->kind == KIND_TASKS || state->kind == KIND_PROJECTS)
		return names_later_year(text, state->report_year) ||
		       first_of(text, years_ahead, COUNT(years_ahead)) <
			   text.length;
	long_ago = looks_back(text, state->year, state->long_ago);
	/* What a paragraph turns to holds for those behind it. */
	state->long_ago = long_ago || turns_back(paragraph);
	return long_ago;
}

struct period
period_find(struct arena *arena, const struct report *report, int year)
{
	struct period period = { .year = year };
	struct period_state state = { .kind = KIND_NONE, .report_year = year };

	snprintf(
	    state.year, sizeof state.year, "%d年", year > 0 ? year - 1 : 0);
	period.years = arena_alloc(
	    arena, report->paragraph_count + 1, sizeof *period.years);
	for (size_t i = 1; i < report->count; i++) {
		const struct node *node = &report->nodes[i];

		enter(&state, node);
		for (size_t j = 0; j < node->paragraph_count; j++) {
			size_t paragraph = node->paragraph + j;

			period.years[paragraph] =
			    is_long(&state, report->paragraphs[paragraph].text);
		}
	}
	return period;
}

bool
period_is_long(const struct period *period, size_t paragraph, struct str clause)
{
	return period->years[paragraph] ||
	       names_base_year(clause, period->year) ||
	       first_of(clause, clause_words, COUNT(clause_words)) <
		   clause.length;
}
