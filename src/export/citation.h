/* Where a passage is from, in the manners that those who quote reports use. */
#ifndef EXPORT_CITATION_H
#define EXPORT_CITATION_H

#include "report/report.h"

enum citation {
	CITATION_NONE,
	CITATION_MEMO, /* ——摘自《报告》（2025年1月7日）【六】“章”“节” */
	CITATION_GBT7714, /* 姓名. 报告[R]. 2025-01-07. (GB/T 7714-2015) */
};

/* Returns the citation of a section, one line without a line end, harmless
 * (text/sanitize.h). It leaves out headings that the printed report does not
 * have, and what the file does not give. */
struct str citation_of(const struct report *report, size_t node,
    enum citation manner, struct arena *arena);

#endif
