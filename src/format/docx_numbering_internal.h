/* The automatic numbers of a Word file, made text again (ISO/IEC 29500-1,
 * 17.9). */
#ifndef FORMAT_DOCX_NUMBERING_INTERNAL_H
#define FORMAT_DOCX_NUMBERING_INTERNAL_H

#include "base/buffer.h"
#include "format/docx_numeral_internal.h"
#include "format/docx_styles_internal.h"

enum {
	DOCX_LISTS_MOST = 32768, /* those beyond are passed over */
	DOCX_LABEL_MOST = 64,    /* bytes of a pattern, as （%1） */
};

enum docx_suffix {
	DOCX_TAB,
	DOCX_SPACE,
	DOCX_NOTHING,
};

/* How a level of a list is numbered. */
struct docx_level {
	bool is_there;
	int start;
	int restart; /* the level, from 1, behind which it begins anew; 0: none,
		      * -1: any above */
	bool decimal; /* the numbers of the levels above too */
	bool bullet;
	const struct docx_numeral *numeral;
	enum docx_suffix suffix;
	struct str text;  /* %1 is the number of the first level */
	struct str style; /* that has this level; may be empty */
};

/* A pattern of lists, and how far those that share it have counted. */
struct docx_abstract {
	int id;
	struct str style; /* whose list it takes all from; may be empty */
	struct docx_level levels[DOCX_LEVELS];
	int values[DOCX_LEVELS];
	bool begun[DOCX_LEVELS];
};

struct docx_list {
	int id, abstract;
	int starts[DOCX_LEVELS];   /* where it begins anew, and 1 more; 0 */
	struct docx_level *levels; /* of its own, DOCX_LEVELS; NULL: none */
};

struct docx_numbering {
	const struct docx_styles *styles;
	struct docx_abstract *abstracts; /* by id */
	struct docx_list *lists;         /* by id */
	size_t abstract_count, list_count;
};

/* Reads the lists; a file without any has none. The styles stay in use. */
bool docx_numbering_read(struct docx_numbering *numbering,
    const struct docx_styles *styles, struct docx_package *package,
    struct error *error);

/* What stands in front of a paragraph. */
struct docx_label {
	struct str text; /* empty: nothing */
	bool bullet;
	enum docx_suffix suffix;
};

/* Counts a paragraph on that has these properties and this style, and adds what
 * is printed in front of it to the buffer, which is empty. */
struct docx_label docx_numbering_next(struct docx_numbering *numbering,
    const struct docx_properties *properties, struct str style,
    struct buffer *buffer);

#endif
