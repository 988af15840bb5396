#include "search/query_internal.h"

#include "text/class.h"
#include "text/utf8.h"

enum {
	TOKENS = 2 * QUERY_WORDS,
	SHORT_INITIALS = 3, /* letters from which initials are a word */
};

/* A word or phrase as typed, without its quotes or its minus. */
struct token {
	struct span span;
	bool quoted, excluded;
};

struct query_reader {
	struct str typed;
	size_t at;
	struct token tokens[TOKENS];
	size_t count;
};

static bool
is_quote(uint32_t point)
{
	return point == '"' || point == 0x201C || point == 0x201D ||
	       point == 0xFF02;
}

static bool
is_minus(uint32_t point)
{
	return point == '-' || point == 0xFF0D || point == 0x2212;
}

/* Returns the next code point; 0 at the end. */
static uint32_t
peek(const struct query_reader *reader)
{
	return reader->at < reader->typed.length
		   ? utf8_at(reader->typed, reader->at).value
		   : 0;
}

static void
pass(struct query_reader *reader)
{
	reader->at += utf8_at(reader->typed, reader->at).length;
}

static void
read_token(struct query_reader *reader)
{
	struct token token = { .span.from = reader->at };

	if (is_minus(peek(reader))) {
		pass(reader);
		token.excluded =
		    peek(reader) != 0 && !class_is_blank(peek(reader));
		token.span.from = token.excluded ? reader->at : token.span.from;
	}
	if (is_quote(peek(reader))) {
		token.quoted = true;
		pass(reader);
		token.span.from = reader->at;
	}
	while (
	    peek(reader) != 0 && (token.quoted ? !is_quote(peek(reader))
					       : !class_is_blank(peek(reader))))
		pass(reader);
	token.span.to = reader->at;
	if (token.quoted && peek(reader) != 0)
		pass(reader);
	if (token.span.to > token.span.from)
		reader->tokens[reader->count++] = token;
}

static void
read_tokens(struct query_reader *reader)
{
	while (reader->count < TOKENS) {
		while (class_is_blank(peek(reader)))
			pass(reader);
		if (peek(reader) == 0)
			return;
		read_token(reader);
	}
}

/* Whether a token is one or two small letters. */
static bool
is_short_initials(const struct query_reader *reader, const struct token *token)
{
	if (token->quoted || token->excluded ||
	    token->span.to - token->span.from >= SHORT_INITIALS)
		return false;
	for (size_t i = token->span.from; i < token->span.to; i++)
		if (reader->typed.bytes[i] < 'a' ||
		    reader->typed.bytes[i] > 'z')
			return false;
	return true;
}

static void
join_initials(struct query_reader *reader)
{
	size_t kept = 0;

	for (size_t i = 0; i < reader->count; i++) {
		const struct token *token = &reader->tokens[i];

		if (kept > 0 && i > 0 && is_short_initials(reader, token) &&
		    is_short_initials(reader, &reader->tokens[i - 1]))
			reader->tokens[kept - 1].span.to = token->span.to;
		else
			reader->tokens[kept++] = *token;
	}
	reader->count = kept;
}

/* How a query's needles are made. */
struct query_maker {
	struct str typed;
	const struct corpus *corpus;
	bool sounds;
	struct arena *arena;
};

static bool
make_needle(const struct query_maker *maker, struct span typed, struct str text,
    struct needle *needle)
{
	if (!needle_make(
		needle, text, maker->sounds, maker->corpus, maker->arena))
		return false;
	needle->typed = typed;
	return true;
}

static bool
make_word(const struct query_maker *maker, const struct token *token,
    struct needle *needles, size_t *count)
{
	struct str text =
	    str_slice(maker->typed, token->span.from, token->span.to);

	if (*count == QUERY_WORDS ||
	    !make_needle(maker, token->span, text, &needles[*count]))
		return false;
	++*count;
	return true;
}

/* Joins the wanted words to one needle. */
static bool
make_whole(const struct query_maker *maker, const struct query_reader *reader,
    struct query *query)
{
	struct buffer text = { .arena = maker->arena };
	struct span typed = { maker->typed.length, 0 };
	size_t wanted = 0;
	bool quoted = false;

	for (size_t i = 0; i < reader->count; i++) {
		const struct token *token = &reader->tokens[i];

		if (token->excluded)
			continue;
		if (wanted++ > 0)
			buffer_add_byte(&text, ' ');
		quoted |= token->quoted;
		buffer_add(&text,
		    str_slice(maker->typed, token->span.from, token->span.to));
		if (token->span.from < typed.from)
			typed.from = token->span.from;
		typed.to = token->span.to;
	}
	return wanted > 0 && (wanted == 1 || !quoted) &&
	       make_needle(maker, typed, buffer_str(&text), &query->whole);
}

bool
query_read(struct query *query, struct str typed, const struct corpus *corpus,
    bool sounds, struct arena *arena)
{
	struct query_maker maker = { typed, corpus, sounds, arena };
	struct query_reader reader = { .typed = typed };

	*query = (struct query){ 0 };
	read_tokens(&reader);
	query->has_whole = make_whole(&maker, &reader, query);
	join_initials(&reader);
	for (size_t i = 0; i < reader.count; i++) {
		const struct token *token = &reader.tokens[i];

		if (token->excluded)
			make_word(&maker, token, query->excluded,
			    &query->excluded_count);
		else
			make_word(
			    &maker, token, query->words, &query->word_count);
	}
	if (query->word_count > 0)
		return true;
	/* Nothing is wanted, so everything typed is text, even a minus. */
	query->excluded_count = 0;
	query->has_whole = make_needle(
	    &maker, (struct span){ 0, typed.length }, typed, &query->whole);
	return query->has_whole;
}
