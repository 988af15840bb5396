/* Writes a report, section by section in reading order. Nothing else does,
 * whatever the report is read from.
 *
 *	build_start(&build);
 *	build_set(&build, BUILD_TITLE, title);	(the report's own)
 *	build_open(&build);			(its first section)
 *	build_set(&build, BUILD_TITLE, heading);
 *	build_paragraph(&build, paragraph);
 *	build_close(&build);
 *	build_finish(&build, &report);
 *
 * Every call is about the open section: the last one opened and not closed, or
 * the report itself, node 0, which is open from start to finish. Its fields,
 * its text and its sections may come in any order.
 *
 * Texts are UTF-8 and borrowed. They must live as long as the report, so a
 * reader puts them into build_arena().
 *
 * A caller sees to it that every section, and the report itself, has a title,
 * and text or sections of its own; all else is a programmer's mistake and an
 * assertion. */
#ifndef REPORT_BUILD_H
#define REPORT_BUILD_H

#include "base/buffer.h"
#include "report/report.h"

/* The fields that hold one line of text. */
enum build_field {
	BUILD_TITLE = 1,
	BUILD_SUBTITLE,
	BUILD_NUMBER, /* as printed, with its brackets: 【一】 */
	BUILD_SHORT_TITLE,
	BUILD_ID,
	BUILD_YEAR,
	/* Only the report has these. */
	BUILD_PLACE,
	BUILD_DATE, /* 2025-01-07 */
	BUILD_OCCASION,
	BUILD_SPEAKER,
	BUILD_ISSUER, /* of a document that nobody spoke */
	BUILD_SOURCE,
	BUILD_FIELD_END,
};

/* What is true or false of a section. */
enum build_flag {
	BUILD_SUPPLIED = 1,
	BUILD_GUESSED,
	BUILD_FLAG_END,
};

/* Private to build.c. It must not move until it is finished or dropped. */
struct build {
	struct report report; /* what there is so far */
	struct node *nodes;   /* its nodes, writable */
	size_t node_room;
	size_t open;        /* the open section */
	size_t closed;      /* the last section closed in it; 0: none */
	struct buffer text; /* the paragraphs added to the open section */
	struct stated_pair *stated; /* the report's, writable */
	size_t stated_room;
};

/* Begins a report that has no fields yet. End it with build_finish or
 * build_drop. */
void build_start(struct build *build);

/* Returns the memory that lives as long as the report will. */
struct arena *build_arena(struct build *build);

/* Opens a new section, the next one in the open section. */
void build_open(struct build *build);

/* Closes the open section; the one it is in is open again. */
void build_close(struct build *build);

/* Sets a field of the open section. */
void build_set(struct build *build, enum build_field field, struct str value);

void build_set_kind(struct build *build, enum kind kind);

/* Sets a flag of the open section's heading. */
void build_set_flag(struct build *build, enum build_flag flag, bool value);

/* Sets the text of the open section: its paragraphs, none empty, separated by
 * one line feed. A fixed line begins with a tab. */
void build_set_text(struct build *build, struct str text);

/* Adds a paragraph, copied, to the text of the open section. For a reader that
 * has them one by one; all come before the next section is opened. */
void build_paragraph(struct build *build, struct str paragraph);

/* Adds a pair that the file states. Only while the report itself is open. */
void build_state_pair(struct build *build, const struct stated_pair *pair);

/* Returns whether the open section has neither text nor sections so far. */
bool build_is_empty(const struct build *build);

/* Moves parts of kind notes behind the others, computes what only the whole
 * report tells (leaves, offsets, paragraphs), and moves the report to `report`,
 * which must be all zero. */
void build_finish(struct build *build, struct report *report);

/* Gives up: frees all there is so far. */
void build_drop(struct build *build);

#endif
