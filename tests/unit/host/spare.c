#include "host/spare.h"

#include <stdio.h>
#include <stdlib.h>

#include "test.h"

enum {
	PIECES = 4000,
	BYTES = 2000, /* of a piece: too small for a mapping of its own */
};

/* Returns the pages that are in memory; 0 if the system does not say. */
static size_t
pages_held(void)
{
	FILE *file = fopen("/proc/self/statm", "r");
	size_t all = 0, held = 0;

	if (file == NULL)
		return 0;
	if (fscanf(file, "%zu %zu", &all, &held) != 2)
		held = 0;
	fclose(file);
	return held;
}

static void
what_was_freed_goes_back_to_the_system(void **state)
{
	static char *pieces[PIECES];
	char *last;
	size_t before, after;

	(void)state;
	for (int i = 0; i < PIECES; i++) {
		pieces[i] = malloc(BYTES);
		assert_non_null(pieces[i]);
		for (int j = 0; j < BYTES; j++)
			pieces[i][j] = (char)i;
	}
	/* It lies above, so that the heap does not simply end earlier. */
	last = malloc(BYTES);
	assert_non_null(last);
	before = pages_held();
	for (int i = 0; i < PIECES; i++)
		free(pieces[i]);
	spare_give_back();
	after = pages_held();
	free(last);
#if defined __GLIBC__ && !defined __SANITIZE_ADDRESS__
	if (before > 0)
		assert_true(after + 1000 < before);
#endif
	(void)before, (void)after;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_freed_goes_back_to_the_system),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
