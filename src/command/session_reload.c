#include <sysexits.h>

#include "command/session_internal.h"
#include "host/clock.h"

enum {
	/* Milliseconds before events count: most files are read by then, and
	 * the keys behind are meant for what they hold. */
	UNDISTURBED = 20,
};

static bool
stop_for_event(void *context)
{
	struct session *session = context;

	if (clock_milliseconds() - session->reload_began < UNDISTURBED)
		return false;
	return session->held.count > 0 || session_hold(session);
}

static bool
read_again(struct session *session, struct report *report, struct error *error)
{
	const struct stop stop = { stop_for_event, session };
	struct load load;

	if (session->once)
		return error_set(error, EX_USAGE, "管道和标准输入不能重读");
	session->reload_began = clock_milliseconds();
	if (!open_file(&session->opening, session->file, &load, error))
		return false;
	session->encoded = load.encoded;
	return open_parse(&session->opening, &load, report, &stop, error);
}

void
session_reload(struct session *session)
{
	struct report *next = &session->reports[1 - session->current];
	struct error error;
	bool done = read_again(session, next, &error);

	session->reload_is_due = !done && error.status == EX_TEMPFAIL;
	if (session->reload_is_due)
		return;
	if (done) {
		app_reload(&session->app, next);
		session->app.encoding = session->encoded.encoding;
		report_free(&session->reports[session->current]);
		session->current = 1 - session->current;
		error_set(&error, EX_OK, "已重读文件");
	}
	app_tell(&session->app, &error);
}
