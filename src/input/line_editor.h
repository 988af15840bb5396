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
 * <backspace> <delete>, Ctrl-A E B F D H, and Ctrl-U K W, which cut to the
 * beginning, to the end, back to a blank; Alt-B F D go a word back and on, and
 * cut on to its end, a word being a run of Han or one of Latin letters and
 * digits. False where the key is none of the editor's. What does not fit is
 * not taken. */
bool line_editor_key(struct line_editor *line, const struct key *key);

/* Puts a text of any kind at the caret as one clean line (text/cluster.h). A
 * run of blanks of whatever kind, tabs and line ends becomes one blank, which
 * is left out behind a blank and in an empty line; other controls, what is
 * never shown and what is not UTF-8 are dropped. What does not fit is cut off
 * at a cluster. */
void line_editor_insert(struct line_editor *line, struct str text);

/* The line is this text, made clean as by line_insert, the caret at its end. */
void line_editor_set(struct line_editor *line, struct str text);

#endif
