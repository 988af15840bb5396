/* One escape sequence a terminal sends for a key: its grammar (ECMA-48) and
 * its meaning, by tables. "Sequence" here is what stands behind the Esc: the
 * introducer `[` (CSI) or `O` (SS3), parameters, and the final. */
#ifndef TERM_CSI_H
#define TERM_CSI_H

#include <stdbool.h>
#include <stddef.h>

#include "input/key.h"

/* Modifiers, as bits. xterm sends 1 more than their sum. */
enum {
	CSI_SHIFT = 1,
	CSI_ALT = 2,
	CSI_CONTROL = 4,
	CSI_META = 8, /* shown as Alt */
};

/* The key of a bare name ("right", "x") with its modifiers. */
struct key csi_name(unsigned modifiers, const char *name);

/* The key of a byte of ASCII with its modifiers. */
struct key csi_ascii(unsigned modifiers, char byte);

/* How many of the bytes belong to the reader; 0 if its end is not among
 * them. `whole` is false where a byte follows that cannot be in a reader. */
size_t csi_length(const char *bytes, size_t length, bool *whole);

/* What a whole sequence means, with the modifiers that came before it; a key
 * with an empty name if nothing that is known. */
struct key csi_key(const char *bytes, size_t length, unsigned modifiers);

/* What a whole sequence says of the mouse in SGR's way, CSI < button ; column ;
 * row M: the left button pressed, or the wheel turned, without modifiers. A key
 * with an empty name for all else, and for a place that is on no screen. */
struct key csi_mouse(const char *bytes, size_t length);

/* How many bytes a report of the mouse in X10's way takes, CSI M and three
 * more, of which fewer may have come; 0 where it is none. */
size_t csi_x10(const char *bytes, size_t length);

#endif
