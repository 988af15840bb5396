#include "host/self_test.h"

#include <string.h>
#include <unistd.h>

#include "host/seccomp.h"

#include "test.h"

#ifdef __SANITIZE_ADDRESS__
#define IS_SANITISED true
#elif defined(__has_feature)
#define IS_SANITISED __has_feature(address_sanitizer)
#else
#define IS_SANITISED false
#endif

static void
skip_without_sandbox(void)
{
	if (!IS_SANITISED && seccomp_is_there())
		return;
	print_message("SKIP: no sandbox here\n");
	skip();
}

static bool
is_among(const char *words, const char *const *list)
{
	for (; *list != NULL; list++)
		if (strcmp(words, *list) == 0)
			return true;
	return false;
}

static bool
is_refused(enum self_test_result result)
{
	return result == SELF_TEST_REFUSED || result == SELF_TEST_KILLED;
}

static void
every_act_is_refused_in_a_kiosk(void **state)
{
	const enum sandbox_mode mode = SANDBOX_KIOSK;

	(void)state;
	skip_without_sandbox();
	for (size_t i = 0; i < self_tests_count; i++)
		if (!is_refused(self_test_run(&self_tests[i], &mode)))
			fail_msg("%s", self_tests[i].words);
}

static void
a_reader_can_read_files_and_do_none_of_the_rest(void **state)
{
	const enum sandbox_mode mode = SANDBOX_READER;

	(void)state;
	skip_without_sandbox();
	for (size_t i = 0; i < self_tests_count; i++) {
		enum self_test_result result =
		    self_test_run(&self_tests[i], &mode);

		if (self_tests[i].reader_does_so ? result != SELF_TEST_HAPPENED
						 : !is_refused(result))
			fail_msg("%s", self_tests[i].words);
	}
}

/* Else its refusal would mean nothing. Some acts are not for everyone, nor for
 * every kernel. */
static void
every_act_happens_without_a_sandbox(void **state)
{
	static const char *const privileged[] = { "往终端里塞按键",
		"向内核装程序", "用密钥环", "32位调用", NULL };

	(void)state;
	for (size_t i = 0; i < self_tests_count; i++) {
		if (self_test_run(&self_tests[i], NULL) == SELF_TEST_HAPPENED)
			continue;
		if (!is_among(self_tests[i].words, privileged))
			fail_msg("%s", self_tests[i].words);
		print_message("SKIP: not here: %s\n", self_tests[i].words);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_act_is_refused_in_a_kiosk),
		cmocka_unit_test(
		    a_reader_can_read_files_and_do_none_of_the_rest),
		cmocka_unit_test(every_act_happens_without_a_sandbox),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
