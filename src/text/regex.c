#include "text/regex.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "base/fatal.h"
#include "text/regex_effort_internal.h"
#include "text/scan.h"
#include "text/utf8.h"

enum {
	CALL = 4,          /* steps of a call, besides those counted */
	SLICE = 64 * 1024, /* steps between two pauses: a few milliseconds */
	/* Steps for a text: a fixed number, and some for each byte. */
	TEXT_MOST = 2 * 1024 * 1024,
	BYTE_MOST = 64,
	/* PCRE2's own limits for one place, for what is not counted: steps, and
	 * kB. */
	MATCH_LIMIT = 2 * 1000 * 1000,
	HEAP_LIMIT = 4 * 1024,
};

struct regex {
	pcre2_code *code;
	pcre2_match_data *match; /* place and extent of the last match */
	pcre2_match_context *context;
	struct scan_needle lead; /* begins all matches; no bytes: none */
	struct regex_costs costs;
	struct arena arena;
};

static const struct {
	int code;
	const char *text;
} mistakes[] = {
	{ PCRE2_ERROR_END_BACKSLASH, "末尾的 \\ 后面缺少字符" },
	{ PCRE2_ERROR_UNKNOWN_ESCAPE, "\\ 后面的字母不认得" },
	{ PCRE2_ERROR_QUANTIFIER_OUT_OF_ORDER, "{} 里的次数前大后小" },
	{ PCRE2_ERROR_QUANTIFIER_TOO_BIG, "{} 里的次数太大" },
	{ PCRE2_ERROR_MISSING_SQUARE_BRACKET, "缺少 ]" },
	{ PCRE2_ERROR_ESCAPE_INVALID_IN_CLASS, "[] 里不能用这个转义" },
	{ PCRE2_ERROR_CLASS_RANGE_ORDER, "[] 里的范围前大后小" },
	{ PCRE2_ERROR_QUANTIFIER_INVALID, "量词前面没有可以重复的内容" },
	{ PCRE2_ERROR_INVALID_AFTER_PARENS_QUERY, "(? 后面的字符不认得" },
	{ PCRE2_ERROR_POSIX_CLASS_NOT_IN_CLASS, "[:名称:] 应写在 [] 里" },
	{ PCRE2_ERROR_MISSING_CLOSING_PARENTHESIS, "缺少右括号" },
	{ PCRE2_ERROR_BAD_SUBPATTERN_REFERENCE, "引用的分组不存在" },
	{ PCRE2_ERROR_MISSING_COMMENT_CLOSING, "注释缺少右括号" },
	{ PCRE2_ERROR_PARENTHESES_NEST_TOO_DEEP, "括号套得太深" },
	{ PCRE2_ERROR_PATTERN_TOO_LARGE, "太长或太复杂" },
	{ PCRE2_ERROR_UNMATCHED_CLOSING_PARENTHESIS, "多了右括号" },
	{ PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH, "后顾的内容长度不定" },
	{ PCRE2_ERROR_UNKNOWN_POSIX_CLASS, "[:名称:] 里的名称不认得" },
	{ PCRE2_ERROR_CODE_POINT_TOO_BIG, "字符的编号太大" },
	{ PCRE2_ERROR_UNSUPPORTED_ESCAPE_SEQUENCE, "不支持这个转义" },
	{ PCRE2_ERROR_MISSING_NAME_TERMINATOR, "分组名没有结束" },
	{ PCRE2_ERROR_DUPLICATE_SUBPATTERN_NAME, "分组重名" },
	{ PCRE2_ERROR_INVALID_SUBPATTERN_NAME, "分组名不能以数字开头" },
	{ PCRE2_ERROR_MALFORMED_UNICODE_PROPERTY, "\\p 后面应有属性名" },
	{ PCRE2_ERROR_UNKNOWN_UNICODE_PROPERTY, "\\p 后面的属性名不认得" },
	{ PCRE2_ERROR_CLASS_INVALID_RANGE, "[] 里的范围两端应是字符" },
	{ PCRE2_ERROR_VERB_UNKNOWN, "(* 后面的名称不认得" },
	{ PCRE2_ERROR_BACKSLASH_C_CALLER_DISABLED, "不支持 \\C" },
	{ PCRE2_ERROR_LOOKBEHIND_TOO_COMPLICATED, "太长或太复杂" },
	{ PCRE2_ERROR_PATTERN_TOO_COMPLICATED, "太长或太复杂" },
	{ PCRE2_ERROR_LOOKBEHIND_TOO_LONG, "后顾的内容太长" },
	{ PCRE2_ERROR_BACKSLASH_K_IN_LOOKAROUND, "前瞻、后顾里不能用 \\K" },
};

