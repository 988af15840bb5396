/* Where a report was left, as a record (desk/record.h) of its reading. */
#ifndef DESK_PLACE_H
#define DESK_PLACE_H

#include "base/buffer.h"
#include "desk/anchor.h"
#include "desk/identity.h"

enum {
	PLACE_MOST = 2000, /* reports whose places are kept */
};

struct desk_place {
	struct identity identity;
	long long time;         /* seconds since 1970 */
	struct anchor top;      /* the first line seen */
	struct anchor selected; /* its section alone counts */
};

/* Adds the record of a place. */
void place_add(struct buffer *buffer, const struct desk_place *place);

/* Finds in the content of a file where a report was left last. Returns false if
 * that is not known. */
bool place_find(struct str content, const struct identity *identity,
    struct arena *arena, struct desk_place *place);

/* Adds the last record of each report, of the latest PLACE_MOST. */
void place_add_last(struct buffer *buffer, struct str content);

#endif
