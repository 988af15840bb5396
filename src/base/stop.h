/* A question that long work asks between its pieces: whether to stop. */
#ifndef BASE_STOP_H
#define BASE_STOP_H

#include <stdbool.h>
#include <stddef.h>

struct stop {
	bool (*asked)(void *context);
	void *context;
};

/* Returns whether the work has to stop; for NULL it never has to. */
static inline bool
stop_asked(const struct stop *stop)
{
	return stop != NULL && stop->asked(stop->context);
}

#endif
