/* The sandbox put to the test: acts that a kiosk's must not let happen. */
#ifndef HOST_TRIAL_H
#define HOST_TRIAL_H

#include <stddef.h>

#include "host/sandbox.h"

enum trial_result {
	TRIAL_REFUSED,  /* by an error */
	TRIAL_KILLED,   /* with the end of the process */
	TRIAL_HAPPENED, /* the sandbox does not hold */
	TRIAL_FAILED,   /* it could not be tried: no process, no sandbox */
};

/* An act and what it is, Chinese. */
struct trial {
	const char *words;
	bool (*act)(void); /* whether it could be done */
};

extern const struct trial trials[];
extern const size_t trials_count;

/* Tries the act in a process of its own: in the sandbox of a mode, or for NULL
 * in none, which tells whether it would happen at all. */
enum trial_result
trial_run(const struct trial *trial, const enum sandbox_mode *mode);

#endif
