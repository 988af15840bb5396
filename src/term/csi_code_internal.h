/* Keys that a terminal sends by their code point: CSI code ; modifiers u
 * (kitty's keyboard protocol, xterm's formatOtherKeys) and CSI 27 ; modifiers ;
 * code ~ (xterm's modifyOtherKeys). We ask for neither; another program may
 * have left the terminal so. For csi.c alone. */
#ifndef TERM_CSI_CODE_INTERNAL_H
#define TERM_CSI_CODE_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "input/key.h"

/* Whether a whole sequence, after its Esc, is one of these. */
bool csi_code_is(const char *bytes, size_t length);

/* Returns its key, with the modifiers that came before it; a key with an empty
 * name if it means none, as when a key is let go. */
struct key csi_code_key(const char *bytes, size_t length, unsigned modifiers);

#endif
