/* The prompt: the top row while the reader types a search or where to go. */
#ifndef APP_PROMPT_INTERNAL_H
#define APP_PROMPT_INTERNAL_H

#include "app/state.h"

/* Opens the prompt of a jump, or of a search with the list of its hits. */
void prompt_open_jump(struct app *app);
void prompt_open_search(struct app *app);

/* Takes a key while a prompt is open. Returns what it asks for beyond the
 * prompt; ACTION_NONE for nothing. */
enum action prompt_key(struct app *app, const struct key *key);

/* Does what an action means in the prompt of a search. Returns false if it
 * means nothing there. */
bool prompt_search_act(struct app *app, enum action action);

/* Inserts a text into the open prompt, or opens a search with it. */
void prompt_insert(struct app *app, struct str text);

#endif
