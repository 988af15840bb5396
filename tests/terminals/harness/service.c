#include "terminals/harness/service.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "terminals/harness/folder.h"
#include "test.h"
#include "tty/harness.h"

enum {
	PATIENCE = 3000, /* milliseconds from the wish to the order */
};

char *
program_find(const char *name)
{
	char *folders = text_of("%s:/usr/sbin:/usr/local/sbin:/sbin",
	    getenv("PATH") ? getenv("PATH") : "/usr/bin:/bin");
	char *rest = NULL, *path = NULL;

	for (char *folder = strtok_r(folders, ":", &rest); folder && !path;
	     folder = strtok_r(NULL, ":", &rest)) {
		path = text_of("%s/%s", folder, name);
		if (access(path, X_OK) != 0) {
			free(path);
			path = NULL;
		}
	}
	free(folders);
	return path;
}

bool
programs_are_there(const char *const *names)
{
	for (; *names; names++) {
		char *path = program_find(*names);

		if (!path) {
			print_message("SKIP: there is no %s\n", *names);
			return false;
		}
		free(path);
	}
	return true;
}

static _Noreturn void
run_service(const char *const *arguments, const char *const *environment,
    const char *log)
{
	int said = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);

#ifdef __linux__
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
	dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
	dup2(said, STDOUT_FILENO);
	dup2(said, STDERR_FILENO);
	for (; environment && *environment; environment++)
		putenv((char *)(uintptr_t)*environment);
	execv(arguments[0], (char *const *)(uintptr_t)arguments);
	perror(arguments[0]);
	_exit(127);
}

pid_t
service_start(const char *const *arguments, const char *const *environment,
    const char *log)
{
	pid_t service = fork();

	assert_true(service >= 0);
	if (service == 0)
		run_service(arguments, environment, log);
	return service;
}

void
service_end(pid_t service)
{
	double end = tty_after(PATIENCE);

	if (service <= 0)
		return;
	kill(service, SIGTERM);
	while (!service_has_ended(service) && tty_clock() < end)
		pause_briefly();
	kill(service, SIGKILL);
	waitpid(service, NULL, 0);
}

bool
service_has_ended(pid_t service)
{
	char state = process_state(service);

	return state == 0 || state == 'Z';
}

char
process_state(pid_t process)
{
	char *path = text_of("/proc/%d/stat", (int)process);
	char *line = text_of_file(path);
	char *name_end = strrchr(line, ')');
	char state = (char)(name_end && name_end[1] ? name_end[2] : 0);

	free(path);
	free(line);
	return state;
}

void
pause_briefly(void)
{
	poll(NULL, 0, 5);
}
