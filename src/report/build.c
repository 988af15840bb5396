#include "report/build.h"

#include <assert.h>
#include <string.h>

#include "report/gloss.h"

static struct node *
open_node(struct build *build)
{
	return &build->nodes[build->open];
}

static void
append(struct build *build, struct node node)
{
	struct report *report = &build->report;

	build->nodes = arena_grow(&report->arena, build->nodes, report->count,
	    &build->node_room, sizeof *build->nodes);
	report->nodes = build->nodes;
	build->nodes[report->count] = node;
	build->open = report->count++;
	build->closed = 0;
}

void
build_start(struct build *build)
{
	*build = (struct build){ .text.arena = &build->report.arena };
	append(build, (struct node){ 0 });
}

struct arena *
build_arena(struct build *build)
{
	return &build->report.arena;
}

/* Makes the paragraphs that were added one by one the section's text. */
static void
settle(struct build *build)
{
	if (build->text.length > 0)
		build_set_text(build, buffer_str(&build->text));
	build->text = (struct buffer){ .arena = build->text.arena };
}

void
build_open(struct build *build)
{
	size_t before = build->closed;

	settle(build);
	append(build,
	    (struct node){
		.parent = build->open,
		.ordinal = before == 0 ? 1 : build->nodes[before].ordinal + 1,
		.depth = open_node(build)->depth + 1,
	    });
}

static void
end_section(struct build *build)
{
	settle(build);
	assert(open_node(build)->title.length > 0);
	assert(!build_is_empty(build));
	open_node(build)->span = build->report.count - build->open;
}

void
build_close(struct build *build)
{
	assert(build->open != 0);
	end_section(build);
	build->closed = build->open;
	build->open = open_node(build)->parent;
}

static struct str *
field_of_node(struct node *node, enum build_field field)
{
	switch (field) {
	case BUILD_TITLE:
		return &node->title;
	case BUILD_SUBTITLE:
		return &node->subtitle;
	case BUILD_NUMBER:
		return &node->number;
	case BUILD_SHORT_TITLE:
		return &node->short_title;
	case BUILD_ID:
		return &node->id;
	case BUILD_YEAR:
		return &node->year;
	default:
		return NULL;
	}
}

static struct str *
field_of_report(struct report *report, enum build_field field)
{
	switch (field) {
	case BUILD_PLACE:
		return &report->place;
	case BUILD_DATE:
		return &report->date;
	case BUILD_OCCASION:
		return &report->occasion;
	case BUILD_SPEAKER:
		return &report->speaker;
	case BUILD_ISSUER:
		return &report->issuer;
	case BUILD_SOURCE:
		return &report->source;
	default:
		return NULL;
	}
}

void
build_set(struct build *build, enum build_field field, struct str value)
{
	struct str *kept = field_of_node(open_node(build), field);

	if (kept == NULL && build->open == 0)
		kept = field_of_report(&build->report, field);
	assert(kept != NULL);
	*kept = value;
}

void
build_set_kind(struct build *build, enum kind kind)
{
	open_node(build)->kind = kind;
}

void
build_set_flag(struct build *build, enum build_flag flag, bool value)
{
	if (flag == BUILD_SUPPLIED)
		open_node(build)->supplied = value;
	if (flag == BUILD_GUESSED)
		open_node(build)->guessed = value;
}

void
build_set_text(struct build *build, struct str text)
{
	struct node *node = open_node(build);

	assert(node->text.length == 0);
	assert(text.length == 0 || text.bytes[text.length - 1] != '\n');
	node->text = text;
}

void
build_paragraph(struct build *build, struct str paragraph)
{
	assert(str_find(paragraph, str_of("\n")) == paragraph.length);
	if (build->text.length > 0)
		buffer_add_byte(&build->text, '\n');
	buffer_add(&build->text, paragraph);
}

void
build_state_pair(struct build *build, const struct stated_pair *pair)
{
	struct report *report = &build->report;

	assert(build->open == 0);
	build->stated = arena_grow(&report->arena, build->stated,
	    report->stated_count, &build->stated_room, sizeof *build->stated);
	report->stated = build->stated;
	build->stated[report->stated_count++] = *pair;
}

