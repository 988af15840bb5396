/* What a reader keeps, a file that anyone may have had a hand in: the journal up
 * to the first NUL, behind it a file of notes. Whatever they hold, notes can be
 * written as they were read, and find a place in the report or none. */
#include "desk/journal.h"
#include "desk/note_file.h"
#include "desk/note_list.h"
#include "desk/place.h"
#include "desk/record.h"
#include "fuzz/claims.h"
#include "tree.h"

static const struct tree_section sections[] = {
	{ 1, NULL, "a", NULL, "ab ab\nab" },
	{ 1, "1", "b", NULL, NULL },
	{ 2, "2", "c", NULL, "abc\nabcabc" },
	{ 0 },
};

static void
claim_same(struct str one, struct str other)
{
	claim(str_equal(one, other), "a note is read as it was written");
}

/* Writes the notes, reads them, and compares. */
static void
claim_written(const struct note_file *file, struct arena *arena)
{
	struct buffer buffer = { .arena = arena };
	struct note_file again;

	note_file_add_head(&buffer, &file->identity);
	for (size_t i = 0; i < file->count; i++)
		note_file_add(&buffer, &file->notes[i]);
	note_file_read(&again, buffer_str(&buffer), arena);
	claim(again.count == file->count, "as many notes as were written");
	claim(again.wrong == 0, "what is written is right");
	for (size_t i = 0; i < file->count; i++) {
		claim_same(again.notes[i].text, file->notes[i].text);
		claim_same(again.notes[i].was, file->notes[i].was);
		claim_same(
		    again.notes[i].anchor.quote, file->notes[i].anchor.quote);
	}
}

static void
claim_spots(struct note_list *list, const struct report *report)
{
	note_list_find(list, report);
	for (size_t i = 0; i < list->count; i++) {
		struct anchor_spot spot = list->at[i].spot;

		claim(spot.node <= report->count, "a place is in the report");
		claim(spot.found == ANCHOR_LOST || spot.node < report->count,
		    "what is found is in a section");
		claim(spot.node == report->count ||
			  spot.byte <= report->nodes[spot.node].text.length,
		    "and in its text");
	}
}

static void
claim_notes(struct str content, const struct report *report)
{
	struct arena arena = { 0 };
	struct note_list list = { .count = 0 };
	struct note_file file;

	note_file_read(&file, content, &arena);
	claim(file.count <= NOTE_FILE_MOST, "notes are bounded");
	claim((file.wrong > 0) == (file.error.message[0] != '\0'),
	    "what is wrong is said");
	claim_written(&file, &arena);
	for (size_t i = 0; i < file.count; i++)
		note_list_take(&list, &file.notes[i]);
	claim_spots(&list, report);
	note_list_free(&list);
	arena_free(&arena);
}

static void
claim_journal(struct str content, const struct report *report)
{
	struct arena arena = { 0 };
	struct str searches[JOURNAL_SEARCHES], compact, line;
	struct identity identity = identity_of(report, str_of("/a"));
	struct desk_place place;
	struct note_record record;
	bool found = place_find(content, &identity, &arena, &place);
	size_t count = journal_searches(content, &arena, searches);

	compact = journal_compact(content, str_of(""), &arena);
	claim(journal_state_of(compact) == JOURNAL_OURS, "it is ours");
	claim(journal_searches(compact, &arena, searches) == count,
	    "no search is lost");
	claim(place_find(compact, &identity, &arena, &place) == found,
	    "no place is lost");
	claim(str_equal(journal_compact(compact, str_of(""), &arena), compact),
	    "it is as short as can be");
	while (record_next(&content, &line))
		if (note_read(&arena, line, &record))
			claim(note_file_name(
				  &record.identity, record.year, 1, &arena)
				      .bytes[0] != '.',
			    "a name is no hidden one");
	arena_free(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = bytes_of(data, size);
	struct str journal = str_cut(&input, '\0');
	struct report report = tree_build(sections);

	claim_journal(journal, &report);
	claim_notes(input, &report);
	report_free(&report);
	return 0;
}
