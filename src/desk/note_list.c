#include "desk/note_list.h"

#include <stdlib.h>
#include <string.h>

static struct str
copy(struct note_list *list, struct str text)
{
	return arena_copy(&list->arena, text);
}

static void
add(struct note_list *list, const struct desk_note *note)
{
	const struct anchor *anchor = &note->anchor;

	list->at = arena_grow(
	    &list->arena, list->at, list->count, &list->room, sizeof *list->at);
	list->at[list->count++] = (struct note_entry){
		.note = { .anchor = { copy(list, anchor->id),
			      copy(list, anchor->path),
			      copy(list, anchor->title),
			      copy(list, anchor->quote), anchor->byte },
		    .text = copy(list, note->text),
		    .time = copy(list, note->time) },
	};
}

/* Returns the last entry that a change is about; the count if there is none. */
static size_t
find_former(const struct note_list *list, const struct desk_note *note)
{
	for (size_t i = list->count; i > 0; i--)
		if (note_is_there(&list->at[i - 1].note, note) &&
		    str_equal(list->at[i - 1].note.text, note->was))
			return i - 1;
	return list->count;
}

void
note_list_take(struct note_list *list, const struct desk_note *note)
{
	size_t i = note->changes ? find_former(list, note) : list->count;

	if (i == list->count) {
		if (!note->removed)
			add(list, note);
		return;
	}
	if (note->removed) {
		memmove(list->at + i, list->at + i + 1,
		    (list->count - i - 1) * sizeof *list->at);
		list->count--;
		return;
	}
	list->at[i].note.text = copy(list, note->text);
	list->at[i].note.time = copy(list, note->time);
}

/* In the order of the report; the lost last. */
static int
by_spot(const void *left, const void *right)
{
	const struct note_entry *a = left, *b = right;
	bool lost = a->spot.found == ANCHOR_LOST;

	if (lost != (b->spot.found == ANCHOR_LOST))
		return lost ? 1 : -1;
	if (a->spot.node != b->spot.node)
		return a->spot.node < b->spot.node ? -1 : 1;
	if (a->spot.byte != b->spot.byte)
		return a->spot.byte < b->spot.byte ? -1 : 1;
	return strcmp(a->note.time.bytes, b->note.time.bytes);
}

void
note_list_find(struct note_list *list, const struct report *report)
{
	size_t effort = ANCHOR_EFFORT;

	for (size_t i = 0; i < list->count; i++)
		list->at[i].spot =
		    anchor_find(report, &list->at[i].note.anchor, &effort);
	if (list->count > 0)
		qsort(list->at, list->count, sizeof *list->at, by_spot);
}

bool
note_list_has_text(const struct note_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].spot.found != ANCHOR_LOST &&
		    list->at[i].note.text.length > 0)
			return true;
	return false;
}

size_t
note_list_on(const struct note_list *list, size_t node)
{
	size_t i = 0;

	while (i < list->count && (list->at[i].spot.found == ANCHOR_LOST ||
				      list->at[i].spot.node != node))
		i++;
	return i;
}

size_t
note_list_at(const struct note_list *list, const struct desk_note *note)
{
	size_t i = 0;

	while (i < list->count && !note_is_there(&list->at[i].note, note))
		i++;
	return i;
}

struct desk_note
note_list_change(
    const struct note_list *list, size_t index, struct str text, bool removed)
{
	struct desk_note note = list->at[index].note;

	note.changes = true;
	note.removed = removed;
	note.was = note.text;
	note.text = text;
	return note;
}

void
note_list_free(struct note_list *list)
{
	arena_free(&list->arena);
	*list = (struct note_list){ .count = 0 };
}
