/* The prompts in the top row: where to jump, and what to search. */
#ifndef APP_PROMPT_H
#define APP_PROMPT_H

#include "app/app.h"

void prompt_open_jump(struct app *app);

/* Opens the search with an empty line; what was found before is forgotten. */
void prompt_open_search(struct app *app);

/* Does what a key means in the prompt that is open. Returns the action that is
 * left to the session; ACTION_NONE for none. */
enum action prompt_key(struct app *app, const struct key *key);

/* Puts a text at the caret; opens the search where no prompt is open. */
void prompt_insert(struct app *app, struct str text);

#endif
