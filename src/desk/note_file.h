/* The file in which a reader's notes on a report stand: YAML, made to be read,
 * edited and shared. The first document says which report it is; each of the
 * others is a note, so that one can be added without a change of what a person
 * wrote before:
 *
 *     # 书签和笔记
 *     baogao-notes: 1
 *     report: "徐汇区政府工作报告（摘要）"
 *     date: "2025-01-07"
 *     ---
 *     section: "3.6.1"
 *     title: "改善群众居住环境"
 *     quote: "实施新一轮"
 *     note: "与去年比一比"
 *     time: "2025-01-10 09:30"
 *
 * A note that takes the place of another says what that one said (`was`), and
 * one that only takes it away, `removed: true`. */
#ifndef DESK_NOTE_FILE_H
#define DESK_NOTE_FILE_H

#include "base/error.h"
#include "desk/note.h"

enum {
	NOTE_FILE_MOST = 20000, /* notes that are read */
};

/* What a file says. */
struct note_file {
	struct identity identity; /* without a path */
	struct desk_note *notes;  /* in the order of the file */
	size_t count, room;
	/* The first document that is none of this, and how many there are. */
	struct error error;
	size_t wrong;
	bool later; /* of a later version, to be left alone */
};

/* Returns the name of the file of a report, 徐汇区政府工作报告-2025.yaml; where
 * other reports have that one, an `attempt` above 1 gives another. It is a name
 * in a folder whatever the title is. */
struct str note_file_name(const struct identity *identity, struct str year,
    int attempt, struct arena *arena);

/* Adds the first document. */
void note_file_add_head(struct buffer *buffer, const struct identity *identity);

/* Adds the document of a note. */
void note_file_add(struct buffer *buffer, const struct desk_note *note);

/* Reads a file. A document that is none of this is passed over, and counted. */
void
note_file_read(struct note_file *file, struct str content, struct arena *arena);

#endif
