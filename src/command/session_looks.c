#include <stdlib.h>
#include <sysexits.h>

#include "command/session_internal.h"

/* Tells what the reader's terminal is taken for, and what its font may lack;
 * that must be read where there is no Chinese. */
static void
tell_terminal(struct session *session)
{
	const char *stand_in = term_stand_in(session->term);
	struct error error;

	if (!term_shows_chinese())
		error_set(&error, EX_OK,
		    "No Chinese font here? Use fbterm, kmscon or ssh "
		    "控制台没有汉字字体");
	else if (stand_in != NULL)
		error_set(&error, EX_OK, "%.40s 按 %s 显示", getenv("TERM"),
		    stand_in);
	else
		return;
	app_tell(&session->app, &error);
}

/* Tells the first wrong line of the settings; standard error has them all. */
static void
tell_wrong(struct session *session)
{
	const struct error *wrong = &session->options->wrong;
	struct error error;

	if (wrong->message[0] == '\0')
		return;
	error_set(
	    &error, EX_CONFIG, "设置第%zu行：%s", wrong->line, wrong->message);
	if (wrong->line == 0)
		error_set(&error, EX_CONFIG, "设置：%s", wrong->message);
	app_tell(&session->app, &error);
}

void
session_choose_looks(struct session *session)
{
	const struct options *options = session->options;

	session->app.looks.theme = options_theme(options);
	session->app.looks.colourless = !term_has_colours(session->term);
	term_theme(session->term, session->app.looks.theme);
	if (options->ascii)
		term_ascii(session->term);
	tell_terminal(session);
	tell_wrong(session);
}
