/* What a terminal sends, through key reader and session to frames: a report, a
 * size and flags, then bytes of the terminal. A byte that is never in UTF-8,
 * 0xFF, begins what happens beside them: a new size, time that passes, a
 * question to the terminal, another file for R, a message, haste.
 *
 * After each few bytes the frame holds what a terminal may be sent, with the
 * cursor in it. What happens, and the end, draw the same state twice: the frame
 * is the same, and so it is when the screen is laid out anew. */
#include <locale.h>

#include "app/app.h"
#include "format/yaml.h"
#include "fuzz/claims.h"
#include "fuzz/reports.h"
#include "term/key_reader.h"

enum {
	HAPPENS = 0xFF,
	AT_ONCE = 8, /* bytes of the terminal between two frames */
};

enum flags {
	IS_WIDE = 1,
	IS_KIOSK = 2,
	HAS_NO_COLOURS = 4,
	HAS_OWN_KEYS = 8,
};

/* Plays the part of command/session.c. */
struct session {
	struct app app;
	struct key_reader reader;
	struct report reports[2];
	int current;
	const char *file; /* what R reads */
	bool hurries;     /* types before long work is done */
	bool ended;
};

/* --- Effects */

static void
reload(struct session *session)
{
	struct report *next = &session->reports[1 - session->current];
	struct error error;

	if (!yaml_read_report(next, str_of(session->file), &error)) {
		app_tell(&session->app, &error);
		return;
	}
	app_reload(&session->app, next);
	report_free(&session->reports[session->current]);
	session->current = 1 - session->current;
}

/* Keeps notes, or, once in a while, cannot. */
static void
keep_notes(struct session *session)
{
	struct desk_note note;
	bool done = true;

	for (int i = 0; done && app_jot(&session->app, session->ended, &note);
	     i++) {
		claim(i < 10000, "keeping notes ends");
		note.time = str_of("2025-01-08 10:00:00");
		done = note.text.length != 7;
		app_jotted(&session->app, &note, done);
	}
}

static void
take_key(struct session *session, const struct key *key)
{
	struct app *app = &session->app;
	enum effect effect = app_key(app, key);

	claim(effect >= EFFECT_NONE && effect < EFFECT_COUNT, "an effect");
	if (effect == EFFECT_RELOAD)
		reload(session);
	if (effect == EFFECT_COPY || effect == EFFECT_LAY_OUT)
		claim_characters(app->copy.text, "\n\t");
	if (effect == EFFECT_MOUSE)
		session->reader.mouse = app->looks.mouse;
	session->ended = effect == EFFECT_QUIT;
	keep_notes(session);
}

/* --- Keys */

static void
learn(struct session *session)
{
	struct width_query *query = &session->reader.width_query;
	struct width_query_result result = width_query_result(query, true);

	query->answered = false;
	if (result.understood)
		app_set_ambiguous(&session->app, result.ambiguous);
}

static void
take_keys(struct session *session)
{
	struct key key;

	while (!session->ended && key_reader_next(&session->reader, &key)) {
		claim_characters(str_of(key.name), "");
		take_key(session, &key);
	}
	if (session->ended)
		return;
	claim(key_reader_room(&session->reader) > 0, "bytes are taken");
	if (session->reader.width_query.answered)
		learn(session);
}

/* --- Frames */

static struct frame
draw(const struct app *app, struct arena *arena)
{
	struct frame frame = frame_new(arena, app->screen.rows,
	    app->screen.columns, app->reading.ambiguous);

	app_draw(app, &frame);
	return frame;
}

static void
claim_screen(const struct app *app)
{
	struct arena arena = { 0 };
	struct frame frame = draw(app, &arena);

	claim_frame(&frame);
	arena_free(&arena);
}

static void
claim_same_screen(struct app *app)
{
	struct arena arena = { 0 };
	struct frame frame = draw(app, &arena), again = draw(app, &arena);

	claim_same_frame(&frame, &again);
	app_resize(app, app->screen.rows, app->screen.columns);
	again = draw(app, &arena);
	claim_same_frame(&frame, &again);
	arena_free(&arena);
}

