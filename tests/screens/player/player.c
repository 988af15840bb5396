#include "screens/player.h"

#include <stdio.h>
#include <string.h>

#include "format/load.h"
#include "test.h"

/* --- The first line */

static void
take_word(struct player *player, struct str word)
{
	if (str_equal(word, str_of("wide")))
		app_set_ambiguous(&player->app, AMBIGUOUS_WIDE);
	else if (str_equal(word, str_of("kiosk")))
		app_be_kiosk(&player->app);
	else if (str_equal(word, str_of("ascii")))
		player->ascii = true;
	else if (str_equal(word, str_of("notes")))
		app_keep_notes(&player->app);
	else if (str_equal(word, str_of("effects")))
		player->all_effects = true;
	else if (word.length > 0)
		fail_msg("unknown: %.*s", (int)word.length, word.bytes);
}

void
player_begin(struct player *player, struct str line)
{
	int rows = 0, columns = 0, taken = 0;
	struct error error;
	char text[512];

	snprintf(text, sizeof text, "%.*s", (int)line.length, line.bytes);
	assert_int_equal(sscanf(text, "%dx%d %255s%n", &columns, &rows,
			     player->file, &taken),
	    3);
	if (!load_report(&player->reports[0], player->file, NULL, &error))
		fail_msg("%s: %s", player->file, error.message);
	app_start(&player->app, &player->reports[0], AMBIGUOUS_NARROW, "UTF-8");
	line = str_of(text + taken);
	while (line.length > 0)
		take_word(player, str_cut(&line, ' '));
	app_resize(&player->app, rows, columns);
}

/* --- What a key leaves to the loop, as command/session.c does it */

static void
add_effect(struct player *player, const char *name, const char *more)
{
	buffer_add(&player->effects,
	    arena_print(player->effects.arena, "effect %s%s%s\n", name,
		more[0] == '\0' ? "" : " ", more));
}

/* A file that cannot be read leaves the session as it was. */
static void
reload(struct player *player)
{
	struct report *now = &player->reports[player->current];
	struct report *next = &player->reports[1 - player->current];
	struct error error;

	if (!load_report(next, player->file, NULL, &error)) {
		app_tell(&player->app, &error);
		add_effect(player, "reload", "failed");
		return;
	}
	app_reload(&player->app, next);
	report_free(now);
	*now = (struct report){ 0 };
	player->current = 1 - player->current;
	add_effect(player, "reload", "");
}

static void
add_copied(struct player *player, const char *name)
{
	add_effect(player, name, "");
	buffer_add(&player->effects, player->app.copy.text);
	buffer_add_byte(&player->effects, '\n');
}

/* What the screen shows by itself. */
static void
add_shown(struct player *player, enum effect effect)
{
	const struct app *app = &player->app;
	bool wide = app->reading.ambiguous == AMBIGUOUS_WIDE;

	if (!player->all_effects)
		return;
	if (effect == EFFECT_MOUSE)
		add_effect(player, "mouse", app->looks.mouse ? "on" : "off");
	if (effect == EFFECT_THEME)
		add_effect(
		    player, "theme", themes_table[app->looks.theme].name);
	if (effect == EFFECT_AMBIGUOUS)
		add_effect(player, "ambiguous", wide ? "wide" : "narrow");
}

static void
carry_out(struct player *player, enum effect effect)
{
	switch (effect) {
	case EFFECT_QUIT:
		player->ended = true;
		add_effect(player, "quit", "");
		break;
	case EFFECT_SUSPEND:
		add_effect(player, "suspend", "");
		break;
	case EFFECT_REDRAW:
		add_effect(player, "redraw", "");
		break;
	case EFFECT_RELOAD:
		reload(player);
		break;
	case EFFECT_COPY:
		add_copied(player, "copy");
		break;
	case EFFECT_LAY_OUT:
		add_copied(player, "lay out");
		break;
	default:
		add_shown(player, effect);
	}
}

/* Keeps what there is to be kept, a second after what was kept before. */
static void
keep_notes(struct player *player)
{
	struct arena arena = { 0 };
	struct desk_note note;

	while (app_jot(&player->app, player->ended, &note)) {
		note.time = arena_print(
		    &arena, "2025-01-08 10:00:%02d", player->kept++);
		app_jotted(&player->app, &note, true);
		add_effect(player, note.removed ? "drop" : "keep",
		    arena_print(&arena, "%.*s|%.*s",
			(int)note.anchor.quote.length, note.anchor.quote.bytes,
			(int)note.text.length, note.text.bytes)
			.bytes);
	}
	arena_free(&arena);
}

/* --- Keys */

static void
take_key(struct player *player, const struct key *key)
{
	carry_out(player, app_key(&player->app, key));
	keep_notes(player);
	while (app_is_busy(&player->app))
		app_work(&player->app);
}

/* Returns the row of the key table that a key stands for; the count if none. */
static size_t
row_of(const struct app *app, const struct key *key)
{
	size_t i = 0;

	while (i < keymap_count && (keymap_table[i].mode != app_mode(app) ||
				       !keymap_binds(&keymap_table[i], key)))
		i++;
	return app->prompt.pasting ? keymap_count : i;
}

/* Takes a key, and ticks off its row of the table if it changed the screen or
 * anything was carried out. */
static void
take_key_and_look(struct player *player, const struct key *key)
{
	size_t row = row_of(&player->app, key);
	enum keymap_mode mode = player->app.mode;
	struct arena scratch = { 0 };
	struct str before = player_screen(player, &scratch);

	take_key(player, key);
	if (row < keymap_count &&
	    (player->app.mode != mode ||
		!str_equal(before, player_screen(player, &scratch))))
		player->shown[row] = true;
	arena_free(&scratch);
}

/* Reads a key of a .keys file: <click:12,40> names the cell. */
static struct key
read_key(const char *name)
{
	static const char *const kinds[MOUSE_KINDS] = {
		[MOUSE_CLICK] = "<click:%d,%d>",
		[MOUSE_WHEEL_UP] = "<wheel-up:%d,%d>",
		[MOUSE_WHEEL_DOWN] = "<wheel-down:%d,%d>",
	};
	struct mouse mouse = { .kind = MOUSE_CLICK };
	struct key key = { 0 };

	for (; mouse.kind < MOUSE_KINDS; mouse.kind++)
		if (sscanf(name, kinds[mouse.kind], &mouse.row,
			&mouse.column) == 2)
			return key_of_mouse(mouse);
	assert_true(strlen(name) < sizeof key.name);
	memcpy(key.name, name, strlen(name) + 1);
	return key;
}

void
player_press(struct player *player, struct str name)
{
	struct key key;
	int rows, columns;
	char text[sizeof player->file];

	assert_true(name.length < sizeof text && !player->ended);
	snprintf(text, sizeof text, "%.*s", (int)name.length, name.bytes);
	if (sscanf(text, "<resize:%dx%d>", &columns, &rows) == 2) {
		app_resize(&player->app, rows, columns);
		return;
	}
	if (sscanf(text, "<file:%[^>]>", player->file) == 1)
		return;
	key = read_key(text);
	if (player->shown != NULL)
		take_key_and_look(player, &key);
	else
		take_key(player, &key);
}

void
player_end(struct player *player)
{
	app_free(&player->app);
	report_free(&player->reports[player->current]);
}
