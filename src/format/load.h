/* Opens a report file: reads it, decodes it and hands it to the reader of its
 * format, which feeds report/build. This is the way into this folder; yaml.h is
 * the only format so far.
 *
 * It goes in two steps, so that a sandbox can be entered between them: the
 * first needs the system, and the second looks at what the bytes say. */
#ifndef FORMAT_LOAD_H
#define FORMAT_LOAD_H

#include "base/error.h"
#include "base/stop.h"
#include "report/report.h"
#include "text/decode.h"

/* What a file holds; all zero is nothing. */
struct load {
	struct arena arena;
	struct encoded encoded;
};

/* Reads a file, tells its encoding and loads the converter for that. "-" is
 * standard input; `encoding` is as for decode_tell, NULL to tell it from the
 * bytes. An error leaves nothing to free, and has no place: EX_NOINPUT,
 * EX_IOERR, EX_UNAVAILABLE (no converter), or EX_DATAERR (too large). */
bool load_file(struct load *load, const char *file, const char *encoding,
    struct decoder *decoder, struct error *error);

/* Decodes and parses what was read into an all-zero report, and frees it in any
 * case. On an error the report stays all zero. The error has a place if the
 * content is wrong (EX_DATAERR); EX_TEMPFAIL means that it was stopped. */
bool load_parse(struct load *load, struct report *report,
    const struct decoder *decoder, const struct stop *stop,
    struct error *error);

void load_free(struct load *load);

/* Takes both steps at once, for a file that is trusted. */
bool load_report(struct report *report, const char *file, const char *encoding,
    struct error *error);

#endif
