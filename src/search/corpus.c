#include "search/corpus.h"

#include <assert.h>

#include "base/sorted.h"
#include "text/utf8.h"

enum {
	LONG = 16 * 1024, /* bytes of a piece whose map is kept */
};

/* Each frame asks for it anew, and a million bytes take a tenth of a second. */
struct corpus_map {
	struct fold_map map;
	size_t piece; /* SIZE_MAX for none */
	struct arena arena;
};

/* A corpus being made. The first pass measures, the second fills. */
struct corpus_maker {
	struct corpus *corpus;
	struct buffer buffer;
	size_t length; /* bytes of the text so far */
	bool filling;
};

static struct str
text_of(const struct report *report, size_t node, enum piece_kind kind,
    size_t paragraph, struct arena *arena)
{
	switch (kind) {
	case PIECE_TITLE:
		return report->nodes[node].title;
	case PIECE_SUBTITLE:
		return report->nodes[node].subtitle;
	case PIECE_OCCASION:
		return report->occasion;
	case PIECE_DATE:
		return report_date(report, arena);
	case PIECE_SPEAKER:
		return report->speaker;
	case PIECE_ISSUER:
		return report->issuer;
	case PIECE_PARAGRAPH:
		return report->paragraphs[paragraph].text;
	case PIECE_NONE:
		break;
	}
	return (struct str){ "", 0 };
}

/* Returns a text of a node without the marks of notes. */
static struct str
searched(const struct report *report, size_t node, struct str text,
    struct arena *arena)
{
	struct gaps marks = gloss_gaps(report, node, text, arena);

	return gaps_close(&marks, text, arena);
}

/* Adds a piece, whose first `lead` bytes are a title. */
static void
add(struct corpus_maker *maker, struct piece piece, struct str text,
    size_t lead)
{
	struct corpus *corpus = maker->corpus;
	struct arena scratch = { 0 };
	struct str title = str_slice(text, 0, lead);

	if (text.length == 0)
		return;
	/* Checked once here: no pattern checks it again. */
	assert(maker->filling || utf8_bad(text) == text.length);
	title = searched(corpus->report, piece.node, title, &scratch);
	text = searched(corpus->report, piece.node, text, &scratch);
	if (maker->filling) {
		piece.from = (uint32_t)maker->buffer.length;
		piece.title = (uint32_t)fold_length(title);
		corpus->pieces[corpus->count] = piece;
		fold_add(&maker->buffer, text);
		buffer_add_byte(&maker->buffer, '\n');
	} else {
		maker->length += fold_length(text) + 1;
	}
	arena_free(&scratch);
	corpus->count++;
}

static void
add_piece(struct corpus_maker *maker, size_t node, enum piece_kind kind)
{
	bool is_title = kind == PIECE_TITLE || kind == PIECE_SUBTITLE;
	struct arena scratch = { 0 };
	struct str text =
	    text_of(maker->corpus->report, node, kind, 0, &scratch);

	add(maker, (struct piece){ .node = (uint32_t)node, .kind = kind }, text,
	    is_title ? text.length : 0);
	arena_free(&scratch);
}

static void
add_paragraphs(struct corpus_maker *maker, size_t node, size_t lead)
{
	const struct report *report = maker->corpus->report;
	const struct node *self = &report->nodes[node];

	for (size_t i = 0; i < self->paragraph_count; i++) {
		struct piece piece = {
			.node = (uint32_t)node,
			.kind = PIECE_PARAGRAPH,
			.paragraph = (uint32_t)(self->paragraph + i),
		};

		add(maker, piece, report->paragraphs[piece.paragraph].text,
		    i == 0 ? lead : 0);
	}
}

static void
add_all(struct corpus_maker *maker)
{
	const struct report *report = maker->corpus->report;

	for (size_t node = 0; node < report->count; node++) {
		size_t lead = node == 0 ? 0 : report_lead(report, node);

		if (!report->nodes[node].supplied && lead == 0)
			add_piece(maker, node, PIECE_TITLE);
		add_piece(maker, node, PIECE_SUBTITLE);
		if (node == 0) {
			add_piece(maker, node, PIECE_OCCASION);
			add_piece(maker, node, PIECE_DATE);
			add_piece(maker, node, PIECE_SPEAKER);
			add_piece(maker, node, PIECE_ISSUER);
		}
		add_paragraphs(maker, node, lead);
	}
}

