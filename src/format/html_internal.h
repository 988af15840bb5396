/* Pages of the web: HTML becomes paragraphs. */
#ifndef FORMAT_HTML_INTERNAL_H
#define FORMAT_HTML_INTERNAL_H

#include "format/draft_internal.h"
#include "text/decode.h"

/* Adds the paragraphs of the article in a page to an empty draft, and what the
 * page's head says of it. */
void html_read(struct draft *draft, struct str text);

/* Settles a guess by what the page says of its encoding in its first KiB (WHATWG
 * HTML, 13.2.3.2). Pages lie often: where enough of the text tells GB18030 and
 * Big5 apart, that counts. */
void html_settle_encoding(struct encoded *told);

#endif
