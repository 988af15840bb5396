#include "format/recognition.h"

#include "format/part_internal.h"
#include "format/recognition_internal.h"

/* A report on its way: which levels are open in the build. */
struct recognition_writer {
	const struct recognition *outline;
	struct build build;
	int depth;
};

static struct str
keep(struct recognition_writer *writer, struct str text)
{
	return arena_copy(build_arena(&writer->build), text);
}

/* A section must have text or sections: one without any has its heading for
 * its text. */
static void
close_to(struct recognition_writer *writer, int depth)
{
	for (; writer->depth > depth; writer->depth--)
		build_close(&writer->build);
}

/* Whether another heading of a lower level, or text, follows a heading. */
static bool
has_content(const struct recognition *outline, size_t i)
{
	for (size_t j = i + 1; j < outline->count; j++) {
		const struct recognition_entry *entry = &outline->entries[j];

		if (entry->role == RECOGNITION_DROPPED ||
		    entry->role == RECOGNITION_FRONT)
			continue;
		return entry->role != RECOGNITION_HEADING ||
		       entry->level > outline->entries[i].level;
	}
	return false;
}

static void
write_paragraph(struct recognition_writer *writer, size_t i)
{
	const struct draft_paragraph *paragraph =
	    &writer->outline->draft->paragraphs[i];
	struct arena arena = { 0 };
	struct str text = paragraph->text;

	if (paragraph->fixed)
		text =
		    arena_print(&arena, "\t%.*s", (int)text.length, text.bytes);
	build_paragraph(&writer->build, text);
	arena_free(&arena);
}

static void
write_heading(struct recognition_writer *writer, size_t i)
{
	const struct recognition *outline = writer->outline;
	const struct recognition_entry *entry = &outline->entries[i];
	struct build *build = &writer->build;
	struct str text = recognition_text(outline, i);
	struct str title = recognition_title(outline, i);

	close_to(writer, entry->level - 1);
	build_open(build);
	writer->depth++;
	if (entry->mark.number > 0)
		build_set(build, BUILD_NUMBER,
		    keep(writer, str_slice(text, 0, entry->mark.number)));
	build_set(build, BUILD_TITLE, keep(writer, title));
	if (outline->draft->paragraphs[i].subtitle.length > 0)
		build_set(build, BUILD_SUBTITLE,
		    keep(writer, outline->draft->paragraphs[i].subtitle));
	build_set_flag(build, BUILD_GUESSED, entry->guessed);
	if (entry->level == 1)
		build_set_kind(build,
		    entry->notes ? KIND_NOTES : recognition_kind_of(title));
	if (entry->title < text.length || !has_content(outline, i))
		write_paragraph(writer, i);
}

static void
write_all(struct recognition_writer *writer)
{
	const struct recognition *outline = writer->outline;

	for (size_t i = 0; i < outline->count; i++)
		switch (outline->entries[i].role) {
		case RECOGNITION_HEADING:
			write_heading(writer, i);
			break;
		case RECOGNITION_TEXT:
		case RECOGNITION_ITEM:
			write_paragraph(writer, i);
			break;
		case RECOGNITION_FRONT:
		case RECOGNITION_DROPPED:
			break;
		}
	close_to(writer, 0);
	/* Of a title block alone the lines are the text. */
	for (size_t i = 0, all = build_is_empty(&writer->build);
	     all && i < outline->count; i++)
		write_paragraph(writer, i);
}

void
recognition_read(struct draft *draft, const struct recognition_options *options,
    struct report *report)
{
	struct arena arena = { 0 };
	struct recognition outline = {
		.draft = draft,
		.leads = !options->no_leads,
	};
	struct recognition_writer writer = { .outline = &outline };

	part_draft(draft);
	build_start(&writer.build);
	recognition_measure(&outline, &arena);
	recognition_front_take(&outline, &writer.build);
	recognition_contents_drop(&outline, draft);
	recognition_notes_find(&outline);
	recognition_sequence_find(&outline);
	recognition_bare_find(&outline);
	recognition_lead_find(&outline);
	recognition_level_set(&outline);
	if (writer.build.report.nodes[0].title.length == 0)
		build_set(
		    &writer.build, BUILD_TITLE, keep(&writer, options->name));
	write_all(&writer);
	build_finish(&writer.build, report);
	arena_free(&arena);
}
