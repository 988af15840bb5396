#include "input/keymap.h"

#include <string.h>

#include "text/class.h"
#include "text/utf8.h"

const struct binding keymap_table[] = {
	{ KEYMAP_READING, "j", ACTION_DOWN },
	{ KEYMAP_READING, "<down>", ACTION_DOWN },
	{ KEYMAP_READING, "k", ACTION_UP },
	{ KEYMAP_READING, "<up>", ACTION_UP },
	{ KEYMAP_READING, "h", ACTION_OUT },
	{ KEYMAP_READING, "<left>", ACTION_OUT },
	{ KEYMAP_READING, "l", ACTION_IN },
	{ KEYMAP_READING, "<right>", ACTION_IN },
	{ KEYMAP_READING, "<enter>", ACTION_ENTER },
	{ KEYMAP_READING, "<space>", ACTION_READ_ON },
	{ KEYMAP_READING, "b", ACTION_READ_BACK },
	{ KEYMAP_READING, "<backspace>", ACTION_READ_BACK },
	{ KEYMAP_READING, "f", ACTION_PAGE_DOWN },
	{ KEYMAP_READING, "<pgdn>", ACTION_PAGE_DOWN },
	{ KEYMAP_READING, "<C-f>", ACTION_PAGE_DOWN },
	{ KEYMAP_READING, "<pgup>", ACTION_PAGE_UP },
	{ KEYMAP_READING, "<C-b>", ACTION_PAGE_UP },
	{ KEYMAP_READING, "d", ACTION_HALF_DOWN },
	{ KEYMAP_READING, "<C-d>", ACTION_HALF_DOWN },
	{ KEYMAP_READING, "u", ACTION_HALF_UP },
	{ KEYMAP_READING, "<C-u>", ACTION_HALF_UP },
	{ KEYMAP_READING, "<C-e>", ACTION_LINE_DOWN },
	{ KEYMAP_READING, "<C-y>", ACTION_LINE_UP },
	{ KEYMAP_READING, "g", ACTION_FIRST },
	{ KEYMAP_READING, "<home>", ACTION_FIRST },
	{ KEYMAP_READING, "<", ACTION_FIRST },
	{ KEYMAP_READING, "G", ACTION_LAST },
	{ KEYMAP_READING, "<end>", ACTION_LAST },
	{ KEYMAP_READING, ">", ACTION_LAST },
	{ KEYMAP_READING, "]", ACTION_NEXT_CHAPTER },
	{ KEYMAP_READING, "[", ACTION_PREVIOUS_CHAPTER },
	{ KEYMAP_READING, "}", ACTION_NEXT_SECTION },
	{ KEYMAP_READING, "{", ACTION_PREVIOUS_SECTION },
	{ KEYMAP_READING, ")", ACTION_NEXT_PARAGRAPH },
	{ KEYMAP_READING, "(", ACTION_PREVIOUS_PARAGRAPH },
	{ KEYMAP_READING, "1-9", ACTION_SHORTCUT },
	{ KEYMAP_READING, "0", ACTION_SHORTCUT },
	{ KEYMAP_READING, "<C-o>", ACTION_BACK },
	{ KEYMAP_READING, "<M-left>", ACTION_BACK },
	{ KEYMAP_READING, "'", ACTION_QUOTE },
	{ KEYMAP_QUOTE, "'", ACTION_BACK },
	{ KEYMAP_READING, "m", ACTION_BOOKMARK },
	{ KEYMAP_SELECT, "m", ACTION_BOOKMARK },
	{ KEYMAP_READING, "a", ACTION_NOTE },
	{ KEYMAP_SELECT, "a", ACTION_NOTE },
	{ KEYMAP_READING, "<M-right>", ACTION_FORWARD },
	{ KEYMAP_READING, ":", ACTION_JUMP },
	{ KEYMAP_READING, "<C-g>", ACTION_WHERE },
	{ KEYMAP_READING, "K", ACTION_EXPLAIN },
	{ KEYMAP_READING, "s", ACTION_FIGURES },
	{ KEYMAP_READING, "D", ACTION_TARGETS },
	{ KEYMAP_READING, "x", ACTION_FIGURES_ORDER },
	{ KEYMAP_READING, "r", ACTION_FIGURES_VALUES },
	{ KEYMAP_READING, "/", ACTION_SEARCH },
	{ KEYMAP_READING, "n", ACTION_NEXT_HIT },
	{ KEYMAP_READING, "<C-n>", ACTION_NEXT_HIT },
	{ KEYMAP_READING, "N", ACTION_PREVIOUS_HIT },
	{ KEYMAP_READING, "<C-p>", ACTION_PREVIOUS_HIT },
	{ KEYMAP_READING, "&", ACTION_ONLY_HITS },
	{ KEYMAP_SEARCH, "<down>", ACTION_DOWN },
	{ KEYMAP_SEARCH, "<C-n>", ACTION_DOWN },
	{ KEYMAP_SEARCH, "<up>", ACTION_UP },
	{ KEYMAP_SEARCH, "<C-p>", ACTION_UP },
	{ KEYMAP_SEARCH, "<pgdn>", ACTION_PAGE_DOWN },
	{ KEYMAP_SEARCH, "<pgup>", ACTION_PAGE_UP },
	{ KEYMAP_SEARCH, "<enter>", ACTION_IN },
	{ KEYMAP_SEARCH, "<tab>", ACTION_NEXT_SPELLING },
	{ KEYMAP_SEARCH, "<S-tab>", ACTION_PREVIOUS_SPELLING },
	{ KEYMAP_SEARCH, "<f2>", ACTION_SOUNDS },
	{ KEYMAP_SEARCH, "<M-p>", ACTION_SOUNDS },
	{ KEYMAP_SEARCH, "<f3>", ACTION_PATTERN },
	{ KEYMAP_SEARCH, "<M-r>", ACTION_PATTERN },
	{ KEYMAP_READING, "y", ACTION_COPY },
	{ KEYMAP_READING, "Y", ACTION_COPY_CITED },
	{ KEYMAP_READING, "o", ACTION_LAY_OUT },
	{ KEYMAP_READING, "v", ACTION_SELECT },
	{ KEYMAP_READING, "V", ACTION_SELECT_SECTION },
	{ KEYMAP_SELECT, "j", ACTION_DOWN },
	{ KEYMAP_SELECT, "<down>", ACTION_DOWN },
	{ KEYMAP_SELECT, "k", ACTION_UP },
	{ KEYMAP_SELECT, "<up>", ACTION_UP },
	{ KEYMAP_SELECT, "<space>", ACTION_SELECT_FIX },
	{ KEYMAP_SELECT, "<tab>", ACTION_SELECT_OTHER_END },
	{ KEYMAP_SELECT, "p", ACTION_SELECT_PARAGRAPH },
	{ KEYMAP_SELECT, "V", ACTION_SELECT_SECTION },
	{ KEYMAP_SELECT, "<C-e>", ACTION_LINE_DOWN },
	{ KEYMAP_SELECT, "<C-y>", ACTION_LINE_UP },
	{ KEYMAP_SELECT, "y", ACTION_COPY },
	{ KEYMAP_SELECT, "<enter>", ACTION_COPY },
	{ KEYMAP_SELECT, "Y", ACTION_COPY_CITED },
	{ KEYMAP_SELECT, "o", ACTION_LAY_OUT },
	{ KEYMAP_READING, "<tab>", ACTION_OTHER_PANE },
	{ KEYMAP_READING, "<S-tab>", ACTION_FOLD_CYCLE },
	{ KEYMAP_READING, "z", ACTION_FOLD },
	{ KEYMAP_FOLD, "a", ACTION_FOLD_TOGGLE },
	{ KEYMAP_FOLD, "o", ACTION_FOLD_OPEN },
	{ KEYMAP_FOLD, "c", ACTION_FOLD_CLOSE },
	{ KEYMAP_FOLD, "R", ACTION_FOLD_OPEN_ALL },
	{ KEYMAP_FOLD, "M", ACTION_FOLD_CLOSE_ALL },
	{ KEYMAP_READING, "t", ACTION_PANES },
	{ KEYMAP_READING, "-", ACTION_NARROWER },
	{ KEYMAP_READING, "+", ACTION_WIDER },
	{ KEYMAP_READING, "T", ACTION_THEME },
	{ KEYMAP_READING, "M", ACTION_MOUSE },
	{ KEYMAP_READING, "<esc>", ACTION_CANCEL },
	{ KEYMAP_SELECT, "<esc>", ACTION_CANCEL },
	{ KEYMAP_SELECT, "v", ACTION_CANCEL },
	{ KEYMAP_SELECT, "q", ACTION_CANCEL },
	{ KEYMAP_JUMP, "<esc>", ACTION_CANCEL },
	{ KEYMAP_SEARCH, "<esc>", ACTION_CANCEL },
	{ KEYMAP_READING, "<C-c>", ACTION_INTERRUPT },
	{ KEYMAP_SELECT, "<C-c>", ACTION_CANCEL },
	{ KEYMAP_JUMP, "<C-c>", ACTION_CANCEL },
	{ KEYMAP_SEARCH, "<C-c>", ACTION_CANCEL },
	{ KEYMAP_JUMP, "<enter>", ACTION_IN },
	{ KEYMAP_READING, "?", ACTION_HELP },
	{ KEYMAP_READING, "<f1>", ACTION_HELP },
	{ KEYMAP_SELECT, "?", ACTION_HELP },
	{ KEYMAP_SELECT, "<f1>", ACTION_HELP },
	{ KEYMAP_READING, "q", ACTION_CLOSE },
	{ KEYMAP_READING, "Q", ACTION_QUIT },
	{ KEYMAP_SELECT, "Q", ACTION_QUIT },
	{ KEYMAP_READING, "<C-l>", ACTION_REDRAW },
	{ KEYMAP_SELECT, "<C-l>", ACTION_REDRAW },
	{ KEYMAP_JUMP, "<C-l>", ACTION_REDRAW },
	{ KEYMAP_SEARCH, "<C-l>", ACTION_REDRAW },
	{ KEYMAP_READING, "W", ACTION_AMBIGUOUS },
	{ KEYMAP_READING, "<C-z>", ACTION_SUSPEND },
	{ KEYMAP_SELECT, "<C-z>", ACTION_SUSPEND },
	{ KEYMAP_JUMP, "<C-z>", ACTION_SUSPEND },
	{ KEYMAP_SEARCH, "<C-z>", ACTION_SUSPEND },
	{ KEYMAP_READING, "R", ACTION_RELOAD },
};
const size_t keymap_count = sizeof keymap_table / sizeof *keymap_table;

