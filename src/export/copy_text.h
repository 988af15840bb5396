/* What copying takes along: a section's text, or where it is from. */
#ifndef EXPORT_COPY_TEXT_H
#define EXPORT_COPY_TEXT_H

#include "report/report.h"

enum {
	COPY_TEXT_MOST = 100000, /* bytes; a longer one is not copied */
};

/* Returns a section and everything below it as export/plain gives it, a
 * paragraph a line, without headings that the printed report does not have.
 * Harmless (text/sanitize.h). It ends without a line feed, which would run the
 * last line if pasted into a shell. Empty if nothing of it was printed. */
struct str
copy_text_of(const struct report *report, size_t node, struct arena *arena);

/* Returns where a section is from, one line without a line end:
 * ——徐汇区政府工作报告（摘要），2025年1月7日，二○二五年主要任务【六】回应群众期
 * 待，改善群众居住环境. It leaves out headings that the printed report does not
 * have, and a date that the file does not give. */
struct str copy_text_citation(
    const struct report *report, size_t node, struct arena *arena);

#endif
