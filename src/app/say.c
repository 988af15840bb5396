#include "app/say_internal.h"

#include <sysexits.h>

#include "app/bar_internal.h"
#include "text/cut.h"
#include "view/glyph.h"

enum {
	NAME_MOST = 120, /* columns of a name, since a message has an end */
	NAME_LEAST = 5,  /* that a name is cut to: two Han and › */
};

int
say_room(const struct app *app)
{
	int encoding =
	    cluster_columns(bar_encoding(app), app->reading.ambiguous);

	return app->screen.columns - 2 - (encoding > 0 ? encoding + 1 : 0);
}

/* Returns a name in at most so many columns. */
static struct str
cut(struct str name, int columns, enum ambiguous ambiguous, struct arena *arena)
{
	if (cluster_columns(name, ambiguous) <= columns)
		return name;
	name.length = cut_fit(name, columns - 1, ambiguous);
	return arena_print(
	    arena, "%.*s" GLYPH_CUT, (int)name.length, name.bytes);
}

struct str
say_fit(const struct error *message, int columns, enum ambiguous ambiguous,
    struct arena *arena)
{
	struct str text = str_of(message->message), name;
	struct span at = message->name;
	int left = columns - cluster_columns(text, ambiguous);

	if (left >= 0 || at.from == at.to || at.to > text.length)
		return text;
	name = str_slice(text, at.from, at.to);
	left += cluster_columns(name, ambiguous);
	name =
	    cut(name, left > NAME_LEAST ? left : NAME_LEAST, ambiguous, arena);
	return arena_print(arena, "%.*s%.*s%s", (int)at.from, text.bytes,
	    (int)name.length, name.bytes, text.bytes + at.to);
}

static bool
fits(const struct app *app, const struct saying *saying)
{
	enum ambiguous ambiguous = app->reading.ambiguous;
	int name = cluster_columns(saying->name, ambiguous);
	int least = saying->whole || name < NAME_LEAST ? name : NAME_LEAST;

	return cluster_columns(saying->before, ambiguous) + least +
		   cluster_columns(saying->after, ambiguous) <=
	       say_room(app);
}

static void
say(struct app *app, const struct saying *saying)
{
	struct arena arena = { 0 };
	struct str name =
	    cut(saying->name, NAME_MOST, app->reading.ambiguous, &arena);

	error_set(&app->message, EX_OK, "%.*s%.*s%.*s",
	    (int)saying->before.length, saying->before.bytes, (int)name.length,
	    name.bytes, (int)saying->after.length, saying->after.bytes);
	app->message.name.from = saying->before.length;
	app->message.name.to = saying->before.length + name.length;
	arena_free(&arena);
}

void
say_first(struct app *app, const struct saying *sayings, size_t count)
{
	size_t i = 0;

	while (i + 1 < count && !fits(app, &sayings[i]))
		i++;
	say(app, &sayings[i]);
}
