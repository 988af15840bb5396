#include "format/html_internal.h"

#include "format/html_article_internal.h"
#include "format/html_page_internal.h"
#include "format/junk_internal.h"
#include "format/unwrap_internal.h"

void
html_read(struct draft *draft, struct str text)
{
	struct html_page page = { .head = { .arena = draft->arena },
		.flow = { .arena = draft->arena } };
	struct file_lines lines = { 0 };

	html_page_read(&page, text);
	draft->full = page.flow.full;
	html_article_take(
	    &page.flow, page.head.titles, HTML_TITLES, draft, &lines);
	junk_drop(&lines, draft);
	unwrap(&lines, draft);
	draft->title = page.head.titles[HTML_TITLE_NAMED];
	if (draft->title.length == 0)
		draft->title = html_head_short_title(&page.head);
	draft->source = page.head.address;
}
