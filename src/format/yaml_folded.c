#include "format/yaml_folded_internal.h"

#include "base/buffer.h"
#include "format/paragraph_internal.h"

/* Runs of white space, in the value and between the words of the source. Both
 * have the same ones: YAML changes what they are, and not how many. */
struct runs {
	bool *folds; /* whether a run is the end of a single line */
	size_t count;
};

static bool
is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

/* Returns the lines of a scalar without what encloses them. */
static struct str
inside(struct str source)
{
	char first = source.length > 0 ? source.bytes[0] : 0;

	if (first == '>')
		str_cut(&source, '\n');
	else if ((first == '"' || first == '\'') && source.length > 1)
		source = str_slice(source, 1, source.length - 1);
	return str_trim(source);
}

/* Passes a run of white space. Returns how many line feeds it has. */
static size_t
pass_run(struct str text, size_t *at)
{
	size_t feeds = 0;

	for (; *at < text.length && is_space(text.bytes[*at]); ++*at)
		feeds += text.bytes[*at] == '\n';
	return feeds;
}

static struct runs
find_runs(struct arena *arena, struct str source)
{
	struct runs runs = { arena_alloc(arena, source.length + 1, 1), 0 };

	for (size_t at = 0; at < source.length;)
		if (is_space(source.bytes[at]))
			runs.folds[runs.count++] = pass_run(source, &at) == 1;
		else
			at++;
	return runs;
}

/* Adds the value up to a run, and the run unless it is a fold that joins. */
static void
add_run(struct buffer *joined, struct str value, struct span run, bool fold)
{
	struct str blank = str_slice(value, run.from, run.to);
	struct str after = str_slice(value, run.to, value.length);

	if (!fold || !str_is(blank, " ") ||
	    !paragraph_joins(buffer_str(joined), after))
		buffer_add(joined, blank);
}

struct str
yaml_folded_join(struct arena *arena, struct str value, struct str source)
{
	struct buffer joined = { .arena = arena };
	struct str lines = inside(source), text = str_trim(value);
	struct runs runs = find_runs(arena, lines);
	size_t from = 0, run = 0;

	if (source.length > 0 && source.bytes[0] == '"' &&
	    str_find(source, str_of("\\")) < source.length)
		return value;
	if (find_runs(arena, text).count != runs.count)
		return value;
	for (size_t at = 0; at < text.length;) {
		struct span blank = { at, at };

		if (!is_space(text.bytes[at])) {
			at++;
			continue;
		}
		pass_run(text, &blank.to);
		buffer_add(&joined, str_slice(text, from, at));
		add_run(&joined, text, blank, runs.folds[run++]);
		from = at = blank.to;
	}
	buffer_add(&joined, str_slice(text, from, text.length));
	return buffer_str(&joined);
}
