/* The terminal's clipboard, by OSC 52 (xterm, ctlseqs, "Manipulate Selection
 * Data"). */
#ifndef TERM_CLIPBOARD_INTERNAL_H
#define TERM_CLIPBOARD_INTERNAL_H

#include "base/buffer.h"

/* Adds the sequence that asks a terminal to put the text into its clipboard:
 * ESC ] 52 ; c ; BASE64 BEL. */
void clipboard_add(struct buffer *buffer, struct str text);

#endif
