#include "view/selection.h"

static struct str
text_of(const struct report *report, size_t paragraph)
{
	return report->paragraphs[paragraph].text;
}

static struct sentence
sentence_of(const struct report *report, size_t paragraph, size_t byte)
{
	return (struct sentence){
		paragraph,
		sentence_at(text_of(report, paragraph), byte),
	};
}

static struct sentence
last_of(const struct report *report, size_t paragraph)
{
	return sentence_of(
	    report, paragraph, text_of(report, paragraph).length);
}

void
selection_begin(struct selection *selection, const struct report *report,
    size_t paragraph, size_t byte)
{
	struct sentence sentence = sentence_of(report, paragraph, byte);

	*selection = (struct selection){
		.on = true,
		.anchor = sentence,
		.head = sentence,
	};
}

void
selection_take(struct selection *selection, const struct report *report,
    size_t first, size_t last)
{
	*selection = (struct selection){
		.on = true,
		.fixed = true,
		.anchor = sentence_of(report, first, 0),
		.head = last_of(report, last),
	};
}

static bool
move_on(const struct report *report, struct sentence *sentence)
{
	struct str text = text_of(report, sentence->paragraph);

	if (sentence->span.to < text.length)
		*sentence =
		    sentence_of(report, sentence->paragraph, sentence->span.to);
	else if (sentence->paragraph + 1 < report->paragraph_count)
		*sentence = sentence_of(report, sentence->paragraph + 1, 0);
	else
		return false;
	return true;
}

static bool
move_back(const struct report *report, struct sentence *sentence)
{
	if (sentence->span.from > 0)
		*sentence = sentence_of(
		    report, sentence->paragraph, sentence->span.from - 1);
	else if (sentence->paragraph > 0)
		*sentence = last_of(report, sentence->paragraph - 1);
	else
		return false;
	return true;
}

bool
selection_move(
    struct selection *selection, const struct report *report, bool on)
{
	bool moved = on ? move_on(report, &selection->head)
			: move_back(report, &selection->head);

	if (!selection->fixed)
		selection->anchor = selection->head;
	return moved;
}

void
selection_fix(struct selection *selection)
{
	selection->fixed = !selection->fixed;
	if (!selection->fixed)
		selection->anchor = selection->head;
}

void
selection_swap(struct selection *selection)
{
	struct sentence head = selection->head;

	selection->head = selection->anchor;
	selection->anchor = head;
}

static bool
goes_back(const struct selection *selection)
{
	const struct sentence *anchor = &selection->anchor;
	const struct sentence *head = &selection->head;

	return head->paragraph != anchor->paragraph
		   ? head->paragraph < anchor->paragraph
		   : head->span.from < anchor->span.from;
}

const struct sentence *
selection_first(const struct selection *selection)
{
	return goes_back(selection) ? &selection->head : &selection->anchor;
}

const struct sentence *
selection_last(const struct selection *selection)
{
	return goes_back(selection) ? &selection->anchor : &selection->head;
}

struct span
selection_in(const struct selection *selection, const struct report *report,
    size_t paragraph)
{
	const struct sentence *first = selection_first(selection);
	const struct sentence *last = selection_last(selection);
	struct span span = { 0, text_of(report, paragraph).length };

	if (paragraph < first->paragraph || paragraph > last->paragraph)
		return (struct span){ 0, 0 };
	if (paragraph == first->paragraph)
		span.from = first->span.from;
	if (paragraph == last->paragraph)
		span.to = last->span.to;
	return span;
}

struct selection_size
selection_measure(
    const struct selection *selection, const struct report *report, size_t most)
{
	size_t last = selection_last(selection)->paragraph;
	struct selection_size size = { 0, 0, 0 };

	for (size_t i = selection_first(selection)->paragraph;
	     i <= last && size.bytes <= most; i++) {
		struct span in = selection_in(selection, report, i);
		struct str text = text_of(report, i);

		size.bytes += in.to - in.from;
		size.characters +=
		    report_count_characters(str_slice(text, in.from, in.to));
		for (; in.from < in.to; size.sentences++)
			in.from = sentence_end(text, in.from);
	}
	return size;
}

size_t
selection_node(const struct selection *selection, const struct report *report)
{
	return report_common_node(report,
	    report_paragraph_node(report, selection->anchor.paragraph),
	    report_paragraph_node(report, selection->head.paragraph));
}
