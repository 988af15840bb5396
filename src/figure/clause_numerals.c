#include "figure/clause_numerals_internal.h"

#include "figure/kind.h"
#include "text/utf8.h"

enum {
	QUOTE_MOST = 180, /* bytes of a quotation that is a name */
};

static const struct {
	const char *open, *close;
} quotes[] = {
	{ "“", "”" },
	{ "《", "》" },
	{ "‘", "’" },
	{ "「", "」" },
	{ "『", "』" },
	{ "\"", "\"" },
};

/* Returns the byte behind a quotation that opens at a byte; 0 if none does. */
static size_t
quotation_end(struct str text, size_t at)
{
	struct str rest = str_slice(text, at, text.length);

	for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
		struct str open = str_of(quotes[i].open), near;
		size_t close;

		if (!str_starts(rest, open))
			continue;
		near = str_slice(rest, open.length,
		    rest.length < QUOTE_MOST ? rest.length : QUOTE_MOST);
		close = str_find(near, str_of(quotes[i].close));
		return close < near.length ? at + open.length + close : 0;
	}
	return 0;
}

/* Looks at what lies before a numeral, each byte once. */
static bool
is_quoted(struct quotations *quotations, struct str text, size_t at)
{
	while (quotations->looked_to < at) {
		size_t end = quotation_end(text, quotations->looked_to);

		if (end > 0) {
			quotations->quoted_to = end;
			quotations->looked_to = end;
		}
		if (quotations->looked_to < text.length)
			quotations->looked_to +=
			    utf8_at(text, quotations->looked_to).length;
	}
	return at < quotations->quoted_to;
}

/* Whether two numerals are joined: 5和10个, 第三、四批. */
static bool
is_joined(struct str text, const struct amount *one, const struct amount *other)
{
	static const char *const joints[] = { "、", "和", "与", "或", "及" };
	struct str between = str_slice(text, one->span.to, other->span.from);

	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
		if (str_is(between, joints[i]))
			return true;
	return false;
}

static void
read_numerals(struct clause_numerals *run)
{
	struct str text = str_slice(run->text, 0, run->clause.to);
	size_t from = run->clause.from;

	while (run->count < CLAUSE_NUMERALS &&
	       amount_next(text, from, &run->amounts[run->count]))
		from = run->amounts[run->count++].span.to;
}

static void
tell_kinds(struct quotations *quotations, struct clause_numerals *run)
{
	const struct amount *amounts = run->amounts;

	for (size_t i = 0; i < run->count; i++) {
		struct kind_case numeral = {
			.text = run->text,
			.amount = amounts[i],
			.clause = run->clause.from,
			.quoted = is_quoted(
			    quotations, run->text, amounts[i].span.from),
		};

		if (i > 0 && is_joined(run->text, &amounts[i - 1], &amounts[i]))
			numeral.joined_before = &amounts[i - 1];
		for (size_t j = i;
		     j + 1 < run->count &&
		     is_joined(run->text, &amounts[j], &amounts[j + 1]);
		     j++) {
			numeral.joined_behind = &amounts[j + 1];
			if (amounts[j + 1].unit.to > amounts[j + 1].unit.from)
				break;
		}
		run->kinds[i] = kind_of(&numeral);
		if (numeral.joined_behind != NULL &&
		    figure_kind_counts(run->kinds[i]) &&
		    amounts[i].unit.from == amounts[i].unit.to)
			run->amounts[i].unit = numeral.joined_behind->unit;
	}
}

/* 七次、八次全会: the last of them says what all are. */
static void
join_names(struct clause_numerals *run)
{
	for (size_t i = run->count; i-- > 1;) {
		const struct amount *one = &run->amounts[i - 1];
		const struct amount *other = &run->amounts[i];

		if (run->kinds[i] == FIGURE_NAME && one->form == AMOUNT_HAN &&
		    is_joined(run->text, one, other) &&
		    str_equal(
			str_slice(run->text, one->unit.from, one->unit.to),
			str_slice(run->text, other->unit.from, other->unit.to)))
			run->kinds[i - 1] = FIGURE_NAME;
	}
}

void
clause_numerals_read(struct clause_numerals *run, struct quotations *quotations)
{
	run->count = 0;
	read_numerals(run);
	tell_kinds(quotations, run);
	join_names(run);
}
