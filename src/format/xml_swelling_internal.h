/* What makes a reader of XML take much memory or time before it tells anybody:
 * tags of very many attributes, and very many different names, each of which is
 * kept. */
#ifndef FORMAT_XML_SWELLING_INTERNAL_H
#define FORMAT_XML_SWELLING_INTERNAL_H

#include "base/str.h"

/* Returns the line where XML comes to have too many, and says of what in `why`; 0
 * if it nowhere does. */
size_t xml_swelling_find(struct str content, const char **why);

#endif
