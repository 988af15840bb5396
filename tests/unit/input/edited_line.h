/* A line as it is edited in a test. */
#ifndef TESTS_UNIT_INPUT_EDITED_LINE_H
#define TESTS_UNIT_INPUT_EDITED_LINE_H

#include <string.h>

#include "input/line_editor.h"
#include "test.h"

/* Does keys one after the other, NULL closes them. */
static inline void
play(struct line_editor *line, ...)
{
	va_list keys;
	const char *name;

	va_start(keys, line);
	while ((name = va_arg(keys, const char *)) != NULL) {
		struct key key = { .name = "" };

		memcpy(key.name, name, strlen(name) + 1);
		assert_true(line_editor_key(line, &key));
	}
	va_end(keys);
}

static inline void
assert_line(const struct line_editor *line, const char *text, size_t caret)
{
	assert_int_equal(line->length, strlen(text));
	assert_memory_equal(line->bytes, text, line->length);
	assert_int_equal(line->caret, caret);
}

static inline void
insert(struct line_editor *line, const char *text)
{
	line_editor_insert(line, str_of(text));
}

#endif
