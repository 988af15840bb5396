/* What is typed into a search, in a text of the input: rules, two queries, each
 * with its length before it, then the text, a section between two form feeds,
 * its title on the first line: ( makes it supplied, = a subtitle as well. By
 * a flag the first line is long. The second query goes on from the first.
 *
 * Hits stand in their pieces in order, and none overlaps one of its kind. What
 * a literal hit covers folds to what was typed, and nothing that does is left
 * out. In slices the same is found as in one run, and a pattern ends within
 * the steps that its text allows it. */
#include "command/excerpt.h"
#include "export/json.h"
#include "fuzz/hits.h"
#include "report/build.h"
#include "search/spellings.h"

enum {
	QUERY_MOST = 100, /* bytes */
	TEXT_MOST = 2000,
	LONG = 20 * 1024, /* bytes: a map of them is kept */
	EXCERPTS = 20,
	SLICES_MOST = 16,
	/* What text/regex allows a text, and one place more. */
	STEPS_MOST = 3 * 1024 * 1024,
	STEPS_OF_BYTE = 64,
};

enum flags {
	HAS_SOUNDS = 1,
	IS_PATTERN = 2,
	IS_WIDE = 4,
	IS_LONG = 8,
};

/* --- The text */

/* Foreign bytes as a report's reader lets them through: UTF-8, one line. */
static struct str
cleaned(struct arena *arena, struct str text)
{
	struct buffer clean = { .arena = arena };

	for (size_t at = 0; at < text.length; at += utf8_at(text, at).length) {
		uint32_t point = utf8_at(text, at).value;

		utf8_add(&clean, point == '\n' || point == 0 ? ' ' : point);
	}
	return buffer_str(&clean);
}

/* Again and again, until it has so many bytes. */
static struct str
repeated(struct arena *arena, struct str line, size_t least)
{
	struct buffer buffer = { .arena = arena };

	do
		buffer_add(&buffer, line.length > 0 ? line : str_of(" "));
	while (buffer.length < least);
	return buffer_str(&buffer);
}

/* The first of its lines has so many bytes at least. */
static void
build_section(struct build *build, struct str section, size_t least)
{
	struct arena *arena = build_arena(build);
	struct str title = cleaned(arena, str_cut(&section, '\n'));

	build_open(build);
	build_set(
	    build, BUILD_TITLE, title.length > 0 ? title : str_of("title"));
	if (title.length > 0 && title.bytes[0] == '(')
		build_set_flag(build, BUILD_SUPPLIED, true);
	if (title.length > 0 && title.bytes[0] == '=')
		build_set(build, BUILD_SUBTITLE, title);
	do {
		struct str line = cleaned(arena, str_cut(&section, '\n'));

		build_paragraph(build, repeated(arena, line, least));
		least = 0;
	} while (section.length > 0);
	build_close(build);
}

static struct report
build_report(struct str text, unsigned flags)
{
	size_t least = flags & IS_LONG ? LONG : 0;
	struct build build;
	struct report report = { 0 };
	struct str title;

	if (text.length > TEXT_MOST)
		text.length = TEXT_MOST;
	build_start(&build);
	title = cleaned(build_arena(&build), str_cut(&text, '\f'));
	build_set(
	    &build, BUILD_TITLE, title.length > 0 ? title : str_of("report"));
	build_set(&build, BUILD_DATE, str_of("2025-01-07"));
	do {
		build_section(&build, str_cut(&text, '\f'), least);
		least = 0;
	} while (text.length > 0);
	build_finish(&build, &report);
	return report;
}

/* --- What is shown of them */

static void
claim_spellings(const struct find *find)
{
	struct arena arena = { 0 };
	struct spellings spellings = spellings_count(find, &arena);
	size_t sum = 0;

	for (size_t i = 0; i < spellings.count; i++) {
		claim(spellings.at[i].text.length > 0, "a spelling is a text");
		sum += spellings.at[i].count;
	}
	claim(sum <= find->hits.count, "no more spellings than hits");
	arena_free(&arena);
}

static void
claim_excerpt(
    const struct hits *hits, const struct hit *hit, enum ambiguous ambiguous)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena }, json = buffer;
	struct str text = corpus_original(hits->corpus, hit->piece, &arena);
	struct span span = hits_source(hits, hit), shown;
	struct excerpt_source source = excerpt_source(&arena, text, ambiguous);
	struct span around = excerpt_around(&source, span, 0);

	claim(around.from <= span.from && around.to >= span.to &&
		  around.to <= text.length,
	    "an excerpt holds its hit");
	shown = span;
	excerpt_add(&buffer, &source,
	    &(struct excerpt){ .span = around, .hits = &shown, .count = 1 });
	claim(shown.from < shown.to && shown.to <= buffer.length,
	    "a hit is in its excerpt");
	json_begin(&json);
	json_string(&json, "text", buffer_str(&buffer));
	json_end(&json);
	claim_shown(str_trim(buffer_str(&json)));
	arena_free(&arena);
}

