/* The state of the reading session. The files of app/ act on it; the loop
 * reads it through app/app.h. */
#ifndef APP_STATE_H
#define APP_STATE_H

#include "app/history_internal.h"
#include "app/panes_internal.h"
#include "app/search_state_internal.h"
#include "app/views_internal.h"
#include "base/error.h"
#include "input/keymap.h"
#include "input/line_editor.h"
#include "view/reading.h"
#include "view/themes.h"

/* What a key asks of the caller, who holds the loop. */
enum effect {
	EFFECT_NONE,
	EFFECT_QUIT,
	EFFECT_SUSPEND,
	EFFECT_REDRAW,    /* send the whole screen again */
	EFFECT_MOUSE,     /* looks.mouse says whether reports are wanted now */
	EFFECT_RELOAD,    /* load the file again and call app_reload */
	EFFECT_COPY,      /* copy copy.text */
	EFFECT_LAY_OUT,   /* lay copy.text out for the mouse */
	EFFECT_THEME,     /* paint in looks.theme */
	EFFECT_AMBIGUOUS, /* the reader chose reading.ambiguous; see to it */
	EFFECT_COUNT,
};

/* The size of the screen, and how the reader wants it divided. */
struct screen_wish {
	int rows, columns;
	bool tree_hidden;
	enum pane_name pane_before; /* in use when the tree was hidden */
	int text_columns;           /* as wide as the reader wants the text */
};

enum prompt_kind {
	PROMPT_NONE,
	PROMPT_JUMP,
	PROMPT_SEARCH,
	PROMPT_NOTE,
	PROMPT_FIGURES, /* what is looked for in the figures */
	PROMPT_FILTER,  /* of the list of notes */
};

/* The line on the top row in which the reader types. */
struct prompt {
	enum prompt_kind kind;
	struct line_editor line;
	struct visit from;         /* where the search was opened */
	struct line_editor pasted; /* so far */
	bool pasting;
};

/* How the terminal is to look and behave. */
struct looks {
	enum theme theme;
	bool colourless; /* the terminal has no colours to choose from */
	bool mouse;      /* clicks and the wheel count */
};

/* The text copied last. */
struct copied {
	struct arena arena;
	struct str text;
	/* For the status row: “title”（152字）. Without a title, 3句（86字）. */
	struct str title, short_title, amount;
	bool again; /* the last key copied the selection: o lays it out */
};

/* The notes on the report, and what is to become of them. */
struct jots {
	struct note_list list;
	bool kept; /* the caller keeps notes */
	/* What the caller is to keep next. */
	struct desk_note asked;
	bool is_asked;
	/* What is typed: the text of an entry, or, where that is the count, of
	 * a new note. */
	size_t entry;
	struct desk_note draft;
	struct arena arena;        /* of both */
	struct line_editor filter; /* of the list */
};

struct app {
	struct reading reading; /* what all views share */
	struct views views;
	struct screen_wish screen;
	struct history history;
	struct search search;
	struct prompt prompt;
	enum keymap_mode mode; /* of the next key: another one after z and ' */
	struct looks looks;
	struct copied copy;
	struct jots jots;
	struct arena glosses; /* of the reading's list */
	/* Found when no key waits, or of a long report when they are first
	 * asked for. */
	struct figures figures;
	struct pairs pairs;
	bool targets_wanted;  /* their view opens when the pairs are found */
	const char *encoding; /* shown in the status row */
	struct error message; /* for the status row; empty for none */
	enum effect effect;   /* of the last key */
};

#endif
