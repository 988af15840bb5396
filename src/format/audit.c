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
	return place->line;
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

void
audit_report(struct findings *findings, const struct report *report,
    const struct load_trace *trace)
{
	struct audit_place place = { .text = trace->text, .line = 1 };
	struct str rest = trace->text;

	for (size_t number = 1; rest.length > 0; number++)
		audit_line(findings, str_cut(&rest, '\n'), number);
	check_dropped(findings, trace);
	audit_sections(findings, report, &place);
	findings_sort(findings);
}