/* The library's own words are English and change with each release. */
static const char *
mistake_of(int code)
{
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++)
		if (mistakes[i].code == code)
			return mistakes[i].text;
	return "不认得这种写法";
}

static void
say(int code, struct error *error)
{
	/* All of these say that the pattern is not UTF-8. */
	bool bad_bytes =
	    code <= PCRE2_ERROR_UTF8_ERR1 && code >= PCRE2_ERROR_UTF8_ERR21;

	error_set(error, EX_USAGE, "正则表达式不对：%s",
	    bad_bytes ? "不是 UTF-8" : mistake_of(code));
}

/* Returns whether what follows may make the character before it optional;
 * comments, \Q and \E may come between. */
static bool
may_drop(struct str rest)
{
	char next = rest.length > 0 ? rest.bytes[0] : '\0';
	char after = rest.length > 1 ? rest.bytes[1] : '\0';

	return next == '?' || next == '*' || next == '{' ||
	       (next == '\\' && (after == 'Q' || after == 'E')) ||
	       (next == '(' && (after == '?' || after == '*'));
}

/* Returns the characters beyond ASCII that begin the pattern, and so every
 * match. */
static struct str
lead_of(struct str pattern)
{
	struct str lead = { pattern.bytes, 0 };

	if (str_holds(pattern, "\\G") || str_holds(pattern, "|") ||
	    str_holds(pattern, "(*"))
		return lead;
	while (lead.length < pattern.length &&
	       (unsigned char)pattern.bytes[lead.length] >= 0x80)
		lead.length++;
	if (lead.length > 0 &&
	    may_drop(str_slice(pattern, lead.length, pattern.length)))
		lead.length -= utf8_before(lead, lead.length).length;
	return lead;
}

/* A pattern itself can change what ends a line. It can lower the limits but not
 * raise them, and its callouts count as ours. */
static pcre2_code *
compile(struct str pattern, size_t *place, int *code)
{
	pcre2_compile_context *context = pcre2_compile_context_create(NULL);
	const char *bytes = pattern.length > 0 ? pattern.bytes : "";
	pcre2_code *compiled;

	if (context == NULL)
		fatal("内存不足");
	pcre2_set_newline(context, PCRE2_NEWLINE_LF);
	compiled = pcre2_compile((PCRE2_SPTR)bytes, pattern.length,
	    PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_NEVER_UCP |
		PCRE2_MULTILINE | PCRE2_AUTO_CALLOUT,
	    code, place, context);
	pcre2_compile_context_free(context);
	if (compiled == NULL && *code == PCRE2_ERROR_HEAP_FAILED)
		fatal("内存不足");
	return compiled;
}

/* Sets the needle of the lead. All bytes count as equally common, since no text
 * is known. */
static void
set_lead(struct regex *regex, struct str lead)
{
	static const struct scan_sample none;

	if (lead.length > 0)
		regex->lead =
		    scan_needle(arena_copy(&regex->arena, lead), &none);
}

/* Moves a place into the pattern and to the start of a character, since the
 * library may be wrong. */
static size_t
place_in(struct str pattern, size_t place)
{
	if (place >= pattern.length)
		return pattern.length;
	while (
	    place > 0 && ((unsigned char)pattern.bytes[place] & 0xC0) == 0x80)
		place--;
	return place;
}

static struct regex *
make(pcre2_code *code, struct str pattern)
{
	struct regex *regex = calloc(1, sizeof *regex);

	if (regex == NULL)
		fatal("内存不足");
	regex->code = code;
	regex->match = pcre2_match_data_create(1, NULL);
	regex->context = pcre2_match_context_create(NULL);
	if (regex->match == NULL || regex->context == NULL)
		fatal("内存不足");
	pcre2_set_match_limit(regex->context, MATCH_LIMIT);
	pcre2_set_heap_limit(regex->context, HEAP_LIMIT);
	set_lead(regex, lead_of(pattern));
	regex->costs = regex_costs(code, pattern, &regex->arena);
	return regex;
}

