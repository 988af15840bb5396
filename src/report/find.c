#include "report/find.h"

#include "host/clock.h"
#include "text/cluster.h"
#include "text/utf8.h"

enum {
	SLICE = 128 * 1024, /* bytes between two looks at the clock */
};

/* --- Sections that are excluded */

/* The units of a unit's section, as bytes of the folded text. */
static struct span
section_of(const struct folded *folded, size_t unit)
{
	const struct unit *units = folded->units;
	size_t first = unit, last = unit;

	while (first > 0 && units[first - 1].node == units[unit].node)
		first--;
	while (last + 1 < folded->count &&
	       units[last + 1].node == units[unit].node)
		last++;
	return (struct span){ units[first].from, folded_end(folded, last) + 1 };
}

static bool
is_excluded(const struct find *find, struct span section)
{
	const struct query *query = &find->query;

	for (size_t i = 0; i < query->excluded_count; i++)
		if (term_is_in(find->folded, &query->excluded[i], section))
			return true;
	return false;
}

/* Adds a hit, but in a section that is excluded. */
static void
add(struct find *find, struct hit hit)
{
	uint32_t node = find->folded->units[hit.unit].node;

	if (find->query.excluded_count > 0 && node != find->judged) {
		find->judged = node;
		find->passed_over =
		    is_excluded(find, section_of(find->folded, hit.unit));
	}
	if (find->query.excluded_count == 0 || !find->passed_over)
		hits_add(&find->hits, hit);
}

/* --- The phases; each takes a slice of the text, whole units */

static size_t
walk_to(const struct folded *folded, size_t unit, size_t at)
{
	while (at > folded_end(folded, unit))
		unit++;
	return unit;
}

static void
find_whole(struct find *find, struct span slice)
{
	const struct folded *folded = find->folded;
	const struct term *whole = &find->query.whole;
	struct str text = str_slice(folded->text, 0, slice.to);
	size_t unit = folded_unit(folded, slice.from), at = slice.from;

	while ((at = scan_next(&whole->needle, text, at)) < text.length) {
		uint32_t from;

		unit = walk_to(folded, unit, at);
		from = (uint32_t)at - folded->units[unit].from;
		at += whole->folded.length;
		add(find, (struct hit){
			      .unit = (uint32_t)unit,
			      .from = from,
			      .to = from + (uint32_t)whole->folded.length,
			  });
	}
}

/* Whether no other hit holds a byte of this one, which was found by sound. */
static bool
is_free(const struct hits *hits, const struct hit *hit)
{
	const struct hit *last;

	if (hits_overlap(hits, hit))
		return false;
	if (hits->count == hits->sound)
		return true;
	last = &hits->at[hits->count - 1];
	return last->unit != hit->unit || last->to <= hit->from;
}

/* Keeps where a sound begins, and it where it counts and is free. */
static void
add_sound(struct find *find, const struct pinyin_hit *found, size_t unit)
{
	struct hit hit;

	starts_add(&find->starts, found->span.from);
	if (!term_take_sound(find->folded, unit, found, &hit))
		find->held_back = true;
	else if (is_free(&find->hits, &hit))
		add(find, hit);
}

static void
find_sound(struct find *find, struct span slice)
{
	const struct folded *folded = find->folded;
	struct str text = str_slice(folded->text, 0, slice.to);
	size_t unit = folded_unit(folded, slice.from), at = slice.from;
	struct pinyin_hit found;

	while (at < text.length &&
	       pinyin_next(find->query.whole.pinyin, text, at, &found)) {
		unit = walk_to(folded, unit, found.span.from);
		add_sound(find, &found, unit);
		at = found.span.from + utf8_at(text, found.span.from).length;
	}
}

/* The same where only the last query's starts come into question. */
static void
narrow_sound(struct find *find, struct span slice)
{
	const struct starts *before = &find->before;
	struct str text = find->folded->text;
	size_t unit = folded_unit(find->folded, slice.from);
	struct pinyin_hit found;

	for (size_t i = starts_from(before, slice.from);
	     i < before->count && before->at[i] < slice.to; i++) {
		if (!pinyin_at(
			find->query.whole.pinyin, text, before->at[i], &found))
			continue;
		unit = walk_to(find->folded, unit, before->at[i]);
		add_sound(find, &found, unit);
	}
}

/* Adds the hits of all words in a section, in the order of the text. */
static void
add_words(struct find *find, struct span section)
{
	struct term_walk walks[QUERY_WORDS];
	size_t count = find->query.word_count, first;

	for (size_t i = 0; i < count; i++)
		walks[i] =
		    term_walk(find->folded, &find->query.words[i], section);
	for (;;) {
		struct hit hit;

		first = 0;
		for (size_t i = 1; i < count; i++)
			if (term_peek(&walks[i]) < term_peek(&walks[first]))
				first = i;
		if (term_peek(&walks[first]) >= section.to)
			return;
		hit = term_take(&walks[first]);
		hit.word = (uint8_t)(first + 1);
		hits_add(&find->hits, hit);
		for (size_t i = 0; i < count; i++)
			term_pass(&walks[i], walks[first].at);
	}
}

