#include "format/audit.h"

#include "format/audit_internal.h"

enum {
	QUOTED = 60, /* bytes of a line that is quoted */
};

static void
check_dropped(struct findings *findings, const struct load_trace *trace)
{
	for (size_t i = 0; i < trace->dropped_count; i++) {
		struct str text = trace->dropped[i].text;
		bool cut = text.length > QUOTED;

		while (cut && text.length > QUOTED)
			text.length--;
		while (cut && text.length > 0 &&
		       ((unsigned char)text.bytes[text.length] & 0xC0) == 0x80)
			text.length--;
		findings_add(findings, trace->dropped[i].line,
		    arena_print(findings->arena, "不作正文：%.*s%s",
			(int)text.length, text.bytes, cut ? "…" : ""));
	}
}

/* What has no text to quote is counted. */
static void
check_left_out(struct findings *findings, const struct load_trace *trace)
{
	const struct {
		size_t count;
		const char *words;
	} rows[] = {
		{ trace->frame, "不作正文：网页的导航、页脚等%zu行" },
		{ trace->pictures, "不作正文：%zu幅图片" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].count > 0)
			findings_add(findings, 1,
			    arena_print(
				findings->arena, rows[i].words, rows[i].count));
}

void
audit_report(struct findings *findings, const struct report *report,
    const struct load_trace *trace)
{
	struct audit_place place = { trace->text, 0, 1, trace->numbers };
	struct str rest = trace->text;

	for (size_t line = 1; rest.length > 0; line++)
		audit_line(
		    findings, str_cut(&rest, '\n'), audit_number(&place, line));
	check_dropped(findings, trace);
	check_left_out(findings, trace);
	audit_sections(findings, report, &place);
	findings_sort(findings);
}
