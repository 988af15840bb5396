/* Tells the article of a page from what frames it: by its sentences and by
 * where its links are, whatever a site calls its parts. */
#ifndef FORMAT_HTML_ARTICLE_INTERNAL_H
#define FORMAT_HTML_ARTICLE_INTERNAL_H

#include "format/draft_internal.h"
#include "format/html_flow_internal.h"

/* Adds the lines of the article, its title before them. Of the others the draft
 * gets those with a sentence as dropped, and counts the rest as frame. `titles` are what the page calls itself, the surest first;
 * empty ones are none. */
void html_article_take(const struct html_flow *flow, const struct str *titles,
    size_t count, struct draft *draft, struct file_lines *lines);

#endif
