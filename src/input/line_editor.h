/* The prompt's editor: one line of UTF-8 and a caret that moves by cluster. */
#ifndef INPUT_LINE_EDITOR_H
#define INPUT_LINE_EDITOR_H

#include <stdbool.h>

#include "base/str.h"
#include "input/key.h"

enum {
	LINE_EDITOR_BYTES = 256,
};

/* All zero is an empty line. */
struct line_editor {
	char bytes[LINE_EDITOR_BYTES];
	size_t length, caret; /* bytes */
};

struct str line_editor_text(const struct line_editor *line);

/* Does what a key asks for: a typed character, <left> <right> <home> <end>
 * <backspace> <delete>, Ctrl-A E B F D H. Ctrl-U, K and W cut to the start, to
 * the end, and back to a blank. Alt-B, F and D go a word back, a word forward,
 * and cut to the end of a word, which is a run of Han or of Latin letters and
 * digits. Returns false for any other key. A character that does not fit is
 * dropped. */
bool line_editor_key(struct line_editor *line, const struct key *key);

/* Inserts any text at the caret as one clean line (text/cluster.h). A run of
 * blanks, tabs and line ends becomes one blank, or none after a blank and in an
 * empty line. Other controls, invisible characters and bytes that are not UTF-8
 * are dropped. Text that does not fit is cut at a cluster. */
void line_editor_insert(struct line_editor *line, struct str text);

/* Replaces the line by a text, cleaned as by line_editor_insert, with the caret
 * at its end. */
void line_editor_set(struct line_editor *line, struct str text);

#endif
