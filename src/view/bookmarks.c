#include "view/bookmarks.h"

#include "view/list.h"
#include "view/page.h"

struct bookmarks {
	struct list list;
	size_t *rows; /* the notes that the filter lets through, by index */
	struct arena arena;
};

static const struct hint hints[] = {
	{ { ACTION_DOWN, ACTION_UP }, "选择", 1, NULL },
	{ { ACTION_IN }, "到那里", 0, NULL },
	{ { ACTION_NOTE }, "改", 0, NULL },
	{ { ACTION_BOOKMARK }, "删除", 0, "恢复" },
	{ { ACTION_SEARCH }, "筛选", 1, NULL },
	{ { ACTION_CLOSE }, "关闭", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

static void
bookmarks_close(void *self)
{
	struct bookmarks *bookmarks = self;

	arena_free(&bookmarks->arena);
	*bookmarks = (struct bookmarks){ .rows = NULL };
}

static void
bookmarks_open(void *self, const struct reading *reading)
{
	(void)reading;
	bookmarks_close(self);
}

static struct note_entry *
entry_now(const struct bookmarks *bookmarks, const struct reading *reading)
{
	const struct list *list = &bookmarks->list;

	if (reading->notes == NULL || list->count == 0 ||
	    bookmarks->rows[list->cursor] >= reading->notes->count)
		return NULL;
	return &reading->notes->at[bookmarks->rows[list->cursor]];
}

/* Goes there, from where the reader can come back; the session closes the list.
 * What is lost leads to its section, if that is left. */
static void
leave_for(struct reading *reading, const struct note_entry *entry)
{
	if (entry->spot.node >= reading->report->count)
		return;
	reading->jumped = true;
	reading_return_to(
	    reading, entry->spot.node, entry->spot.node, entry->spot.byte);
}

static bool
bookmarks_act(
    void *self, struct reading *reading, enum action action, bool in_use)
{
	struct bookmarks *bookmarks = self;
	struct note_entry *entry;

	if (!in_use)
		return false;
	entry = entry_now(bookmarks, reading);
	if (action == ACTION_BOOKMARK && entry != NULL)
		entry->removed = !entry->removed;
	if (action == ACTION_BOOKMARK)
		return true;
	/* The session then closes this view and goes into the text. */
	if (action == ACTION_IN && entry == NULL)
		return true;
	if (action == ACTION_IN)
		leave_for(reading, entry);
	if (action == ACTION_READ_ON)
		action = ACTION_PAGE_DOWN;
	if (action == ACTION_READ_BACK)
		action = ACTION_PAGE_UP;
	return list_act(&bookmarks->list, action);
}

/* Whether a note, its words or the title of its section hold the filter. */
static bool
passes(const struct desk_note *note, struct str filter)
{
	const struct str texts[] = { note->text, note->anchor.quote,
		note->anchor.title };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (str_find(texts[i], filter) < texts[i].length)
			return true;
	return filter.length == 0;
}

static void
take_rows(struct bookmarks *bookmarks, const struct reading *reading)
{
	const struct note_list *notes = reading->notes;
	size_t count = notes == NULL ? 0 : notes->count;

	arena_free(&bookmarks->arena);
	bookmarks->list.count = 0;
	bookmarks->rows =
	    arena_alloc(&bookmarks->arena, count + 1, sizeof *bookmarks->rows);
	for (size_t i = 0; i < count; i++)
		if (passes(&notes->at[i].note, reading->note_filter))
			bookmarks->rows[bookmarks->list.count++] = i;
}

static void
bookmarks_fit(void *self, struct reading *reading, const struct pane *pane)
{
	struct bookmarks *bookmarks = self;
	struct list *list = &bookmarks->list;

	take_rows(bookmarks, reading);
	if (list->cursor >= list->count)
		list->cursor = list->count > 0 ? list->count - 1 : 0;
	reading->note = list->count > 0          ? bookmarks->rows[list->cursor]
			: reading->notes != NULL ? reading->notes->count
						 : 0;
	/* The first row says what it is. */
	list_fit(list, list->cursor, pane->area.rows - 1);
}

static void
bookmarks_scroll(void *self, struct reading *reading, int rows)
{
	struct bookmarks *bookmarks = self;

	(void)reading;
	list_scroll(&bookmarks->list, rows);
}

static bool
bookmarks_click(void *self, struct reading *reading, int row, int column,
    bool in_use, enum action *then)
{
	struct bookmarks *bookmarks = self;
	size_t index;

	(void)reading, (void)column, (void)in_use;
	if (!list_row_at(&bookmarks->list, row - 1, &index))
		return false;
	bookmarks->list.cursor = index;
	*then = ACTION_IN;
	return true;
}

static bool
bookmarks_works(
    const void *self, const struct reading *reading, enum action action)
{
	return action == ACTION_CLOSE || entry_now(self, reading) != NULL ||
	       (action == ACTION_SEARCH && reading->note_filter.length > 0);
}

static bool
bookmarks_other(
    const void *self, const struct reading *reading, enum action action)
{
	const struct note_entry *entry = entry_now(self, reading);

	return action == ACTION_BOOKMARK && entry != NULL && entry->removed;
}

/* --- The picture */

/* A row, and what it is drawn from. */
struct bookmarks_picture {
	const struct bookmarks *bookmarks;
	const struct reading *reading;
};

/* Returns the section and the note, or the words of a bookmark. */
static struct str
words_of(const struct reading *reading, const struct note_entry *entry,
    struct arena *arena)
{
	const struct desk_note *note = &entry->note;
	struct str section = note->anchor.title, label;

	if (entry->spot.found != ANCHOR_LOST) {
		label = page_label(reading->report, entry->spot.node, PAGE_ANY,
		    reading->ambiguous, arena);
		section = label;
	}
	if (note->text.length == 0)
		return section;
	return arena_print(arena, "%.*s：%.*s", (int)section.length,
	    section.bytes, (int)note->text.length, note->text.bytes);
}

static void
draw_row(const void *self, const struct list_row *row, struct frame *frame,
    struct area area)
{
	const struct bookmarks_picture *picture = self;
	const struct note_entry *entry =
	    &picture->reading->notes->at[picture->bookmarks->rows[row->index]];
	const char *mark = entry->removed                     ? "已删 "
			   : entry->spot.found == ANCHOR_LOST ? "找不到 "
							      : "";
	enum role role =
	    entry->removed && row->role == ROLE_TEXT ? ROLE_DIM : row->role;
	struct arena scratch = { 0 };
	int column = frame_text(frame, area, row->at, 2, role, str_of(mark));

	frame_text_cut(frame, area, row->at, column, area.columns - column,
	    role, words_of(picture->reading, entry, &scratch));
	arena_free(&scratch);
}

/* Returns how many there are, and what they are filtered by. */
static struct str
heading(const struct bookmarks *bookmarks, const struct reading *reading,
    struct arena *arena)
{
	size_t count = reading->notes == NULL ? 0 : reading->notes->count;
	struct str filter = reading->note_filter;

	if (count == 0)
		return str_of("还没有书签和笔记");
	if (filter.length == 0)
		return arena_print(arena, "书签和笔记 %zu", count);
	return arena_print(arena, "书签和笔记 %zu/%zu “%.*s”",
	    bookmarks->list.count, count, (int)filter.length, filter.bytes);
}

static void
bookmarks_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	const struct bookmarks *bookmarks = self;
	const struct bookmarks_picture picture = { bookmarks, reading };
	struct area area = pane->area;
	struct arena scratch = { 0 };

	frame_text_cut(frame, area, 0, 1, area.columns - 1, ROLE_DIM,
	    heading(bookmarks, reading, &scratch));
	arena_free(&scratch);
	area.row++;
	area.rows--;
	list_draw(&bookmarks->list, &picture, draw_row, in_use, frame, area);
}

const struct view_class bookmarks_view = {
	.name = "书签和笔记",
	.hints = hints,
	.size = sizeof(struct bookmarks),
	.open = bookmarks_open,
	.close = bookmarks_close,
	.act = bookmarks_act,
	.fit = bookmarks_fit,
	.draw = bookmarks_draw,
	.click = bookmarks_click,
	.scroll = bookmarks_scroll,
	.works = bookmarks_works,
	.other = bookmarks_other,
};
