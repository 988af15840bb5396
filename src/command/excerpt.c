#include "command/excerpt.h"

#include "base/sorted.h"
#include "text/class.h"
#include "text/cluster.h"
#include "text/number.h"
#include "text/sentence.h"
#include "text/utf8.h"

/* --- A text */

static void
find_sentences(struct excerpt_source *source, struct arena *arena)
{
	size_t room = 0;

	for (size_t at = 0; at < source->text.length;
	     at = sentence_end(source->text, at)) {
		source->sentences = arena_grow(arena, source->sentences,
		    source->sentence_count, &room, sizeof *source->sentences);
		source->sentences[source->sentence_count++] = at;
	}
}

static void
find_figures(struct excerpt_source *source, struct arena *arena)
{
	struct span figure = { 0, 0 };
	size_t room = 0;

	while (number_next_figure(source->text, figure.to, &figure)) {
		source->figures = arena_grow(arena, source->figures,
		    source->figure_count, &room, sizeof *source->figures);
		source->figures[source->figure_count++] = figure;
	}
}

struct excerpt_source
excerpt_source(struct arena *arena, struct str text, enum ambiguous ambiguous)
{
	struct excerpt_source source = {
		.text = text,
		.ambiguous = ambiguous,
	};
	size_t room = 0;

	find_sentences(&source, arena);
	find_figures(&source, arena);
	for (size_t at = 0; at < text.length;
	     at += cluster_at(text, at, ambiguous).length) {
		source.clusters = arena_grow(arena, source.clusters,
		    source.cluster_count, &room, sizeof *source.clusters);
		source.clusters[source.cluster_count++] = at;
	}
	return source;
}

static int
compare_offsets(const void *key, const void *element)
{
	const size_t *wanted = key, *offset = element;

	return sorted_order(*wanted, *offset);
}

/* Returns the index of the last offset that is not after `at`. */
static size_t
index_of(const size_t *offsets, size_t count, size_t at)
{
	return sorted_last(
	    &at, offsets, count, sizeof *offsets, compare_offsets);
}

static size_t
cluster_of(const struct excerpt_source *source, size_t at)
{
	return index_of(source->clusters, source->cluster_count, at);
}

/* Returns the offset of a cluster; after the last one, the text's length. */
static size_t
offset_of(const struct excerpt_source *source, size_t cluster)
{
	return cluster < source->cluster_count ? source->clusters[cluster]
					       : source->text.length;
}

/* Counts a cluster without columns as one column, so that a walk over hostile
 * text ends. */
static int
columns_of(const struct excerpt_source *source, size_t cluster)
{
	int columns = cluster_at(
	    source->text, source->clusters[cluster], source->ambiguous)
			  .columns;

	return columns > 0 ? columns : 1;
}

/* --- The excerpt */

static bool
is_wider(const struct excerpt_source *source, struct span span, size_t columns)
{
	size_t filled = 0;

	for (size_t i = cluster_of(source, span.from);
	     filled <= columns && offset_of(source, i) < span.to; i++)
		filled += (size_t)columns_of(source, i);
	return filled > columns;
}

static int
compare_figure(const void *key, const void *element)
{
	const size_t *at = key;
	const struct span *figure = element;

	return sorted_order(*at, figure->to - 1);
}

/* Returns the figure that an offset is inside of, as whole clusters, or an empty
 * span at the offset. */
static struct span
figure_around(const struct excerpt_source *source, size_t at)
{
	size_t i = sorted_first(&at, source->figures, source->figure_count,
	    sizeof *source->figures, compare_figure);
	struct span figure;

	if (i == source->figure_count || source->figures[i].from >= at)
		return (struct span){ at, at };
	figure = source->figures[i];
	return (struct span){
		offset_of(source, cluster_of(source, figure.from)),
		offset_of(source, cluster_of(source, figure.to - 1) + 1),
	};
}

/* Returns the hit widened by some columns, in turn before and after it, and
 * then to the whole of the figures that its ends are in: part of a figure is
 * another one. */
