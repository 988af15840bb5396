#include "terminals/harness/emulator_line.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "terminals/harness/folder.h"
#include "terminals/harness/service.h"
#include "test.h"

void
emulator_line_say(const struct emulator *emulator, const char *bytes)
{
	size_t length = strlen(bytes);

	assert_int_equal(write(emulator->mirror, bytes, length), length);
}

/* Whether an answer names the cursor's place. */
static bool
find_cursor(const char *answer, int *row, int *column)
{
	char end = '\0';

	while ((answer = strstr(answer, "\033[")) != NULL) {
		if (sscanf(answer, "\033[%d;%d%c", row, column, &end) == 3 &&
		    end == 'R')
			return true;
		answer++;
	}
	return false;
}

void
emulator_line_sync(struct emulator *emulator)
{
	struct pollfd ready = { .fd = emulator->mirror, .events = POLLIN };
	char answer[256] = "";
	size_t length = 0;
	int row, column;

	emulator_line_say(emulator, "\033[6n");
	while (!find_cursor(answer, &row, &column)) {
		ssize_t more = -1;

		if (poll(&ready, 1, TTY_DEADLINE) > 0)
			more = read(emulator->mirror, answer + length,
			    sizeof answer - 1 - length);
		if (more <= 0)
			fail_msg("%s answers nothing: %s", emulator->row->name,
			    text_of_file(emulator->log));
		length += (size_t)more;
		answer[length] = '\0';
	}
	emulator->cursor_row = row - 1;
	emulator->cursor_column = column - 1;
}

/* Has the emulator itself take another size, as a reader does, which a window
 * tells its line. */
void
emulator_line_resize(struct terminal *terminal, int rows, int columns)
{
	struct emulator *emulator = terminal->own;
	char *request = text_of("\033[8;%d;%dt", rows, columns);
	double end = tty_after(TTY_DEADLINE);
	struct winsize size = { 0 };

	emulator_line_say(emulator, request);
	emulator_line_sync(emulator);
	while (!emulator->row->windowless) {
		ioctl(emulator->mirror, TIOCGWINSZ, &size);
		if (size.ws_row == rows && size.ws_col == columns)
			break;
		if (tty_clock() > end)
			fail_msg("%s stays %dx%d", emulator->row->name,
			    size.ws_col, size.ws_row);
		pause_briefly();
	}
	tty_resize(terminal->tty, rows, columns);
	free(request);
}
