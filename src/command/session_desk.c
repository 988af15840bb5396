#include <sysexits.h>
#include <time.h>

#include "command/print.h"
#include "command/session_internal.h"
#include "desk/journal.h"
#include "desk/place.h"
#include "host/clock.h"

enum {
	/* Milliseconds between two places that are kept while reading on. */
	PLACE_EVERY = 20 * 1000,
};

/* --- Opening */

void
session_desk_open(struct session *session)
{
	struct session_desk *kept = &session->kept;
	const struct options *options = session->options;

	if (!options->private)
		desk_open(&kept->desk,
		    desk_path(session->file, &kept->desk.arena),
		    options->beside, &kept->error);
}

/* --- Going back */

static struct identity
identity_now(const struct session *session)
{
	return identity_of(
	    &session->reports[session->current], session->kept.desk.store.path);
}

static void
return_to(struct session *session, const struct desk_place *place)
{
	const struct report *report = &session->reports[session->current];
	size_t effort = ANCHOR_EFFORT;
	struct anchor_spot top = anchor_find(report, &place->top, &effort);
	struct anchor_spot selected =
	    anchor_find(report, &place->selected, &effort);

	if (top.node >= report->count)
		return;
	if (selected.node >= report->count)
		selected.node = top.node;
	app_return(&session->app, selected.node, top.node, top.byte);
}

static void
recall(struct session *session)
{
	struct session_desk *kept = &session->kept;
	struct str searches[JOURNAL_SEARCHES];
	size_t count =
	    journal_searches(kept->desk.journal, &kept->desk.arena, searches);

	for (size_t i = 0; i < count; i++)
		app_recall(&session->app, searches[i]);
	line_editor_set(&kept->searched, app_last_search(&session->app));
}

/* Takes the place as it is for the one kept last. Returns whether it is
 * another. */
static bool
take_place(struct session *session)
{
	const struct reading *reading = &session->app.reading;
	struct session_desk *kept = &session->kept;
	size_t node = reading->text.top.node;
	size_t offset = reading->report->nodes[node].offset;
	size_t byte =
	    reading->text.from > offset ? reading->text.from - offset : 0;
	bool other = node != kept->node || byte != kept->byte ||
		     reading->selected != kept->selected;

	kept->node = node;
	kept->byte = byte;
	kept->selected = reading->selected;
	return other;
}

/* Says why nothing is kept, and how not to hear it again. */
static void
tell(struct session *session)
{
	struct session_desk *kept = &session->kept;
	struct error error;

	if (kept->desk.unsettled.message[0] != '\0') {
		error_set(&error, EX_CANTCREAT,
		    "笔记暂存着，还不能写进文件：%s",
		    kept->desk.unsettled.message);
		app_tell(&session->app, &error);
		kept->desk.unsettled = (struct error){ 0 };
	}
	if (kept->error.message[0] == '\0')
		return;
	error_set(
	    &error, EX_CANTCREAT, "位置、书签不保存：%s", kept->error.message);
	app_tell(&session->app, &error);
	kept->error = (struct error){ 0 };
}

/* Without a place to keep them there are none to show. */
static void
load_notes(struct session *session)
{
	struct desk *desk = &session->kept.desk;
	struct error error, told;

	note_store_load(&desk->store, &session->reports[session->current],
	    desk->journal, app_notes(&session->app), &desk->arena, &error);
	if (desk->keep.file > 0)
		app_keep_notes(&session->app);
	if (error.message[0] == '\0')
		return;
	error_set(&told, error.status, "笔记：%s", error.message);
	if (error.line > 0)
		error_set(&told, error.status, "笔记文件第%zu行：%s",
		    error.line, error.message);
	app_tell(&session->app, &told);
}