void
corpus_make(struct corpus *corpus, const struct report *report)
{
	struct corpus_maker maker = { .corpus = corpus };

	corpus->report = report;
	add_all(&maker);
	maker.filling = true;
	maker.buffer.arena = &corpus->arena;
	maker.buffer.bytes = arena_alloc(&corpus->arena, maker.length + 1, 1);
	maker.buffer.room = maker.length + 1;
	corpus->pieces =
	    arena_alloc(&corpus->arena, corpus->count, sizeof *corpus->pieces);
	corpus->count = 0;
	add_all(&maker);
	corpus->text = buffer_str(&maker.buffer);
	corpus->sample = scan_sample(corpus->text);
	corpus->kept = arena_alloc(&corpus->arena, 1, sizeof *corpus->kept);
	corpus->kept->piece = SIZE_MAX;
}

void
corpus_free(struct corpus *corpus)
{
	if (corpus->kept != NULL)
		arena_free(&corpus->kept->arena);
	arena_free(&corpus->arena);
	*corpus = (struct corpus){ 0 };
}

static int
compare_offset(const void *key, const void *element)
{
	const size_t *offset = key;
	const struct piece *piece = element;

	return sorted_order(*offset, piece->from);
}

size_t
corpus_piece(const struct corpus *corpus, size_t offset)
{
	return sorted_last(&offset, corpus->pieces, corpus->count,
	    sizeof *corpus->pieces, compare_offset);
}

size_t
corpus_piece_end(const struct corpus *corpus, size_t piece)
{
	return piece + 1 < corpus->count ? corpus->pieces[piece + 1].from - 1
					 : corpus->text.length - 1;
}

/* By node, then by field, then by paragraph: the order of reading. */
static int
compare_pieces(const void *left, const void *right)
{
	const struct piece *a = left, *b = right;
	int order = sorted_order(a->node, b->node);

	if (order == 0)
		order = sorted_order(a->kind, b->kind);
	if (order == 0 && a->kind == PIECE_PARAGRAPH)
		order = sorted_order(a->paragraph, b->paragraph);
	return order;
}

size_t
corpus_find(const struct corpus *corpus, size_t node, enum piece_kind kind,
    size_t paragraph)
{
	struct piece wanted = {
		.node = (uint32_t)node,
		.kind = kind,
		.paragraph = (uint32_t)paragraph,
	};
	size_t found = sorted_first(&wanted, corpus->pieces, corpus->count,
	    sizeof *corpus->pieces, compare_pieces);

	if (found < corpus->count &&
	    compare_pieces(&wanted, &corpus->pieces[found]) == 0)
		return found;
	return corpus->count;
}

struct str
corpus_original(const struct corpus *corpus, size_t piece, struct arena *arena)
{
	const struct piece *self = &corpus->pieces[piece];

	return text_of(
	    corpus->report, self->node, self->kind, self->paragraph, arena);
}

struct gaps
corpus_gaps(const struct corpus *corpus, size_t piece, struct str original,
    struct arena *arena)
{
	return gloss_gaps(
	    corpus->report, corpus->pieces[piece].node, original, arena);
}

/* Maps the folded form of a piece to its original, past the marks of notes. */
static struct fold_map
map_of(const struct corpus *corpus, size_t piece, struct arena *arena)
{
	struct str text = corpus_original(corpus, piece, arena);
	struct gaps marks = corpus_gaps(corpus, piece, text, arena);
	struct fold_map map = fold_map(arena, gaps_close(&marks, text, arena));

	for (size_t i = 0; marks.count > 0 && i < map.length; i++)
		map.clusters[i] =
		    (uint32_t)gaps_source(&marks, map.clusters[i]);
	map.text = text;
	return map;
}

struct fold_map
corpus_map(const struct corpus *corpus, size_t piece, struct arena *arena)
{
	struct corpus_map *kept = corpus->kept;

	if (corpus_piece_end(corpus, piece) - corpus->pieces[piece].from < LONG)
		return map_of(corpus, piece, arena);
	if (kept->piece != piece) {
		arena_free(&kept->arena);
		kept->map = map_of(corpus, piece, &kept->arena);
		kept->piece = piece;
	}
	return kept->map;
}
