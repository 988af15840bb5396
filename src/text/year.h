/* Years in digits and in Han: 2025 and 二〇二五. */
#ifndef TEXT_YEAR_H
#define TEXT_YEAR_H

#include <stdbool.h>

#include "base/buffer.h"

/* Adds a folded text with its years, from 1000 to 2999, in Han or else in ASCII
 * digits. Four digits are a year where no fifth is beside them. Returns false,
 * and adds nothing, if the text has none in the other digits. */
bool year_respell(struct buffer *respelled, struct str folded, bool han);

#endif
