#include "desk/note.h"

#include "desk/record.h"

static const char kind[] = "note";

enum {
	NOTE_ID,
	NOTE_TITLE,
	NOTE_DATE,
	NOTE_PATH,
	NOTE_YEAR,
	NOTE_BESIDE,
	NOTE_SECTION_ID,
	NOTE_SECTION_PATH,
	NOTE_SECTION_TITLE,
	NOTE_WORDS,
	NOTE_BYTE,
	NOTE_TEXT,
	NOTE_TIME,
	NOTE_CHANGES,
	NOTE_REMOVED,
	NOTE_WAS,
	NOTE_FIELDS,
};

enum {
	DIGITS = 18, /* of a number that is read */
};

bool
note_is_there(const struct desk_note *one, const struct desk_note *other)
{
	return str_equal(one->anchor.quote, other->anchor.quote) &&
	       str_equal(one->anchor.title, other->anchor.title);
}

static struct str
truth(bool value)
{
	return str_of(value ? "1" : "");
}

void
note_add(struct buffer *buffer, const struct note_record *record)
{
	const struct desk_note *note = &record->note;
	struct arena arena = { 0 };
	const struct str fields[NOTE_FIELDS] = {
		[NOTE_ID] = record->identity.id,
		[NOTE_TITLE] = record->identity.title,
		[NOTE_DATE] = record->identity.date,
		[NOTE_PATH] = record->identity.path,
		[NOTE_YEAR] = record->year,
		[NOTE_BESIDE] = truth(record->beside),
		[NOTE_SECTION_ID] = note->anchor.id,
		[NOTE_SECTION_PATH] = note->anchor.path,
		[NOTE_SECTION_TITLE] = note->anchor.title,
		[NOTE_WORDS] = note->anchor.quote,
		[NOTE_BYTE] = arena_print(&arena, "%zu", note->anchor.byte),
		[NOTE_TEXT] = note->text,
		[NOTE_TIME] = note->time,
		[NOTE_CHANGES] = truth(note->changes),
		[NOTE_REMOVED] = truth(note->removed),
		[NOTE_WAS] = note->was,
	};

	record_add(buffer, kind, fields, NOTE_FIELDS);
	arena_free(&arena);
}

static size_t
number_of(struct str digits)
{
	size_t number = 0;

	for (size_t i = 0; i < digits.length && i < DIGITS; i++)
		number = 10 * number + (size_t)(digits.bytes[i] & 0xF);
	return number;
}

bool
note_read(struct arena *arena, struct str line, struct note_record *record)
{
	struct str fields[NOTE_FIELDS];

	if (!record_is(line, kind) ||
	    !record_read(arena, line, fields, NOTE_FIELDS))
		return false;
	*record = (struct note_record){
		.identity = { fields[NOTE_ID], fields[NOTE_TITLE],
		    fields[NOTE_DATE], fields[NOTE_PATH] },
		.year = fields[NOTE_YEAR],
		.beside = fields[NOTE_BESIDE].length > 0,
		.note = { .anchor = { fields[NOTE_SECTION_ID],
			      fields[NOTE_SECTION_PATH],
			      fields[NOTE_SECTION_TITLE], fields[NOTE_WORDS],
			      number_of(fields[NOTE_BYTE]) },
		    .text = fields[NOTE_TEXT],
		    .time = fields[NOTE_TIME],
		    .changes = fields[NOTE_CHANGES].length > 0,
		    .removed = fields[NOTE_REMOVED].length > 0,
		    .was = fields[NOTE_WAS] },
	};
	return true;
}
