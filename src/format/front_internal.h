/* The title block of a report: its title, when and where it was given, and who
 * gave it. */
#ifndef FORMAT_FRONT_INTERNAL_H
#define FORMAT_FRONT_INTERNAL_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

struct front_date {
	int year, month, day; /* a year of 0: none */
};

struct front {
	struct arena *arena; /* set by the owner; the rest begins at zero */
	struct str title, occasion, speaker, issuer;
	struct front_date date;
};

/* Takes what a line of the block says. Returns whether all of it is in the
 * fields now, so that it need not be kept as text. */
bool front_take(struct front *front, struct str line);

/* Finds the first date in a text, 2025年1月7日 or 二〇二五年一月七日. Returns
 * false if there is none; sets `from` and `to` to its bytes. */
bool front_find_date(struct str text, struct front_date *date, struct span *at);

/* Reads 2025-01-07. */
bool front_read_iso(struct str text, struct front_date *date);

/* Returns the office and the name of a line such as 区长 王 华, with one blank
 * between them; empty if it is none. */
struct str front_speaker(struct arena *arena, struct str line);

/* Returns a line that can be nothing but a name, without its blanks; empty if it
 * is none. */
struct str front_name(struct arena *arena, struct str line);

/* Returns the place that a report is of: what its occasion, its title or its
 * speaker names; empty if they name none. */
struct str front_place(const struct front *front);

/* Returns the year in the title, else that of the date; 0 if there is none. */
int front_year(const struct front *front);

#endif