static void
find_words(struct find *find, struct span slice)
{
	const struct folded *folded = find->folded;

	while (slice.from < slice.to) {
		struct span section =
		    section_of(folded, folded_unit(folded, slice.from));
		bool all = !is_excluded(find, section);

		for (size_t i = 0; all && i < find->query.word_count; i++)
			all =
			    term_is_in(folded, &find->query.words[i], section);
		if (all)
			add_words(find, section);
		slice.from = section.to;
	}
}

/* The whole clusters of what the pattern matches in a text as written. */
static void
find_pattern(struct find *find, struct span slice)
{
	size_t unit = folded_unit(find->folded, slice.from), cluster = 0;
	struct arena scratch = { 0 };
	struct str text = folded_original(find->folded, unit, &scratch);
	enum regex_result result;
	struct span match = { 0 };

	while ((result = regex_next(find->regex, text, match.to, &match)) ==
	       REGEX_FOUND) {
		match = cluster_widen(text, &cluster, match);
		add(find, (struct hit){
			      .unit = (uint32_t)unit,
			      .from = (uint32_t)match.from,
			      .to = (uint32_t)match.to,
			      .way = HIT_PATTERN,
			  });
	}
	find->limited |= result == REGEX_LIMIT;
	arena_free(&scratch);
}

/* --- From phase to phase */

/* The slice that the phase takes next. */
static struct span
next_slice(const struct find *find)
{
	const struct folded *folded = find->folded;
	size_t length = folded->text.length, to = find->at;

	if (find->phase != FIND_PATTERN)
		to += SLICE;
	to = to < length ? folded_end(folded, folded_unit(folded, to)) + 1
			 : length;
	if (find->phase == FIND_WORDS)
		to = section_of(folded, folded_unit(folded, to - 1)).to;
	return (struct span){ find->at, to };
}

static void
take_slice(struct find *find)
{
	struct span slice = next_slice(find);

	find->at = slice.to;
	switch (find->phase) {
	case FIND_WHOLE:
		find_whole(find, slice);
		break;
	case FIND_SOUND:
		if (find->before.pinyin != NULL)
			narrow_sound(find, slice);
		else
			find_sound(find, slice);
		break;
	case FIND_WORDS:
		find_words(find, slice);
		break;
	case FIND_PATTERN:
		find_pattern(find, slice);
		break;
	case FIND_DONE:
		break;
	}
}

/* What comes behind a phase that has seen the whole text. */
static enum find_phase
phase_behind(struct find *find)
{
	const struct query *query = &find->query;

	if (find->phase == FIND_WHOLE && query->whole.pinyin != NULL)
		return FIND_SOUND;
	if (find->phase == FIND_WHOLE || find->phase == FIND_SOUND)
		return find->hits.count == 0 && query->word_count > 1
			   ? FIND_WORDS
			   : FIND_DONE;
	return FIND_DONE;
}

static void
go_on(struct find *find)
{
	enum find_phase next = phase_behind(find);

	if (find->phase == FIND_SOUND)
		find->starts.pinyin = find->query.whole.pinyin;
	find->hits.sound = next == FIND_SOUND   ? find->hits.count
			   : next == FIND_WORDS ? SIZE_MAX
						: find->hits.sound;
	find->phase = next;
	find->at = 0;
}

bool
find_run(struct find *find, int milliseconds)
{
	long long end = clock_milliseconds() + milliseconds;

	while (find->phase != FIND_DONE) {
		if (find->at < find->folded->text.length)
			take_slice(find);
		else
			go_on(find);
		if (milliseconds >= 0 && clock_milliseconds() >= end)
			break;
	}
	return find->phase == FIND_DONE;
}

/* --- A query's beginning and end */

static void
start_query(struct find *find, struct str typed)
{
	const struct pinyin *before = find->before.pinyin;
	struct query *query = &find->query;

	if (!query_read(query, typed, find->folded, find->rules.sounds,
		&find->starts.arena))
		return;
	if (before != NULL && (query->whole.pinyin == NULL ||
				  !pinyin_extends(query->whole.pinyin, before)))
		starts_free(&find->before);
	find->phase = query->has_whole ? FIND_WHOLE : FIND_WORDS;
}

static void
forget_query(struct find *find)
{
	regex_free(find->regex);
	find->regex = NULL;
	find->query = (struct query){ 0 };
	find->held_back = find->limited = false;
	find->phase = FIND_DONE;
	find->at = 0;
	find->judged = UINT32_MAX;
}

bool
find_start(struct find *find, const struct folded *folded, struct str typed,
    struct find_rules rules, size_t *place, struct error *error)
{
	if (find->folded != folded)
		find_free(find);
	forget_query(find);
	starts_free(&find->before);
	find->before = find->starts;
	find->starts = (struct starts){ 0 };
	find->folded = folded;
	find->rules = rules;
	hits_start(&find->hits, folded);
	if (typed.length == 0)
		return true;
	if (!rules.pattern) {
		start_query(find, typed);
		return true;
	}
	find->regex = regex_compile(typed, place, error);
	find->phase = find->regex != NULL ? FIND_PATTERN : FIND_DONE;
	return find->regex != NULL;
}

void
find_free(struct find *find)
{
	forget_query(find);
	starts_free(&find->starts);
	starts_free(&find->before);
	hits_free(&find->hits);
	*find = (struct find){ 0 };
}