static struct span
cut(const struct excerpt_source *source, struct span whole, struct span hit,
    size_t columns)
{
	size_t from = cluster_of(source, hit.from);
	size_t to = cluster_of(source, hit.to - 1) + 1;
	size_t filled = 0;

	while (filled < columns && (offset_of(source, from) > whole.from ||
				       offset_of(source, to) < whole.to)) {
		if (offset_of(source, from) > whole.from)
			filled += (size_t)columns_of(source, --from);
		if (offset_of(source, to) < whole.to)
			filled += (size_t)columns_of(source, to++);
	}
	return (struct span){
		figure_around(source, offset_of(source, from)).from,
		figure_around(source, offset_of(source, to)).to,
	};
}

/* Returns the span without blanks at its ends, but never less than the hit. */
static struct span
trim(struct str text, struct span span, struct span hit)
{
	while (span.from < hit.from &&
	       class_is_blank(utf8_at(text, span.from).value))
		span.from += utf8_at(text, span.from).length;
	while (span.to > hit.to &&
	       class_is_blank(utf8_before(text, span.to).value))
		span.to -= utf8_before(text, span.to).length;
	return span;
}

/* Returns the sentences around a hit, as indices. */
static struct span
sentences_around(
    const struct excerpt_source *source, struct span hit, size_t sentences)
{
	size_t count = source->sentence_count;
	size_t first = index_of(source->sentences, count, hit.from);
	size_t end = index_of(source->sentences, count, hit.to - 1) + 1;

	return (struct span){
		first > sentences ? first - sentences : 0,
		count - end > sentences ? end + sentences : count,
	};
}

/* Returns the bytes of sentences. */
static struct span
bytes_of(const struct excerpt_source *source, struct span range)
{
	return (struct span){
		source->sentences[range.from],
		range.to < source->sentence_count ? source->sentences[range.to]
						  : source->text.length,
	};
}

struct span
excerpt_sentences(
    const struct excerpt_source *source, struct span hit, size_t sentences)
{
	return bytes_of(source, sentences_around(source, hit, sentences));
}

struct span
excerpt_whole(
    const struct excerpt_source *source, struct span hit, size_t sentences)
{
	return trim(
	    source->text, excerpt_sentences(source, hit, sentences), hit);
}

struct span
excerpt_around(
    const struct excerpt_source *source, struct span hit, size_t sentences)
{
	struct span range = sentences_around(source, hit, sentences);
	struct span span = bytes_of(source, range);
	size_t count = range.to - range.from;

	if (is_wider(source, span, count * EXCERPT_MOST))
		span = cut(source, span, hit, count * EXCERPT_CUT);
	return trim(source->text, span, hit);
}

/* Returns the excerpt without a full stop or semicolon at its end, where that
 * is not in a hit that ends at `found`. */
static struct span
without_stop(struct str text, struct span excerpt, size_t found)
{
	struct point last = utf8_before(text, excerpt.to);

	if ((last.value == 0x3002 || last.value == 0xFF1B) &&
	    found <= excerpt.to - last.length)
		excerpt.to -= last.length;
	return excerpt;
}

/* Widens the hits to whole clusters. Returns the end of the last one. */
static size_t
widen(const struct excerpt_source *source, const struct excerpt *excerpt)
{
	size_t end = 0;

	for (size_t i = 0; i < excerpt->count; i++) {
		struct span *hit = &excerpt->hits[i];

		hit->from = offset_of(source, cluster_of(source, hit->from));
		hit->to =
		    offset_of(source, cluster_of(source, hit->to - 1) + 1);
		end = hit->to > end ? hit->to : end;
	}
	return end;
}

void
excerpt_add(struct buffer *buffer, const struct excerpt_source *source,
    const struct excerpt *excerpt)
{
	struct str text = source->text;
	struct span span = excerpt->span;
	bool goes_on = span.to < text.length;
	size_t end = widen(source, excerpt);

	if (goes_on)
		span = without_stop(text, span, end);
	if (span.from > 0)
		buffer_add(buffer, str_of("…"));
	for (size_t i = 0; i < excerpt->count; i++) {
		excerpt->hits[i].from += buffer->length - span.from;
		excerpt->hits[i].to += buffer->length - span.from;
	}
	buffer_add(buffer, str_slice(text, span.from, span.to));
	if (goes_on)
		buffer_add(buffer, str_of("…"));
}
