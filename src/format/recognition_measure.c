#include "format/recognition_internal.h"

#include "format/unwrap_internal.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	FULL_STOP = 0x3002,
	EXCLAMATION = 0xFF01,
	QUESTION = 0xFF1F,
	BEFORE_LEAST = 4,  /* characters of a title that a blank ends */
	BEHIND_LEAST = 30, /* of what follows it, up to the first stop */
};

struct str
recognition_text(const struct recognition *outline, size_t i)
{
	return outline->draft->paragraphs[i].text;
}

struct str
recognition_title(const struct recognition *outline, size_t i)
{
	const struct recognition_entry *entry = &outline->entries[i];

	return class_trim(str_slice(
	    recognition_text(outline, i), entry->mark.length, entry->title));
}

/* Returns how a code point changes the depth of quotes and brackets. */
static int
nesting(uint32_t point)
{
	switch (point) {
	case 0x201C: /* “ */
	case 0x300A: /* 《 */
	case 0xFF08: /* （ */
		return 1;
	case 0x201D:
	case 0x300B:
	case 0xFF09:
		return -1;
	default:
		return 0;
	}
}

/* Returns the byte of the first stop outside quotes and brackets; the length if
 * there is none. */
static size_t
first_stop(struct str text, size_t from)
{
	int depth = 0;

	for (size_t at = from; at < text.length;) {
		struct point point = utf8_at(text, at);
		bool stop = point.value == FULL_STOP ||
			    point.value == EXCLAMATION ||
			    point.value == QUESTION;

		depth += nesting(point.value);
		if (stop && depth <= 0)
			return at;
		at += point.length;
	}
	return text.length;
}

/* Takes blanks, and a colon, off the end of a heading on a line of its own. */
static size_t
bare_end(struct str text, size_t from)
{
	size_t end = text.length;

	while (end > from) {
		struct point point = utf8_before(text, end);

		if (point.value != ' ' && point.value != 0x3000)
			break;
		end -= point.length;
	}
	return end;
}

static int
count(struct str text, int most)
{
	int characters = 0;

	for (size_t at = 0; at < text.length && characters < most; characters++)
		at += utf8_at(text, at).length;
	return characters;
}

/* Returns the byte of the blank that parts a numbered title from the text behind
 * it, where no stop does: 一、工作回顾 过去一年…. Returns `end` without one. */
static size_t
parting_blank(struct str text, size_t from, size_t end)
{
	int characters = 0;

	for (size_t at = from; at < end; characters++) {
		struct point point = utf8_at(text, at);

		if (class_is_blank(point.value) && characters >= BEFORE_LEAST)
			return count(str_slice(text, at, end), BEHIND_LEAST) ==
				       BEHIND_LEAST
				   ? at
				   : end;
		at += point.length;
	}
	return end;
}

/* Takes a mark within a sentence off the end of what is set bold. */
static size_t
without_mark(struct str text, size_t from, size_t end)
{
	struct point last = utf8_before(text, end);

	if (last.value == 0xFF0C || last.value == 0xFF1A ||
	    last.value == 0xFF1B || last.value == ':')
		end -= last.length;
	return end > from ? end : from;
}

/* Returns the mark of a paragraph. What its format numbers a heading by is one
 * even where no other text has such marks: 1.2. */
static struct mark
mark_of(const struct draft_paragraph *paragraph)
{
	struct str text = paragraph->text, behind;
	struct mark mark = { .kind = MARK_NONE };

	if (paragraph->fixed)
		return mark;
	mark = mark_read(text);
	if (mark.kind != MARK_NONE || paragraph->level == 0 ||
	    paragraph->label == 0 || paragraph->label >= text.length)
		return mark;
	behind = str_slice(text, paragraph->label, text.length);
	mark.number = paragraph->label;
	mark.length = text.length - class_trim_start(behind).length;
	return mark;
}

static void
measure(
    struct recognition_entry *entry, const struct draft_paragraph *paragraph)
{
	struct str text = paragraph->text;
	size_t from = 0, end;

	entry->mark = mark_of(paragraph);
	from = entry->mark.length;
	end = first_stop(text, from);
	if (paragraph->bold > from && paragraph->bold < text.length &&
	    paragraph->bold < end)
		end = without_mark(text, from, paragraph->bold);
	if (entry->mark.kind != MARK_NONE && entry->mark.kind != MARK_DASH)
		end = parting_blank(text, from, end);
	if (paragraph->level > 0 && end == text.length)
		end = bare_end(text, from);
	entry->title = end;
	entry->sentence = end < text.length;
	entry->runs_on =
	    end < text.length && end + utf8_at(text, end).length < text.length;
	entry->characters = count(str_slice(text, from, end), LENGTH_MOST);
	entry->length = count(text, LENGTH_MOST);
	entry->address = unwrap_is_address(text);
}

void
recognition_measure(struct recognition *outline, struct arena *arena)
{
	outline->count = outline->draft->count;
	outline->entries =
	    arena_alloc(arena, outline->count + 1, sizeof *outline->entries);
	for (size_t i = 0; i < outline->count; i++)
		measure(&outline->entries[i], &outline->draft->paragraphs[i]);
}
