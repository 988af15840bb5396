/* A session without a terminal: it takes keys, carries out the effects as
 * command/session.c does, and prints the screen. */
#ifndef TESTS_SCREENS_PLAYER_H
#define TESTS_SCREENS_PLAYER_H

#include "app/app.h"

/* Two readings of the file, as in the loop: the one in use and the next. */
struct player {
	struct report reports[2];
	int current;
	char file[256]; /* what R reads */
	struct app app;
	bool ascii, all_effects, ended;
	int kept;              /* notes */
	struct buffer effects; /* what was carried out, a line each */
	bool *shown; /* for each row of the key table: it changed something */
};

/* Opens a report by the first line of a .keys file. Fails the test if that or
 * the report is wrong. The player is zero but for `effects.arena` and
 * `shown`, which may be NULL. */
void player_begin(struct player *player, struct str line);

/* Presses one key of a .keys file. Fails the test behind the key that quits. */
void player_press(struct player *player, struct str name);

/* Returns the screen, blanks at the ends of its rows left out, the place of
 * the cursor, the hits and the effects. */
struct str player_screen(const struct player *player, struct arena *arena);

void player_end(struct player *player);

#endif