/* --- What happens */

static void
resize(struct session *session, struct str *input)
{
	int rows = bytes_number(input, 1, 50);

	app_resize(&session->app, rows, bytes_number(input, 1, 160));
}

static void
tell(struct session *session, struct str *input)
{
	struct str text = str_cut(input, '\n');
	struct error error;

	error_at(&error, 1, 2, "%.*s",
	    (int)(text.length < 300 ? text.length : 300), text.bytes);
	app_tell(&session->app, &error);
}

static void
happen(struct session *session, struct str *input)
{
	struct width_query *query = &session->reader.width_query;

	switch (bytes_number(input, 0, 255)) {
	case 'r':
		resize(session, input);
		break;
	case 'l':
		key_reader_late(&session->reader);
		take_keys(session);
		break;
	case 'a':
		width_query_ask(query);
		break;
	case 'o':
		width_query_age(query, WIDTH_QUERY_PATIENCE + 1);
		break;
	case 'f':
		session->file =
		    fuzz_reports[bytes_number(input, 0, FUZZ_REPORTS - 1)];
		break;
	case 'n':
		app_keep_notes(&session->app);
		break;
	case 'h':
		session->hurries = !session->hurries;
		break;
	case 't':
		tell(session, input);
		break;
	default: /* nothing but a frame */
		break;
	}
}

/* Feeds some bytes, up to what happens beside them. */
static void
feed(struct session *session, struct str *input)
{
	size_t length = 0;

	while (length < AT_ONCE && length < input->length &&
	       (unsigned char)input->bytes[length] != HAPPENS)
		length++;
	key_reader_feed(&session->reader, input->bytes, length);
	*input = str_slice(*input, length, input->length);
	take_keys(session);
}

/* A long search shows what it has, and then all, or what the reader types next
 * comes between. */
static void
work(struct session *session, bool is_end)
{
	if (app_is_busy(&session->app) && app_work(&session->app))
		claim_screen(&session->app);
	while ((is_end || !session->hurries) && app_is_busy(&session->app))
		app_work(&session->app);
}

static void
go_on(struct session *session, struct str *input)
{
	bool happens = (unsigned char)input->bytes[0] == HAPPENS;

	if (happens) {
		*input = str_slice(*input, 1, input->length);
		happen(session, input);
	} else {
		feed(session, input);
	}
	if (session->ended)
		return;
	work(session, input->length == 0);
	claim_screen(&session->app);
	if (happens || input->length == 0)
		claim_same_screen(&session->app);
}

static void
begin(struct session *session, struct str *input)
{
	struct error error;
	unsigned flags;

	session->file = fuzz_reports[bytes_number(input, 0, FUZZ_REPORTS - 2)];
	claim(yaml_read_report(
		  &session->reports[0], str_of(session->file), &error),
	    "the report is one");
	flags = bytes_flags(input);
	app_start(&session->app, &session->reports[0],
	    flags & IS_WIDE ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW, "UTF-8");
	resize(session, input);
	if (flags & IS_KIOSK)
		app_be_kiosk(&session->app);
	session->app.looks.colourless = flags & HAS_NO_COLOURS;
	if (!(flags & HAS_OWN_KEYS))
		return;
	key_reader_own(&session->reader, "\033[1~", "home");
	key_reader_own(&session->reader, "\033[Q0", "f1");
	key_reader_own(&session->reader, "\033Om", "down");
}

int
LLVMFuzzerInitialize(int *count, char ***arguments)
{
	(void)count, (void)arguments;
	setlocale(LC_ALL, "C.UTF-8");
	return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = bytes_of(data, size);
	struct session session = { 0 };

	begin(&session, &input);
	claim_screen(&session.app);
	while (input.length > 0 && !session.ended)
		go_on(&session, &input);
	app_free(&session.app);
	report_free(&session.reports[session.current]);
	return 0;
}
