/* A report: its sections in reading order. Nothing changes once report/build
 * has written it.
 *
 * The report itself is node 0. The sections of node i follow it directly: its
 * first one is i + 1, and i + span is the node after it and all below it. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

enum kind {
	KIND_NONE,
	KIND_PREFACE,
	KIND_RESULTS,
	KIND_TASKS,
	KIND_GOVERNANCE,
	KIND_PLAN,     /* goals of several years */
	KIND_PROJECTS, /* 民生实事, what is promised to people by name */
	KIND_NOTES,    /* 名词解释, 注释, 附件 */
	KIND_COUNT,
};

/* What files call them; NULL for KIND_NONE. */
extern const char *const report_kinds[KIND_COUNT];

/* Texts are UTF-8 as the file has them, not cleaned for a screen; a field the
 * file does not give is empty. A leaf is a section without sections; those of
 * notes are not counted. */
struct node {
	struct str title, subtitle, number, short_title, id, year;
	/* Paragraphs separated by one line feed; a fixed line begins with a
	 * tab, which is not part of it. */
	struct str text;
	size_t paragraph; /* index of the first one in report.paragraphs */
	size_t paragraph_count;
	size_t parent;  /* node 0 is its own */
	size_t ordinal; /* among its parent's sections, from 1; node 0: 0 */
	size_t span;    /* nodes: itself and all below it */
	size_t leaf;    /* leaves before it */
	size_t offset;  /* bytes of text before it, in reading order */
	int depth;      /* node 0: 0 */
	enum kind kind;
	bool supplied; /* the printed report does not have this heading */
	bool guessed;  /* nothing but its words says that it is a heading */
	bool note;     /* of kind notes, or in a section that is */
};

/* A paragraph, or a fixed line: one of a table or a list, which stays a line. */
struct paragraph {
	struct str text;
	bool fixed;
};

/* What the notes say of a mark or a term of the text. */
struct gloss {
	size_t node;      /* the section it stands in */
	size_t paragraph; /* of report.paragraphs */
	struct str term;  /* empty if it explains none */
	int number;       /* of its mark; 0 if it has none */
};

/* Whether a target and a result of the year before are of the same indicator. */
enum relation {
	RELATION_SAME,  /* they are */
	RELATION_BASIS, /* the same matter on another basis */
	RELATION_NONE,  /* the target has no result */
	RELATION_COUNT,
};

/* What files call them. */
extern const char *const report_relations[RELATION_COUNT];

/* A figure, named by a piece of its section's text that holds no other. */
struct stated_figure {
	struct str section; /* its id or path, as the file has it */
	struct str quote;
};

/* What the file says of a result and a target, which beats any rule. */
struct stated_pair {
	enum relation relation;
	struct stated_figure result; /* all empty for RELATION_NONE */
	struct stated_figure target;
};

struct report {
	struct arena arena; /* holds all of it */
	const struct node *nodes;
	size_t count; /* nodes, the report itself included */
	const struct paragraph *paragraphs; /* of all nodes, in reading order */
	size_t paragraph_count;
	const struct gloss *glosses; /* in reading order */
	size_t gloss_count;
	const struct gloss **marked; /* those with a mark, by its number */
	size_t marked_count;
	const struct stated_pair *stated; /* in the order of the file */
	size_t stated_count;
	size_t leaf_count;
	size_t length; /* bytes of text of all nodes */
	struct str place, date, occasion, speaker, issuer, source;
};

/* Returns whether a node has no sections. */
bool report_is_leaf(const struct report *report, size_t node);

/* Returns whether there are sections to choose from: more than one beside each
 * other. */
bool report_has_tree(const struct report *report);

/* Returns the branch that a node stands in: itself, or the parent of a leaf. */
size_t report_branch(const struct report *report, size_t node);

/* Returns the first section of a node, or 0 for a leaf. */
size_t report_first_child(const struct report *report, size_t node);

/* Returns the next section with the same parent, or 0 after the last one. */
size_t report_next_sibling(const struct report *report, size_t node);

/* Returns the number of leaves in a node; a leaf has 1, itself. Notes have
 * none. */
size_t report_leaves(const struct report *report, size_t node);

/* Returns how many code points a node's own text has, or that and all text below
 * it; blanks and line ends are not counted. */
size_t report_own_characters(const struct report *report, size_t node);
size_t report_characters(const struct report *report, size_t node);

/* Returns how many code points a text has without blanks and line ends. */
size_t report_count_characters(struct str text);

/* Returns the node of a paragraph, an index of report.paragraphs. */
size_t report_paragraph_node(const struct report *report, size_t paragraph);

/* Returns the lowest node that holds two others, or is one of them. */
size_t
report_common_node(const struct report *report, size_t one, size_t other);

/* Returns the length in bytes of a section's lead: the start of its text that
 * repeats its title, with the printed number and blanks before it if they are
 * there. Returns 0 if the text starts with anything else,
 * or if
 * its first word only begins with the title and no number stands before it. */
size_t report_lead(const struct report *report, size_t node);

/* Returns the title for narrow places: the short one if the file gives one. What
 * is shown goes through page_title (view/page.h). */
struct str report_short_title(const struct report *report, size_t node);

/* Returns the date as print has it, 2025年1月7日; empty if the file gives
 * none. */
struct str report_date(const struct report *report, struct arena *arena);

/* Frees all memory of a report and zeroes it. */
void report_free(struct report *report);

#endif
