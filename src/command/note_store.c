#include "command/note_store.h"

#include <string.h>
#include <sysexits.h>

#include "desk/journal.h"
#include "desk/record.h"
#include "host/file.h"
#include "host/keep.h"
#include "host/xdg.h"

enum {
	ATTEMPTS = 9,    /* at a name that no other report has */
	LOOK_BACK = 100, /* notes before one that it may change */
};

/* A file of notes: its folder and its name. */
struct note_place {
	struct str folder, name;
};

struct note_store
note_store_of(struct arena *arena, struct str path, bool beside)
{
	struct note_store store = {
		.path = path,
		.beside = beside && path.length > 0,
	};

	if (!xdg_folder(arena, XDG_DATA, &store.folder))
		store.folder = (struct str){ "", 0 };
	return store;
}

/* --- The file of a report */

/* Returns 报告.notes.yaml beside 报告.yaml. */
static struct note_place
place_beside(struct str path, struct arena *arena)
{
	size_t slash = path.length, end;
	struct str name;

	while (slash > 0 && path.bytes[slash - 1] != '/')
		slash--;
	name = str_slice(path, slash, path.length);
	for (end = name.length; end > 1 && name.bytes[end - 1] != '.';)
		end--;
	if (end > 1)
		name.length = end - 1;
	return (struct note_place){
		str_slice(path, 0, slash > 1 ? slash - 1 : slash),
		arena_print(
		    arena, "%.*s.notes.yaml", (int)name.length, name.bytes),
	};
}

static const char *
path_of_place(const struct note_place *place, struct arena *arena)
{
	return arena_print(arena, "%.*s/%.*s", (int)place->folder.length,
	    place->folder.bytes, (int)place->name.length, place->name.bytes)
	    .bytes;
}

/* Whether a file is about a report; one that a person began need not say. */
static bool
is_about(const struct identity *file, const struct identity *report)
{
	if (file->title.length + file->id.length == 0)
		return true;
	if (file->id.length > 0 && report->id.length > 0)
		return str_equal(file->id, report->id);
	return str_equal(file->title, report->title) &&
	       str_equal(file->date, report->date);
}

/* Finds the file of a report, or the name that it is to have. `content` is what
 * it holds; empty if it is not there. */
static bool
find_file(const struct note_store *store, const struct identity *identity,
    struct str year, struct note_place *place, struct str *content,
    struct arena *arena, struct error *error)
{
	for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
		struct note_file file;
		const char *path;

		if (store->beside)
			*place = place_beside(store->path, arena);
		else
			*place = (struct note_place){ store->folder,
				note_file_name(
				    identity, year, attempt, arena) };
		path = path_of_place(place, arena);
		*content = (struct str){ "", 0 };
		if (!file_is_there(path))
			return true;
		if (!file_read(arena, path, content, error))
			return false;
		note_file_read(&file, *content, arena);
		if (file.later)
			return error_set(
			    error, EX_CANTCREAT, "笔记文件是更新的版本写的");
		if (store->beside || is_about(&file.identity, identity))
			return true;
	}
	return error_set(error, EX_CANTCREAT, "同名的笔记文件太多");
}

/* --- From the journal to the files */

/* The notes of a journal. */
struct pending {
	struct note_record *at;
	size_t count, room;
};

/* Has a note change one before it, which is in no file yet. Returns false if there
 * is none among the latest. */
static bool
change_pending(struct pending *pending, const struct note_record *record)
{
	size_t i = pending->count;
	size_t end = i > LOOK_BACK ? i - LOOK_BACK : 0;

	if (!record->note.changes)
		return false;
	while (i-- > end) {
		struct note_record *before = &pending->at[i];

		if (identity_compare(&before->identity, &record->identity) ==
			IDENTITY_OTHER ||
		    before->note.removed ||
		    !note_is_there(&before->note, &record->note) ||
		    !str_equal(before->note.text, record->note.was))
			continue;
		before->note.text = record->note.text;
		before->note.time = record->note.time;
		before->note.removed = record->note.removed;
		return true;
	}
	return false;
}

/* Whether nothing is left of a note: it was made and taken away. */
static bool
is_nothing(const struct note_record *record)
{
	return record->note.removed && !record->note.changes;
}

static void
read_pending(struct pending *pending, struct str journal, struct arena *arena)
{
	struct note_record record;
	struct str line;

	while (record_next(&journal, &line)) {
		if (!note_read(arena, line, &record) ||
		    change_pending(pending, &record))
			continue;
		pending->at = arena_grow(arena, pending->at, pending->count,
		    &pending->room, sizeof *pending->at);
		pending->at[pending->count++] = record;
	}
}

