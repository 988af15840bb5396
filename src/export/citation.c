#include "export/citation.h"

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
	sanitize_add(buffer, self->title);
	buffer_add(buffer, str_of("”"));
}

static void
add_memo(struct buffer *buffer, const struct report *report, size_t node)
{
	struct str date = report_date(report, buffer->arena);

	buffer_add(buffer, str_of("——摘自《"));
	sanitize_add(buffer, report->nodes[0].title);
	buffer_add(buffer, str_of("》"));
	if (date.length > 0) {
		buffer_add(buffer, str_of("（"));
		sanitize_add(buffer, date);
		buffer_add(buffer, str_of("）"));
	}
	add_headings(buffer, report, node);
}

/* Returns the name of a speaker, which stands behind the office: 区长 王华. */
static struct str
name_of(struct str speaker)
{
	size_t at = 0, name = 0;

	speaker = class_trim(speaker);
	while (at < speaker.length) {
		struct point point = utf8_at(speaker, at);

		at += point.length;
		if (class_is_blank(point.value))
			name = at;
	}
	return str_slice(speaker, name, speaker.length);
}

static void
add_gbt7714(struct buffer *buffer, const struct report *report)
{
	struct str name = name_of(report->speaker);
	struct str date =
	    report->date.length > 0 ? report->date : report->nodes[0].year;

	sanitize_add(buffer, name);
	buffer_add(buffer, str_of(name.length > 0 ? ". " : ""));
	sanitize_add(buffer, report->nodes[0].title);
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
