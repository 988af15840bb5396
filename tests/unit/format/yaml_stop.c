/* However long libyaml takes for an event, or for the want of one, it can be
 * stopped on the way. */
#include <string.h>
#include <sysexits.h>

#include "base/buffer.h"
#include "format/yaml.h"

#include "test.h"

enum {
	BYTES = 1024 * 1024,
	/* What libyaml takes at once, and what it may do more between. */
	PIECE = 16 * 1024,
};

#define HEAD "baogao: 1\ntitle: 报告\nx-a: "

/* Text that never ends in an event, or in so many of them. */
static const struct {
	const char *head, *piece;
} endless[] = {
	{ "", "\n" },
	{ "", "# c\n" },
	{ "# ", "c" },
	{ "", "a" },
	{ "", "a b\n" },
	{ "", "    " },
	{ HEAD, "a\n  " },
	{ HEAD "a", "\n" },
	{ HEAD "\"", "a" },
	{ HEAD "\"", "\\\n " },
	{ HEAD "'", "''" },
	{ HEAD "|\n", "  a\n" },
	{ HEAD ">\n", "\n" },
	{ HEAD "&", "a" },
	{ HEAD "!<", "%41" },
	{ HEAD "[", "a\n" },
	{ HEAD "[", "[]," },
	{ HEAD "[", "\"a\"," },
	{ HEAD "{", "a: b," },
	{ HEAD "\n", "- a: b\n" },
	{ HEAD "\n", "-\n" },
};

static struct str
make_text(struct arena *arena, const char *head, const char *piece)
{
	struct buffer buffer = { .arena = arena };

	buffer_add(&buffer, str_of(head));
	while (buffer.length < BYTES)
		buffer_add(&buffer, str_of(piece));
	return buffer_str(&buffer);
}

static bool
count(void *context)
{
	++*(size_t *)context;
	return false;
}

static void
every_piece_of_the_text_asks_whether_to_go_on(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof endless / sizeof *endless; i++) {
		struct arena arena = { 0 };
		struct report report = { 0 };
		size_t asked = 0;
		const struct stop stop = { count, &asked };
		struct error error;
		struct str text =
		    make_text(&arena, endless[i].head, endless[i].piece);

		assert_false(yaml_read_unless(&report, text, &stop, &error));
		assert_int_not_equal(error.status, EX_TEMPFAIL);
		if (asked < BYTES / PIECE)
			fail_msg("%s%s...: asked %zu times", endless[i].head,
			    endless[i].piece, asked);
		arena_free(&arena);
	}
}

static bool
always(void *context)
{
	++*(int *)context;
	return true;
}

static void
it_stops_at_once_and_leaves_nothing(void **state)
{
	static const char text[] = HEAD "a\n";
	int asked = 0;
	const struct stop stop = { always, &asked };
	struct report report = { 0 };
	struct error error;

	(void)state;
	assert_false(yaml_read_unless(&report, str_of(text), &stop, &error));
	assert_int_equal(error.status, EX_TEMPFAIL);
	assert_int_equal(asked, 1);
	assert_null(report.arena.newest);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_piece_of_the_text_asks_whether_to_go_on),
		cmocka_unit_test(it_stops_at_once_and_leaves_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
