/* Opens a report file: reads it, decodes it and hands it to the reader of its
 * format, which feeds report/build. This is the way into this folder; yaml.h is
 * the only format so far. */
#ifndef FORMAT_LOAD_H
#define FORMAT_LOAD_H

#include "base/error.h"
#include "report/report.h"

/* Loads a file into an all-zero report. "-" is standard input; `encoding` is as
 * for decode_text, NULL to tell it from the bytes. On an error the report stays
 * all zero. The error has a place if the content is wrong (EX_DATAERR), but not
 * if the file cannot be read (EX_NOINPUT, EX_IOERR). */
bool load_report(struct report *report, const char *file, const char *encoding,
    struct error *error);

#endif