/* --- Running it */

static struct find_rules
rules_of(unsigned flags)
{
	return (struct find_rules){
		.sounds = flags & HAS_SOUNDS,
		.pattern = flags & IS_PATTERN,
	};
}

/* In slices as short as can be; of a long search some, as where the reader types
 * on. False where it is no query. */
static bool
run(struct find *find, const struct corpus *corpus, struct str typed,
    unsigned flags)
{
	struct error error;
	size_t place = 0;

	if (!find_start(find, corpus, typed, rules_of(flags), &place, &error)) {
		claim(place <= typed.length, "a mistake is in the pattern");
		claim_shown(str_of(error.message));
		return false;
	}
	for (int i = 0; i < SLICES_MOST && !find_run(find, 0); i++)
		claim_order(&find->hits);
	return true;
}

static void
claim_same_hits(const struct hits *left, const struct hits *right)
{
	claim(left->count == right->count && left->run == right->run &&
		  left->sections == right->sections,
	    "as many hits");
	for (size_t i = 0; i < left->count; i++)
		claim(left->at[i].piece == right->at[i].piece &&
			  left->at[i].from == right->at[i].from &&
			  left->at[i].to == right->at[i].to &&
			  left->at[i].way == right->at[i].way &&
			  left->at[i].word == right->at[i].word,
		    "the same hits");
}

/* The same query without another before it, and in one run. */
static void
claim_same_anew(const struct find *find, struct str typed)
{
	struct find anew = { 0 };
	struct error error;
	size_t place;

	claim(
	    find_start(&anew, find->corpus, typed, find->rules, &place, &error),
	    "a query stays one");
	find_run(&anew, -1);
	claim_same_hits(&find->hits, &anew.hits);
	find_free(&anew);
}

/* Whatever the pattern is, what it costs is bounded by the text's length. */
static void
claim_bounded(const struct regex *regex, struct str text)
{
	struct regex_walk walk = { 0 };
	struct span match = { 0 };
	enum regex_result result;

	do {
		size_t behind = match.to;

		result = regex_next(regex, text, &walk, &match);
		claim(walk.steps <= STEPS_MOST + STEPS_OF_BYTE * text.length,
		    "a pattern is given up");
		claim(result != REGEX_FOUND ||
			  (match.from >= behind && match.from < match.to &&
			      match.to <= text.length),
		    "matches are in order");
	} while (result == REGEX_FOUND || result == REGEX_PAUSED);
}

/* The piece with the most text, as written, up to some bytes of it. */
static struct str
longest(const struct corpus *corpus, struct arena *arena)
{
	struct str longest = { "", 0 };

	for (size_t i = 0; i < corpus->count; i++) {
		struct str text = corpus_original(corpus, i, arena);

		if (text.length > longest.length)
			longest = text;
	}
	if (longest.length <= TEXT_MOST)
		return longest;
	longest.length = TEXT_MOST;
	return str_slice(longest, 0, utf8_bad(longest));
}

static void
claim_found(const struct find *find, struct str typed, unsigned flags)
{
	size_t count =
	    find->hits.count < EXCERPTS ? find->hits.count : EXCERPTS;

	claim_hits(find);
	claim_spellings(find);
	if (find->phase == FIND_DONE && !find->given_up)
		claim_same_anew(find, typed);
	for (size_t i = 0; i < count; i++)
		claim_excerpt(&find->hits, &find->hits.at[i],
		    flags & IS_WIDE ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW);
}

static void
claim_query(struct find *find, const struct corpus *corpus, struct str typed,
    unsigned flags)
{
	struct str apart = bytes_apart(typed);

	if (run(find, corpus, apart, flags))
		claim_found(find, apart, flags);
	else
		claim(find->hits.count == 0, "what is no query finds nothing");
	bytes_free(apart);
}

/* The next text, its length before it. */
static struct str
take(struct str *input, int most)
{
	size_t length = (size_t)bytes_number(input, 0, most);
	struct str text;

	if (length > input->length)
		length = input->length;
	text = str_slice(*input, 0, length);
	*input = str_slice(*input, length, input->length);
	return text;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = bytes_of(data, size);
	unsigned flags = bytes_flags(&input);
	struct str first = take(&input, QUERY_MOST);
	struct str second = take(&input, QUERY_MOST);
	struct report report = build_report(input, flags);
	struct corpus corpus = { 0 };
	struct find find = { 0 };
	struct arena arena = { 0 };

	corpus_make(&corpus, &report);
	claim_query(&find, &corpus, first, flags);
	if (find.regex != NULL)
		claim_bounded(find.regex, longest(&corpus, &arena));
	if (second.length > 0)
		claim_query(&find, &corpus, second, flags);
	find_free(&find);
	corpus_free(&corpus);
	report_free(&report);
	arena_free(&arena);
	return 0;
}
