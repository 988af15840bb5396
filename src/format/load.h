/* Opens a report file: reads it, decodes it, tells what it is and hands it to
 * the reader of its format. This is the way into this folder.
 *
 * It goes in two steps, so that a sandbox can be entered between them: the
 * first needs the system, and the second looks at what the bytes say. */
#ifndef FORMAT_LOAD_H
#define FORMAT_LOAD_H

#include "base/error.h"
#include "base/stop.h"
#include "format/dropped.h"
#include "format/sniff.h"
#include "report/report.h"
#include "text/decode.h"

/* What a reader says of the files; all zero leaves all to them. */
struct load_options {
	const char *encoding; /* in decode_encodings; NULL: as they tell */
	enum format format;
	bool no_leads;  /* headings are only what the author marked as such */
	bool traced;    /* load.trace is wanted */
	bool only_yaml; /* whatever else it is, is an error of YAML */
};

/* What is kept of a file beside its report, for those who look into it. */
struct load_trace {
	struct arena arena;
	/* UTF-8: the file's, or of one that is no text line by line, what was
	 * taken out of it. */
	struct str text;
	size_t *numbers; /* of its lines in the file; NULL: they count from 1 */
	struct dropped *dropped;
	size_t dropped_count;
	size_t pictures, frame; /* as in the draft */
};

/* What a file holds; all zero is nothing. */
struct load {
	struct arena arena;
	struct encoded encoded;
	struct str name; /* of the file, for a text that has no title */
	struct load_options options;
	enum format format; /* that it was read as, once it is parsed */
	struct load_trace
	    trace; /* filled, where options.traced; load_end frees */
};

/* Reads a file, tells its encoding and loads the converter for that. "-" is
 * standard input. An error leaves nothing to free, and has no place:
 * EX_NOINPUT, EX_IOERR, EX_UNAVAILABLE (no converter), or EX_DATAERR (too
 * large). */
bool load_file(struct load *load, const char *file,
    const struct load_options *options, struct decoder *decoder,
    struct error *error);

/* Decodes and parses what was read into an all-zero report, and frees it in any
 * case. On an error the report stays all zero. The error has a place if the
 * content is wrong (EX_DATAERR); EX_TEMPFAIL means that it was stopped. */
bool load_parse(struct load *load, struct report *report,
    const struct decoder *decoder, const struct stop *stop,
    struct error *error);

/* Frees what was read, but for the trace. */
void load_free(struct load *load);

/* Frees the trace. */
void load_end(struct load *load);

/* Takes both steps at once, for a file that is trusted and is YAML. */
bool load_report(struct report *report, const char *file, const char *encoding,
    struct error *error);

#endif
