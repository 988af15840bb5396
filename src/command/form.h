/* The forms of what a command prints: lines, JSON, CSV, a count. */
#ifndef COMMAND_FORM_H
#define COMMAND_FORM_H

#include "base/error.h"
#include "command/options.h"

/* Checks that the options ask for one form only. */
bool form_check(const struct options *options, struct error *error);

#endif
