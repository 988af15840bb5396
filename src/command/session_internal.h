/* What the loop of a reading and its effects share. */
#ifndef COMMAND_SESSION_INTERNAL_H
#define COMMAND_SESSION_INTERNAL_H

#include "app/app.h"
#include "command/options.h"
#include "command/patience.h"
#include "host/tmux.h"
#include "report/report.h"
#include "term/term.h"

/* Two readings of the file: the current one and the next. */
struct session {
	const char *file;
	const struct options *options;
	struct report reports[2];
	int current;
	struct app app;
	struct term *term;
	struct tmux tmux;
	bool copying; /* tmux has not yet said what became of the text */
	struct patience patience;
};

/* Shows words in the status row until the next key. */
void session_say(struct session *session, const char *words);

/* Does what a key left to the loop. EFFECT_QUIT is the loop's own. */
void session_carry_out(struct session *session, enum effect effect);

/* Takes in what the terminal answered. */
void session_learn(struct session *session);

#endif
