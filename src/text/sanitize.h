/* Text for other programs: as written, without what could do harm there. */
#ifndef TEXT_SANITIZE_H
#define TEXT_SANITIZE_H

#include "base/buffer.h"

/* Adds the text without control characters, except line feed and tab, and
 * without bidi controls (Unicode's Bidi_Control): pasted text must neither give
 * commands to a shell nor read differently from what was shown. A byte that is
 * not UTF-8 becomes U+FFFD. The rest stays as written, not normalised, so that
 * clusters stay whole. */
void sanitize_add(struct buffer *buffer, struct str text);

#endif
