/* The last words of a program, in the encoding of the locale. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>
#include <wchar.h>

#include "base/fatal.h"
#include "host/locale.h"

#include "test.h"

/* In the program the width table's. */
int
wcwidth(wchar_t point)
{
	return point < 0x300 ? 1 : 2;
}

/* What a process writes to standard error that ends so in a locale. */
static void
assert_last_words(const char *locale, const char *message, const char *expected)
{
	char got[512] = "";
	int ends[2], status = 0;
	size_t length = 0;
	ssize_t more;
	pid_t process;

	assert_int_equal(pipe(ends), 0);
	process = fork();
	if (process == 0) {
		dup2(ends[1], STDERR_FILENO);
		setenv("LC_ALL", locale, 1);
		locale_start();
		fatal(message);
	}
	close(ends[1]);
	while (
	    (more = read(ends[0], got + length, sizeof got - 1 - length)) > 0)
		length += (size_t)more;
	close(ends[0]);
	assert_int_equal(waitpid(process, &status, 0), process);
	assert_int_equal(WEXITSTATUS(status), EX_OSERR);
	assert_string_equal(got, expected);
}

static void
a_fatal_message_is_in_the_encoding_of_the_locale(void **state)
{
	static const struct {
		const char *locale, *expected;
	} all[] = {
		{ "C.UTF-8", "baogao: 内存不足\n" },
		{ "zh_CN.GB18030",
		    "baogao: \xC4\xDA\xB4\xE6\xB2\xBB\xD7\xE3\n" },
		{ "zh_CN.GBK", "baogao: \xC4\xDA\xB4\xE6\xB2\xBB\xD7\xE3\n" },
		/* Which lacks the first of them. */
		{ "zh_TW.Big5", "baogao: ?\xA6\x73\xA4\xA3\xA8\xAC\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		if (setlocale(LC_CTYPE, all[i].locale) == NULL) {
			print_message("SKIP %s\n", all[i].locale);
			continue;
		}
		assert_last_words(all[i].locale, "内存不足", all[i].expected);
	}
}

static void
a_message_that_is_too_long_is_cut_at_a_character(void **state)
{
	char message[3 * 200 + 1] = "", expected[9 + 3 * 200];

	(void)state;
	for (int i = 0; i < 200; i++)
		strcat(message, "长");
	/* 256 bytes, of which the longest character is kept free. */
	snprintf(expected, sizeof expected, "baogao: %.*s\n", 3 * 81, message);
	assert_last_words("C.UTF-8", message, expected);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_fatal_message_is_in_the_encoding_of_the_locale),
		cmocka_unit_test(
		    a_message_that_is_too_long_is_cut_at_a_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
