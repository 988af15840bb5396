#include "view/help.h"

#include "input/keymap.h"
#include "view/glyph.h"
#include "view/list.h"

/* What the reader sees or types, and what it means. */
struct note {
	const char *sign, *words; /* a heading has no words */
};

/* Stand first: who knows them can read. */
static const enum action commonest[] = {
	ACTION_DOWN,
	ACTION_UP,
	ACTION_READ_ON,
	ACTION_READ_BACK,
	ACTION_IN,
	ACTION_OUT,
	ACTION_SEARCH,
	ACTION_NEXT_HIT,
	ACTION_COPY,
	ACTION_CLOSE,
};

/* Stand last. */
static const struct note notes[] = {
	{ "画面上的数和记号", NULL },
	{ "目录右边", "其中有几节；搜索后有几处" },
	{ "n/N节", "第几节，共几节" },
	{ "n%", "读到全文的百分之几" },
	{ GLYPH_FOLDED " " GLYPH_OPEN, "收起的，展开的" },
	{ GLYPH_ROW, "选中的一节，正文里也标出" },
	{ GLYPH_NOTE, "正文左边：有书签或笔记" },
	{ GLYPH_GUESSED, "推断的标题，原文没有标明" },
	{ "输入法开着时", NULL },
	{ "全角的键", "与半角的同义" },
	{ "汉字", "直接打就是搜索" },
};

enum {
	KEYS_COLUMNS = 15, /* columns of the keys, before the words */
	COMMONEST = sizeof commonest / sizeof *commonest,
	NOTES = sizeof notes / sizeof *notes,
	/* Every action, for each group its heading and a blank line, and what
	 * stands before and behind them. */
	ROWS_MOST =
	    ACTION_COUNT + 2 * ACTION_GROUP_COUNT + COMMONEST + 1 + 2 * NOTES,
};

/* A row is an action or a note. */
struct help_row {
	enum action action; /* ACTION_NONE for a note */
	struct note note;
};

struct help {
	struct help_row rows[ROWS_MOST];
	struct list list;
	struct keymap keymap;
};

static const struct hint hints[] = {
	{ { ACTION_DOWN, ACTION_UP }, "移动", 0, NULL },
	{ { ACTION_READ_ON }, "下一页", 1, NULL },
	{ { ACTION_CLOSE }, "关闭", 1, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

/* --- The keys of an action */

/* Returns whether keys mean in a mode what they mean only there. */
static bool
is_apart(enum keymap_mode mode)
{
	return mode == KEYMAP_JUMP || mode == KEYMAP_SEARCH ||
	       mode == KEYMAP_SELECT;
}

/* Adds the keys of an action, those of prompts and selections or the others. */
static void
add_keys(struct buffer *buffer, const struct keymap *keymap, enum action action,
    bool apart)
{
	struct keymap keys = keymap_rows(keymap);
	size_t before = buffer->length;

	for (size_t i = 0; i < keys.count; i++) {
		const struct binding *binding = &keys.rows[i];

		if (binding->action != action ||
		    is_apart(binding->mode) != apart)
			continue;
		if (buffer->length > before)
			buffer_add_byte(buffer, ' ');
		if (binding->mode == KEYMAP_FOLD)
			buffer_add_byte(buffer, 'z');
		if (binding->mode == KEYMAP_QUOTE)
			buffer_add_byte(buffer, '\'');
		keymap_label(buffer, binding->key);
	}
}

void
help_keys(
    struct buffer *buffer, const struct keymap *keymap, enum action action)
{
	size_t before = buffer->length;

	add_keys(buffer, keymap, action, false);
	if (buffer->length == before)
		add_keys(buffer, keymap, action, true);
}

/* --- The view */

static void
add_row(struct help *help, struct help_row row)
{
	help->rows[help->list.count++] = row;
}

/* Adds a note; a blank row parts a heading from what is before it. */
static void
add_note(struct help *help, struct note note)
{
	if (note.words == NULL && help->list.count > 0)
		add_row(help, (struct help_row){ .note.sign = "" });
	add_row(help, (struct help_row){ .note = note });
}

static void
help_open(void *self, const struct reading *reading)
{
	struct help *help = self;
	enum action_group group = ACTION_GROUP_COUNT;

	*help = (struct help){
		.list.plain = true,
		.keymap = reading->keymap,
	};
	add_note(help, (struct note){ .sign = "常用" });
	for (size_t i = 0; i < COMMONEST; i++)
		add_row(help, (struct help_row){ .action = commonest[i] });
	for (enum action action = ACTION_NONE + 1; action < ACTION_COUNT;
	     action++) {
		if (reading->kiosk && action_is_withheld(action))
			continue;
		if (action_group_of(action) != group) {
			group = action_group_of(action);
			add_note(help,
			    (struct note){ .sign = action_group_words(group) });
		}
		add_row(help, (struct help_row){ .action = action });
	}
	for (size_t i = 0; i < NOTES; i++)
		add_note(help, notes[i]);
}

static bool
help_act(void *self, struct reading *reading, enum action action, bool in_use)
{
	struct help *help = self;

	(void)reading;
	if (action == ACTION_READ_ON)
		action = ACTION_PAGE_DOWN;
	if (action == ACTION_READ_BACK)
		action = ACTION_PAGE_UP;
	return in_use && list_act(&help->list, action);
}

static void
help_scroll(void *self, struct reading *reading, int rows)
{
	struct help *help = self;

	(void)reading;
	list_scroll(&help->list, rows);
}

static void
help_fit(void *self, struct reading *reading, const struct pane *pane)
{
	struct help *help = self;

	(void)reading;
	list_fit(&help->list, 0, pane->area.rows);
}

static void
draw_row(const void *self, const struct list_row *row, struct frame *frame,
    struct area area)
{
	const struct help *help = self;
	const struct help_row *what = &help->rows[row->index];
	const char *words = what->note.words;
	struct arena scratch = { 0 };
	struct buffer keys = { .arena = &scratch };
	int column;

	if (what->action == ACTION_NONE && words == NULL) {
		frame_text_cut(frame, area, row->at, 1, area.columns - 1,
		    ROLE_TITLE, str_of(what->note.sign));
		return;
	}
	if (what->action != ACTION_NONE) {
		help_keys(&keys, &help->keymap, what->action);
		words = action_words(what->action);
	} else {
		buffer_add(&keys, str_of(what->note.sign));
	}
	column =
	    frame_text(frame, area, row->at, 1, ROLE_LEAD, buffer_str(&keys));
	column = column < KEYS_COLUMNS ? KEYS_COLUMNS : column + 1;
	frame_text_cut(frame, area, row->at, column, area.columns - column,
	    ROLE_TEXT, str_of(words));
	arena_free(&scratch);
}

static void
help_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	const struct help *help = self;

	(void)reading;
	list_draw(&help->list, self, draw_row, false, frame, pane->area);
	if (!in_use)
		return;
	frame->cursor_row = pane->area.row;
	frame->cursor_column = pane->area.column;
}

const struct view_class help_view = {
	.name = "帮助",
	.hints = hints,
	.size = sizeof(struct help),
	.open = help_open,
	.act = help_act,
	.fit = help_fit,
	.draw = help_draw,
	.scroll = help_scroll,
};
