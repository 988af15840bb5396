#include "text/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "base/fatal.h"
#include "text/scan.h"
#include "text/utf8.h"

/* What one try may cost before it is given up. */
enum {
	MATCH_LIMIT = 10 * 1000 * 1000, /* steps from one place in the text */
	HEAP_LIMIT = 64 * 1024,         /* kB, without machine code */
	/* Bytes, with machine code; the time of a pattern that calls itself
	 * without end grows with their square. */
	STACK_START = 32 * 1024,
	STACK_LIMIT = 512 * 1024,
};

struct regex {
	pcre2_code *code;
	pcre2_match_data *match; /* place and extent of the last match */
	pcre2_match_context *limits;
	pcre2_jit_stack *stack;
	struct scan_needle lead; /* of all matches; without bytes for none */
	char bytes[];            /* the lead's */
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

/* The library's own words are English, and other ones in each release. */
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
	/* All of these are bytes in the pattern that are no UTF-8. */
	bool bad_bytes =
	    code <= PCRE2_ERROR_UTF8_ERR1 && code >= PCRE2_ERROR_UTF8_ERR21;

	error_set(error, EX_USAGE, "正则表达式不对：%s",
	    bad_bytes ? "不是 UTF-8" : mistake_of(code));
}

/* Whether a \ stands before one of the letters anywhere in the pattern. */
static bool
has_escape(struct str pattern, const char *letters)
{
	for (size_t at = 1; at < pattern.length; at++)
		if (pattern.bytes[at - 1] == '\\' &&
		    pattern.bytes[at] != '\0' &&
		    strchr(letters, pattern.bytes[at]) != NULL)
			return true;
	return false;
}

/* Before release 10.43 the machine code that minds bad bytes takes \D, \W and
 * \S for ASCII only. */
static bool
is_misread(struct str pattern)
{
	return PCRE2_MAJOR == 10 && PCRE2_MINOR < 43 &&
	       has_escape(pattern, "DWS");
}

/* Whether what stands there may let the character before it be missing;
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

/* The characters beyond ASCII with which every match begins, since the pattern
 * does. */
static struct str
lead_of(struct str pattern)
{
	struct str lead = { pattern.bytes, 0 };

	if (has_escape(pattern, "G") ||
	    (pattern.length > 0 && memchr(pattern.bytes, '|', pattern.length)))
		return lead;
	while (lead.length < pattern.length &&
	       (unsigned char)pattern.bytes[lead.length] >= 0x80)
		lead.length++;
	if (lead.length > 0 &&
	    may_drop(str_slice(pattern, lead.length, pattern.length)))
		lead.length -= utf8_before(lead, lead.length).length;
	return lead;
}

/* What a pattern may change of this by itself is what ends a line; it can lower
 * the limits but not lift them, and nobody listens to its callouts. */
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
	    PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C |
		PCRE2_NEVER_UCP | PCRE2_MULTILINE,
	    code, place, context);
	pcre2_compile_context_free(context);
	if (compiled == NULL && *code == PCRE2_ERROR_HEAP_FAILED)
		fatal("内存不足");
	return compiled;
}

/* Tries to make machine code; where there is none the pattern itself is
 * followed. */
static void
make_code(struct regex *regex)
{
	if (pcre2_jit_compile(regex->code, PCRE2_JIT_COMPLETE) != 0)
		return;
	regex->stack = pcre2_jit_stack_create(STACK_START, STACK_LIMIT, NULL);
	pcre2_jit_stack_assign(regex->limits, NULL, regex->stack);
}

/* The lead's needle; without a text any byte is as common as the others. */
static void
set_lead(struct regex *regex, struct str lead)
{
	static const struct scan_sample none;

	if (lead.length == 0)
		return;
	memcpy(regex->bytes, lead.bytes, lead.length);
	lead.bytes = regex->bytes;
	regex->lead = scan_needle(lead, &none);
}

/* Within the pattern and not within a character, where the library is wrong. */
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

struct regex *
regex_compile(struct str pattern, size_t *place, struct error *error)
{
	struct str lead = lead_of(pattern);
	struct regex *regex;
	pcre2_code *code;
	int mistake;

	code = compile(pattern, place, &mistake);
	if (code == NULL) {
		if (mistake > 0)
			*place = place_in(pattern, *place);
		say(mistake, error);
		return NULL;
	}
	regex = calloc(1, sizeof *regex + lead.length);
	if (regex == NULL)
		fatal("内存不足");
	regex->code = code;
	regex->match = pcre2_match_data_create(1, NULL);
	regex->limits = pcre2_match_context_create(NULL);
	if (regex->match == NULL || regex->limits == NULL)
		fatal("内存不足");
	pcre2_set_match_limit(regex->limits, MATCH_LIMIT);
	pcre2_set_heap_limit(regex->limits, HEAP_LIMIT);
	set_lead(regex, lead);
	if (!is_misread(pattern))
		make_code(regex);
	return regex;
}

void
regex_free(struct regex *regex)
{
	if (regex == NULL)
		return;
	pcre2_jit_stack_free(regex->stack);
	pcre2_match_context_free(regex->limits);
	pcre2_match_data_free(regex->match);
	pcre2_code_free(regex->code);
	free(regex);
}

enum regex_result
regex_next(
    const struct regex *regex, struct str text, size_t from, struct span *match)
{
	const size_t *found = pcre2_get_ovector_pointer(regex->match);

	for (size_t at = from; at < text.length;) {
		int result;

		/* The scan is faster than PCRE2's own search for the lead. */
		if (regex->lead.bytes.length > 0)
			at = scan_next(&regex->lead, text, at);
		result = pcre2_match(regex->code, (PCRE2_SPTR)text.bytes,
		    text.length, at, PCRE2_NOTEMPTY, regex->match,
		    regex->limits);
		if (result == PCRE2_ERROR_NOMATCH)
			return REGEX_NONE;
		if (result < 0)
			return REGEX_LIMIT;
		if (from <= found[0] && found[0] < found[1]) {
			*match = (struct span){ found[0], found[1] };
			return REGEX_FOUND;
		}
		/* \K in a group that is called from within a lookaround can
		 * put the start anywhere: the next try is made behind the
		 * place where this one was. */
		at = pcre2_get_startchar(regex->match);
		at += utf8_at(text, at).length;
	}
	return REGEX_NONE;
}
