#include "view/last_year.h"

#include "base/sorted.h"
#include "pair/pair_group.h"
#include "text/cluster.h"
#include "view/glyph.h"

enum {
	SUBJECT_LEAST = 8, /* columns of a subject that is cut */
};

static int
by_node(const void *key, const void *element)
{
	const size_t *node = key;
	const struct pair *pair = element;

	return sorted_order(*node, pair->target->node);
}

static int
by_paragraph(const void *key, const void *element)
{
	const size_t *paragraph = key;
	const struct pair *pair = element;

	return sorted_order(*paragraph, pair->target->paragraph);
}

/* Returns the first pair of a section in the same words, else the first one, and
 * how many there are. */
static const struct pair *
first_of(const struct pairs *pairs, size_t node, size_t *count)
{
	const struct pair *first = NULL;
	size_t at = sorted_first(
	    &node, pairs->at, pairs->count, sizeof *pairs->at, by_node);

	*count = 0;
	for (; at < pairs->count && pairs->at[at].target->node == node; at++) {
		const struct pair *pair = &pairs->at[at];

		if (pair->relation != RELATION_SAME)
			continue;
		++*count;
		if (first == NULL ||
		    (first->differs.length > 0 && pair->differs.length == 0))
			first = pair;
	}
	return first;
}

/* Adds （D 对照）, with the key as the reader has it. */
static void
add_key(struct buffer *words, const struct keymap *keymap, const char *behind)
{
	struct buffer key = { .arena = words->arena };

	if (!keymap_label_of(&key, keymap, KEYMAP_READING, ACTION_TARGETS))
		return;
	buffer_add(words, str_of("（"));
	buffer_add(words, buffer_str(&key));
	buffer_add(words, str_of(behind));
	buffer_add(words, str_of("）"));
}

/* Returns what follows the figure: ，措辞有别，另2项. */
static struct buffer
behind(const struct pair *pair, size_t count, struct arena *arena)
{
	struct buffer words = { .arena = arena };

	if (pair->differs.length > 0)
		buffer_add(&words, str_of("，措辞有别"));
	if (count > 1)
		buffer_add(&words, arena_print(arena, "，另%zu项", count - 1));
	return words;
}

/* Joins the parts of a line in so many columns: the subject gives way. Returns
 * nothing if that does not help. */
static struct str
join(struct str subject, struct str words, struct str behind, int columns,
    const struct reading *reading, struct arena *arena)
{
	struct buffer line = { .arena = arena };
	int rest = columns -
		   cluster_columns(str_of("上年："), reading->ambiguous) -
		   cluster_columns(words, reading->ambiguous) -
		   cluster_columns(behind, reading->ambiguous);
	bool cut = cluster_columns(subject, reading->ambiguous) > rest;

	if (cut && rest < SUBJECT_LEAST)
		return str_of("");
	if (cut)
		subject.length =
		    cluster_fit(subject, rest - 1, reading->ambiguous);
	buffer_add(&line, str_of("上年："));
	buffer_add(&line, subject);
	if (cut)
		buffer_add(&line, str_of(GLYPH_CUT));
	buffer_add(&line, words);
	buffer_add(&line, behind);
	return buffer_str(&line);
}

struct str
last_year_line(const struct reading *reading, int columns, struct arena *arena)
{
	const struct pairs *pairs = reading->pairs;
	const struct pair *pair;
	struct str line, words;
	struct buffer all, less;
	size_t count;

	if (pairs == NULL ||
	    (pair = first_of(pairs, reading->selected, &count)) == NULL)
		return str_of("");
	words = figure_words(pair->result, arena);
	all = behind(pair, count, arena);
	add_key(&all, &reading->keymap, " 对照");
	line = join(pair->result->subject, words, buffer_str(&all), columns,
	    reading, arena);
	if (line.length > 0)
		return line;
	/* That its words differ is never left out. */
	less = behind(pair, 1, arena);
	return join(pair->result->subject, words, buffer_str(&less), columns,
	    reading, arena);
}

bool
last_year_next(const struct pairs *pairs, size_t paragraph, struct span bytes,
    size_t *index)
{
	size_t first = sorted_first(&paragraph, pairs->at, pairs->count,
	    sizeof *pairs->at, by_paragraph);

	*index = *index > first ? *index : first;
	for (; *index < pairs->count &&
	       pairs->at[*index].target->paragraph == paragraph;
	     ++*index) {
		const struct pair *pair = &pairs->at[*index];

		if (pair->relation == RELATION_SAME &&
		    pair->target->span.from >= bytes.from &&
		    pair->target->span.from < bytes.to)
			return true;
	}
	return false;
}

struct str
last_year_words(const struct pair *pair, bool named, struct arena *arena)
{
	struct buffer words = { .arena = arena };

	if (named) {
		buffer_add(&words, pair->target->wording);
		buffer_add(&words, str_of("："));
	}
	buffer_add(&words, str_of("上年 "));
	buffer_add(&words, figure_words(pair->result, arena));
	return buffer_str(&words);
}

static bool
is_at(const struct figure *one, const struct figure *other)
{
	return one->paragraph == other->paragraph &&
	       one->span.from == other->span.from;
}

struct str
last_year_beside(const struct reading *reading, const struct figure *figure,
    struct arena *arena)
{
	const struct pairs *pairs = reading->pairs;
	struct buffer words = { .arena = arena };

	for (size_t i = 0; pairs != NULL && i < pairs->count; i++) {
		const struct pair *pair = &pairs->at[i];
		bool target, here;
		const struct figure *other;

		if (pair->relation != RELATION_SAME)
			continue;
		here = is_at(pair->target, figure);
		target = !here && is_at(pair->result, figure);
		if (!here && !target)
			continue;
		other = target ? pair->target : pair->result;
		buffer_add(&words, other->year > 0
				       ? arena_print(arena, "%d年", other->year)
				       : str_of(target ? "今年" : "上年"));
		buffer_add(&words, str_of(target ? "目标 " : "完成 "));
		buffer_add(&words, figure_words(other, arena));
		if (pair->differs.length > 0)
			buffer_add(&words, str_of("，措辞有别"));
		add_key(&words, &reading->keymap, "");
		break;
	}
	return buffer_str(&words);
}
