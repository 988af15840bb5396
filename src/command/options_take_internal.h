/* Takes the values of options, one function for each (command/options_table.h).
 * Each returns false and sets the error, EX_USAGE, for a value that its option
 * does not have. */
#ifndef COMMAND_OPTIONS_TAKE_INTERNAL_H
#define COMMAND_OPTIONS_TAKE_INTERNAL_H

#include "base/error.h"
#include "command/options.h"

bool options_take_ambiguous(
    struct options *options, const char *value, struct error *error);
bool options_take_theme(
    struct options *options, const char *value, struct error *error);
bool options_take_width(
    struct options *options, const char *value, struct error *error);
bool options_take_encoding(
    struct options *options, const char *value, struct error *error);
bool options_take_format(
    struct options *options, const char *value, struct error *error);
bool options_take_leads(
    struct options *options, const char *value, struct error *error);
bool options_take_context(
    struct options *options, const char *value, struct error *error);
bool options_take_at(
    struct options *options, const char *value, struct error *error);
bool options_take_in(
    struct options *options, const char *value, struct error *error);
bool options_take_kind(
    struct options *options, const char *value, struct error *error);
bool options_take_class(
    struct options *options, const char *value, struct error *error);
bool options_take_kiosk(
    struct options *options, const char *value, struct error *error);
bool options_take_color(
    struct options *options, const char *value, struct error *error);
bool options_take_cite(
    struct options *options, const char *value, struct error *error);

#endif
