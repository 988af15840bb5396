#include "report/query.h"

#include "text/utf8.h"

enum {
	PIECES = 2 * QUERY_WORDS,
	SHORT_INITIALS = 3, /* letters from which initials stand alone */
};

/* A word or phrase as typed, without its quotes or its minus. */
struct piece {
	struct span span;
	bool quoted, excluded;
};

struct reader {
	struct str typed;
	size_t at;
	struct piece pieces[PIECES];
	size_t count;
};

static bool
is_blank(uint32_t point)
{
	return point == ' ' || point == '\t' || point == 0xA0 ||
	       point == 0x3000;
}

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

/* The code point that is read next; 0 at the end. */
static uint32_t
peek(const struct reader *reader)
{
	return reader->at < reader->typed.length
		   ? utf8_at(reader->typed, reader->at).value
		   : 0;
}

static void
pass(struct reader *reader)
{
	reader->at += utf8_at(reader->typed, reader->at).length;
}

static void
read_piece(struct reader *reader)
{
	struct piece piece = { .span.from = reader->at };

	if (is_minus(peek(reader))) {
		pass(reader);
		piece.excluded = peek(reader) != 0 && !is_blank(peek(reader));
		piece.span.from = piece.excluded ? reader->at : piece.span.from;
	}
	if (is_quote(peek(reader))) {
		piece.quoted = true;
		pass(reader);
		piece.span.from = reader->at;
	}
	while (peek(reader) != 0 && (piece.quoted ? !is_quote(peek(reader))
						  : !is_blank(peek(reader))))
		pass(reader);
	piece.span.to = reader->at;
	if (piece.quoted && peek(reader) != 0)
		pass(reader);
	if (piece.span.to > piece.span.from)
		reader->pieces[reader->count++] = piece;
}

static void
read_pieces(struct reader *reader)
{
	while (reader->count < PIECES) {
		while (is_blank(peek(reader)))
			pass(reader);
		if (peek(reader) == 0)
			return;
		read_piece(reader);
	}
}

/* Whether a piece is one or two small letters. */
static bool
is_short_initials(const struct reader *reader, const struct piece *piece)
{
	if (piece->quoted || piece->excluded ||
	    piece->span.to - piece->span.from >= SHORT_INITIALS)
		return false;
	for (size_t i = piece->span.from; i < piece->span.to; i++)
		if (reader->typed.bytes[i] < 'a' ||
		    reader->typed.bytes[i] > 'z')
			return false;
	return true;
}

static void
join_initials(struct reader *reader)
{
	size_t kept = 0;

	for (size_t i = 0; i < reader->count; i++) {
		const struct piece *piece = &reader->pieces[i];

		if (kept > 0 && i > 0 && is_short_initials(reader, piece) &&
		    is_short_initials(reader, &reader->pieces[i - 1]))
			reader->pieces[kept - 1].span.to = piece->span.to;
		else
			reader->pieces[kept++] = *piece;
	}
	reader->count = kept;
}

/* How a query's terms are made. */
struct factory {
	struct str typed;
	const struct folded *folded;
	bool sounds;
	struct arena *arena;
};

static bool
make_term(const struct factory *factory, struct span typed, struct str text,
    struct term *term)
{
	if (!term_make(
		term, text, factory->sounds, factory->folded, factory->arena))
		return false;
	term->typed = typed;
	return true;
}

static bool
make_word(const struct factory *factory, const struct piece *piece,
    struct term *terms, size_t *count)
{
	struct str text =
	    str_slice(factory->typed, piece->span.from, piece->span.to);

	if (*count == QUERY_WORDS ||
	    !make_term(factory, piece->span, text, &terms[*count]))
		return false;
	++*count;
	return true;
}

/* The words that are wanted, one behind the other. */
static bool
make_whole(const struct factory *factory, const struct reader *reader,
    struct query *query)
{
	struct buffer text = { .arena = factory->arena };
	struct span typed = { factory->typed.length, 0 };
	size_t wanted = 0;
	bool quoted = false;

	for (size_t i = 0; i < reader->count; i++) {
		const struct piece *piece = &reader->pieces[i];

		if (piece->excluded)
			continue;
		if (wanted++ > 0)
			buffer_add_byte(&text, ' ');
		quoted |= piece->quoted;
		buffer_add(&text, str_slice(factory->typed, piece->span.from,
				      piece->span.to));
		if (piece->span.from < typed.from)
			typed.from = piece->span.from;
		typed.to = piece->span.to;
	}
	return wanted > 0 && (wanted == 1 || !quoted) &&
	       make_term(factory, typed, buffer_str(&text), &query->whole);
}

bool
query_read(struct query *query, struct str typed, const struct folded *folded,
    bool sounds, struct arena *arena)
{
	struct factory factory = { typed, folded, sounds, arena };
	struct reader reader = { .typed = typed };

	*query = (struct query){ 0 };
	read_pieces(&reader);
	query->has_whole = make_whole(&factory, &reader, query);
	join_initials(&reader);
	for (size_t i = 0; i < reader.count; i++) {
		const struct piece *piece = &reader.pieces[i];

		if (piece->excluded)
			make_word(&factory, piece, query->excluded,
			    &query->excluded_count);
		else
			make_word(
			    &factory, piece, query->words, &query->word_count);
	}
	if (query->word_count > 0)
		return true;
	/* Nothing is wanted: then what was typed is text, minus and all. */
	query->excluded_count = 0;
	query->has_whole = make_term(
	    &factory, (struct span){ 0, typed.length }, typed, &query->whole);
	return query->has_whole;
}
