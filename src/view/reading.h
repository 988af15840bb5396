/* What is read, and where the reader is: the state that all views share. The
 * session and the views set a goal; the text goes there when it is fitted into
 * its pane, and then says what it shows. */
#ifndef VIEW_READING_H
#define VIEW_READING_H

#include "desk/note_list.h"
#include "figure/figures.h"
#include "input/keymap.h"
#include "pair/pairs.h"
#include "report/shortcut.h"
#include "search/hits.h"
#include "text/width.h"
#include "view/selection.h"

/* A line of the text, named so that no change of width moves it. */
struct place {
	size_t node;  /* whose text it is */
	size_t block; /* counted from the node's first block */
	size_t byte;  /* of the block: the line holds it */
};

/* The search as views see it. */
struct reading_search {
	const struct hits *hits; /* NULL if none are shown */
	unsigned edition;        /* of the hits: changes with the query */
	size_t now;              /* the current hit */
	bool typing;             /* its prompt is open */
	bool asked;              /* and is not empty */
	bool only;               /* the tree hides sections without hits */
};

/* What the text shows. Only the text sets it. */
struct reading_text {
	struct place top; /* the first line */
	size_t from;      /* bytes of the report before the first line */
	size_t seen;      /* bytes of the report before the last line's end */
	bool at_end;      /* the last line is shown */
};

/* The glosses that the reader asked for (report/gloss.h). */
struct reading_glosses {
	const struct gloss **at;
	size_t count;
	size_t now; /* the one that is shown */
};

enum {
	READING_WANTED = 256, /* bytes of what is looked for in the figures */
};

/* The figures that the reader asked for, and what is looked for in them. */
struct reading_figures {
	const struct figures *at; /* NULL until they are asked for */
	char wanted[READING_WANTED];
	size_t wanted_length;
	size_t found; /* as many have it; the view of figures says so */
};

/* Where the text has to go next. */
enum reading_goal {
	READING_STAY,
	READING_SELECTED,  /* show the selected section, scrolling little */
	READING_TOP,       /* bring its first line to the top */
	READING_PLACE,     /* bring `place` to the top */
	READING_PARAGRAPH, /* show the selected section, then `paragraph` */
	READING_LINE, /* bring the line of `byte` of `place.node` to the top */
	READING_BYTE, /* end with the line of `byte` of the selected section */
	READING_SENTENCE, /* show the moving end of the selection */
	READING_LIT,      /* show what is lit */
	READING_HIT,      /* show the current hit */
	READING_HIT_FROM, /* show it as if `place` had been at the top */
};

struct reading {
	const struct report *report;
	struct shortcuts shortcuts;
	enum ambiguous ambiguous;
	struct keymap keymap;
	bool kiosk;      /* withholds what does more than read */
	size_t selected; /* node */
	struct reading_search search;
	struct reading_text text;
	struct reading_glosses glosses;
	struct note_list *notes; /* NULL if none are kept */
	size_t note; /* that the list of them is at; the count if none is */
	struct str note_filter; /* what is to stand in those listed */
	struct reading_figures figures;
	const struct pairs *pairs; /* NULL until they are found */
	const struct pair *pair;   /* that the view of them is at */
	struct sentence lit; /* bytes that stand out; none where they are 0 */
	struct selection selection;
	enum reading_goal goal;
	struct place place; /* of READING_PLACE, _HIT_FROM and _LINE */
	size_t byte;        /* of READING_BYTE and READING_LINE */
	size_t paragraph;   /* of the report's, for READING_PARAGRAPH */
	bool jumped;        /* a view leapt: the history keeps the place left */
};

/* Starts with a report, which must outlive the reading. */
void reading_start(struct reading *reading, const struct report *report);

/* Selects a section and has the text show it. */
void reading_select(struct reading *reading, size_t node);

/* Selects a section and brings its first line to the top. */
void reading_go_to(struct reading *reading, size_t node);

/* Selects a section by a leap, from which the reader can come back. */
void reading_leap(struct reading *reading, size_t node);

/* Selects the section of a paragraph, an index of report.paragraphs, likewise,
 * and has the text show this. */
void reading_leap_into(struct reading *reading, size_t paragraph);

/* Selects the section of some bytes of a paragraph likewise, lights these and
 * has the text show them. */
void reading_leap_to_bytes(struct reading *reading, struct sentence bytes);

/* Selects a section and brings a line to the top. */
void
reading_return(struct reading *reading, size_t selected, struct place place);

/* Selects a section and brings the line of a byte of a node's text to the top; of
 * byte 0 the node's first line. */
void reading_return_to(
    struct reading *reading, size_t selected, size_t node, size_t byte);

/* Selects a section and has the text end with the line of a byte of it, as the
 * percentage counts. */
void reading_go_inside(struct reading *reading, size_t node, size_t byte);

/* Selects the section of the selection's moving end and has the text show it. */
void reading_show_sentence(struct reading *reading);

/* Selects the section of the current hit and has the text show it. Needs a
 * hit. */
void reading_show_hit(struct reading *reading);

/* Likewise; how far the text scrolls for it depends on nothing but the place. */
void reading_show_hit_from(struct reading *reading, struct place place);

/* Returns how many hits are shown. */
size_t reading_hits(const struct reading *reading);

/* Returns the node of the current hit. Needs a hit. */
size_t reading_hit_node(const struct reading *reading);

#endif
