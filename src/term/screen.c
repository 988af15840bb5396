#include "term/screen.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "term/entry_internal.h"

static const struct {
	const char *capability, *key;
} own_keys[] = {
	{ "kcuu1", "up" },
	{ "kcud1", "down" },
	{ "kcub1", "left" },
	{ "kcuf1", "right" },
	{ "khome", "home" },
	{ "kend", "end" },
	{ "kpp", "pgup" },
	{ "knp", "pgdn" },
	{ "kdch1", "delete" },
	{ "kbs", "backspace" },
	{ "kf1", "f1" },
	{ "kf2", "f2" },
	{ "kf3", "f3" },
	{ "kcbt", "S-tab" },
};

/* Returns a string of terminfo; NULL if the terminal has none. */
static const char *
capability(const char *name)
{
	char copy[8] = ""; /* the names' type is not const everywhere */
	const char *string = tigetstr(strncat(copy, name, sizeof copy - 1));

	return string == (char *)-1 ? NULL : string;
}

/* Gives curses the size, so that it asks neither the terminal, which may claim
 * any, nor terminfo, which often has none. */
static void
tell_size(int rows, int columns)
{
	char number[16];

	snprintf(number, sizeof number, "%d", rows);
	setenv("LINES", number, 1);
	snprintf(number, sizeof number, "%d", columns);
	setenv("COLUMNS", number, 1);
	use_env(TRUE);
	use_tioctl(FALSE);
}

SCREEN *
screen_open(FILE *file, int rows, int columns, const char **stand_in,
    struct error *error)
{
	const char *name = getenv("TERM");
	SCREEN *screen;

	if (name == NULL || name[0] == '\0') {
		error_set(
		    error, EX_UNAVAILABLE, "没有设置 TERM，不知道是什么终端");
		return NULL;
	}
	/* Line drawing goes out as Unicode, not by a shifted character set. */
	setenv("NCURSES_NO_UTF8_ACS", "1", 0);
	tell_size(rows, columns);
	screen = entry_open(name, file, stand_in);
	if (screen == NULL) {
		error_set(
		    error, EX_UNAVAILABLE, "不认识终端类型 TERM=%.40s", name);
		return NULL;
	}
	if (capability("cup") == NULL || capability("clear") == NULL) {
		error_set(error, EX_UNAVAILABLE,
		    "终端类型 TERM=%.40s 不能定位光标或清屏", name);
		delscreen(screen);
		return NULL;
	}
	noecho();
	nonl();
	typeahead(-1);
	return screen;
}

bool
screen_is_console(void)
{
	static const char console[] = "linux";
	const char *name = getenv("TERM");

	return name != NULL &&
	       strncmp(name, console, sizeof console - 1) == 0 &&
	       strchr("-+", name[sizeof console - 1]) != NULL;
}

void
screen_own_keys(struct key_reader *reader)
{
	for (size_t i = 0; i < sizeof own_keys / sizeof own_keys[0]; i++)
		key_reader_own(reader, capability(own_keys[i].capability),
		    own_keys[i].key);
}

bool
screen_is_ecma48(void)
{
	const char *cup = capability("cup");

	return cup != NULL && strncmp(cup, "\033[", 2) == 0;
}

/* Terminfo seldom knows these modes. */
static const char *
paste_marks(bool on)
{
	if (!screen_is_ecma48())
		return "";
	return on ? "\033[?2004h" : "\033[?2004l";
}

static const char *
mouse_reports(bool on)
{
	if (!screen_is_ecma48())
		return "";
	return on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l";
}

void
screen_mark_pastes(FILE *file, bool on)
{
	fputs(paste_marks(on), file);
}

void
screen_report_mouse(FILE *file, bool on)
{
	fputs(mouse_reports(on), file);
}

/* Copies a string of terminfo without its padding ($<2>, a pause for slow
 * terminals). Returns its length. */
static size_t
copy_without_padding(char *bytes, const char *string)
{
	size_t length = 0;

	while (*string != '\0') {
		const char *end = string + 2;

		if (strncmp(string, "$<", 2) == 0) {
			end += strspn(end, "0123456789.*/");
			if (*end == '>') {
				string = end + 1;
				continue;
			}
		}
		bytes[length++] = *string++;
	}
	return length;
}

/* We never hide the cursor, so it need not be shown again. */
size_t
screen_restore_bytes(char *bytes, size_t room)
{
	const char *const strings[] = { mouse_reports(false),
		paste_marks(false), capability("sgr0"), capability("op"),
		capability("rmcup") };
	size_t length = 0;

	for (size_t i = 0; i < sizeof strings / sizeof strings[0]; i++) {
		size_t more = strings[i] == NULL ? 0 : strlen(strings[i]);

		if (length + more + 2 > room)
			continue;
		if (more > 0)
			length +=
			    copy_without_padding(bytes + length, strings[i]);
	}
	/* Without a second screen a message goes below the report. */
	if (capability("rmcup") == NULL) {
		memcpy(bytes + length, "\r\n", 2);
		length += 2;
	}
	return length;
}

static size_t
copy_capability(char *bytes, size_t room, const char *name)
{
	const char *string = capability(name);

	if (string == NULL || strlen(string) >= room)
		return 0;
	return copy_without_padding(bytes, string);
}

size_t
screen_clear_bytes(char *bytes, size_t room)
{
	return copy_capability(bytes, room, "clear");
}

size_t
screen_palette_bytes(char *bytes, size_t room)
{
	return copy_capability(bytes, room, "oc");
}
