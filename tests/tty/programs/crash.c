/* Shows a frame, waits for a key, and crashes in the way its argument names. */
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "host/locale.h"
#include "term/term.h"

static volatile int deeper = 1;

static int
overflow_stack(int depth)
{
	volatile char here[4096];

	here[0] = (char)depth;
	return deeper ? overflow_stack(depth + 1) + here[0] : 0;
}

/* The fault is meant: the sanitiser shall not forestall it. */
__attribute__((no_sanitize("undefined"))) static void
follow_nothing(void)
{
	volatile int *volatile nowhere = NULL;

	*nowhere = 1;
}

int
main(int count, char **arguments)
{
	const char *how = count > 1 ? arguments[1] : "";
	struct arena arena = { 0 };
	struct error error;
	struct frame frame;
	struct term *term;
	struct key key;

	locale_start();
	term = term_start(STDIN_FILENO, AMBIGUOUS_NARROW, &error);
	if (term == NULL)
		return EX_UNAVAILABLE;
	frame = frame_new(&arena, 24, 80, AMBIGUOUS_NARROW);
	frame_text(&frame, frame_area(&frame), 3, 5, ROLE_SELECTED,
	    str_of("快要出错"));
	term_theme(term, THEME_DARK);
	term_show(term, &arena, &frame);
	term_read(term, -1, &key);
	if (strcmp(how, "stack") == 0)
		overflow_stack(0);
	else if (strcmp(how, "fault") == 0)
		follow_nothing();
	else
		abort();
	return EX_OK;
}
