/* Marking a passage sentence by sentence, to take it along. */
#ifndef APP_SELECT_INTERNAL_H
#define APP_SELECT_INTERNAL_H

#include "app/state.h"

/* Begins with the sentence of the current hit, else with the first one that is
 * seen, of the selected section if it has one there. */
void select_sentence(struct app *app);

/* Marks the text of the whole selected section. */
void select_section(struct app *app);

/* Returns whether keys are those of a selection: nothing covers it. */
bool select_is_on(const struct app *app);

/* Does what an action means while a passage is marked. Returns false if it means
 * nothing of its own there. */
bool select_act(struct app *app, enum action action);

/* Ends it; nothing is marked. */
void select_end(struct app *app);

/* Returns how much is marked, for the reader: 3句（86字）. */
struct str select_words(const struct app *app, struct arena *arena);

#endif
