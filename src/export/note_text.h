/* Bookmarks and notes for other programs: as text, Markdown and JSON. */
#ifndef EXPORT_NOTE_TEXT_H
#define EXPORT_NOTE_TEXT_H

#include "desk/note_list.h"

/* Adds a note as lines of text: the path and title of its section, the words that
 * it is on, what it says, and where they are from; then a blank line. */
void note_text_plain(struct buffer *buffer, const struct report *report,
    const struct note_entry *entry);

/* Adds it as Markdown: the words and where they are from as a quotation. */
void note_text_markdown(struct buffer *buffer, const struct report *report,
    const struct note_entry *entry);

/* Adds it as an object of JSON. */
void note_text_json(struct buffer *buffer, const struct report *report,
    const struct note_entry *entry);

#endif
