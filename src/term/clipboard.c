#include "term/clipboard_internal.h"

#include "base/base64.h"

void
clipboard_add(struct buffer *buffer, struct str text)
{
	buffer_add(buffer, str_of("\033]52;c;"));
	base64_add(buffer, text);
	buffer_add_byte(buffer, '\a');
}
