#include "terminals/harness/multiplexer.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "terminals/harness/folder.h"
#include "terminals/harness/service.h"
#include "test.h"

struct multiplexer
multiplexer_tmux(const char *folder)
{
	char *socket = text_of("%s/tmux", folder);
	char *settings = text_of("%s/tmux.conf", folder);

	file_make(settings, "set -g status off\n"
			    "set -g destroy-unattached on\n"
			    "set -s escape-time 0\n");
	return (struct multiplexer){
		.arguments = { "tmux", "-u", "-S", socket, "-f", settings,
		    "new-session" },
		.form = SCENE_TEXT,
		.socket = socket,
		.settings = settings,
		.print = text_of("tmux -u -S %s capture-pane -p \\; "
				 "display-message -p "
				 "'cursor #{cursor_y},#{cursor_x}' 2>&1",
		    socket),
		.ask = text_of(
		    "tmux -S %s display-message -p '#{pid}' 2>&1", socket),
		.end = text_of("tmux -S %s kill-server 2>&1", socket),
	};
}

struct multiplexer
multiplexer_screen(const char *folder, const char *setting)
{
	char *sockets = text_of("%s/sockets", folder);
	char *settings = text_of("%s/screenrc", folder);
	char *copy = text_of("%s/copy", folder);
	char *lines = text_of("startup_message off\n"
			      "autodetach off\n"
			      "maptimeout 5\n"
			      "%s\n",
	    setting);

	assert_int_equal(mkdir(sockets, 0700), 0);
	setenv("SCREENDIR", sockets, 1);
	file_make(settings, lines);
	free(lines);
	return (struct multiplexer){
		.arguments = { "screen", "-c", settings, "-U", "-S", "baogao" },
		.form = SCENE_BYTES,
		.socket = sockets,
		.settings = settings,
		.copy = copy,
		.print = text_of("screen -S baogao -X hardcopy %s 2>&1", copy),
		.ask = text_of("ls %s", sockets), /* 123.baogao */
		.end = text_of("screen -S baogao -X quit 2>&1"),
	};
}

static char *
look(struct terminal *terminal)
{
	const struct multiplexer *multiplexer = terminal->own;
	const char *copy = multiplexer->copy;
	double last = tty_after(TTY_DEADLINE);
	char *printed;

	tty_settle(terminal->tty);
	if (!copy)
		return output_of(multiplexer->print);
	unlink(copy);
	printed = output_of(multiplexer->print);
	while (access(copy, R_OK) != 0 && tty_clock() < last)
		pause_briefly();
	free(printed);
	return text_of_file(copy);
}

void
multiplexer_show(
    const struct multiplexer *multiplexer, struct terminal *terminal)
{
	terminal->form = multiplexer->form;
	terminal->own = (void *)(uintptr_t)multiplexer;
	terminal->look = look;
}

pid_t
multiplexer_process(const struct multiplexer *multiplexer)
{
	char *number = output_of(multiplexer->ask);
	pid_t process = (pid_t)strtol(number, NULL, 10);

	if (process <= 1)
		fail_msg("no multiplexer runs: %s", number);
	free(number);
	return process;
}

void
multiplexer_end(const struct multiplexer *multiplexer, pid_t process)
{
	double last = tty_after(TTY_DEADLINE);

	free(output_of(multiplexer->end));
	while (!service_has_ended(process)) {
		if (tty_clock() > last)
			fail_msg("the multiplexer does not end");
		pause_briefly();
	}
}

void
multiplexer_free(struct multiplexer *multiplexer)
{
	if (multiplexer->end)
		free(output_of(multiplexer->end));
	free(multiplexer->socket);
	free(multiplexer->settings);
	free(multiplexer->copy);
	free(multiplexer->print);
	free(multiplexer->ask);
	free(multiplexer->end);
	memset(multiplexer, 0, sizeof *multiplexer);
}

bool
multiplexer_locale(const char *folder)
{
	static const char *const needed[] = { "localedef", NULL };
	char *make =
	    text_of("localedef -i zh_CN -f UTF-8 %s/zh_CN.UTF-8 2>&1", folder);
	char *made = text_of("%s/zh_CN.UTF-8/LC_CTYPE", folder);
	bool can = programs_are_there(needed);

	if (can) {
		free(output_of(make));
		can = access(made, R_OK) == 0;
		if (!can)
			print_message("SKIP: there is no locale zh_CN\n");
	}
	free(make);
	free(made);
	return can;
}
