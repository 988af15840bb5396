/* What may be wrong with the pairs that a file states. */
#ifndef COMMAND_CHECK_PAIRS_H
#define COMMAND_CHECK_PAIRS_H

#include "figure/figures.h"
#include "format/findings.h"

/* Adds each figure that cannot be found, and each that an earlier pair has, with
 * its line in the file, whose text is given. The figures must be done. */
void check_pairs(
    struct findings *findings, const struct figures *figures, struct str file);

#endif
