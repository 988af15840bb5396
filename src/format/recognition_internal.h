/* How paragraphs become sections: what each step of format/recognition.h knows and
 * leaves for the next. */
#ifndef FORMAT_RECOGNITION_INTERNAL_H
#define FORMAT_RECOGNITION_INTERNAL_H

#include "format/draft_internal.h"
#include "format/mark_internal.h"
#include "report/build.h"

enum recognition_role {
	RECOGNITION_TEXT,
	RECOGNITION_HEADING,
	RECOGNITION_ITEM,    /* of a list: counts on, but heads nothing */
	RECOGNITION_FRONT,   /* of the title block, and told by its fields */
	RECOGNITION_DROPPED, /* of a printed table of contents */
};

/* Ranks, the highest first: of the marks, and of headings without one. */
enum recognition_rank {
	RANK_PART,
	RANK_CHAPTER,
	RANK_SECTION,
	RANK_ABOVE, /* without a mark, above 一、 */
	RANK_HAN,
	RANK_BELOW, /* without a mark, below 一、 */
	RANK_PAREN,
	RANK_ARTICLE,
	RANK_DIGIT,
	RANK_PAREN_DIGIT,
	RANK_CIRCLED,
	RANK_LEAD,
};

/* What is known of a paragraph of the draft. */
struct recognition_entry {
	struct mark mark;
	enum recognition_role role;
	size_t title;   /* byte where its title ends */
	int characters; /* of the title, without the mark */
	int length;     /* characters of the paragraph, at most LENGTH_MOST */
	bool runs_on;   /* text follows the title in the paragraph */
	bool sentence;  /* the title ends with a stop */
	bool address;   /* 各位代表 */
	bool guessed;
	bool is_lead; /* a heading only because a group of them is */
	bool notes;   /* in the notes behind the text */
	enum recognition_rank rank;
	int level; /* of a heading, from 1 */
};

enum {
	LENGTH_MOST = 100,
};

struct recognition {
	const struct draft *draft;
	struct recognition_entry *entries; /* one for each paragraph */
	size_t count;
	size_t body; /* the first paragraph behind the title block */
	bool leads;  /* headings without a mark are looked for */
};

/* Measures every paragraph: its mark, and its title, which is up to the first
 * stop, or what is set bold. */
void recognition_measure(struct recognition *outline, struct arena *arena);

/* Sets the fields of the report from the paragraphs before the text, and tells
 * where that begins. What no field holds stays text. */
void recognition_front_take(struct recognition *outline, struct build *build);

/* Drops a printed table of contents. */
void
recognition_contents_drop(struct recognition *outline, struct draft *draft);

/* Finds where notes begin behind the text, as 名词解释 and 附件. */
void recognition_notes_find(struct recognition *outline);

/* Tells headings among the paragraphs with a mark, by the sequence of their
 * numbers. */
void recognition_sequence_find(struct recognition *outline);

/* Finds headings on lines of their own that have no mark. */
void recognition_bare_find(struct recognition *outline);

/* Returns whether a paragraph may be led by its first sentence, or be one that
 * heads the paragraph behind it. `longer` allows what only a common opening
 * makes up for. */
bool
recognition_may_lead(const struct recognition *outline, size_t i, bool longer);

/* Returns whether a sentence begins as plain statements do. */
bool recognition_starts_plain(struct str title);

/* Finds sentences that lead paragraphs, and paragraphs that open alike: both
 * only in groups. */
void recognition_lead_find(struct recognition *outline);

/* Sets the level of every heading, by which sequences are open there. */
void recognition_level_set(struct recognition *outline);

/* Returns the kind of a part by the words of its heading. */
enum kind recognition_kind_of(struct str title);

/* Returns the text of a paragraph, its title without the mark, and whether it
 * can belong to a group of leads. */
struct str recognition_text(const struct recognition *outline, size_t i);
struct str recognition_title(const struct recognition *outline, size_t i);

#endif
