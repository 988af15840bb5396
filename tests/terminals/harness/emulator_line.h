/* The line of an emulator, past the program, which must be at rest. */
#ifndef TESTS_TERMINALS_HARNESS_EMULATOR_LINE_H
#define TESTS_TERMINALS_HARNESS_EMULATOR_LINE_H

#include "terminals/harness/emulator.h"

void emulator_line_say(const struct emulator *emulator, const char *bytes);

/* Until it has taken all that it was sent; it tells where its cursor is. */
void emulator_line_sync(struct emulator *emulator);

/* As a terminal of a scene takes another size. */
void emulator_line_resize(struct terminal *terminal, int rows, int columns);

#endif
