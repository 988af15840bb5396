#include "input/keys.h"

#include <string.h>

#include "text/utf8.h"

const struct binding keys_table[] = {
	{ PLACE_ANY, "j", ACTION_DOWN },
	{ PLACE_ANY, "<down>", ACTION_DOWN },
	{ PLACE_ANY, "k", ACTION_UP },
	{ PLACE_ANY, "<up>", ACTION_UP },
	{ PLACE_ANY, "h", ACTION_OUT },
	{ PLACE_ANY, "<left>", ACTION_OUT },
	{ PLACE_ANY, "l", ACTION_IN },
	{ PLACE_ANY, "<right>", ACTION_IN },
	{ PLACE_ANY, "<enter>", ACTION_IN },
	{ PLACE_ANY, "<space>", ACTION_READ_ON },
	{ PLACE_ANY, "f", ACTION_PAGE_DOWN },
	{ PLACE_ANY, "<pgdn>", ACTION_PAGE_DOWN },
	{ PLACE_ANY, "b", ACTION_PAGE_UP },
	{ PLACE_ANY, "<pgup>", ACTION_PAGE_UP },
	{ PLACE_ANY, "<C-d>", ACTION_HALF_DOWN },
	{ PLACE_ANY, "<C-u>", ACTION_HALF_UP },
	{ PLACE_ANY, "g", ACTION_FIRST },
	{ PLACE_ANY, "<home>", ACTION_FIRST },
	{ PLACE_ANY, "G", ACTION_LAST },
	{ PLACE_ANY, "<end>", ACTION_LAST },
	{ PLACE_ANY, "]", ACTION_NEXT_PAGE },
	{ PLACE_ANY, "[", ACTION_PREVIOUS_PAGE },
	{ PLACE_ANY, "}", ACTION_NEXT_SECTION },
	{ PLACE_ANY, "{", ACTION_PREVIOUS_SECTION },
	{ PLACE_ANY, "1", ACTION_LANDMARK },
	{ PLACE_ANY, "2", ACTION_LANDMARK },
	{ PLACE_ANY, "3", ACTION_LANDMARK },
	{ PLACE_ANY, "4", ACTION_LANDMARK },
	{ PLACE_ANY, "5", ACTION_LANDMARK },
	{ PLACE_ANY, "6", ACTION_LANDMARK },
	{ PLACE_ANY, "7", ACTION_LANDMARK },
	{ PLACE_ANY, "8", ACTION_LANDMARK },
	{ PLACE_ANY, "9", ACTION_LANDMARK },
	{ PLACE_ANY, "0", ACTION_LANDMARK },
	{ PLACE_ANY, "u", ACTION_PARENT },
	{ PLACE_ANY, "<C-o>", ACTION_BACK },
	{ PLACE_ANY, "<M-right>", ACTION_FORWARD },
	{ PLACE_ANY, ":", ACTION_JUMP },
	{ PLACE_ANY, "/", ACTION_SEARCH },
	{ PLACE_ANY, "n", ACTION_NEXT_HIT },
	{ PLACE_ANY, "N", ACTION_PREVIOUS_HIT },
	{ PLACE_ANY, "&", ACTION_ONLY_HITS },
	{ PLACE_SEARCH, "<down>", ACTION_DOWN },
	{ PLACE_SEARCH, "<C-n>", ACTION_DOWN },
	{ PLACE_SEARCH, "<up>", ACTION_UP },
	{ PLACE_SEARCH, "<C-p>", ACTION_UP },
	{ PLACE_SEARCH, "<pgdn>", ACTION_PAGE_DOWN },
	{ PLACE_SEARCH, "<pgup>", ACTION_PAGE_UP },
	{ PLACE_SEARCH, "<enter>", ACTION_IN },
	{ PLACE_SEARCH, "<tab>", ACTION_NEXT_FORM },
	{ PLACE_SEARCH, "<S-tab>", ACTION_PREVIOUS_FORM },
	{ PLACE_SEARCH, "<f2>", ACTION_SOUNDS },
	{ PLACE_SEARCH, "<M-p>", ACTION_SOUNDS },
	{ PLACE_SEARCH, "<f3>", ACTION_PATTERN },
	{ PLACE_SEARCH, "<M-r>", ACTION_PATTERN },
	{ PLACE_ANY, "y", ACTION_COPY },
	{ PLACE_ANY, "Y", ACTION_COPY_CITED },
	{ PLACE_ANY, "<tab>", ACTION_OTHER_PANE },
	{ PLACE_ANY, "<S-tab>", ACTION_FOLD_CYCLE },
	{ PLACE_ANY, "z", ACTION_FOLD },
	{ PLACE_FOLD, "a", ACTION_FOLD_TOGGLE },
	{ PLACE_FOLD, "o", ACTION_FOLD_OPEN },
	{ PLACE_FOLD, "c", ACTION_FOLD_CLOSE },
	{ PLACE_FOLD, "R", ACTION_FOLD_OPEN_ALL },
	{ PLACE_FOLD, "M", ACTION_FOLD_CLOSE_ALL },
	{ PLACE_ANY, "+", ACTION_FOLD_MORE },
	{ PLACE_ANY, "-", ACTION_FOLD_LESS },
	{ PLACE_ANY, "t", ACTION_HIDE_TREE },
	{ PLACE_ANY, "v", ACTION_TEXT_ALONE },
	{ PLACE_ANY, "<", ACTION_NARROWER },
	{ PLACE_ANY, ">", ACTION_WIDER },
	{ PLACE_ANY, "T", ACTION_THEME },
	{ PLACE_ANY, "M", ACTION_MOUSE },
	{ PLACE_ANY, "<esc>", ACTION_CANCEL },
	{ PLACE_PROMPT, "<esc>", ACTION_CANCEL },
	{ PLACE_SEARCH, "<esc>", ACTION_CANCEL },
	{ PLACE_ANY, "<C-c>", ACTION_INTERRUPT },
	{ PLACE_PROMPT, "<C-c>", ACTION_CANCEL },
	{ PLACE_SEARCH, "<C-c>", ACTION_CANCEL },
	{ PLACE_PROMPT, "<enter>", ACTION_IN },
	{ PLACE_ANY, "?", ACTION_HELP },
	{ PLACE_ANY, "<f1>", ACTION_HELP },
	{ PLACE_ANY, "q", ACTION_CLOSE },
	{ PLACE_ANY, "Q", ACTION_QUIT },
	{ PLACE_ANY, "<C-l>", ACTION_REDRAW },
	{ PLACE_PROMPT, "<C-l>", ACTION_REDRAW },
	{ PLACE_SEARCH, "<C-l>", ACTION_REDRAW },
	{ PLACE_ANY, "W", ACTION_AMBIGUOUS },
	{ PLACE_ANY, "<C-z>", ACTION_SUSPEND },
	{ PLACE_PROMPT, "<C-z>", ACTION_SUSPEND },
	{ PLACE_SEARCH, "<C-z>", ACTION_SUSPEND },
	{ PLACE_ANY, "R", ACTION_RELOAD },
};
const size_t keys_count = sizeof keys_table / sizeof *keys_table;

