/* An emulator that tells nothing: its picture is looked at. */
#ifndef TESTS_TERMINALS_HARNESS_EMULATOR_PICTURE_H
#define TESTS_TERMINALS_HARNESS_EMULATOR_PICTURE_H

#include "terminals/harness/emulator.h"

/* Finds its cells in what the display shows. */
void emulator_picture_measure(
    struct emulator *emulator, const struct display *display);

/* What is meant, to be freed, with U+FFFD for each character that has no ink in
 * its cells, or a blank that has some. */
char *emulator_picture_look(struct terminal *terminal);

/* Fails the test where Ctrl-L does not draw the same as was there, pixel by
 * pixel. */
void emulator_picture_redraw(struct terminal *terminal);

#endif
