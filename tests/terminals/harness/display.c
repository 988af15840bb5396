#include "terminals/harness/display.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "terminals/harness/folder.h"
#include "terminals/harness/service.h"
#include "test.h"
#include "tty/harness.h"

/* The line in which the server says its number. It writes it in two pieces,
 * and dies when it cannot. */
static void
read_number(const struct display *display, int from, char *number, size_t room)
{
	struct pollfd ready = { .fd = from, .events = POLLIN };
	size_t length = 0;

	while (length == 0 || number[length - 1] != '\n') {
		ssize_t more = -1;

		if (poll(&ready, 1, TTY_DEADLINE) > 0)
			more = read(from, number + length, room - length);
		if (more <= 0)
			fail_msg("Xvfb does not start: %s",
			    text_of_file(display->log));
		length += (size_t)more;
	}
	number[length - 1] = '\0';
}

void
display_start(struct display *display)
{
	static const char *const needed[] = { "Xvfb", NULL };
	char number[32], *path = program_find("Xvfb"), *written;
	int ends[2];

	memset(display, 0, sizeof *display);
	if (!programs_are_there(needed))
		return;
	display->folder = folder_make();
	display->log = text_of("%s/log", display->folder);
	display->pixels = text_of("%s/Xvfb_screen0", display->folder);
	assert_int_equal(pipe(ends), 0);
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	written = text_of("%d", ends[1]);
	display->server = service_start(
	    (const char *const[]){ path, "-displayfd", written, "-screen", "0",
		"1600x1200x24", "-fbdir", display->folder, "-nolisten", "tcp",
		"-noreset", NULL },
	    NULL, display->log);
	close(ends[1]);
	read_number(display, ends[0], number, sizeof number);
	display->name = text_of("DISPLAY=:%s", number);
	close(ends[0]);
	free(written);
	free(path);
}

void
display_end(struct display *display)
{
	service_end(display->server);
	if (display->folder)
		folder_remove(display->folder);
	free(display->log);
	free(display->name);
	free(display->pixels);
	memset(display, 0, sizeof *display);
}
