/* A file as a report. */
#ifndef FORMAT_LOAD_H
#define FORMAT_LOAD_H

#include "base/error.h"
#include "report/report.h"

/* Reads, decodes and parses the file into an all-zero report; "-" is standard
 * input, and `encoding` as decode_text takes it, NULL for most. An error has a place where the content is wrong (EX_DATAERR) and none
 * where the file cannot be read (EX_NOINPUT, EX_IOERR). */
bool load_report(struct report *report, const char *file, const char *encoding,
    struct error *error);

#endif
