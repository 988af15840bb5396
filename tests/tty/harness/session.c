#include "tty/harness/session.h"

#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const own_environment[] = { "LC_ALL", "LC_CTYPE",
	"LC_MESSAGES", "LANGUAGE", "LINES", "COLUMNS", "NO_COLOR",
	"BAOGAO_OPTIONS=--private", "TMUX", "STY", "XDG_CONFIG_HOME",
	"XDG_STATE_HOME", "XDG_DATA_HOME", "HOME=/dev/null",
	"TERM=xterm-256color", "LANG=C.UTF-8", NULL };

static void
change_environment(const char *const *changes)
{
	for (; changes && *changes; changes++) {
		if (strchr(*changes, '='))
			putenv((char *)(uintptr_t)*changes);
		else
			unsetenv(*changes);
	}
}

/* What a test was started with that ignores them is none of the program's. */
static void
heed_signals(void)
{
	static const int signals[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM,
		SIGTSTP, SIGTTIN, SIGTTOU };

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		signal(signals[i], SIG_DFL);
}

static _Noreturn void
run_program(const char *const *arguments, const char *const *environment)
{
	change_environment(own_environment);
	change_environment(environment);
	execvp(arguments[0], (char *const *)(uintptr_t)arguments);
	perror(arguments[0]);
	_exit(127);
}

_Noreturn void
session_lead(
    int statuses, const char *const *arguments, const char *const *environment)
{
	pid_t program;
	int status;

	signal(SIGHUP, SIG_IGN);
	signal(SIGTTOU, SIG_IGN);
	program = fork();
	if (program == 0) {
		setpgid(0, 0);
		tcsetpgrp(STDIN_FILENO, getpid());
		heed_signals();
		run_program(arguments, environment);
	}
	if (write(statuses, &program, sizeof program) < 0)
		_exit(1);
	do {
		if (waitpid(program, &status, WUNTRACED) < 0 ||
		    write(statuses, &status, sizeof status) < 0)
			_exit(1);
	} while (WIFSTOPPED(status));
	_exit(0);
}
