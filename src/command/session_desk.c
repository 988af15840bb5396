#include <stdlib.h>
#include <sysexits.h>
#include <time.h>

#include "command/print.h"
#include "command/session_internal.h"
#include "desk/journal.h"
#include "desk/place.h"
#include "host/clock.h"
#include "host/xdg.h"

enum {
	/* Milliseconds between two places that are kept while reading on. */
	PLACE_EVERY = 20 * 1000,
};

/* --- Opening */

/* Returns the absolute path of the report; empty for what is no file. */
static struct str
find_path(struct session *session)
{
	char *path = session->file == NULL || session->once
			 ? NULL
			 : realpath(session->file, NULL);
	struct str found = { "", 0 };

	if (path != NULL)
		found = arena_copy(&session->desk.arena, str_of(path));
	free(path);
	return found;
}

/* Writes the file anew where that is worth it, if nobody else has it open. */
static void
shorten(struct session_desk *desk)
{
	struct error error;

	if (!journal_is_long(desk->content) ||
	    !keep_begin(&desk->keep, &desk->arena, &desk->content, &error))
		return;
	desk->content = journal_compact(desk->content, &desk->arena);
	keep_replace(&desk->keep, desk->content, &error);
}

/* Begins a new file, or leaves one alone that is not of this version. */
static bool
take_content(struct session_desk *desk)
{
	struct arena scratch = { 0 };
	struct str head = arena_print(&scratch, "%s%s",
	    desk->content.length > 0 ? "\n" : "", journal_head);
	enum journal_state state = journal_state_of(desk->content);
	bool done = true;

	if (state == JOURNAL_OTHER)
		done = error_set(
		    &desk->error, EX_CANTCREAT, "那里的文件是别的版本写的");
	else if (state == JOURNAL_EMPTY)
		done = keep_append(&desk->keep, head, &desk->error);
	else
		shorten(desk);
	arena_free(&scratch);
	return done;
}

void
session_desk_open(struct session *session)
{
	struct session_desk *desk = &session->desk;
	struct str folder;

	if (session->options->private)
		return;
	if (!xdg_folder(&desk->arena, XDG_STATE, &folder)) {
		error_set(&desk->error, EX_CANTCREAT, "没有家目录");
		return;
	}
	desk->path = find_path(session);
	if (keep_open(&desk->keep, &desk->arena, folder, "state",
		&desk->content, &desk->error) &&
	    !take_content(desk))
		keep_close(&desk->keep);
}

/* --- Going back */

static struct identity
identity_now(const struct session *session)
{
	return identity_of(
	    &session->reports[session->current], session->desk.path);
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
	struct session_desk *desk = &session->desk;
	struct str searches[JOURNAL_SEARCHES];
	size_t count = journal_searches(desk->content, &desk->arena, searches);

	for (size_t i = 0; i < count; i++)
		app_recall(&session->app, searches[i]);
	line_editor_set(&desk->searched, app_last_search(&session->app));
}

/* Takes the place as it is for the one kept last. Returns whether it is
 * another. */
static bool
take_place(struct session *session)
{
	const struct reading *reading = &session->app.reading;
	struct session_desk *desk = &session->desk;
	size_t node = reading->text.top.node;
	size_t offset = reading->report->nodes[node].offset;
	size_t byte =
	    reading->text.from > offset ? reading->text.from - offset : 0;
	bool other = node != desk->node || byte != desk->byte ||
		     reading->selected != desk->selected;

	desk->node = node;
	desk->byte = byte;
	desk->selected = reading->selected;
	return other;
}

/* Says why nothing is kept, and how not to hear it again. */
static void
tell(struct session *session)
{
	struct session_desk *desk = &session->desk;
	struct error error;

	if (desk->error.message[0] == '\0')
		return;
	error_set(
	    &error, EX_CANTCREAT, "位置、书签不保存：%s", desk->error.message);
	app_tell(&session->app, &error);
	desk->error = (struct error){ 0 };
}

void
session_desk_return(struct session *session)
{
	struct session_desk *desk = &session->desk;
	struct identity identity = identity_now(session);
	struct desk_place place;

	if (session->options->private)
		return;
	recall(session);
	desk->kept = clock_milliseconds();
	if (session->options->at[0] == '\0' &&
	    place_find(desk->content, &identity, &desk->arena, &place))
		return_to(session, &place);
	take_place(session);
	tell(session);
}

/* --- Keeping */

static void
add_place(struct session *session, struct buffer *records)
{
	const struct session_desk *desk = &session->desk;
	const struct report *report = &session->reports[session->current];
	struct desk_place place = {
		.identity = identity_now(session),
		.time = (long long)time(NULL),
		.top =
		    anchor_make(report, desk->node, desk->byte, records->arena),
		.selected =
		    anchor_make(report, desk->selected, 0, records->arena),
	};

	place_add(records, &place);
}

/* Adds the search if it is another than the last one kept. */
static void
add_search(struct session *session, struct buffer *records)
{
	struct session_desk *desk = &session->desk;
	struct str last = app_last_search(&session->app);

	if (last.length == 0 ||
	    str_equal(last, line_editor_text(&desk->searched)))
		return;
	line_editor_set(&desk->searched, last);
	journal_add_search(records, last);
}

static bool
is_due(const struct session_desk *desk, bool now)
{
	return now || clock_milliseconds() - desk->kept >= PLACE_EVERY;
}

void
session_desk_keep(struct session *session, bool now)
{
	struct session_desk *desk = &session->desk;
	struct arena arena = { 0 };
	struct buffer records = { .arena = &arena };

	if (desk->keep.file == 0)
		return;
	add_search(session, &records);
	if (is_due(desk, now) && take_place(session)) {
		add_place(session, &records);
		desk->kept = clock_milliseconds();
	}
	if (records.length > 0 &&
	    !keep_append(&desk->keep, buffer_str(&records), &desk->error)) {
		keep_close(&desk->keep);
		if (!now)
			tell(session);
	}
	arena_free(&arena);
}

void
session_desk_close(struct session *session)
{
	struct session_desk *desk = &session->desk;
	struct arena arena = { 0 };

	if (desk->error.message[0] != '\0' && desk->kept > 0)
		print_notice(arena_print(
		    &arena, "baogao: 位置没有保存：%s", desk->error.message));
	keep_close(&desk->keep);
	arena_free(&desk->arena);
	arena_free(&arena);
}
