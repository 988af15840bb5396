#include "format/recognition_internal.h"

#include "text/utf8.h"

enum {
	SHARE = 75,     /* per cent of the paragraphs of a stretch */
	ALIKE_NEAR = 2, /* characters that three paragraphs in a row share */
	ALIKE = 5,      /* or three in one stretch */
	GROUP = 3,
	PLAIN_GROUP = 5, /* of those that open as plain statements do */
	DROPPED_MOST = 16,
	ALIKE_WITHIN = 64, /* paragraphs in which those are sought */
	HABIT = 10, /* per cent of a text's paragraphs, if leads are its way */
};

/* --- Stretches: the text between two headings, or from one to 各位代表 */

static bool
parts(const struct recognition *outline, size_t i)
{
	const struct recognition_entry *entry = &outline->entries[i];

	return entry->address || entry->notes ||
	       entry->role == RECOGNITION_DROPPED ||
	       (entry->role == RECOGNITION_HEADING && entry->rank < RANK_LEAD);
}

static void
make_heading(struct recognition *outline, size_t i)
{
	struct recognition_entry *entry = &outline->entries[i];

	entry->role = RECOGNITION_HEADING;
	entry->guessed = entry->is_lead = true;
	entry->rank = RANK_LEAD;
}

/* Leads are most of the paragraphs from the first of them to the last, or none
 * are. A sentence on a line of its own heads the paragraph behind it, which
 * counts with it. */
struct lead_run {
	size_t from, to; /* the first lead and the last one */
	size_t leads, others;
};

static struct lead_run
measure_run(
    const struct recognition *outline, const bool *may, size_t from, size_t to)
{
	struct lead_run run = { from, to, 0, 0 };

	for (size_t i = from; i <= to; i++) {
		const struct recognition_entry *entry = &outline->entries[i];

		run.leads += may[i];
		if (may[i] && !entry->runs_on)
			i++;
		else if (!may[i] && entry->role == RECOGNITION_TEXT)
			run.others++;
	}
	return run;
}

static bool
holds(const struct lead_run *run)
{
	return run->leads >= 2 &&
	       run->leads * 100 >= (run->leads + run->others) * SHARE;
}

/* Drops the first lead or the last one, whichever stands further away. */
static void
shrink(const bool *may, size_t *from, size_t *to)
{
	size_t next = *from + 1, before = *to - 1;

	while (next < *to && !may[next])
		next++;
	while (before > *from && !may[before])
		before--;
	if (next - *from > *to - before)
		*from = next;
	else
		*to = before;
}

/* `most` is how many at either end may be no leads though they look like it. */
static void
find_leads(
    struct recognition *outline, bool *may, size_t from, size_t to, int most)
{
	struct lead_run run;

	for (size_t i = from; i < to; i++)
		may[i] = recognition_may_lead(outline, i, false);
	if (most == 0 && from < to) {
		run = measure_run(outline, may, from, to - 1);
		if (run.leads <= run.others)
			return;
	}
	while (from < to && !may[from])
		from++;
	while (to > from && !may[to - 1])
		to--;
	if (to - from < 2)
		return;
	to--;
	for (int dropped = 0; from < to && dropped <= most;
	     dropped++, shrink(may, &from, &to)) {
		run = measure_run(outline, may, from, to);
		if (!holds(&run))
			continue;
		for (size_t i = from; i <= to; i++) {
			bool alone = !outline->entries[i].runs_on;

			if (!may[i])
				continue;
			make_heading(outline, i);
			i += alone;
		}
		return;
	}
}

/* --- Common openings */

/* Returns how many characters two titles have in common at their start. */
static int
common(struct str left, struct str right)
{
	int characters = 0;

	for (size_t at = 0; at < left.length && at < right.length;
	     characters++) {
		struct point point = utf8_at(left, at);

		if (point.value != utf8_at(right, at).value)
			break;
		at += point.length;
	}
	return characters;
}

/* Returns how many of the paragraphs up to `to` open as one does, and puts the
 * last of them into `last`. Nothing but they may stand between, if `near`. */
static size_t
count_alike(const struct recognition *outline, const bool *may, size_t i,
    size_t to, bool near)
{
	size_t count = 1;

	for (size_t j = i + 1; j < to && j < i + ALIKE_WITHIN; j++) {
		bool alike = may[j] && common(recognition_title(outline, i),
					   recognition_title(outline, j)) >=
					   (near ? ALIKE_NEAR : ALIKE);

		count += alike;
		if (near && !alike &&
		    outline->entries[j].role == RECOGNITION_TEXT &&
		    outline->entries[j - 1].runs_on)
			break;
	}
	return count;
}

static void
take_alike(
    struct recognition *outline, bool *may, size_t i, size_t to, bool near)
{
	struct str first = recognition_title(outline, i);

	for (size_t j = i; j < to && j < i + ALIKE_WITHIN; j++) {
		bool alike =
		    may[j] && common(first, recognition_title(outline, j)) >=
				  (near ? ALIKE_NEAR : ALIKE);

		if (alike) {
			may[j] = false;
			make_heading(outline, j);
		} else if (near &&
			   outline->entries[j].role == RECOGNITION_TEXT &&
			   outline->entries[j - 1].runs_on)
			break;
	}
}

static void
find_alike(struct recognition *outline, bool *may, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		may[i] = recognition_may_lead(outline, i, true);
	for (size_t i = from; i < to; i++) {
		bool plain = may[i] && recognition_starts_plain(
					   recognition_title(outline, i));
		size_t least = plain ? PLAIN_GROUP : GROUP;

		for (int near = 0; near <= 1 && may[i]; near++)
			if (count_alike(outline, may, i, to, near) >= least)
				take_alike(outline, may, i, to, near);
	}
}

/* Leads are an author's way of writing or they are not: where few paragraphs of
 * a text have one, they are topic sentences. */
static void
drop_unless_habit(struct recognition *outline)
{
	size_t leads = 0, paragraphs = 0;

	for (size_t i = outline->body; i < outline->count; i++) {
		const struct recognition_entry *entry = &outline->entries[i];

		leads += entry->is_lead;
		paragraphs +=
		    entry->is_lead || entry->role == RECOGNITION_TEXT ||
		    (entry->role == RECOGNITION_HEADING && entry->runs_on);
	}
	if (leads * 100 >= paragraphs * HABIT)
		return;
	for (size_t i = outline->body; i < outline->count; i++)
		if (outline->entries[i].is_lead)
			outline->entries[i].role = RECOGNITION_TEXT;
}

static bool
has_headings(const struct recognition *outline)
{
	for (size_t i = outline->body; i < outline->count; i++)
		if (outline->entries[i].role == RECOGNITION_HEADING)
			return true;
	return false;
}

void
recognition_lead_find(struct recognition *outline)
{
	struct arena arena = { 0 };
	bool *may = arena_alloc(&arena, outline->count + 1, sizeof *may);
	size_t from = outline->body;
	/* In a text without any other heading more is asked of leads. */
	int most = has_headings(outline) ? DROPPED_MOST : 0;

	for (size_t to = from; outline->leads && to <= outline->count; to++) {
		if (to < outline->count && !parts(outline, to))
			continue;
		find_leads(outline, may, from, to, most);
		find_alike(outline, may, from, to);
		from = to + 1;
	}
	drop_unless_habit(outline);
	arena_free(&arena);
}
