/* Literal texts, which libyaml reads a character at a time, taken out of a file
 * before it does: in their place it is given a sign, and when it comes to the
 * sign the text is put back. What is not as plain as can be stays for libyaml.
 * Places are then those of the text with the signs, so an error is not told from
 * it: the file is read anew, as it is. */
#ifndef FORMAT_YAML_LIFT_INTERNAL_H
#define FORMAT_YAML_LIFT_INTERNAL_H

#include "base/buffer.h"

/* The lines of a literal, and the blanks before each. */
struct yaml_literal {
	struct str lines;
	size_t indent;
};

struct yaml_lift {
	struct str text; /* with the signs */
	const struct yaml_literal *literals;
	size_t count;
	size_t taken; /* that were put back so far */
	struct buffer value;
};

/* Takes them out of a UTF-8 text, which must outlive the lift. Returns false if
 * there are none, or the text is large: then libyaml has to read it, and can be
 * stopped while it does. */
bool
yaml_lift_out(struct yaml_lift *lift, struct arena *arena, struct str text);

/* Returns the text of the next literal if the value of one is its sign, else the
 * value; good until the next is asked for. */
struct str yaml_lift_back(struct yaml_lift *lift, struct str value);

#endif
