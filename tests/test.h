/* cmocka with the headers it wants before it, and the way to skip a test. */
#ifndef TESTS_TEST_H
#define TESTS_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

/* cmocka 2 has new names for what cmocka 1 calls so. */
#define CMOCKA_DISABLE_DEPRECATION_WARNINGS
#include <cmocka.h>

/* Ends the test, and says why it cannot be run here. */
static inline void
test_skip(const char *why)
{
	print_message("SKIP: %s\n", why);
	skip();
}

#endif
