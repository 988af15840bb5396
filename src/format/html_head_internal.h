/* What the head of a page says of it. */
#ifndef FORMAT_HTML_HEAD_INTERNAL_H
#define FORMAT_HTML_HEAD_INTERNAL_H

#include "format/html_token_internal.h"

enum html_title {
	HTML_TITLE_NAMED, /* as Chinese sites of government name their articles */
	HTML_TITLE_SHARED, /* for those who link to it */
	HTML_TITLE_WINDOW, /* with the site's name in it, perhaps */
	HTML_TITLES,
};

struct html_head {
	struct arena *arena; /* set by the owner; the rest begins at zero */
	struct str titles[HTML_TITLES];
	struct str address; /* where the page is */
};

/* Takes what a <meta> or <link>, the text of <title>, or a comment says. */
void html_head_tag(struct html_head *head, const struct html_token *token);
void html_head_title(struct html_head *head, struct str text);
void html_head_comment(struct html_head *head, struct str text);

/* Returns the title of the window without the names of the site and its
 * parts. */
struct str html_head_short_title(const struct html_head *head);

#endif
