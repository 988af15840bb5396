#include <string.h>

#include "command/session_internal.h"
#include "host/clock.h"

enum {
	PATIENCE = 500, /* milliseconds without a word */
	PACE = 20,      /* between two looks at the terminal */
};

/* --- Events that are held */

enum term_event
session_read(struct session *session, int milliseconds, struct key *key)
{
	struct session_held *held = &session->held;
	struct session_event event;

	if (held->next == held->count)
		return term_read(session->term, milliseconds, key);
	event = held->at[held->next++];
	if (held->next == held->count)
		held->next = held->count = 0;
	*key = event.key;
	return event.type;
}

bool
session_hold(struct session *session)
{
	struct session_held *held = &session->held;
	struct session_event *event = &held->at[held->count];

	if (held->count == SESSION_HELD)
		return false;
	event->type = term_read(session->term, 0, &event->key);
	held->count += event->type != TERM_WAITED;
	return event->type != TERM_WAITED;
}

/* --- Opening */

static void
show_opening(struct session *session)
{
	struct arena arena = { 0 };
	struct frame frame;
	int rows, columns;

	term_size(session->term, &rows, &columns);
	frame = frame_new(&arena, rows, columns, session->options->ambiguous);
	frame_text_cut(&frame, (struct area){ 0, 0, 1, columns }, 0, 1,
	    columns - 1, ROLE_BAR, str_of("正在打开，按 Ctrl-C 取消"));
	term_show(session->term, &arena, &frame);
	session->opening_shown = true;
}

/* Keys that are typed while the file is read are kept, but for one. */
static bool
stop_for_interrupt(void *context)
{
	struct session *session = context;
	struct session_held *held = &session->held;
	const struct session_event *event;

	if (clock_left(session->opening_due) > 0)
		return false;
	session->opening_due = clock_deadline(PACE);
	if (!session->opening_shown)
		show_opening(session);
	for (;;) {
		/* Of too many the last gives way, so that the end is seen. */
		held->count -= held->count == SESSION_HELD;
		if (!session_hold(session))
			return false;
		event = &held->at[held->count - 1];
		if (event->type == TERM_ENDED ||
		    (event->type == TERM_KEY &&
			strcmp(event->key.name, "<C-c>") == 0))
			return true;
	}
}

bool
session_open(struct session *session, struct load *load, struct error *error)
{
	const struct stop stop = { stop_for_interrupt, session };
	bool done;

	session->opening_due = clock_deadline(PATIENCE);
	done = open_parse(&session->opening, load, &session->reports[0],
	    session->term != NULL ? &stop : NULL, error);
	session->format = load->format;
	/* What is asked of the terminal goes with a frame that is whole. */
	if (session->opening_shown)
		term_redraw(session->term);
	return done;
}
