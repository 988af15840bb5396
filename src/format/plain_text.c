#include "format/plain_text_internal.h"

#include "format/file_line_internal.h"
#include "format/junk_internal.h"
#include "format/unwrap_internal.h"

void
plain_text_read(struct draft *draft, struct str text)
{
	struct file_lines lines = { 0 };

	file_line_cut_all(&lines, draft->arena, text);
	draft->full = lines.full;
	junk_drop(&lines, draft);
	unwrap(&lines, draft);
}
