#include "format/audit_internal.h"

#include "format/mark_internal.h"
#include "text/utf8.h"

enum {
	TITLE_LEAST = 3, /* characters */
	TITLE_MOST = 28,
};

static struct mark
mark_of(const struct node *node)
{
	struct arena arena = { 0 };
	/* 第一章 is told from 第一章的 by what follows, so a blank does. */
	struct mark mark = mark_read(arena_print(
	    &arena, "%.*s ", (int)node->number.length, node->number.bytes));

	arena_free(&arena);
	return mark;
}

static void
say_number(struct findings *findings, size_t line, const struct node *node,
    const struct node *before)
{
	bool twice = mark_of(node).ordinal == mark_of(before).ordinal;

	findings_add(findings, line,
	    arena_print(findings->arena, "编号%s：%.*s的前面是%.*s",
		twice ? "重复" : "不连续", (int)node->number.length,
		node->number.bytes, (int)before->number.length,
		before->number.bytes));
}

/* Compares the number of each section in one with that of the last one beside
 * it that is printed in the same way. */
static void
check_numbers(struct findings *findings, const struct report *report,
    size_t parent, const size_t *lines)
{
	const struct node *last[MARK_KINDS] = { NULL };

	for (size_t i = report_first_child(report, parent); i > 0;
	     i = report_next_sibling(report, i)) {
		const struct node *node = &report->nodes[i];
		struct mark mark = mark_of(node);
		const struct node *before = last[mark.kind];

		last[mark.kind] = node;
		if (mark.kind == MARK_NONE || mark.ordinal <= 1 ||
		    before == NULL ||
		    mark.ordinal == mark_of(before).ordinal + 1)
			continue;
		say_number(findings, lines[i], node, before);
	}
}

static bool
ends_as_text(struct str text)
{
	static const char *const ends[] = { "。", "：", "；", "，", "！", "？",
		"”", "）", "》", ":", ".", "、", "…" };

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct str end = str_of(ends[i]);

		if (text.length >= end.length &&
		    str_equal(
			str_slice(text, text.length - end.length, text.length),
			end))
			return true;
	}
	return false;
}

static void
check_paragraph(struct findings *findings, const struct report *report,
    size_t index, size_t line)
{
	const struct paragraph *paragraph = &report->paragraphs[index];
	size_t characters = utf8_count(paragraph->text);

	if (characters < TITLE_LEAST || characters > TITLE_MOST ||
	    ends_as_text(paragraph->text))
		return;
	findings_add(findings, line,
	    arena_print(findings->arena, "像是标题：%.*s",
		(int)paragraph->text.length, paragraph->text.bytes));
}

void
audit_sections(struct findings *findings, const struct report *report,
    struct audit_place *place)
{
	size_t *lines =
	    arena_alloc(findings->arena, report->count, sizeof *lines);

	for (size_t i = 0; i < report->count; i++) {
		const struct node *node = &report->nodes[i];
		size_t lead = report_lead(report, i);

		lines[i] = audit_find(place, node->title);
		for (size_t j = 0; j < node->paragraph_count; j++) {
			size_t index = node->paragraph + j, line;

			/* The cells of a row have been set anew. */
			if (report->paragraphs[index].fixed)
				continue;
			line =
			    audit_find(place, report->paragraphs[index].text);
			if (!node->note && !(j == 0 && lead > 0))
				check_paragraph(findings, report, index, line);
		}
	}
	for (size_t i = 0; i < report->count; i++)
		check_numbers(findings, report, i, lines);
}
