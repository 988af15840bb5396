/* Which report is which, from one reading to the next: by its id, else by title
 * and date, else by its file. */
#ifndef DESK_IDENTITY_H
#define DESK_IDENTITY_H

#include "report/report.h"

struct identity {
	struct str id, title, date;
	struct str path; /* absolute; empty if it is no file */
};

/* How sure it is that two are the same report. */
enum identity_rank {
	IDENTITY_OTHER,
	IDENTITY_BY_PATH,
	IDENTITY_BY_TITLE,
	IDENTITY_BY_ID,
};

/* Returns what a report is known by. */
struct identity identity_of(const struct report *report, struct str path);

/* Returns what two have in common. Those with different ids are different. */
enum identity_rank
identity_compare(const struct identity *one, const struct identity *other);

/* Returns the one text that stands for it: of its best sign. */
struct str identity_key(const struct identity *identity, struct arena *arena);

#endif
