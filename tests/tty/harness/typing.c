#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"
#include "tty/harness.h"
#include "tty/harness/encoding.h"
#include "tty/harness/terminal.h"

static const struct {
	const char *name, *bytes;
} keys[] = {
	{ "space", " " },
	{ "enter", "\r" },
	{ "esc", "\033" },
	{ "tab", "\t" },
	{ "S-tab", "\033[Z" },
	{ "backspace", "\177" },
	{ "up", "\033OA" },
	{ "down", "\033OB" },
	{ "right", "\033OC" },
	{ "left", "\033OD" },
	{ "home", "\033OH" },
	{ "end", "\033OF" },
	{ "pgup", "\033[5~" },
	{ "pgdn", "\033[6~" },
	{ "f1", "\033OP" },
	{ "M-right", "\033[1;3C" },
	{ "lt", "<" },
};

/* The bytes of the key named up to `end`, in a buffer of 16. */
static void
key_bytes(const char *name, const char *end, char *bytes)
{
	size_t length = (size_t)(end - name);

	if (length == 3 && strncmp(name, "C-", 2) == 0) {
		snprintf(bytes, 16, "%c", name[2] & 0x1f);
		return;
	}
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		if (strlen(keys[i].name) == length &&
		    strncmp(keys[i].name, name, length) == 0) {
			snprintf(bytes, 16, "%s", keys[i].bytes);
			return;
		}
	}
	fail_msg("no key is called %.*s", (int)length, name);
}

static void
send(struct tty *tty, const char *bytes, size_t length)
{
	char *typed = NULL;

	if (tty->encoding)
		bytes = typed =
		    encoding_typed(tty->encoding, bytes, length, &length);
	terminal_send(tty, bytes, length);
	free(typed);
}

bool
tty_click(struct tty *tty, int row, int column)
{
	char bytes[64];
	size_t length;

	if (!tty->mouse)
		return false;
	vterm_mouse_move(tty->vterm, row, column, VTERM_MOD_NONE);
	vterm_mouse_button(tty->vterm, 1, true, VTERM_MOD_NONE);
	vterm_mouse_button(tty->vterm, 1, false, VTERM_MOD_NONE);
	length = vterm_output_read(tty->vterm, bytes, sizeof bytes);
	tty->typed = tty_clock();
	terminal_send(tty, bytes, length);
	return true;
}

/* No terminal parts an answer for a key: it stands behind the one that has
 * begun. */
static bool
type_behind_answer(struct tty *tty, const char *bytes, size_t length)
{
	char *end;

	if (tty->answers_length == 0 || tty->answers[0] == '\033')
		return false;
	end = strchr(tty->answers, 'R');
	assert_non_null(end);
	assert_true(tty->answers_length + length < sizeof tty->answers);
	end++;
	memmove(end + length, end, strlen(end) + 1);
	memcpy(end, bytes, length);
	tty->answers_length += length;
	return true;
}

void
tty_send(struct tty *tty, const char *bytes)
{
	tty->typed = tty_clock();
	terminal_send(tty, bytes, strlen(bytes));
}

void
tty_type(struct tty *tty, const char *text)
{
	char bytes[4096] = "";
	size_t length = 0;

	for (; *text; text++) {
		const char *end = *text == '<' ? strchr(text, '>') : NULL;

		assert_true(length + 16 < sizeof bytes);
		if (end) {
			key_bytes(text + 1, end, bytes + length);
			length += strlen(bytes + length);
			text = end;
		} else {
			bytes[length++] = *text;
		}
	}
	tty->typed = tty_clock();
	if (type_behind_answer(tty, bytes, length))
		return;
	send(tty, bytes, length);
}

void
tty_end_message(struct tty *tty)
{
	tty_send(tty, "\033[200~\033[201~");
	tty_settle(tty);
}
