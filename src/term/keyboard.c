#include "term/keyboard_internal.h"

#include <string.h>

#include "host/clock.h"
#include "term/charset_internal.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	ESC = 0x1B,
};

/* Returns after how many milliseconds the bytes that wait mean a key; -1 if
 * none wait. */
static int
time_left(const struct keyboard *keyboard)
{
	int delay = key_reader_delay(&keyboard->reader);
	long long left = keyboard->read_at + delay - clock_milliseconds();

	return delay < 0 ? -1 : left < 0 ? 0 : (int)left;
}

static bool
holds_han(const char *bytes, size_t length)
{
	size_t at = 0, taken;

	for (; at < length; at += taken) {
		struct key key = { .name = "" };

		taken = 1;
		if (((unsigned char)bytes[at] & 0x80) != 0)
			taken = charset_take(bytes + at, length - at, &key);
		if (taken == 0)
			return false;
		if (key.name[0] != '\0' &&
		    class_is_han(utf8_at(str_of(key.name), 0).value))
			return true;
	}
	return false;
}

/* Nobody types Han and a line end at once: this was pasted into a terminal that
 * does not mark it. What begins with the key of a search goes into it as keys. */
static bool
is_burst(const struct keyboard *keyboard, const char *bytes, size_t length)
{
	const struct key_reader *reader = &keyboard->reader;

	return keyboard->bursts && length > 0 && reader->length == 0 &&
	       !reader->pasting && reader->rest == ESCAPE_REST_NONE &&
	       bytes[0] != '/' && memchr(bytes, ESC, length) == NULL &&
	       (memchr(bytes, '\r', length) != NULL ||
		   memchr(bytes, '\n', length) != NULL) &&
	       holds_han(bytes, length);
}

static enum keyboard_wait
take_bytes(struct keyboard *keyboard, const struct tty *tty)
{
	char bytes[KEY_READER_ROOM];
	size_t length;
	bool there =
	    tty_read(tty, bytes, key_reader_room(&keyboard->reader), &length);

	keyboard->read_at = clock_milliseconds();
	if (is_burst(keyboard, bytes, length))
		key_reader_begin_burst(&keyboard->reader);
	key_reader_feed(&keyboard->reader, bytes, length);
	return there ? KEYBOARD_CHANGED : KEYBOARD_GONE;
}

enum keyboard_wait
keyboard_wait(struct keyboard *keyboard, const struct tty *tty, int limit)
{
	int late = time_left(keyboard);
	bool sooner = late >= 0 && (limit < 0 || late < limit);

	switch (tty_wait(tty, sooner ? late : limit)) {
	case TTY_READABLE:
		return take_bytes(keyboard, tty);
	case TTY_SIGNAL:
		return KEYBOARD_CHANGED;
	case TTY_TIMEOUT:
		break;
	}
	if (time_left(keyboard) != 0)
		return sooner ? KEYBOARD_CHANGED : KEYBOARD_TIMEOUT;
	key_reader_late(&keyboard->reader);
	return KEYBOARD_CHANGED;
}

void
keyboard_pass_answers(
    struct keyboard *keyboard, const struct tty *tty, int limit)
{
	const struct width_query *query = &keyboard->reader.width_query;
	long long deadline = clock_milliseconds() + limit;
	struct key key;

	while (query->awaited > 0) {
		long long left = deadline - clock_milliseconds();

		if (left <= 0 ||
		    keyboard_wait(keyboard, tty, (int)left) == KEYBOARD_GONE)
			return;
		while (key_reader_next(&keyboard->reader, &key))
			continue;
	}
}

bool
keyboard_comes_back(const struct key *key)
{
	static const char *const names[] = { "<enter>", "<space>", "<esc>", "q",
		"<C-c>" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(key->name, names[i]) == 0)
			return true;
	return false;
}
