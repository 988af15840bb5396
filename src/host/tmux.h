/* Hands texts to tmux, which ignores what programs in it send to the clipboard.
 * A helper process runs the program `tmux`, without a shell, so that neither a
 * hang nor a failure of it is felt. */
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
	pid_t process; /* the helper; 0 if there is none */
	int line;      /* to the helper */
	int due;       /* how many answers are still to come */
};

enum tmux_answer {
	TMUX_WAITING,
	TMUX_TOOK,   /* the last text is in tmux's buffer */
	TMUX_FAILED, /* it is not */
};

/* Whether the program runs in GNU screen, by its STY. */
bool tmux_is_screen(void);

/* Starts the helper if the program runs in tmux, even if in GNU screen too.
 * Must be called before anything else is set up, since the helper is a copy of
 * the process; it leaves the terminal at once. If it cannot be started there is
 * no helper. */
void tmux_start(struct tmux *tmux);

/* Gives a text to `tmux load-buffer -w -`. Returns false if no helper takes
 * it. */
bool tmux_give(struct tmux *tmux, struct str text);

/* Returns what became of the last text. Never waits. */
enum tmux_answer tmux_answer(struct tmux *tmux);

/* Ends the helper and what it runs, after a moment for a text that is on its
 * way. */
void tmux_stop(struct tmux *tmux);

#endif
