/* Searching: what is looked for, and what was found. It knows the report, not
 * the screen. */
#ifndef APP_SEARCH_STATE_H
#define APP_SEARCH_STATE_H

#include "input/line_editor.h"
#include "search/spellings.h"

enum {
	SEARCH_RECALLED = 32, /* earlier queries that are kept */
};

/* Forms that Tab takes into the prompt, one after the other. */
struct search_choice {
	bool begun;
	struct line_editor typed; /* what they stand for */
	struct spellings spellings;
	size_t now; /* the spelling in the prompt; the count: what was typed */
	struct arena arena;
};

/* Earlier queries, the oldest first. */
struct search_earlier {
	struct line_editor lines[SEARCH_RECALLED];
	size_t count;
	size_t now; /* the one in the prompt; the count: none */
};

struct search {
	struct corpus corpus; /* made by the first search */
	struct find find;
	struct find_rules rules;
	struct spellings spellings;
	struct arena arena; /* of the spellings */
	bool running;       /* find has not come to the end */
	bool shown;         /* a hit was opened: the marks stay */
	unsigned edition;   /* counts the queries that were looked for */
	struct error error; /* what is wrong with a pattern; empty if nothing */
	size_t error_place; /* bytes of the query */
	struct search_choice choice;
	struct search_earlier earlier;
};

/* Begins without a query, pinyin on. */
void search_start(struct search *search);

void search_free(struct search *search);

/* Looks for what was typed, as far as that goes in a moment. */
void search_for(
    struct search *search, const struct report *report, struct str typed);

/* Goes on for a moment where `running`. */
void search_work(struct search *search);

/* Forgets what was found; earlier queries stay. */
void search_clear(struct search *search);

/* Forgets the report as well, which may then go. */
void search_forget(struct search *search);

size_t search_count(const struct search *search);

/* Puts the next spelling, or the one before, into the prompt in place of the
 * sound, or what was typed again. False where there is none. */
bool search_choose(struct search *search, struct line_editor *prompt, int step);

/* Any other change of the prompt ends the choice and the recalling. */
void search_edited(struct search *search);

/* Keeps a query for later. */
void search_keep(struct search *search, const struct line_editor *prompt);

/* The query that was kept last; one must have been. */
const struct line_editor *search_last(const struct search *search);

/* Puts an earlier query into the prompt, where that is empty or holds one.
 * False where it does not. */
bool search_recall(struct search *search, struct line_editor *prompt);

#endif
