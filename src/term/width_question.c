#include "term/width_question_internal.h"

#include "host/clock.h"
#include "term/screen.h"

enum {
	FRESH = 2000, /* milliseconds */
};

void
width_question_plan(struct width_question *question, int rows, int columns)
{
	question->planned = screen_is_ecma48() && rows >= WIDTH_QUERY_ROWS &&
			    columns >= WIDTH_QUERY_COLUMNS;
}

void
width_question_drop(struct width_question *question)
{
	question->planned = question->open = false;
}

void
width_question_send(struct width_question *question, struct output *output,
    struct width_query *query)
{
	size_t clear, length;

	if (!question->planned)
		return;
	question->planned = false;
	clear = screen_clear_bytes(question->bytes, WIDTH_QUERY_ROOM);
	length = width_query_question(question->bytes + clear);
	if (length == 0 || clear == 0)
		return;
	output_replace(output, (struct str){ question->bytes, clear },
	    (struct str){ question->bytes, clear + length });
	width_query_ask(query);
	question->sent_at = clock_milliseconds();
	question->open = true;
}

void
width_question_age(const struct width_question *question,
    struct width_query *query, long long read_at)
{
	width_query_age(query, read_at - question->sent_at);
}

bool
width_question_is_fresh(const struct width_question *question)
{
	return clock_milliseconds() - question->sent_at < FRESH;
}

bool
width_question_answered(
    struct width_question *question, const struct width_query *query)
{
	if (!question->open || !query->answered)
		return false;
	question->open = false;
	return true;
}