struct regex *
regex_compile(struct str pattern, size_t *place, struct error *error)
{
	int mistake;
	pcre2_code *code = compile(pattern, place, &mistake);

	if (code != NULL)
		return make(code, pattern);
	if (mistake > 0)
		*place = place_in(pattern, *place);
	say(mistake, error);
	return NULL;
}

void
regex_free(struct regex *regex)
{
	if (regex == NULL)
		return;
	pcre2_match_context_free(regex->context);
	pcre2_match_data_free(regex->match);
	pcre2_code_free(regex->code);
	arena_free(&regex->arena);
	free(regex);
}

/* Calls PCRE2 once, from `walk->at` on or, with a lead, for that place only. If
 * it is cut short, the walk continues there. */
static enum regex_result
call(const struct regex *regex, struct str text, struct regex_walk *walk)
{
	bool led = regex->lead.bytes.length > 0;
	struct regex_effort effort = {
		.costs = &regex->costs,
		.room = walk->slice < SLICE ? SLICE - walk->slice : 0,
		.at = walk->at,
	};
	int result;

	pcre2_set_callout(regex->context, regex_effort_count, &effort);
	result = pcre2_match(regex->code, (PCRE2_SPTR)text.bytes, text.length,
	    walk->at,
	    PCRE2_NOTEMPTY | PCRE2_NO_UTF_CHECK | (led ? PCRE2_ANCHORED : 0),
	    regex->match, regex->context);
	walk->calls++;
	walk->steps += effort.steps + CALL;
	walk->slice += effort.steps + CALL;
	if (effort.cut) {
		walk->at = effort.next;
		return REGEX_PAUSED;
	}
	if (result == PCRE2_ERROR_NOMATCH && !led)
		walk->at = text.length;
	return result == PCRE2_ERROR_NOMATCH ? REGEX_NONE
	       : result < 0                  ? REGEX_GIVEN_UP
					     : REGEX_FOUND;
}

/* Returns whether a match counts; the walk then continues after it. */
static bool
take(const struct regex *regex, struct regex_walk *walk, struct span *match)
{
	const size_t *found = pcre2_get_ovector_pointer(regex->match);

	if (found[0] < walk->from || found[1] <= found[0])
		return false;
	*match = (struct span){ found[0], found[1] };
	walk->from = walk->at = found[1];
	return true;
}

/* Goes to the place to try next. Scans for the lead if there is one, which is
 * faster than PCRE2's own search. */
static bool
seek(const struct regex *regex, struct str text, struct regex_walk *walk)
{
	if (walk->at < text.length && regex->lead.bytes.length > 0)
		walk->at = scan_next(&regex->lead, text, walk->at);
	return walk->at < text.length;
}

/* Moves past a place without a match. */
static void
pass(struct str text, struct regex_walk *walk, size_t at)
{
	walk->at = at + utf8_at(text, at).length;
}

/* Returns whether it is time to pause or to give up. */
static enum regex_result
check(const struct regex *regex, struct str text, struct regex_walk *walk)
{
	if (walk->steps > TEXT_MOST + BYTE_MOST * text.length ||
	    regex_costs_too_much(&regex->costs, text))
		return REGEX_GIVEN_UP;
	if (walk->slice < SLICE)
		return REGEX_NONE;
	walk->slice = 0;
	return REGEX_PAUSED;
}

enum regex_result
regex_next(const struct regex *regex, struct str text, struct regex_walk *walk,
    struct span *match)
{
	while (seek(regex, text, walk)) {
		enum regex_result result = check(regex, text, walk);

		if (result != REGEX_NONE)
			return result;
		result = call(regex, text, walk);
		if (result == REGEX_GIVEN_UP ||
		    (result == REGEX_FOUND && take(regex, walk, match)))
			return result;
		/* \K in a group that is called from within a lookaround can
		 * put the start anywhere: the next try is made after the place
		 * where this one was. */
		if (result == REGEX_FOUND)
			pass(text, walk, pcre2_get_startchar(regex->match));
		else if (result == REGEX_NONE && walk->at < text.length)
			pass(text, walk, walk->at);
	}
	return REGEX_NONE;
}