/* Whether two notes go into the same file. */
static bool
are_together(const struct note_record *one, const struct note_record *other)
{
	return one->beside == other->beside &&
	       str_equal(one->year, other->year) &&
	       str_equal(one->identity.id, other->identity.id) &&
	       str_equal(one->identity.title, other->identity.title) &&
	       str_equal(one->identity.date, other->identity.date) &&
	       str_equal(one->identity.path, other->identity.path);
}

/* Adds the documents of notes that a content lacks. */
static void
add_lacking(struct buffer *added, struct str content,
    const struct note_record *records, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct buffer document = { .arena = added->arena };

		if (is_nothing(&records[i]))
			continue;
		note_file_add(&document, &records[i].note);
		if (str_find(content, buffer_str(&document)) == content.length)
			buffer_add(added, buffer_str(&document));
	}
}

static bool
add_to_file(const struct note_place *place, const struct note_record *records,
    size_t count, struct arena *arena, struct error *error)
{
	struct buffer added = { .arena = arena }, all = { .arena = arena };
	struct keep file;
	struct str content;
	bool done =
	    keep_open(&file, arena, place->folder,
		arena_copy(arena, place->name).bytes, &content, error) &&
	    keep_begin(&file, arena, &content, error);

	if (done)
		add_lacking(&added, content, records, count);
	if (content.length == 0 && added.length > 0)
		note_file_add_head(&all, &records->identity);
	buffer_add(&all, buffer_str(&added));
	/* Before the journal forgets them. */
	if (done && added.length > 0)
		done = keep_append(&file, buffer_str(&all), error) &&
		       keep_sync(&file, error);
	keep_close(&file);
	return done;
}

/* Puts notes on one report into their file. */
static bool
settle(const struct note_store *store, const struct note_record *records,
    size_t count, struct arena *arena, struct error *error)
{
	struct note_store own = *store;
	struct note_place place;
	struct str content;

	/* Where a report lies the reader says, and not the journal. */
	own.beside = records->beside;
	if (own.beside && !str_equal(records->identity.path, store->path))
		return error_set(error, EX_TEMPFAIL, "那份报告没有打开");
	if (!own.beside && store->folder.length == 0)
		return error_set(error, EX_CANTCREAT, "没有家目录");
	return find_file(&own, &records->identity, records->year, &place,
		   &content, arena, error) &&
	       add_to_file(&place, records, count, arena, error);
}

void
note_store_settle(const struct note_store *store, struct str journal,
    struct buffer *left, struct arena *arena, struct error *error)
{
	struct pending pending = { .count = 0 };
	size_t i = 0, end;

	*error = (struct error){ 0 };
	read_pending(&pending, journal, arena);
	for (; i < pending.count; i = end) {
		struct note_record *first = &pending.at[i];
		struct error own = { 0 };

		for (end = i + 1; end < pending.count &&
				  are_together(first, &pending.at[end]);)
			end++;
		if (settle(store, first, end - i, arena, &own))
			continue;
		for (size_t j = i; j < end; j++)
			if (!is_nothing(&pending.at[j]))
				note_add(left, &pending.at[j]);
		if (error->message[0] == '\0' && own.status != EX_TEMPFAIL)
			*error = own;
	}
}

/* --- From both to the list */

/* Whether a file has a note already: the journal was not written anew then. */
static bool
is_in(struct str content, const struct desk_note *note, size_t *effort,
    struct arena *arena)
{
	struct buffer document = { .arena = arena };

	if (*effort < content.length)
		return false;
	*effort -= content.length;

	note_file_add(&document, note);
	return str_find(content, buffer_str(&document)) < content.length;
}

static void
take_journal(const struct identity *identity, struct str journal,
    struct str content, struct note_list *list, struct arena *arena)
{
	size_t effort = ANCHOR_EFFORT;
	struct note_record record;
	struct str line;

	while (record_next(&journal, &line))
		if (note_read(arena, line, &record) &&
		    (is_about(&record.identity, identity) ||
			identity_compare(&record.identity, identity) !=
			    IDENTITY_OTHER) &&
		    !is_in(content, &record.note, &effort, arena))
			note_list_take(list, &record.note);
}

struct str
note_store_load(const struct note_store *store, const struct report *report,
    struct str journal, struct note_list *list, struct arena *arena,
    struct error *error)
{
	struct identity identity = identity_of(report, store->path);
	struct str content = { "", 0 }, path = { "", 0 };
	struct note_place place;
	struct note_file file;

	*error = (struct error){ 0 };
	if ((store->beside || store->folder.length > 0) &&
	    find_file(store, &identity, report->nodes[0].year, &place, &content,
		arena, error)) {
		note_file_read(&file, content, arena);
		for (size_t i = 0; i < file.count; i++)
			note_list_take(list, &file.notes[i]);
		*error = file.error;
		if (content.length > 0)
			path = str_of(path_of_place(&place, arena));
	}
	take_journal(&identity, journal, content, list, arena);
	note_list_find(list, report);
	return path;
}
