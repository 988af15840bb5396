#include "format/paragraph_internal.h"

#include "base/buffer.h"
#include "text/class.h"
#include "text/utf8.h"
#include "text/width.h"

static bool
joins_without_blank(struct str before, struct str after)
{
	uint32_t left = utf8_before(before, before.length).value;
	uint32_t right = utf8_at(after, 0).value;

	return width_of(left, AMBIGUOUS_WIDE) == 2 &&
	       width_of(right, AMBIGUOUS_WIDE) == 2 &&
	       (width_of(left, AMBIGUOUS_NARROW) == 2 ||
		   width_of(right, AMBIGUOUS_NARROW) == 2);
}

struct str
paragraph_join(struct arena *arena, struct str text, enum paragraph_rule rule)
{
	/* The result never outgrows the text: a line end becomes one byte at
	 * most. */
	struct buffer joined = {
		.arena = arena,
		.bytes = arena_alloc(arena, text.length + 1, 1),
		.room = text.length + 1,
	};
	bool parted = false;

	while (text.length > 0) {
		struct str line = class_trim(str_cut(&text, '\n'));

		if (line.length == 0) {
			parted = rule == PARAGRAPH_BLANK;
			continue;
		}
		if (joined.length == 0)
			; /* nothing to join with */
		else if (parted || rule == PARAGRAPH_LINE)
			buffer_add_byte(&joined, '\n');
		else if (!joins_without_blank(buffer_str(&joined), line))
			buffer_add_byte(&joined, ' ');
		buffer_add(&joined, line);
		parted = false;
	}
	return buffer_str(&joined);
}