static const struct {
	const char *typed, *twin;
} twins[] = {
	{ "、", "/" },
	{ "。", "." },
	{ "【", "[" },
	{ "】", "]" },
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
};

enum action
keys_find(enum key_place place, const struct key *key)
{
	bool typing = place == PLACE_PROMPT || place == PLACE_SEARCH;
	struct key twin = typing ? *key : keys_twin(key);

	for (size_t i = 0; i < keys_count; i++)
		if (keys_table[i].place == place &&
		    strcmp(keys_table[i].key, twin.name) == 0)
			return keys_table[i].action;
	return ACTION_NONE;
}

struct key
keys_twin(const struct key *key)
{
	uint32_t point =
	    key->name[0] == '\0' ? 0 : utf8_at(str_of(key->name), 0).value;
	struct key twin = *key;

	if (point >= 0xFF01 && point <= 0xFF5E) {
		twin.name[0] = (char)(point - 0xFF01 + '!');
		twin.name[1] = '\0';
	}
	for (size_t i = 0; i < sizeof twins / sizeof *twins; i++)
		if (strcmp(twins[i].typed, key->name) == 0)
			memcpy(twin.name, twins[i].twin,
			    strlen(twins[i].twin) + 1);
	return twin;
}

void
keys_label(struct buffer *buffer, const char *key)
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
