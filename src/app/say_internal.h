/* Messages for the status row that hold a name. The name gives way first where
 * there is no room. */
#ifndef APP_SAY_INTERNAL_H
#define APP_SAY_INTERNAL_H

#include "app/state.h"

/* One way to say something. */
struct saying {
	struct str before, name, after;
	bool whole; /* is not said if its name would have to be cut */
};

/* Sets the message to the first of these that fits the status row, with its name
 * cut if it may be; else to the last one. */
void say_first(struct app *app, const struct saying *sayings, size_t count);

/* Returns how many columns the status row has for a message. */
int say_room(const struct app *app);

/* Returns the message with its name cut as far as so many columns ask for. */
struct str say_fit(const struct error *message, int columns,
    enum ambiguous ambiguous, struct arena *arena);

#endif
