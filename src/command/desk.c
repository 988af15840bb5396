#include "command/desk.h"

#include <stdlib.h>
#include <sysexits.h>

#include "desk/journal.h"
#include "host/file.h"
#include "host/xdg.h"

struct str
desk_path(const char *file, struct arena *arena)
{
	char *path =
	    file == NULL || file_is_once(file) ? NULL : realpath(file, NULL);
	struct str found = { "", 0 };

	if (path != NULL)
		found = arena_copy(arena, str_of(path));
	free(path);
	return found;
}

/* Puts the notes of the journal into their files, and leaves out of it what is
 * out of date, unless somebody else has it open. */
static bool
settle(struct desk *desk, struct error *error)
{
	bool has_notes = journal_has_notes(desk->journal);
	struct buffer left = { .arena = &desk->arena };
	struct str shorter;

	if (!has_notes && !journal_is_long(desk->journal))
		return true;
	if (!keep_begin(&desk->keep, &desk->arena, &desk->journal, error))
		return error->status == EX_TEMPFAIL;
	if (has_notes)
		note_store_settle(&desk->store, desk->journal, &left,
		    &desk->arena, &desk->unsettled);
	shorter =
	    journal_compact(desk->journal, buffer_str(&left), &desk->arena);
	/* A full disk may still have room for what is appended. */
	if (keep_replace(&desk->keep, shorter, error))
		desk->journal = shorter;
	return true;
}

/* Begins a new journal, or leaves one alone that is not of this version. */
static bool
take_journal(struct desk *desk, struct error *error)
{
	struct str head = arena_print(&desk->arena, "%s%s",
	    desk->journal.length > 0 ? "\n" : "", journal_head);

	switch (journal_state_of(desk->journal)) {
	case JOURNAL_OTHER:
		desk->journal = (struct str){ "", 0 };
		return error_set(
		    error, EX_CANTCREAT, "那里的文件是别的版本写的");
	case JOURNAL_EMPTY:
		return keep_append(&desk->keep, head, error);
	default:
		return settle(desk, error);
	}
}

bool
desk_open(struct desk *desk, struct str path, bool beside, struct error *error)
{
	struct str folder;

	desk->store = note_store_of(&desk->arena, path, beside);
	if (!xdg_folder(&desk->arena, XDG_STATE, &folder))
		return error_set(error, EX_CANTCREAT, "没有家目录");
	if (!keep_open(&desk->keep, &desk->arena, folder, "state",
		&desk->journal, error))
		return false;
	if (take_journal(desk, error)) {
		/* What is not written anew is kept all the same. */
		*error = (struct error){ 0 };
		return keep_hold(&desk->keep, error);
	}
	keep_close(&desk->keep);
	return false;
}

void
desk_close(struct desk *desk)
{
	keep_close(&desk->keep);
	arena_free(&desk->arena);
	*desk = (struct desk){ .keep = { 0 } };
}
