/* Which elements of a page are open, and what their beginning and end do. */
#ifndef FORMAT_HTML_NEST_INTERNAL_H
#define FORMAT_HTML_NEST_INTERNAL_H

#include "format/html_page_internal.h"
#include "format/html_token_internal.h"

/* Opens an element that is kept open, and ends before it what cannot hold it. */
void html_nest_open(
    struct html_page *page, int name, const struct html_token *token);

/* Does what an end tag of such an element does. */
void html_nest_close(struct html_page *page, int name);

void html_nest_close_all(struct html_page *page);

#endif
