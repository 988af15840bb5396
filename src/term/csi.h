/* The escape sequences that terminals send for keys: their grammar (ECMA-48)
 * and their meaning, by tables. A sequence begins here after its Esc: it is the
 * introducer `[` (CSI) or `O` (SS3), parameters, and the final byte. */
#ifndef TERM_CSI_H
#define TERM_CSI_H

#include <stdbool.h>
#include <stddef.h>

#include "input/key.h"

/* Modifiers, as bits. xterm sends their sum plus 1. */
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

/* Returns how many of the bytes belong to the sequence; 0 if its end is not
 * among them. `whole` is false if a byte cuts it short that no sequence can
 * have; then the length is up to that byte. */
size_t csi_length(const char *bytes, size_t length, bool *whole);

/* Returns the key of a whole sequence, with the modifiers that came before it;
 * a key with an empty name if the sequence is unknown. */
struct key csi_key(const char *bytes, size_t length, unsigned modifiers);

/* Returns the key of a report of the mouse in SGR's encoding, which is CSI <
 * button ; column ; row M: a click of the left button or a turn of the wheel,
 * without modifiers. Any other report, and a cell that no screen has, gives a
 * key with an empty name. */
struct key csi_mouse(const char *bytes, size_t length);

/* Returns the length of a report of the mouse in X10's encoding, which is CSI M
 * and three bytes; not all of them need have come. 0 if it is no such
 * report. */
size_t csi_x10(const char *bytes, size_t length);

#endif
