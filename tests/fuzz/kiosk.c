/* Any bytes as the settings of a kiosk, and its call: the mode and the owner of
 * the file, the words of the call, a NUL between two and two at their end, then
 * the file. What is taken is the absolute path of a line; all else is refused
 * with a message. What root alone may write is asked of a stat of our own. */
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "fuzz/claims.h"
#include "host/kiosk_account.h"

enum { WORDS_MOST = 5 };

static char path[] = "/tmp/baogao-fuzz-XXXXXX";
static int file; /* at that path, open for writing */
static const char *const environment[] = { NULL };

/* Instead of the program's own. */
const struct kiosk_settings kiosk_settings = {
	.file = path,
	.environment = environment,
};

/* What the file is said to be. */
static struct stat said;

/* The linker puts them in place of each other: --wrap=stat. */
int __real_stat(const char *name, struct stat *status);
int __wrap_stat(const char *name, struct stat *status);

int
__wrap_stat(const char *name, struct stat *status)
{
	int result = __real_stat(name, status);

	if (strcmp(name, path) != 0)
		return result;
	status->st_uid = said.st_uid;
	status->st_mode = said.st_mode;
	return result;
}

static bool
claim_call(struct str *input)
{
	char *words[WORDS_MOST + 2] = { NULL }, **left = words;
	char *copies[WORDS_MOST];
	int all = 0, count;
	bool is_kiosk;

	do {
		struct str word = str_cut(input, '\0');

		copies[all] = strndup(word.bytes, word.length);
		words[all] = copies[all];
		all++;
	} while (
	    all < WORDS_MOST && input->length > 0 && input->bytes[0] != '\0');
	count = all;
	is_kiosk = kiosk_is_called(&count, &left);
	claim(count >= 1 && count <= all && left[count] == NULL &&
		  left[0] == copies[0],
	    "the name is left, and the list ends");
	claim(!is_kiosk || copies[0][0] != '-' || count == 1,
	    "a login shell takes no word");
	claim(is_kiosk || (count == all && left == words),
	    "any other call keeps its words");
	for (int i = 0; i < all; i++)
		free(copies[i]);
	return is_kiosk;
}

static void
write_settings(struct str settings)
{
	claim(ftruncate(file, 0) == 0, "the settings are emptied");
	claim(pwrite(file, settings.bytes, settings.length, 0) ==
		  (ssize_t)settings.length,
	    "and written");
}

static void
claim_settings(struct str settings)
{
	struct arena arena = { 0 };
	struct error error = { 0 };
	const char *report = NULL;
	bool is_good = said.st_uid == 0 && (said.st_mode & 022) == 0;

	if (kiosk_report(&arena, &report, &error)) {
		claim(is_good, "others may not write them");
		claim(report == NULL || report[0] == '/', "a path is absolute");
		claim(report == NULL ||
			  str_find(settings, str_of(report)) < settings.length,
		    "a path stands in them");
	} else {
		claim(error.status == EX_CONFIG, "the settings are wrong");
		claim(error.message[0] != '\0', "it is said how");
		claim(report == NULL, "nothing is taken of them");
	}
	arena_free(&arena);
}

static void
remove_settings(void)
{
	unlink(path);
}

int
LLVMFuzzerInitialize(int *count, char ***arguments)
{
	(void)count, (void)arguments;
	file = mkstemp(path);
	claim(file >= 0, "there is a file for the settings");
	atexit(remove_settings);
	return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = bytes_of(data, size);

	said.st_mode = S_IFREG | (mode_t)bytes_number(&input, 0, 255);
	said.st_uid = (uid_t)bytes_number(&input, 0, 1);
	claim_call(&input);
	if (input.length > 0)
		input = str_slice(input, 1, input.length);
	write_settings(input);
	claim_settings(input);
	return 0;
}
