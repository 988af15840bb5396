/* The reading session: what is selected, folded, scrolled and open. Keys go
 * in, an effect and pictures come out; it knows no terminal. */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/history.h"
#include "app/panes.h"
#include "app/search.h"
#include "base/error.h"
#include "input/keymap.h"
#include "view/help.h"
#include "view/outline.h"
#include "view/themes.h"

/* What a key asks of whoever holds the loop. */
enum effect {
	EFFECT_NONE,
	EFFECT_QUIT,
	EFFECT_SUSPEND,
	EFFECT_REDRAW,    /* send the whole screen again */
	EFFECT_MOUSE,     /* `mouse` says whether reports are wanted now */
	EFFECT_RELOAD,    /* load the file again and call app_reload */
	EFFECT_COPY,      /* take `copy` along */
	EFFECT_THEME,     /* paint in the session's theme */
	EFFECT_AMBIGUOUS, /* ambiguous is what the reader chose; see to it */
};

enum focus {
	FOCUS_TREE,
	FOCUS_TEXT,
};

enum prompt {
	PROMPT_NONE,
	PROMPT_JUMP,
	PROMPT_SEARCH,
};

struct app {
	const struct report *report;
	const char *encoding; /* shown in the status row */
	int rows, columns;
	enum ambiguous ambiguous;
	struct key key;  /* the last one, as its ASCII twin */
	size_t selected; /* node */
	enum focus focus;
	struct outline outline;
	struct text_pane text;
	struct history history;
	struct help help;
	struct search search;
	enum prompt prompting;
	struct line_editor prompt;
	struct visit from;         /* where the search was opened */
	struct line_editor pasted; /* so far */
	bool pasting;
	bool hits_shown; /* marked in the text, counted in the tree */
	bool help_open;
	bool fold_begun; /* z was typed, its second key is to come */
	bool tree_hidden, text_alone;
	enum theme theme;
	bool kiosk;           /* withholds what does more than read */
	bool colourless;      /* the terminal has no colours to choose */
	bool mouse;           /* clicks and the wheel count */
	int text_columns;     /* as wide as the reader wants the text */
	struct error message; /* for the status row; empty for none */
	struct arena copy_arena;
	struct str copy; /* what EFFECT_COPY speaks of, until the next one */
};

/* Begins at the report's own page. The report must outlive the session. */
void app_start(struct app *app, const struct report *report,
    enum ambiguous ambiguous, const char *encoding);

void app_free(struct app *app);

void app_resize(struct app *app, int rows, int columns);

/* Lays the screen out for a terminal that draws ambiguous characters so wide;
 * the place is kept. */
void app_set_ambiguous(struct app *app, enum ambiguous ambiguous);

/* Does what a key asks for and says what is left to the caller. */
enum effect app_key(struct app *app, const struct key *key);

/* Goes on for some milliseconds with what a key began and could not end, and
 * returns whether more is to do. */
bool app_work(struct app *app);

/* Whether there is such work. */
bool app_is_busy(const struct app *app);

/* Goes on with a new reading of the file, the place kept by the sections' ids
 * or, without them, paths. The former report is needed until this returns. */
void app_reload(struct app *app, const struct report *report);

/* From now on withholds what a kiosk has no use for, in the help too. */
void app_be_kiosk(struct app *app);

/* Shows a message, with its place, in the status row until the next key. */
void app_tell(struct app *app, const struct error *error);

/* Draws the whole screen into a frame of the session's size. */
void app_draw(const struct app *app, struct frame *frame);

#endif
