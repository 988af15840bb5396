#include "export/citation.h"

#include "report/gloss.h"
#include "text/class.h"
#include "text/sanitize.h"
#include "text/utf8.h"

/* Adds the printed headings from a part down to a node: the number as it is
 * printed, the title in quotes. */
static void
add_headings(struct buffer *buffer, const struct report *report, size_t node)
{
	const struct node *self = &report->nodes[node];

	if (node == 0)
		return;
	add_headings(buffer, report, self->parent);
	if (self->supplied)
		return;
	sanitize_add(buffer, self->number);
	buffer_add(buffer, str_of("“"));
	sanitize_add(buffer, gloss_unmarked(report, self->title));
	buffer_add(buffer, str_of("”"));
}

static void
add_memo(struct buffer *buffer, const struct report *report, size_t node)
{
	struct str date = report_date(report, buffer->arena);

	buffer_add(buffer, str_of("——摘自《"));
	sanitize_add(buffer, gloss_unmarked(report, report->nodes[0].title));
	buffer_add(buffer, str_of("》"));
	if (date.length > 0) {
		buffer_add(buffer, str_of("（"));
		sanitize_add(buffer, date);
		buffer_add(buffer, str_of("）"));
	}
	add_headings(buffer, report, node);
}

/* Cuts the last word of a text off. */
static struct str
cut_last_word(struct str *text)
{
	struct str word = class_trim(*text);
	size_t from = word.length;

	while (from > 0) {
		struct point point = utf8_before(word, from);

		if (class_is_blank(point.value))
			break;
		from -= point.length;
	}
	*text = str_slice(word, 0, from);
	return str_slice(word, from, word.length);
}

/* Adds the name of a speaker, which stands behind the office: 区长 王华. A name
 * of two characters may have a blank between them: 市长 龚 正. */
static void
add_name(struct buffer *buffer, struct str speaker)
{
	struct str last = cut_last_word(&speaker);

	if (last.length > 0 && utf8_count(last) == 1)
		sanitize_add(buffer, cut_last_word(&speaker));
	sanitize_add(buffer, last);
	buffer_add(buffer, str_of(last.length > 0 ? ". " : ""));
}

static void
add_gbt7714(struct buffer *buffer, const struct report *report)
{
	struct str date =
	    report->date.length > 0 ? report->date : report->nodes[0].year;

	if (report->issuer.length > 0) {
		sanitize_add(buffer, report->issuer);
		buffer_add(buffer, str_of(". "));
	} else {
		add_name(buffer, report->speaker);
	}
	sanitize_add(buffer, gloss_unmarked(report, report->nodes[0].title));
	buffer_add(buffer, str_of("[R]. "));
	sanitize_add(buffer, date);
	buffer_add(buffer, str_of(date.length > 0 ? "." : ""));
}

struct str
citation_of(const struct report *report, size_t node, enum citation manner,
    struct arena *arena)
{
	struct buffer buffer = { .arena = arena };

	if (manner == CITATION_MEMO)
		add_memo(&buffer, report, node);
	if (manner == CITATION_GBT7714)
		add_gbt7714(&buffer, report);
	return buffer_str(&buffer);
}
