/* The state of a search: the query and the hits. It knows the report, but not
 * the screen. */
#ifndef APP_SEARCH_STATE_INTERNAL_H
#define APP_SEARCH_STATE_INTERNAL_H

#include "input/line_editor.h"
#include "search/spellings.h"

enum {
	SEARCH_RECALLED = 32, /* earlier queries that are kept */
};

/* The spellings that Tab puts into the prompt in turn. */
struct search_choice {
	bool begun;
	struct line_editor typed; /* the query they come from */
	struct spellings spellings;
	size_t now; /* the spelling in the prompt; count: the typed query */
	struct arena arena;
};

/* Earlier queries, the oldest first. */
struct search_earlier {
	struct line_editor lines[SEARCH_RECALLED];
	size_t count;
	size_t now; /* the one in the prompt; count: none */
};

struct search {
	struct corpus corpus; /* made by the first search */
	struct find find;
	struct find_rules rules;
	struct spellings spellings;
	struct arena arena; /* of the spellings */
	bool running;       /* the search goes on */
	bool shown;         /* hits stay marked after the prompt closed */
	unsigned edition;   /* counts queries: other hits have another one */
	struct error error; /* of the pattern; empty if it is right */
	size_t error_place; /* bytes of the query */
	struct search_choice choice;
	struct search_earlier earlier;
};

/* Starts without a query, with pinyin on. */
void search_start(struct search *search);

void search_free(struct search *search);

/* Searches for what was typed, for a few milliseconds; `running` says whether
 * more is to do. */
void search_for(
    struct search *search, const struct report *report, struct str typed);

/* Continues a running search for a few milliseconds. */
void search_work(struct search *search);

/* Drops the hits. Earlier queries stay. */
void search_clear(struct search *search);

/* Drops all that refers to the report, which may then be freed. */
void search_forget(struct search *search);

size_t search_count(const struct search *search);

/* Replaces the sound in the prompt by the next or previous spelling, or by
 * what was typed. Returns false if there are no spellings. */
bool search_choose(struct search *search, struct line_editor *prompt, int step);

/* Ends choosing and recalling: the prompt was changed in another way. */
void search_edited(struct search *search);

/* Adds a query to the earlier ones. */
void search_keep(struct search *search, const struct line_editor *prompt);

/* Returns the query that was kept last. Needs one. */
const struct line_editor *search_last(const struct search *search);

/* Puts the next earlier query into a prompt that is empty or holds one.
 * Returns false otherwise. */
bool search_recall(struct search *search, struct line_editor *prompt);

#endif
