#include "app/dead_end_internal.h"

#include <sysexits.h>

#include "app/visit_internal.h"

static const char at_start[] = "已到开头", at_end[] = "全文完",
		  no_parts[] = "本报告不分章节";

/* What is said of an action that led nowhere. */
static const struct dead_end {
	enum action action;
	const char *in_text, *in_tree, *without_tree; /* NULL for nothing */
} dead_ends[] = {
	{ ACTION_DOWN, at_end, "已到最后", at_end },
	{ ACTION_PAGE_DOWN, at_end, "已到最后", at_end },
	{ ACTION_HALF_DOWN, at_end, "已到最后", at_end },
	{ ACTION_LAST, at_end, "已到最后", at_end },
	{ ACTION_ENTER, at_end, NULL, at_end },
	{ ACTION_READ_ON, at_end, at_end, at_end },
	{ ACTION_LINE_DOWN, at_end, NULL, at_end },
	{ ACTION_NEXT_PARAGRAPH, at_end, at_end, at_end },
	{ ACTION_NEXT_SECTION, "已是最后一节", "已是最后一节", no_parts },
	{ ACTION_NEXT_CHAPTER, "已是最后一章", "已是最后一章", no_parts },
	{ ACTION_UP, at_start, "已到最前", at_start },
	{ ACTION_PAGE_UP, at_start, "已到最前", at_start },
	{ ACTION_HALF_UP, at_start, "已到最前", at_start },
	{ ACTION_FIRST, at_start, "已到最前", at_start },
	{ ACTION_READ_BACK, at_start, at_start, at_start },
	{ ACTION_LINE_UP, at_start, NULL, at_start },
	{ ACTION_PREVIOUS_PARAGRAPH, at_start, at_start, at_start },
	{ ACTION_PREVIOUS_SECTION, at_start, at_start, no_parts },
	{ ACTION_PREVIOUS_CHAPTER, at_start, at_start, no_parts },
	{ ACTION_IN, NULL, NULL, no_parts },
	{ ACTION_OUT, NULL, NULL, no_parts },
	{ ACTION_OTHER_PANE, NULL, NULL, no_parts },
	{ ACTION_FOLD_CYCLE, NULL, NULL, no_parts },
	{ ACTION_FOLD_TOGGLE, NULL, NULL, no_parts },
	{ ACTION_FOLD_OPEN, NULL, NULL, no_parts },
	{ ACTION_FOLD_CLOSE, NULL, NULL, no_parts },
	{ ACTION_FOLD_OPEN_ALL, NULL, NULL, no_parts },
	{ ACTION_FOLD_CLOSE_ALL, NULL, NULL, no_parts },
};

static bool
is_there(struct visit one, struct visit other)
{
	return one.selected == other.selected &&
	       one.top.node == other.top.node &&
	       one.top.block == other.top.block &&
	       one.top.byte == other.top.byte;
}

static const char *
words_of(const struct app *app, const struct dead_end *end)
{
	if (!report_has_tree(app->reading.report))
		return end->without_tree;
	return views_pane(&app->views) == PANE_TEXT ? end->in_text
						    : end->in_tree;
}

void
dead_end_tell(struct app *app, enum action action, struct visit before)
{
	const char *words = NULL;

	if (app->message.message[0] != '\0' || views_is_open(&app->views) ||
	    !is_there(before, visit_now(app)))
		return;
	for (size_t i = 0; i < sizeof dead_ends / sizeof *dead_ends; i++)
		if (dead_ends[i].action == action)
			words = words_of(app, &dead_ends[i]);
	if (words != NULL)
		error_set(&app->message, EX_OK, "%s", words);
}