static const struct {
	const char *typed, *twin;
} twins[] = {
	{ "、", "/" },
	{ "。", "." },
	{ "【", "[" },
	{ "】", "]" },
	{ "〔", "[" },
	{ "〕", "]" },
	{ "〖", "{" },
	{ "〗", "}" },
	{ "「", "{" },
	{ "」", "}" },
	{ "『", "{" },
	{ "』", "}" },
	{ "《", "<" },
	{ "》", ">" },
	{ "‘", "'" },
	{ "’", "'" },
	{ "\u3000", "<space>" },
};

static const struct {
	const char *key, *label;
} labels[] = {
	{ "<space>", "空格" },
	{ "<enter>", "回车" },
	{ "<esc>", "Esc" },
	{ "<tab>", "Tab" },
	{ "<S-tab>", "Shift-Tab" },
	{ "<up>", "上" },
	{ "<down>", "下" },
	{ "<left>", "左" },
	{ "<right>", "右" },
	{ "<pgup>", "PgUp" },
	{ "<pgdn>", "PgDn" },
	{ "<home>", "Home" },
	{ "<end>", "End" },
	{ "<f1>", "F1" },
	{ "<f2>", "F2" },
	{ "<f3>", "F3" },
	{ "<M-right>", "Alt-右" },
	{ "<M-left>", "Alt-左" },
	{ "<backspace>", "退格" },
};

