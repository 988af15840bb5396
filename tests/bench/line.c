/* What an ssh connection over the loopback adds to the answer to a key:
 *
 *     line BAOGAO
 *
 * The same keys are typed in turn here and there. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench/figures.h"
#include "terminals/harness/folder.h"
#include "terminals/harness/sshd.h"
#include "test.h"
#include "tty/harness.h"

enum {
	ROUNDS = 51,
	ASKED = 2, /* milliseconds */
};

static struct tty *
open_report(const char *const *arguments)
{
	struct tty *tty = tty_start(24, 80, arguments, NULL);

	tty_await_reader(tty);
	tty_do(tty, "6");
	tty->blind = true;
	return tty;
}

/* Milliseconds from a key to the last byte of its answer. */
static double
answer_to(struct tty *tty, const char *key)
{
	tty_mark(tty);
	tty_do(tty, key);
	assert_true(tty->length > 0);
	return tty->last_byte - tty->typed;
}

int
main(int count, char **arguments)
{
	static const char *const keys[] = { "j", "k", "]", "[" };
	struct sshd sshd = { 0 };
	double here[ROUNDS], there[ROUNDS], added;
	struct tty *near, *far;
	char *command, *folder;

	if (count != 2)
		return 64;
	if (!sshd_start(&sshd))
		return 0;
	folder = getcwd(NULL, 0);
	command = text_of("cd '%s' && exec '%s'", folder, arguments[1]);
	near = open_report((const char *const[]){ arguments[1], NULL });
	far = open_report((const char *const[]){
	    "ssh", "-tt", "-F", sshd.settings, "loopback", command, NULL });
	for (int i = 0; i < ROUNDS; i++) {
		here[i] = answer_to(near, keys[i % 4]);
		there[i] = answer_to(far, keys[i % 4]);
	}
	tty_free(near);
	tty_free(far);
	sshd_end(&sshd);
	free(command);
	free(folder);
	added = figures_median(there, ROUNDS) - figures_median(here, ROUNDS);
	figures_line("a key over ssh, more than here", "ms", ASKED, added);
	return figures_missed();
}
