#include "format/recognition_internal.h"

#include "format/front_internal.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	BLOCK_MOST = 40, /* paragraphs before the address */
	LINE_MOST = 80,  /* characters of one */
	UNADDRESSED = 12,
};

/* Whether the author marked a paragraph as a heading, and not of the whole. */
static bool
is_heading(const struct recognition *outline, size_t i)
{
	const struct draft_paragraph *paragraph =
	    &outline->draft->paragraphs[i];

	return paragraph->level > 0 && (i > 0 || paragraph->label > 0);
}

/* Returns how many paragraphs at the start are the title block: those before
 * the address, or, if there is none, the short lines before the first
 * sentence. */
static size_t
block_end(const struct recognition *outline)
{
	size_t end = 0;

	for (size_t i = 0; i < outline->count && i < BLOCK_MOST; i++) {
		const struct recognition_entry *entry = &outline->entries[i];

		if (entry->address || is_heading(outline, i))
			return i;
		if (entry->length > LINE_MOST ||
		    (entry->mark.kind != MARK_NONE &&
			entry->mark.kind != MARK_DASH))
			break;
	}
	while (end < outline->count && end < UNADDRESSED) {
		const struct recognition_entry *entry = &outline->entries[end];

		if (entry->sentence || entry->length > LINE_MOST / 2 ||
		    is_heading(outline, end) ||
		    outline->draft->paragraphs[end].fixed ||
		    (entry->mark.kind != MARK_NONE &&
			entry->mark.kind != MARK_DASH))
			break;
		end++;
	}
	return end;
}

static void
set(struct build *build, enum build_field field, struct str value)
{
	if (value.length > 0)
		build_set(build, field, arena_copy(build_arena(build), value));
}

/* What the text does not say, its file's head of properties may. */
static void
take_properties(struct front *front, const struct draft *draft)
{
	struct front_date date;

	if (draft->title.length > 0)
		front_take(front, draft->title);
	if (front->title.length == 0)
		front->title = draft->title;
	if (front->issuer.length == 0 && front->speaker.length == 0)
		front->issuer = draft->issuer;
	if (front->date.year == 0 && front_read_iso(draft->date, &date))
		front->date = date;
}

/* A heading before all others is the title, whatever it says. */
static void
take_heading(struct recognition *outline, struct front *front)
{
	if (outline->body == 0 || front->title.length > 0 ||
	    outline->draft->paragraphs[0].level == 0)
		return;
	front->title = recognition_text(outline, 0);
	outline->entries[0].role = RECOGNITION_FRONT;
}

static void
write(const struct front *front, struct str source, struct build *build)
{
	struct arena *arena = build_arena(build);

	set(build, BUILD_TITLE, front->title);
	set(build, BUILD_OCCASION, front->occasion);
	set(build, BUILD_SPEAKER, front->speaker);
	set(build, BUILD_ISSUER, front->issuer);
	set(build, BUILD_SOURCE, source);
	set(build, BUILD_PLACE, front_place(front));
	if (front->date.year > 0)
		build_set(build, BUILD_DATE,
		    arena_print(arena, "%04d-%02d-%02d", front->date.year,
			front->date.month, front->date.day));
	if (front_year(front) > 0)
		build_set(build, BUILD_YEAR,
		    arena_print(arena, "%d", front_year(front)));
}

void
recognition_front_take(struct recognition *outline, struct build *build)
{
	struct arena arena = { 0 };
	struct front front = { .arena = &arena };

	outline->body = block_end(outline);
	for (size_t i = 0; i < outline->body; i++)
		if (front_take(&front, recognition_text(outline, i)) ||
		    str_equal(
			recognition_text(outline, i), outline->draft->title))
			outline->entries[i].role = RECOGNITION_FRONT;
	take_heading(outline, &front);
	take_properties(&front, outline->draft);
	write(&front, outline->draft->source, build);
	arena_free(&arena);
}
