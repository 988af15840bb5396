#include "format/html_article_internal.h"

#include "base/buffer.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	SHARE = 85,  /* per cent of the sentences of a box, in one of its own */
	LINKED = 60, /* per cent of a line that is navigation */
	LINK_MOST = 60,  /* characters of one */
	PROSE = 40,      /* characters of a line that is surely text */
	TITLE_LEAST = 4, /* characters of a line that may be the title */
	TITLE_MOST = 80,
	SHOWN_LEAST = 6, /* of one that is but a part of the page's title */
};

struct range {
	size_t from, to; /* lines */
};

/* Finds for every box the one within it that has the most sentences; itself if
 * there is none. */
static size_t *
find_richest(const struct html_flow *flow, struct arena *arena)
{
	size_t *richest = arena_alloc(arena, flow->box_count, sizeof *richest);

	for (size_t i = 0; i < flow->box_count; i++)
		richest[i] = i;
	for (size_t i = 1; i < flow->box_count; i++) {
		size_t parent = flow->boxes[i].parent;

		if (richest[parent] == parent ||
		    flow->boxes[i].sentences >
			flow->boxes[richest[parent]].sentences)
			richest[parent] = i;
	}
	return richest;
}

/* Returns the lines of the smallest box that has nearly all sentences. */
static struct range
find_article(const struct html_flow *flow)
{
	struct arena arena = { 0 };
	const size_t *richest = find_richest(flow, &arena);
	size_t box = 0;

	while (richest[box] != box && flow->boxes[richest[box]].sentences > 0 &&
	       flow->boxes[richest[box]].sentences * 100 >=
		   flow->boxes[box].sentences * SHARE)
		box = richest[box];
	arena_free(&arena);
	if (box == 0)
		return (struct range){ 0, flow->count };
	return (struct range){ flow->boxes[box].from, flow->boxes[box].to };
}

/* --- The title */

/* Returns a text without its blanks. */
static struct str
unspaced(struct arena *arena, struct str text)
{
	struct buffer kept = { .arena = arena };

	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		if (!class_is_blank(point.value))
			buffer_add(
			    &kept, str_slice(text, at, at + point.length));
		at += point.length;
	}
	return buffer_str(&kept);
}

/* How surely a line is the title, from 0 for not at all. A heading of the first
 * levels may be, and is surer by what the page calls itself. */
static int
rate(const struct html_line *line, const struct str *titles, size_t count)
{
	struct arena arena = { 0 };
	struct str text;
	int rating;

	if (line->characters < TITLE_LEAST || line->characters > TITLE_MOST ||
	    line->sentences > 0 || line->line.fixed || line->aside ||
	    line->linked * 100 > line->characters * LINKED)
		return 0;
	rating = line->line.level > 0 && line->line.level < 3;
	text = unspaced(&arena, line->line.text);
	for (size_t i = 0; i < count; i++) {
		struct str title = unspaced(&arena, titles[i]);

		if (title.length > 0 && str_equal(title, text))
			rating += 4;
		else if (line->characters >= SHOWN_LEAST &&
			 str_find(title, text) < title.length)
			rating += 2;
		if (rating > 1)
			break;
	}
	arena_free(&arena);
	return rating;
}

static bool
is_prose(const struct html_line *line)
{
	return line->characters >= PROSE && line->sentences > 0 && !line->aside;
}

/* Makes the article begin with its title: the line before its text that is most
 * surely one, the last of several. */
static struct range
with_title(const struct html_flow *flow, struct range article,
    const struct str *titles, size_t count)
{
	size_t end = article.from, best = article.from;
	int most = 0;

	while (end < article.to && !is_prose(&flow->lines[end]))
		end++;
	for (size_t i = 0; i < end; i++) {
		int rating = rate(&flow->lines[i], titles, count);

		if (rating > 0 && rating >= most) {
			most = rating;
			best = i;
		}
	}
	return (struct range){ best, article.to };
}

/* --- The lines */

/* Whether a line is nothing but links: the way here, the next page. */
static bool
is_links(const struct html_line *line)
{
	return line->linked * 100 >= line->characters * LINKED &&
	       line->linked > 0 && line->characters <= LINK_MOST &&
	       line->sentences == 0 && line->line.level == 0 &&
	       !line->line.fixed;
}

static size_t
pictures_in(const struct html_flow *flow, struct range article)
{
	size_t before =
	    article.from > 0 ? flow->lines[article.from - 1].pictures : 0;

	return article.to > article.from
		   ? flow->lines[article.to - 1].pictures - before
		   : 0;
}

void
html_article_take(const struct html_flow *flow, const struct str *titles,
    size_t count, struct draft *draft, struct file_lines *lines)
{
	struct range article = find_article(flow);

	if (article.to > flow->count)
		article.to = flow->count;
	article = with_title(flow, article, titles, count);
	draft->pictures = pictures_in(flow, article);
	for (size_t i = 0; i < flow->count; i++) {
		const struct html_line *line = &flow->lines[i];

		bool within = i >= article.from && i < article.to &&
			      !line->aside && !is_links(line);

		if (within)
			file_line_add(lines, draft->arena, line->line);
		else if (line->sentences > 0)
			draft_drop(draft, line->line.text, line->line.number);
		else
			draft->frame++;
	}
}
