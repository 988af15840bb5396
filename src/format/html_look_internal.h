/* What the attributes of an element say of how it looks. */
#ifndef FORMAT_HTML_LOOK_INTERNAL_H
#define FORMAT_HTML_LOOK_INTERNAL_H

#include "format/html_token_internal.h"

/* Whether an element is not to be seen: `hidden`, display: none and the like. */
bool html_look_hidden(const struct html_token *token);

/* Whether its style is bold, from a weight of 600 on. */
bool html_look_bold(const struct html_token *token);

/* Whether it frames the page by its role, as navigation does. */
bool html_look_aside(const struct html_token *token);

/* Returns the value of an attribute that is a number above 0; `missing` where
 * there is none. */
size_t html_look_number(
    const struct html_token *token, const char *name, size_t missing);

#endif
