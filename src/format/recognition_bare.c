#include "format/recognition_internal.h"

#include "format/file_line_internal.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	TITLE_LEAST = 3, /* characters */
	TITLE_MOST = 28,
	BOLD_MOST = 66,  /* of a line that is set bold */
	TEXT_LEAST = 50, /* of the paragraph behind it */
};

static bool
is_prose_mark(uint32_t point)
{
	switch (point) {
	case 0x3002: /* 。 */
	case 0xFF1B: /* ； */
	case 0xFF1A: /* ： */
	case 0xFF0C: /* ， */
	case 0x3001: /* 、 */
	case 0xFF01: /* ！ */
	case 0xFF1F: /* ？ */
	case ':':
		return true;
	default:
		return false;
	}
}

/* Whether a text ends with a mark that headings do not end with. */
static bool
ends_open(struct str text)
{
	return text.length == 0 ||
	       is_prose_mark(utf8_before(text, text.length).value);
}

/* 表3, 图1, 单位：亿元 and （名单略） head no text. */
static bool
is_caption(struct str text)
{
	static const char *const starts[] = { "表", "图", "单位", "（", "(",
		"注", "附表", "[", "［", "〔", "《" };

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (str_starts(text, str_of(starts[i])))
			return true;
	return false;
}

/* Whether a text stops in the middle of a phrase, as where a page had a link. */
static bool
breaks_off(struct str text)
{
	static const char *const ends[] = { "了", "的", "和", "在", "与", "對",
		"对", "把", "以", "《" };

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

static bool
has_han(struct str text)
{
	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		if (class_is_han(point.value))
			return true;
		at += point.length;
	}
	return false;
}

/* Whether the author marked a line as a heading: with # or in bold. */
static bool
is_marked(const struct recognition *outline, size_t i)
{
	const struct draft_paragraph *paragraph =
	    &outline->draft->paragraphs[i];
	const struct recognition_entry *entry = &outline->entries[i];

	if (paragraph->level > 0)
		return true;
	return paragraph->bold > entry->mark.length &&
	       paragraph->bold + 3 >= entry->title &&
	       entry->characters <= BOLD_MOST &&
	       !ends_open(str_slice(paragraph->text, 0, entry->title)) &&
	       !(is_caption(paragraph->text) ||
		   (!entry->runs_on && i + 1 < outline->count &&
		       paragraph[1].fixed));
}

static bool
ends_before(const struct recognition *outline, size_t i)
{
	struct str text;

	if (i == outline->body ||
	    outline->entries[i - 1].role == RECOGNITION_HEADING)
		return true;
	text = recognition_text(outline, i - 1);
	return ends_open(text) ||
	       utf8_before(text, text.length).value == 0x201D;
}

static bool
heads_text(const struct recognition *outline, size_t i)
{
	const struct recognition_entry *after = &outline->entries[i + 1];

	return i + 1 < outline->count &&
	       (after->length >= TEXT_LEAST ||
		   after->role == RECOGNITION_HEADING || after->address);
}

static bool
is_bare(const struct recognition *outline, size_t i)
{
	const struct recognition_entry *entry = &outline->entries[i];
	struct str text = recognition_text(outline, i);

	return entry->mark.kind == MARK_NONE && !entry->sentence &&
	       entry->characters >= TITLE_LEAST &&
	       entry->characters <= TITLE_MOST && !entry->address &&
	       !outline->draft->paragraphs[i].fixed && !ends_open(text) &&
	       !is_caption(text) && !breaks_off(text) && has_han(text) &&
	       ends_before(outline, i) && heads_text(outline, i);
}

/* Tells of every paragraph whether the next number behind it is a first 一、. */
static bool *
find_first_numbers(const struct recognition *outline, struct arena *arena)
{
	bool *begins = arena_alloc(arena, outline->count + 1, sizeof *begins);

	for (size_t i = outline->count; i-- > outline->body;) {
		const struct recognition_entry *entry = &outline->entries[i];
		bool counts = entry->role == RECOGNITION_HEADING &&
			      entry->rank <= RANK_PAREN;

		begins[i] =
		    counts ? entry->rank == RANK_HAN && entry->mark.ordinal == 1
			   : begins[i + 1];
	}
	return begins;
}

/* A heading without a mark stands above 一、 if that begins anew behind it, or if
 * one before did and it is a part by its words. */
static enum recognition_rank
rank_of(const struct recognition *outline, size_t i, bool begins, bool above)
{
	bool part =
	    recognition_kind_of(recognition_title(outline, i)) != KIND_NONE;

	return begins || (above && part) ? RANK_ABOVE : RANK_BELOW;
}

void
recognition_bare_find(struct recognition *outline)
{
	struct arena arena = { 0 };
	const bool *begins = find_first_numbers(outline, &arena);
	bool above = false;

	for (size_t i = outline->body; i < outline->count; i++) {
		struct recognition_entry *entry = &outline->entries[i];
		bool marked;

		if (entry->role == RECOGNITION_HEADING || entry->notes ||
		    (entry->role != RECOGNITION_TEXT &&
			entry->role != RECOGNITION_ITEM))
			continue;
		marked = is_marked(outline, i) &&
			 file_line_columns(recognition_title(outline, i)) > 0;
		if (!marked &&
		    !(outline->leads && entry->role == RECOGNITION_TEXT &&
			is_bare(outline, i)))
			continue;
		entry->role = RECOGNITION_HEADING;
		entry->guessed = !marked;
		entry->rank = entry->runs_on
				  ? RANK_LEAD
				  : rank_of(outline, i, begins[i + 1], above);
		above = above || entry->rank == RANK_ABOVE;
	}
	arena_free(&arena);
}
