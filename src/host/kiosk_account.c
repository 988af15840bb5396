#include "host/kiosk_account.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "host/file.h"

enum {
	ENVIRONMENT_MOST = 16,
	VALUE_MOST = 64,   /* bytes */
	FILES_MOST = 1024, /* descriptors that may be open */
};

extern char **environ;

bool
kiosk_is_called(int *count, char ***arguments)
{
	char **words = *arguments;
	bool is_shell =
	    words[0][0] == '-' || (*count > 1 && strcmp(words[1], "-c") == 0);

	if (is_shell) {
		*count = 1;
		words[1] = NULL;
		return true;
	}
	if (*count < 2 || strcmp(words[1], "--kiosk") != 0)
		return false;
	words[1] = words[0];
	++*arguments;
	--*count;
	return true;
}

/* Whether it can be the name of a terminal or a locale, and no path. */
static bool
is_harmless(const char *value)
{
	static const char characters[] = "abcdefghijklmnopqrstuvwxyz"
					 "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
					 "0123456789._@+-";
	size_t length = strlen(value);

	return length <= VALUE_MOST && strspn(value, characters) == length;
}

static void
cut_environment(void)
{
	static char *none[] = { NULL };
	const char *const *names = kiosk_settings.environment;
	char *values[ENVIRONMENT_MOST] = { NULL };

	for (int i = 0; names[i] != NULL && i < ENVIRONMENT_MOST; i++) {
		const char *value = getenv(names[i]);

		if (value != NULL && is_harmless(value))
			values[i] = strdup(value);
	}
	environ = none;
	for (int i = 0; names[i] != NULL && i < ENVIRONMENT_MOST; i++)
		if (values[i] != NULL) {
			setenv(names[i], values[i], 1);
			free(values[i]);
		}
}

void
kiosk_seclude(void)
{
	/* Before all else: a key that is typed now would end the session. */
	signal(SIGINT, SIG_IGN);
	signal(SIGQUIT, SIG_IGN);
	signal(SIGTSTP, SIG_IGN);
	cut_environment();
	for (int file = STDERR_FILENO + 1; file < FILES_MOST; file++)
		close(file);
}

/* Takes one line of the settings. */
static bool
take_line(
    struct str line, size_t number, struct str *report, struct error *error)
{
	struct str name = str_trim(str_cut(&line, '='));
	struct str value = str_trim(line);

	if (name.length == 0 || name.bytes[0] == '#')
		return true;
	if (!str_is(name, "report"))
		return error_at(error, number, 1,
		    "%.*s 不认得，应为“report = 路径”",
		    (int)(name.length < VALUE_MOST ? name.length : VALUE_MOST),
		    name.bytes);
	if (report->length > 0)
		return error_at(error, number, 1, "report 重复了，应只写一次");
	if (value.length == 0 || value.bytes[0] != '/')
		return error_at(error, number, 1,
		    "report 的值应为绝对路径，如 /srv/baogao/report.yaml");
	*report = value;
	return true;
}

bool
kiosk_report(struct arena *arena, const char **file, struct error *error)
{
	struct str text, report = { 0 };
	struct stat status;

	*file = NULL;
	if (stat(kiosk_settings.file, &status) != 0 && errno == ENOENT)
		return true;
	if (!file_read(arena, kiosk_settings.file, &text, error))
		return false;
	if (stat(kiosk_settings.file, &status) != 0 || status.st_uid != 0 ||
	    (status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
		return error_set(error, EX_CONFIG,
		    "不是 root 的文件，或别人也能写，应为 root 所有、权限 644");
	for (size_t number = 1; text.length > 0; number++)
		if (!take_line(str_cut(&text, '\n'), number, &report, error)) {
			error->status = EX_CONFIG;
			return false;
		}
	if (report.length > 0)
		*file = arena_copy(arena, report).bytes;
	return true;
}
