/* Text for other programs, as written but for what could do harm there. */
#ifndef TEXT_SANITIZE_H
#define TEXT_SANITIZE_H

#include "base/buffer.h"

/* Adds the text without control characters other than line feed and tab, and
 * without bidi controls (Unicode, Bidi_Control): what is pasted must neither
 * give a shell commands nor read otherwise than it was shown. Bytes that are
 * not UTF-8 become U+FFFD. All else stays as it is written, not normalised, so
 * that clusters stay whole. */
void sanitize_add(struct buffer *buffer, struct str text);

#endif
