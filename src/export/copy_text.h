/* A passage as text to take along: what is copied. */
#ifndef EXPORT_COPY_TEXT_H
#define EXPORT_COPY_TEXT_H

#include "report/report.h"

enum {
	COPY_TEXT_MOST = 100000, /* bytes; a longer one is not copied */
};

/* A section and everything below it, each paragraph in one line, as
 * `show --width=0` prints it, but without headings that the printed report
 * does not have. A leaf whose text begins with its title has no heading.
 * Harmless (text/sanitize.h); no line feed ends it, which would send the last
 * line off where it is pasted. Empty where nothing of it was printed. */
struct str
copy_text_of(const struct report *report, size_t node, struct arena *arena);

/* Where a section stands, as one line without a line end:
 * ——徐汇区政府工作报告（摘要），2025年1月7日，二○二五年主要任务【六】回应群众期
 * 待，改善群众居住环境. Left out are headings that the printed report does not
 * have and a date the file does not give. */
struct str copy_text_citation(
    const struct report *report, size_t node, struct arena *arena);

#endif
