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

bool
screen_keeps_shreds(void)
{
	return entry_keeps_shreds(getenv("TERM"));
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

/* What helps to read keys, in terminals whose names begin so. Terminfo seldom
 * knows these modes. */
static const struct {
	const char *terminals, *on, *off;
} key_modes[] = {
	{ "", "\033[?2004h", "\033[?2004l" },
	/* With Alt they send another character, unless told to send an Esc
	 * first (xterm's modes 1036 and 1039; mlterm wants both). They keep
	 * themselves what was set before (XTSAVE, XTRESTORE). */
	{ "xterm", "\033[?1036;1039s\033[?1036;1039h", "\033[?1036;1039r" },
	{ "mlterm", "\033[?1036;1039s\033[?1036;1039h", "\033[?1036;1039r" },
};

enum {
	KEY_MODES = sizeof key_modes / sizeof *key_modes,
};

static const char *
key_mode(size_t index, bool on)
{
	const char *terminals = key_modes[index].terminals;

	if (!screen_is_ecma48() ||
	    strncmp(getenv("TERM"), terminals, strlen(terminals)) != 0)
		return "";
	return on ? key_modes[index].on : key_modes[index].off;
}

static const char *
mouse_reports(bool on)
{
	if (!screen_is_ecma48())
		return "";
	return on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l";
}

void
screen_set_key_modes(FILE *file, bool on)
{
	for (size_t i = 0; i < KEY_MODES; i++)
		fputs(key_mode(i, on), file);
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

/* Adds a string of terminfo, or NULL, where there is room for it and for a new
 * line behind. Returns the new length. */
static size_t
add_string(char *bytes, size_t length, size_t room, const char *string)
{
	if (string == NULL || length + strlen(string) + 2 > room)
		return length;
	return length + copy_without_padding(bytes + length, string);
}

/* We never hide the cursor, so it need not be shown again. */
size_t
screen_restore_bytes(char *bytes, size_t room)
{
	static const char *const names[] = { "sgr0", "op", "rmcup" };
	size_t length = add_string(bytes, 0, room, mouse_reports(false));

	for (size_t i = 0; i < KEY_MODES; i++)
		length = add_string(bytes, length, room, key_mode(i, false));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		length = add_string(bytes, length, room, capability(names[i]));
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
