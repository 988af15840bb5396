/* Tells a slip of the finger from another word. */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

#include "base/str.h"

enum {
	NEAR_NAME_MOST = 16, /* bytes of a name */
	NEAR_EDITS_MOST = 3, /* a word further off is no slip */
	NEAR_NOT = NEAR_EDITS_MOST + 1,
};

/* Returns how many bytes have to be changed, put in, left out or exchanged with
 * their neighbours to make the word of a name (optimal string alignment);
 * NEAR_NOT if these are too many for the word to be meant. */
size_t near_edits(struct str name, struct str word);

#endif