void
session_desk_return(struct session *session)
{
	struct session_desk *kept = &session->kept;
	struct identity identity = identity_now(session);
	struct desk_place place;

	if (session->options->private)
		return;
	recall(session);
	kept->time = clock_milliseconds();
	if (session->options->at[0] == '\0' &&
	    place_find(
		kept->desk.journal, &identity, &kept->desk.arena, &place))
		return_to(session, &place);
	load_notes(session);
	take_place(session);
	tell(session);
}

/* --- Keeping */

static void
add_place(struct session *session, struct buffer *records)
{
	const struct session_desk *kept = &session->kept;
	const struct report *report = &session->reports[session->current];
	struct desk_place place = {
		.identity = identity_now(session),
		.time = (long long)time(NULL),
		.top = anchor_make(report, kept->node, kept->byte, ANCHOR_QUOTE,
		    records->arena),
		.selected =
		    anchor_make(report, kept->selected, 0, 0, records->arena),
	};

	place_add(records, &place);
}

/* Adds the search if it is another than the last one kept. */
static void
add_search(struct session *session, struct buffer *records)
{
	struct session_desk *kept = &session->kept;
	struct str last = app_last_search(&session->app);

	if (last.length == 0 ||
	    str_equal(last, line_editor_text(&kept->searched)))
		return;
	line_editor_set(&kept->searched, last);
	journal_add_search(records, last);
}

static bool
is_due(const struct session_desk *kept, bool now)
{
	return now || clock_milliseconds() - kept->time >= PLACE_EVERY;
}

/* Keeps nothing from now on, and says so, at the end by the last line. */
static void
give_up(struct session *session, bool leaving)
{
	keep_close(&session->kept.desk.keep);
	if (!leaving)
		tell(session);
}

/* Returns the time as notes have it, later than that of the note before. */
static struct str
time_of_note(struct session_desk *kept, struct arena *arena)
{
	time_t now = time(NULL);
	struct tm *parts;
	char text[32] = "";

	kept->noted = now > kept->noted ? now : kept->noted + 1;
	parts = localtime(&kept->noted);
	if (parts != NULL)
		strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", parts);
	return arena_copy(arena, str_of(text));
}

/* Keeps the notes that there are to be kept, one by one, so that each is said to
 * be kept when it is. */
static void
keep_notes(struct session *session, bool leaving)
{
	struct session_desk *kept = &session->kept;
	struct note_record record = {
		.identity = identity_now(session),
		.year = session->reports[session->current].nodes[0].year,
		.beside = kept->desk.store.beside,
	};

	while (app_jot(&session->app, leaving, &record.note)) {
		struct arena arena = { 0 };
		struct buffer buffer = { .arena = &arena };
		bool done;

		record.note.time = time_of_note(kept, &arena);
		note_add(&buffer, &record);
		done = keep_append(
		    &kept->desk.keep, buffer_str(&buffer), &kept->error);
		app_jotted(&session->app, &record.note, done);
		arena_free(&arena);
		if (!done)
			give_up(session, leaving);
		if (!done)
			return;
	}
}

void
session_desk_keep(struct session *session, bool now)
{
	struct session_desk *kept = &session->kept;
	struct arena arena = { 0 };
	struct buffer records = { .arena = &arena };

	if (kept->desk.keep.file == 0)
		return;
	keep_notes(session, now);
	add_search(session, &records);
	if (is_due(kept, now) && take_place(session)) {
		add_place(session, &records);
		kept->time = clock_milliseconds();
	}
	if (records.length > 0 && kept->desk.keep.file > 0 &&
	    !keep_append(&kept->desk.keep, buffer_str(&records), &kept->error))
		give_up(session, now);
	arena_free(&arena);
}

void
session_desk_close(struct session *session)
{
	struct session_desk *kept = &session->kept;
	struct arena arena = { 0 };

	if (kept->error.message[0] != '\0' && kept->time > 0)
		print_notice(arena_print(
		    &arena, "baogao: 没有保存：%s", kept->error.message));
	desk_close(&kept->desk);
	arena_free(&arena);
}
