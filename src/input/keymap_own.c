#include "input/keymap_own.h"

#include <string.h>
#include <sysexits.h>

#include "text/class.h"
#include "text/utf8.h"

enum {
	SHOWN_MOST = 40, /* bytes of a wrong word that a message shows */
};

/* The keys that have a name, without < and >. */
static const char *const names[] = { "space", "enter", "tab", "backspace",
	"delete", "insert", "up", "down", "left", "right", "home", "end",
	"pgup", "pgdn", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9",
	"f10", "f11", "f12" };

static const char *const modifiers[] = { "C-", "M-", "S-" };

static bool
is_named(struct str name)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_is(name, names[i]))
			return true;
	return false;
}

/* Whether it is the inside of <...>: modifiers in their order, and a name, or
 * behind a modifier a character. */
static bool
is_bracketed(struct str name)
{
	bool modified = false;

	for (size_t i = 0; i < sizeof modifiers / sizeof *modifiers; i++)
		if (str_starts(name, str_of(modifiers[i]))) {
			name = str_slice(name, 2, name.length);
			modified = true;
		}
	return is_named(name) ||
	       (modified && name.length == 1 && name.bytes[0] > ' ' &&
		   name.bytes[0] <= '~');
}

/* Whether it is one character that can be typed. */
static bool
is_character(struct str name)
{
	struct point point;

	if (name.length == 0 || utf8_bad(name) < name.length)
		return false;
	point = utf8_at(name, 0);
	return point.length == name.length && point.value > ' ' &&
	       point.value != 0x7F && !class_is_blank(point.value) &&
	       !class_is_han(point.value);
}

/* Reads the name of a key. */
static bool
read_key(struct str name, struct key *key, struct error *error)
{
	size_t length = name.length;
	bool bracketed =
	    length > 2 && name.bytes[0] == '<' && name.bytes[length - 1] == '>';
	int shown = length < SHOWN_MOST ? (int)length : SHOWN_MOST;
	char first;

	*key = (struct key){ .name = "" };
	if (length >= sizeof key->name ||
	    (bracketed ? !is_bracketed(str_slice(name, 1, length - 1))
		       : !is_character(name)))
		return error_set(error, EX_CONFIG,
		    "%.*s 不是可以设的键，应如 x、<space>、<C-x>", shown,
		    name.bytes);
	memcpy(key->name, name.bytes, length);
	*key = keymap_twin(key);
	first = key->name[0];
	if ((first >= '0' && first <= '9') || strcmp(key->name, "<C-c>") == 0)
		return error_set(
		    error, EX_CONFIG, "%s 的意思不能改", key->name);
	return true;
}

/* Whether an action means something by itself while reading. */
static bool
is_of_reading(enum action action)
{
	for (size_t i = 0; i < keymap_count; i++)
		if (keymap_table[i].action == action &&
		    (keymap_table[i].mode == KEYMAP_READING ||
			keymap_table[i].mode == KEYMAP_FOLD))
			return action != ACTION_SHORTCUT;
	return action == ACTION_NONE;
}

static bool
read_action(struct str name, enum action *action, struct error *error)
{
	int shown = name.length < SHOWN_MOST ? (int)name.length : SHOWN_MOST;

	if (!action_find(name, action))
		return error_set(error, EX_CONFIG,
		    "没有 %.*s 这个动作，可用 baogao keys 查看", shown,
		    name.bytes);
	if (!is_of_reading(*action))
		return error_set(
		    error, EX_CONFIG, "%.*s 不能另设一个键", shown, name.bytes);
	return true;
}

bool
keymap_own_set(struct keymap_own *own, struct str key, struct str action,
    struct error *error)
{
	struct key read;
	enum action meant;
	size_t i = 0;

	if (!read_key(key, &read, error) || !read_action(action, &meant, error))
		return false;
	while (i < own->count && strcmp(own->at[i].key.name, read.name) != 0)
		i++;
	if (i == KEYMAP_OWN_MOST)
		return error_set(
		    error, EX_CONFIG, "最多设%d个键", KEYMAP_OWN_MOST);
	own->count += i == own->count;
	own->at[i].key = read;
	own->at[i].action = meant;
	return true;
}

/* Whether a row of the table was set anew. */
static bool
is_set(const struct keymap_own *own, const struct binding *binding)
{
	if (binding->mode != KEYMAP_READING)
		return false;
	for (size_t i = 0; i < own->count; i++)
		if (strcmp(own->at[i].key.name, binding->key) == 0)
			return true;
	return false;
}

struct keymap
keymap_own_rows(const struct keymap_own *own, struct arena *arena)
{
	struct keymap keymap = { .count = 0 };
	struct binding *rows =
	    arena_alloc(arena, own->count + keymap_count, sizeof *rows);

	for (size_t i = 0; i < own->count; i++)
		rows[keymap.count++] = (struct binding){ KEYMAP_READING,
			own->at[i].key.name, own->at[i].action };
	for (size_t i = 0; i < keymap_count; i++)
		if (!is_set(own, &keymap_table[i]))
			rows[keymap.count++] = keymap_table[i];
	keymap.rows = rows;
	return keymap;
}
