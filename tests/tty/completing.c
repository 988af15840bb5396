/* The completions, each in its own shell. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

static char path[PATH_MAX + 4096] = "PATH=";
static char home[] = "/tmp/baogao-shell-XXXXXX";
static char home_setting[sizeof home + 5];

struct shell {
	const char *arguments[5];
	const char *begin; /* what it has to be told first */
};

static const struct shell bash = {
	{ "bash", "--norc", "--noprofile", "-i" },
	"bind 'set show-all-if-ambiguous on'; "
	". man/share/bash-completion/completions/baogao; echo be''gun\r",
};

static const struct shell zsh = {
	{ "zsh", "-f", "-i" },
	"fpath=(man/share/zsh/site-functions $fpath); "
	"autoload -Uz compinit; compinit -D -u; echo be''gun\r",
};

static const struct shell fish = {
	{ "fish", "--no-config" },
	"source man/share/fish/vendor_completions.d/baogao.fish; "
	"echo be''gun\r",
};

static bool
is_there(const char *name)
{
	char command[64];

	snprintf(command, sizeof command, "command -v %s >/dev/null", name);
	return system(command) == 0;
}

static struct tty *
start(const struct shell *shell)
{
	const char *const environment[] = { path, home_setting,
		"XDG_CONFIG_HOME", "XDG_DATA_HOME", NULL };
	struct tty *tty = tty_start(40, 400, shell->arguments, environment);

	tty->by_proxy = true;
	tty_send(tty, shell->begin);
	tty_expect(tty, "begun");
	return tty;
}

/* Types the start of a word and Tab; the line then has more of it. */
static void
assert_becomes(struct tty *tty, const char *typed, const char *line)
{
	tty_send(tty, typed);
	tty_send(tty, "\t");
	tty_expect(tty, line);
}

static void
assert_completes(const struct shell *shell)
{
	struct tty *tty;

	if (!is_there(shell->arguments[0])) {
		test_skip("no such shell");
		return;
	}
	tty = start(shell);
	assert_becomes(tty, "baogao --the", "baogao --theme=");
	assert_becomes(tty, "mo", "baogao --theme=mono");
	assert_becomes(tty, "sho", "baogao --theme=mono show");
	assert_becomes(tty, "--ci", "mono show --cite");
	assert_becomes(tty, "3.6.", "3.6.3");
	tty_send(tty, "3 tests/reports/go");
	assert_becomes(tty, "", "3.6.3 tests/reports/good/");
	assert_becomes(tty, "exam", "tests/reports/good/example.yaml");
	tty_send(tty, "\025");
	assert_becomes(tty, "baogao sho", "baogao show");
	tty_send(tty, "3.6.1\r");
	tty_expect(tty, "改善群众居住环境。实施新一轮");
	tty_free(tty);
}

static void
bash_completes_words(void **state)
{
	(void)state;
	assert_completes(&bash);
}

static void
zsh_completes_words(void **state)
{
	(void)state;
	assert_completes(&zsh);
}

static void
fish_completes_words(void **state)
{
	(void)state;
	assert_completes(&fish);
}

/* The program is found by its name, and the shell writes into a home of its
 * own. */
static void
find_places(const char *program)
{
	char *whole = realpath(program, NULL), *end;

	assert_non_null(whole);
	end = strrchr(whole, '/');
	snprintf(path, sizeof path, "PATH=%.*s:%s", (int)(end - whole), whole,
	    getenv("PATH"));
	free(whole);
	assert_non_null(mkdtemp(home));
	snprintf(home_setting, sizeof home_setting, "HOME=%s", home);
}

int
main(int count, char **arguments)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bash_completes_words),
		cmocka_unit_test(zsh_completes_words),
		cmocka_unit_test(fish_completes_words),
	};
	char remove[sizeof home + 16];
	int failed;

	assert_true(count > 1);
	find_places(arguments[1]);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	snprintf(remove, sizeof remove, "rm -rf %s", home);
	return system(remove) == 0 ? failed : 1;
}