bool
build_is_empty(const struct build *build)
{
	return build->nodes[build->open].text.length == 0 &&
	       build->text.length == 0 &&
	       build->open + 1 == build->report.count;
}

/* --- What the whole report tells */

/* Returns the nodes with the notes among the parts behind the others. */
static struct node *
reordered(struct build *build)
{
	struct report *report = &build->report;
	struct node *nodes =
	    arena_alloc(&report->arena, report->count, sizeof *nodes);
	size_t count = 0, ordinal = 0, span;

	nodes[count++] = build->nodes[0];
	for (int notes = 0; notes <= 1; notes++)
		for (size_t part = 1; part < report->count; part += span) {
			const struct node *from = &build->nodes[part];

			span = from->span;
			if ((from->kind == KIND_NOTES) != notes)
				continue;
			for (size_t i = 0; i < span; i++) {
				nodes[count + i] = from[i];
				if (i > 0)
					nodes[count + i].parent += count - part;
			}
			nodes[count].ordinal = ++ordinal;
			count += span;
		}
	return nodes;
}

/* The parts' order changes only where notes stand before another. */
static void
put_notes_last(struct build *build)
{
	const struct node *nodes = build->nodes;
	bool seen = false, before = false;

	for (size_t i = 1; i < build->report.count; i += nodes[i].span) {
		before = before || (seen && nodes[i].kind != KIND_NOTES);
		seen = seen || nodes[i].kind == KIND_NOTES;
	}
	if (before)
		build->report.nodes = build->nodes = reordered(build);
}

static size_t
count_paragraphs(struct str text)
{
	size_t count = 0;

	while (text.length > 0) {
		struct str paragraph = str_cut(&text, '\n');

		assert(paragraph.length > 0);
		count++;
	}
	return count;
}

static struct paragraph
paragraph_of(struct str text)
{
	bool fixed = text.bytes[0] == '\t';

	return (struct paragraph){
		str_slice(text, fixed, text.length),
		fixed,
	};
}

/* Lists the paragraphs in reading order, in whichever order they came. */
static void
list_paragraphs(struct build *build)
{
	struct report *report = &build->report;
	struct paragraph *paragraphs;
	size_t count = 0;

	for (size_t i = 0; i < report->count; i++) {
		struct node *node = &build->nodes[i];

		node->paragraph = count;
		node->paragraph_count = count_paragraphs(node->text);
		count += node->paragraph_count;
	}
	paragraphs = arena_alloc(&report->arena, count, sizeof *paragraphs);
	report->paragraphs = paragraphs;
	report->paragraph_count = count;
	for (size_t i = 0; i < report->count; i++)
		for (struct str rest = build->nodes[i].text; rest.length > 0;)
			*paragraphs++ = paragraph_of(str_cut(&rest, '\n'));
}

static void
count_leaves(struct build *build)
{
	struct report *report = &build->report;

	for (size_t i = 0; i < report->count; i++) {
		struct node *node = &build->nodes[i];

		node->note = node->kind == KIND_NOTES ||
			     (i > 0 && report->nodes[node->parent].note);
		node->leaf = report->leaf_count;
		report->leaf_count += !node->note && report_is_leaf(report, i);
	}
}

static void
place_texts(struct build *build)
{
	struct report *report = &build->report;

	for (size_t i = 0; i < report->count; i++) {
		build->nodes[i].offset = report->length;
		report->length += build->nodes[i].text.length;
	}
}

void
build_finish(struct build *build, struct report *report)
{
	assert(build->open == 0);
	assert(report->nodes == NULL);
	end_section(build);
	put_notes_last(build);
	list_paragraphs(build);
	count_leaves(build);
	place_texts(build);
	gloss_find_all(&build->report);
	*report = build->report;
	*build = (struct build){ 0 };
}

void
build_drop(struct build *build)
{
	report_free(&build->report);
	*build = (struct build){ 0 };
}
