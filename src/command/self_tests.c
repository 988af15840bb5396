#include <sysexits.h>

#include "command/command.h"
#include "command/print.h"
#include "host/self_test.h"

static const char *const results[] = {
	[SELF_TEST_REFUSED] = "拒绝",
	[SELF_TEST_KILLED] = "拒绝，进程终止",
	[SELF_TEST_HAPPENED] = "做成了！",
	[SELF_TEST_FAILED] = "试不了",
};

/* Tries the act and prints a line. Returns whether the sandbox refused it. */
static bool
try(const struct self_test *test, enum sandbox_mode mode)
{
	enum self_test_result result = self_test_run(test, &mode);
	struct arena arena = { 0 };

	print_line(arena_print(&arena, "%s：%s", test->words, results[result]));
	arena_free(&arena);
	return result == SELF_TEST_REFUSED || result == SELF_TEST_KILLED;
}

int
command_self_tests(enum sandbox_mode mode)
{
	bool holds = true;
	int status;

	for (size_t i = 0; i < self_tests_count; i++)
		if (mode == SANDBOX_KIOSK || !self_tests[i].reader_does_so)
			holds = try(&self_tests[i], mode) && holds;
	status = print_end();
	return holds ? status : EX_UNAVAILABLE;
}
