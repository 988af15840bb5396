#include <sysexits.h>

#include "command/session_internal.h"
#include "export/copy_text.h"
#include "host/locale.h"

enum {
	SAFE_BYTES = 4096, /* mosh, Termux and others lose what is longer */
};

_Static_assert((int)TMUX_MOST >= (int)COPY_TEXT_MOST, "tmux takes any text");

static void
say(struct session *session, const char *words)
{
	struct error message;

	error_set(&message, EX_OK, "%s", words);
	app_tell(&session->app, &message);
}

void
session_say_copied(
    struct session *session, const char *words, const char *brief)
{
	size_t length = session->app.copy.text.length;
	struct arena arena = { 0 };
	struct str bytes = length > SAFE_BYTES
			       ? arena_print(&arena, "，%zu字节", length)
			       : str_of("");

	app_tell_copied(&session->app,
	    arena_print(
		&arena, "%.*s；%s", (int)bytes.length, bytes.bytes, words),
	    arena_print(&arena, "；%s", brief));
	arena_free(&arena);
}

/* Copies a text in every way there is, and says no more than is known. GNU
 * screen prints the end of an OSC that is too long for it. */
static void
copy(struct session *session)
{
	struct str text = session->app.copy.text;

	if (tmux_is_screen())
		say(session, "GNU screen 不传剪贴板，没有复制；请按 o");
	else if (term_copy(session->term, text))
		session_say_copied(session,
		    text.length > SAFE_BYTES
			? "太长，有的终端收不下，粘贴不出按 o"
			: "能否粘贴取决于终端，粘贴不出按 o",
		    "粘贴不出按 o");
	else
		say(session, "这种终端没有剪贴板，没有复制；请按 o");
	session->copying = tmux_give(&session->tmux, text);
}

static void
lay_out(struct session *session)
{
	struct str text = session->app.copy.text;
	struct arena arena = { 0 };

	term_lay_out(
	    session->term, arena_print(&arena, "%.*s\n选好后按回车返回",
			       (int)text.length, text.bytes));
	arena_free(&arena);
}

/* The reader's choice overrides the terminal's answer. */
static void
choose_ambiguous(struct session *session)
{
	struct error error;

	term_unask(session->term);
	if (term_can_show(session->app.reading.ambiguous))
		return;
	app_set_ambiguous(&session->app, AMBIGUOUS_NARROW);
	error_set(&error, EX_UNAVAILABLE, "这台机器上引号、破折号只能占一列");
	app_tell(&session->app, &error);
}

static void
turn_mouse(struct session *session)
{
	term_mouse(session->term, session->app.looks.mouse);
}

static void
turn_theme(struct session *session)
{
	term_theme(session->term, session->app.looks.theme);
}

static void
redraw(struct session *session)
{
	term_redraw(session->term);
}

static void
suspend(struct session *session)
{
	session_desk_keep(session, true);
	term_suspend(session->term);
}

/* What the loop does for each effect of a key. */
static void (*const effects[EFFECT_COUNT])(struct session *) = {
	[EFFECT_SUSPEND] = suspend,
	[EFFECT_REDRAW] = redraw,
	[EFFECT_MOUSE] = turn_mouse,
	[EFFECT_RELOAD] = session_reload,
	[EFFECT_COPY] = copy,
	[EFFECT_LAY_OUT] = lay_out,
	[EFFECT_THEME] = turn_theme,
	[EFFECT_AMBIGUOUS] = choose_ambiguous,
};

/* The answer may differ from what was taken for granted. */
void
session_learn(struct session *session)
{
	struct term_answer answer = term_answer(session->term);
	struct error error;

	if (answer.understood) {
		app_set_ambiguous(&session->app, answer.ambiguous);
		return;
	}
	/* The names can be read even where no Chinese can. */
	error_set(&error, EX_CONFIG,
	    "终端编码不是 %s：请改终端的编码，或设 LC_ALL=%s",
	    locale_encoding(),
	    locale_is_utf8() ? "zh_CN.GB18030" : "zh_CN.UTF-8");
	app_tell(&session->app, &error);
}

void
session_say_guessed(struct session *session)
{
	struct arena arena = { 0 };
	struct str words = open_remark(&session->encoded, &arena);
	struct error remark;

	if (words.length == 0 && session->format != FORMAT_YAML)
		words = open_recognised(
		    &session->reports[session->current], &arena);
	if (words.length > 0) {
		error_set(
		    &remark, EX_OK, "%.*s", (int)words.length, words.bytes);
		app_tell(&session->app, &remark);
	}
	arena_free(&arena);
}

void
session_carry_out(struct session *session, enum effect effect)
{
	if (effects[effect] != NULL)
		effects[effect](session);
}
