#include "format/audit.h"

#include "format/audit_internal.h"

enum {
	QUOTED = 60,        /* bytes of a line that is quoted */
	KEY = 36,           /* bytes by which a text is found again */
	WINDOW = 32 * 1024, /* bytes in which the next text is sought */
};

static void
count_lines(struct audit_place *place, size_t to)
{
	for (; place->at < to; place->at++)
		place->line += place->text.bytes[place->at] == '\n';
}

/* Returns the number of a line, from 1, in the file. */
static size_t
number_of(const struct audit_place *place, size_t line)
{
	return place->numbers == NULL ? line : place->numbers[line - 1];
}

size_t
audit_find(struct audit_place *place, struct str text)
{
	size_t left = place->text.length - place->at;
	struct str rest = str_slice(place->text, place->at,
	    place->at + (left < WINDOW ? left : WINDOW));
	size_t found;

	if (text.length > KEY)
		text.length = KEY;
	found = str_find(rest, text);
	if (found < rest.length)
		count_lines(place, place->at + found);
	return number_of(place, place->line);
}

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
		{ trace->pictures, "略去图片%zu幅" },
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
		    findings, str_cut(&rest, '\n'), number_of(&place, line));
	check_dropped(findings, trace);
	check_left_out(findings, trace);
	audit_sections(findings, report, &place);
	findings_sort(findings);
}
