/* Hands texts to tmux, which passes over what programs in it send to the
 * clipboard. A process of its own runs the program `tmux`, without a shell, so
 * that neither its hanging nor its failing is felt. */
#ifndef HOST_TMUX_H
#define HOST_TMUX_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/str.h"

enum {
	TMUX_MOST = 100000, /* bytes of a text */
	TMUX_EVERY = 20,    /* milliseconds: how often to ask for an answer */
};

struct tmux {
	pid_t process; /* the helper; 0 where there is none */
	int line;      /* to it */
	int due;       /* answers */
};

enum tmux_answer {
	TMUX_WAITING,
	TMUX_TOOK,   /* the last text is in tmux's buffer */
	TMUX_FAILED, /* it is not */
};

/* Whether this runs in GNU screen, by its STY. */
bool tmux_is_screen(void);

/* Starts the helper where this runs in tmux, be it in GNU screen too. To be
 * called before anything else is set up, since the helper is a copy of the
 * program as it is then; it leaves the terminal at once. Without the means for
 * it there is no helper. */
void tmux_start(struct tmux *tmux);

/* Gives a text to `tmux load-buffer -w -`. False where there is nobody to
 * take it. */
bool tmux_give(struct tmux *tmux, struct str text);

/* What became of the text given last; never waits. */
enum tmux_answer tmux_answer(struct tmux *tmux);

/* Ends the helper and whatever it runs; a text that is on its way has a moment
 * to arrive. */
void tmux_stop(struct tmux *tmux);

#endif
