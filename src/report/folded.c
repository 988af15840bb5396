#include "report/folded.h"

#include "text/fold.h"

/* While it is made: the first pass measures, the second fills. */
struct maker {
	struct folded *folded;
	struct buffer buffer;
	size_t length; /* bytes of the text so far */
	bool filling;
};

static struct str
field_of(const struct report *report, size_t node, enum field field,
    size_t paragraph, struct arena *arena)
{
	switch (field) {
	case FIELD_TITLE:
		return report->nodes[node].title;
	case FIELD_SUBTITLE:
		return report->nodes[node].subtitle;
	case FIELD_OCCASION:
		return report->occasion;
	case FIELD_DATE:
		return report_date(report, arena);
	case FIELD_SPEAKER:
		return report->speaker;
	case FIELD_PARAGRAPH:
		return report->paragraphs[paragraph];
	case FIELD_NONE:
		break;
	}
	return (struct str){ "", 0 };
}

/* Adds a text of a node, whose first `lead` bytes are its title. */
static void
add(struct maker *maker, struct unit unit, struct str text, size_t lead)
{
	struct folded *folded = maker->folded;

	if (text.length == 0)
		return;
	if (maker->filling) {
		unit.from = (uint32_t)maker->buffer.length;
		unit.title = (uint32_t)fold_length(str_slice(text, 0, lead));
		folded->units[folded->count] = unit;
		fold_add(&maker->buffer, text);
		buffer_add_byte(&maker->buffer, '\n');
	} else {
		maker->length += fold_length(text) + 1;
	}
	folded->count++;
}

static void
add_field(struct maker *maker, size_t node, enum field field)
{
	struct arena scratch = { 0 };
	struct str text =
	    field_of(maker->folded->report, node, field, 0, &scratch);

	add(maker, (struct unit){ .node = (uint32_t)node, .field = field },
	    text, field <= FIELD_SUBTITLE ? text.length : 0);
	arena_free(&scratch);
}

static void
add_paragraphs(struct maker *maker, size_t node, size_t lead)
{
	const struct report *report = maker->folded->report;
	const struct node *self = &report->nodes[node];

	for (size_t i = 0; i < self->paragraph_count; i++) {
		struct unit unit = {
			.node = (uint32_t)node,
			.field = FIELD_PARAGRAPH,
			.paragraph = (uint32_t)(self->paragraph + i),
		};

		add(maker, unit, report->paragraphs[unit.paragraph],
		    i == 0 ? lead : 0);
	}
}

static void
add_all(struct maker *maker)
{
	const struct report *report = maker->folded->report;

	for (size_t node = 0; node < report->count; node++) {
		size_t lead = report_is_leaf(report, node)
				  ? report_lead(report, node)
				  : 0;

		if (!report->nodes[node].supplied && lead == 0)
			add_field(maker, node, FIELD_TITLE);
		add_field(maker, node, FIELD_SUBTITLE);
		for (enum field field = FIELD_OCCASION;
		     node == 0 && field <= FIELD_SPEAKER; field++)
			add_field(maker, node, field);
		add_paragraphs(maker, node, lead);
	}
}

void
folded_make(struct folded *folded, const struct report *report)
{
	struct maker maker = { .folded = folded };

	folded->report = report;
	add_all(&maker);
	maker.filling = true;
	maker.buffer.arena = &folded->arena;
	maker.buffer.bytes = arena_alloc(&folded->arena, maker.length + 1, 1);
	maker.buffer.room = maker.length + 1;
	folded->units =
	    arena_alloc(&folded->arena, folded->count, sizeof *folded->units);
	folded->count = 0;
	add_all(&maker);
	folded->text = buffer_str(&maker.buffer);
	folded->sample = scan_sample(folded->text);
}

void
folded_free(struct folded *folded)
{
	arena_free(&folded->arena);
	*folded = (struct folded){ 0 };
}

size_t
folded_unit(const struct folded *folded, size_t offset)
{
	size_t low = 0, high = folded->count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (folded->units[middle].from <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

size_t
folded_end(const struct folded *folded, size_t unit)
{
	return unit + 1 < folded->count ? folded->units[unit + 1].from - 1
					: folded->text.length - 1;
}

/* Negative, 0 or positive as the unit stands before, at or behind. */
static int
compare(
    const struct unit *unit, size_t node, enum field field, size_t paragraph)
{
	if (unit->node != node)
		return unit->node < node ? -1 : 1;
	if (unit->field != field)
		return unit->field < field ? -1 : 1;
	if (field != FIELD_PARAGRAPH || unit->paragraph == paragraph)
		return 0;
	return unit->paragraph < paragraph ? -1 : 1;
}

size_t
folded_find(const struct folded *folded, size_t node, enum field field,
    size_t paragraph)
{
	size_t low = 0, high = folded->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order =
		    compare(&folded->units[middle], node, field, paragraph);

		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return folded->count;
}

struct str
folded_original(const struct folded *folded, size_t unit, struct arena *arena)
{
	const struct unit *self = &folded->units[unit];

	return field_of(
	    folded->report, self->node, self->field, self->paragraph, arena);
}
