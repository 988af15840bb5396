/* The prompt's editor: one line of UTF-8 and a caret that moves by cluster. */
#ifndef INPUT_LINE_H
#define INPUT_LINE_H

#include <stdbool.h>

#include "base/str.h"
#include "input/key.h"

enum {
	LINE_BYTES = 256,
};

/* All zero is an empty line. */
struct line_editor {
	char bytes[LINE_BYTES];
	size_t length, caret; /* bytes */
};

struct str line_text(const struct line_editor *line);

/* Does what a key asks for: a typed character, <left> <right> <home> <end>
 * <backspace> <delete>, Ctrl-A E B F D H, and Ctrl-U K W, which cut to the
 * beginning, to the end, a word. False where the key is none of the editor's.
 * What does not fit is not taken. */
bool line_key(struct line_editor *line, const struct key *key);

#endif
