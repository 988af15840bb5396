#define _GNU_SOURCE /* unshare */
#include "terminals/harness/account.h"

#include <dirent.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include "terminals/harness/folder.h"
#include "test.h"

/* Nobody else's, we hope, nor that of a test which runs beside this one. */
static int
user_number(void)
{
	static pid_t test;

	if (test == 0)
		test = getpid();
	return 64000 + (int)(test % 1000);
}

const char account_name[] = "report";

static bool
cover(const char *folder)
{
	return mount("none", folder, "tmpfs", 0, "mode=755") == 0;
}

/* Shows a file of the system with one more line. */
static void
add_line(const char *path, const char *line, const char *folder)
{
	char *copy = text_of("%s%s", folder, strrchr(path, '/'));
	char *before = text_of_file(path),
	     *text = text_of("%s%s", before, line);

	file_make(copy, text);
	assert_int_equal(chmod(copy, 0644), 0);
	assert_int_equal(mount(copy, path, NULL, MS_BIND, NULL), 0);
	free(before);
	free(text);
	free(copy);
}

static void
install(const char *program)
{
	char *command = text_of(
	    "mkdir -p /usr/local/bin /usr/local/share/baogao /run/sshd &&"
	    " cp '%s' /usr/local/bin/baogao &&"
	    " cp content/*.yaml /usr/local/share/baogao &&"
	    " chmod -R a+rX /usr/local 2>&1",
	    program);
	char *said = output_of(command);

	assert_string_equal(said, "");
	free(said);
	free(command);
}

bool
account_make(const char *program, const char *folder)
{
	char *user = text_of("%s:x:%d:%d::/:/usr/local/bin/baogao\n",
	    account_name, user_number(), user_number());
	char *password = text_of("%s::20000::::::\n", account_name);
	bool done = geteuid() == 0 && unshare(CLONE_NEWNS) == 0 &&
		    mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;

	if (done) {
		done =
		    cover("/usr/local") && cover("/run") && cover("/var/log");
		assert_true(done);
		install(program);
		add_line("/etc/passwd", user, folder);
		add_line("/etc/shadow", password, folder);
	} else {
		print_message("SKIP: no mount namespace for an account\n");
	}
	free(user);
	free(password);
	return done;
}

/* Whether a process of that number runs for the account; of that name, if any.
 * One that cannot be dumped belongs to root in /proc, so its status is asked. */
static bool
is_of_account(const char *number, const char *name)
{
	char *path = text_of("/proc/%.15s/status", number);
	char *text = text_of_file(path);
	char *user = strstr(text, "\nUid:"), *rest = NULL;
	bool is = number[0] >= '1' && number[0] <= '9' && user &&
		  strtol(user + 5, NULL, 10) == user_number() &&
		  !strstr(text, "\nState:\tZ");

	strtok_r(text, "\t\n", &rest);
	user = strtok_r(NULL, "\t\n", &rest);
	is = is && (!name || (user && strcmp(user, name) == 0));
	free(text);
	free(path);
	return is;
}

static int
find(const char *name, pid_t *processes, int most)
{
	DIR *all = opendir("/proc");
	int count = 0;

	assert_non_null(all);
	for (struct dirent *entry; (entry = readdir(all));) {
		if (!is_of_account(entry->d_name, name))
			continue;
		if (count < most)
			processes[count] =
			    (pid_t)strtol(entry->d_name, NULL, 10);
		count++;
	}
	closedir(all);
	return count;
}

int
account_readers(pid_t *readers, int most)
{
	return find("baogao", readers, most);
}

int
account_processes(void)
{
	return find(NULL, NULL, 0);
}
