#include "app/search_state_internal.h"

#include <string.h>

#include "base/buffer.h"

enum {
	MOMENT = 8, /* milliseconds of searching between two looks at keys */
};

void
search_start(struct search *search)
{
	*search = (struct search){ .rules = { .sounds = true } };
}

static void
end_choice(struct search *search)
{
	arena_free(&search->choice.arena);
	search->choice = (struct search_choice){ 0 };
}

void
search_clear(struct search *search)
{
	struct error error;

	if (search->corpus.report != NULL)
		find_start(&search->find, &search->corpus,
		    (struct str){ "", 0 }, search->rules, NULL, &error);
	arena_free(&search->arena);
	search->spellings = (struct spellings){ 0 };
	search->running = false;
	search->edition++;
	search->error = (struct error){ 0 };
}

void
search_forget(struct search *search)
{
	end_choice(search);
	search_clear(search);
	find_free(&search->find);
	corpus_free(&search->corpus);
}

void
search_free(struct search *search)
{
	search_forget(search);
}

/* Counts the spellings once all hits are found. */
static void
take_stock(struct search *search)
{
	arena_free(&search->arena);
	search->spellings = (struct spellings){ 0 };
	if (!search->running)
		search->spellings =
		    spellings_count(&search->find, &search->arena);
}

void
search_for(struct search *search, const struct report *report, struct str typed)
{
	if (search->corpus.report == NULL)
		corpus_make(&search->corpus, report);
	search->edition++;
	search->error = (struct error){ 0 };
	find_start(&search->find, &search->corpus, typed, search->rules,
	    &search->error_place, &search->error);
	search->running = !find_run(&search->find, MOMENT);
	take_stock(search);
}

void
search_work(struct search *search)
{
	search->running = !find_run(&search->find, MOMENT);
	take_stock(search);
}

size_t
search_count(const struct search *search)
{
	return search->find.hits.count;
}

/* Keeps the spellings and the query while the prompt goes through them. */
static void
begin_choice(struct search *search, const struct line_editor *prompt)
{
	struct search_choice *choice = &search->choice;
	const struct spellings *spellings = &search->spellings;

	choice->begun = true;
	choice->typed = *prompt;
	choice->spellings = *spellings;
	choice->spellings.at = arena_alloc(
	    &choice->arena, spellings->count, sizeof *choice->spellings.at);
	choice->now = spellings->count;
	for (size_t i = 0; i < spellings->count; i++) {
		choice->spellings.at[i] = spellings->at[i];
		choice->spellings.at[i].text =
		    arena_copy(&choice->arena, spellings->at[i].text);
	}
}

bool
search_choose(struct search *search, struct line_editor *prompt, int step)
{
	struct search_choice *choice = &search->choice;
	struct buffer text = { .arena = &choice->arena };
	struct str typed;
	size_t places;

	if (!choice->begun && search->spellings.count == 0)
		return false;
	if (!choice->begun)
		begin_choice(search, prompt);
	places = choice->spellings.count + 1;
	choice->now = (choice->now + places + (size_t)step) % places;
	if (choice->now == choice->spellings.count) {
		*prompt = choice->typed;
		return true;
	}
	typed = line_editor_text(&choice->typed);
	buffer_add(&text, str_slice(typed, 0, choice->spellings.typed.from));
	buffer_add(&text, choice->spellings.at[choice->now].text);
	buffer_add(
	    &text, str_slice(typed, choice->spellings.typed.to, typed.length));
	line_editor_set(prompt, buffer_str(&text));
	return true;
}

void
search_edited(struct search *search)
{
	end_choice(search);
	search->earlier.now = search->earlier.count;
}

void
search_keep(struct search *search, const struct line_editor *prompt)
{
	struct search_earlier *earlier = &search->earlier;
	size_t same = 0;

	while (same < earlier->count &&
	       !str_equal(line_editor_text(&earlier->lines[same]),
		   line_editor_text(prompt)))
		same++;
	if (prompt->length == 0)
		return;
	/* A repeated query moves to the end; else the oldest makes room. */
	if (same == earlier->count && earlier->count < SEARCH_RECALLED)
		earlier->count++;
	else if (same == earlier->count)
		same = 0;
	memmove(&earlier->lines[same], &earlier->lines[same + 1],
	    (earlier->count - 1 - same) * sizeof earlier->lines[0]);
	earlier->lines[earlier->count - 1] = *prompt;
	earlier->now = earlier->count;
}

const struct line_editor *
search_last(const struct search *search)
{
	return &search->earlier.lines[search->earlier.count - 1];
}

bool
search_recall(struct search *search, struct line_editor *prompt)
{
	struct search_earlier *earlier = &search->earlier;

	if ((prompt->length > 0 && earlier->now == earlier->count) ||
	    earlier->now == 0)
		return false;
	*prompt = earlier->lines[--earlier->now];
	prompt->caret = prompt->length;
	return true;
}
