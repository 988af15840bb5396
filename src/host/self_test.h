/* Tests the sandbox: acts that it must refuse. */
#ifndef HOST_SELF_TEST_H
#define HOST_SELF_TEST_H

#include <stddef.h>

#include "host/sandbox.h"

enum self_test_result {
	SELF_TEST_REFUSED,  /* by an error */
	SELF_TEST_KILLED,   /* with the end of the process */
	SELF_TEST_HAPPENED, /* the sandbox does not hold */
	SELF_TEST_FAILED,   /* it could not be tried: no process, no sandbox */
};

/* An act, and its name in Chinese. */
struct self_test {
	const char *words;
	bool (*act)(void);   /* whether it could be done */
	bool reader_does_so; /* a reader may do it, a kiosk may not */
};

extern const struct self_test self_tests[];
extern const size_t self_tests_count;

/* Tries the act in a process of its own: in the sandbox of a mode, or for NULL
 * without one, which shows whether it can happen at all. */
enum self_test_result
self_test_run(const struct self_test *test, const enum sandbox_mode *mode);

#endif
