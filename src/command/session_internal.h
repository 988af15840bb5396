/* What the loop of a reading and its effects share. */
#ifndef COMMAND_SESSION_INTERNAL_H
#define COMMAND_SESSION_INTERNAL_H

#include <time.h>

#include "app/app.h"
#include "command/desk.h"
#include "command/open.h"
#include "command/options.h"
#include "command/patience.h"
#include "host/tmux.h"
#include "report/target.h"
#include "term/term.h"

/* What the terminal told, with the key if it was one. */
struct session_event {
	enum term_event type;
	struct key key;
};

enum {
	SESSION_HELD = 64, /* more stay with the terminal */
};

/* Events that came while a file was read, to be handled behind it. */
struct session_held {
	struct session_event at[SESSION_HELD];
	size_t next, count;
};

/* What is kept from one reading to the next. All zero keeps nothing. */
struct session_desk {
	struct desk desk;
	struct error error; /* why nothing is kept, until that is told */
	/* What was kept last. */
	size_t selected, node, byte;
	struct line_editor searched;
	long long time; /* when the place was, by host/clock.h */
	time_t noted;   /* when the last note was; notes differ in it */
};

/* Two readings of the file: the current one and the next. */
struct session {
	const char *file;
	struct target start; /* where the screen opens */
	/* What the place to open at may mean, if it means several; and its
	 * memory. */
	struct path_matches meant;
	struct arena arena;
	bool once; /* the file cannot be read again */
	const struct options *options;
	struct opening opening;
	struct encoded encoded; /* what the file was; its bytes are gone */
	enum format format;
	struct report reports[2];
	int current;
	struct session_held held;
	/* Opening the file: when to look at the terminal next, by
	 * host/clock.h, and whether it says that the file is being opened. */
	long long opening_due;
	bool opening_shown;
	/* Reading the file again. */
	bool reload_is_due;
	long long reload_began; /* by host/clock.h */
	struct app app;
	struct term *term;
	struct tmux tmux;
	struct session_desk kept;
	bool copying; /* tmux has not yet said what became of the text */
	struct patience patience;
};

/* Has the screen look as the options say, and says what the terminal lacks and
 * what is wrong with the settings. */
void session_choose_looks(struct session *session);

/* Says what was copied, and what is known of where it went: in so many words, or
 * briefly where there is no room. */
void session_say_copied(
    struct session *session, const char *words, const char *brief);

/* Says what of the file was guessed, if anything: its encoding or its
 * sections. */
void session_say_guessed(struct session *session);

/* Does what a key left to the loop. EFFECT_QUIT is the loop's own. */
void session_carry_out(struct session *session, enum effect effect);

/* Opens what is kept, before the sandbox. */
void session_desk_open(struct session *session);

/* Goes back to where the report was left, unless the reader said where to begin,
 * and brings back the searches. */
void session_desk_return(struct session *session);

/* Keeps a new search, and the place if it is another and was not kept for a
 * while; `now` does not wait. Says once if that is not possible. */
void session_desk_keep(struct session *session, bool now);

/* Closes it, and prints what could not be said before. */
void session_desk_close(struct session *session);

/* Takes in what the terminal answered. */
void session_learn(struct session *session);

/* Reads the file again. A large one takes long: any event stops that, and then
 * it is due, to be called again when the event has been handled. Keeps the
 * session as it was if the file cannot be read. */
void session_reload(struct session *session);

/* Returns the next event, as term_read does: first those that are held. */
enum term_event
session_read(struct session *session, int milliseconds, struct key *key);

/* Holds the next event, if one waits and there is room for it. */
bool session_hold(struct session *session);

/* Makes the session's first report of what was read. After half a second the
 * screen says so, and Ctrl-C stops it: then the error is EX_TEMPFAIL. */
bool
session_open(struct session *session, struct load *load, struct error *error);

#endif