bool
keymap_binds(const struct binding *binding, const struct key *key)
{
	const char *bound = binding->key, *name = key->name;

	if (strlen(bound) == 3 && bound[1] == '-')
		return name[0] >= bound[0] && name[0] <= bound[2] &&
		       name[1] == '\0';
	return strcmp(bound, name) == 0;
}

struct keymap
keymap_rows(const struct keymap *keymap)
{
	if (keymap->rows != NULL)
		return *keymap;
	return (struct keymap){ keymap_table, keymap_count };
}

struct request
keymap_find(
    const struct keymap *keymap, enum keymap_mode mode, const struct key *key)
{
	struct keymap keys = keymap_rows(keymap);
	bool typing = mode == KEYMAP_JUMP || mode == KEYMAP_SEARCH;
	struct key twin = typing ? *key : keymap_twin(key);
	char first = twin.name[0];

	for (size_t i = 0; i < keys.count; i++)
		if (keys.rows[i].mode == mode &&
		    keymap_binds(&keys.rows[i], &twin))
			return (struct request){
				.action = keys.rows[i].action,
				.argument = first >= '0' && first <= '9'
						? first - '0'
						: 0,
			};
	return (struct request){ .action = ACTION_NONE };
}

struct key
keymap_twin(const struct key *key)
{
	uint32_t point =
	    key->name[0] == '\0' ? 0 : utf8_at(str_of(key->name), 0).value;
	struct key twin = *key;

	if (class_half_width(point) != point) {
		twin.name[0] = (char)class_half_width(point);
		twin.name[1] = '\0';
	}
	for (size_t i = 0; i < sizeof twins / sizeof *twins; i++)
		if (strcmp(twins[i].typed, key->name) == 0)
			memcpy(twin.name, twins[i].twin,
			    strlen(twins[i].twin) + 1);
	return twin;
}

void
keymap_label(struct buffer *buffer, const char *key)
{
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (strcmp(labels[i].key, key) == 0) {
			buffer_add(buffer, str_of(labels[i].label));
			return;
		}
	/* <C-x>, <M-x> */
	if (strlen(key) == 5 && key[0] == '<' && key[2] == '-') {
		buffer_add(buffer, str_of(key[1] == 'C' ? "Ctrl-" : "Alt-"));
		buffer_add_byte(buffer, (char)(key[3] - 'a' + 'A'));
		return;
	}
	buffer_add(buffer, str_of(key));
}

bool
keymap_label_of(struct buffer *buffer, const struct keymap *keymap,
    enum keymap_mode mode, enum action action)
{
	struct keymap keys = keymap_rows(keymap);

	for (size_t i = 0; i < keys.count; i++)
		if (keys.rows[i].action == action &&
		    keys.rows[i].mode == mode) {
			keymap_label(buffer, keys.rows[i].key);
			return true;
		}
	return false;
}
