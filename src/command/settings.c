#include "command/settings.h"

#include <sysexits.h>

#include "command/options_read.h"
#include "command/print.h"
#include "host/file.h"
#include "host/xdg.h"
#include "text/utf8.h"

/* Returns what stands before a blank, and leaves what stands behind it. */
static struct str
cut_word(struct str *rest)
{
	size_t length = 0;

	while (length < rest->length && rest->bytes[length] != ' ' &&
	       rest->bytes[length] != '\t')
		length++;
	*rest = str_slice(*rest, length, rest->length);
	return (struct str){ rest->bytes - length, length };
}

/* Cuts a key off: <...>, or else one character, which may be `=` or `#`. */
static struct str
cut_key(struct str *rest)
{
	struct str from = *rest, word = cut_word(&from);
	size_t end = str_find(word, str_of(">"));
	size_t length = word.length > 0 ? utf8_at(word, 0).length : 0;

	if (length > 0 && word.bytes[0] == '<' && end < word.length)
		length = end + 1;
	word = str_slice(*rest, 0, length);
	*rest = str_slice(*rest, length, rest->length);
	return word;
}

/* Takes KEY = ACTION. */
static bool
take_key(struct settings *settings, struct str rest, struct error *error)
{
	struct str key = cut_key(&rest), action;

	rest = str_trim(rest);
	if (key.length == 0 || !str_starts(rest, str_of("=")))
		return error_set(error, EX_CONFIG, "应为“key 键 = 动作”");
	rest = str_trim(str_slice(rest, 1, rest.length));
	action = cut_word(&rest);
	rest = str_trim(rest);
	if (rest.length > 0 && rest.bytes[0] != '#')
		return error_set(
		    error, EX_CONFIG, "动作后面多了字，应为“key 键 = 动作”");
	return keymap_own_set(&settings->keys, key, action, error);
}

static bool
take_line(struct settings *settings, struct options *options, struct str line,
    struct error *error)
{
	struct str rest = line = str_trim(line);

	if (line.length == 0 || line.bytes[0] == '#')
		return true;
	if (utf8_bad(line) < line.length)
		return error_set(error, EX_CONFIG, "不是 UTF-8");
	if (line.bytes[0] == '-')
		return options_read_line(options, line, error);
	if (str_is(cut_word(&rest), "key"))
		return take_key(settings, str_trim(rest), error);
	return error_set(
	    error, EX_CONFIG, "应为选项，如 --theme=dark，或“key 键 = 动作”");
}

void
settings_take(
    struct settings *settings, struct options *options, struct str text)
{
	for (size_t number = 1; text.length > 0; number++) {
		struct error error = { 0 };

		if (take_line(settings, options, str_cut(&text, '\n'), &error))
			continue;
		error.line = number;
		error.column = 1;
		if (settings->wrong < SETTINGS_WRONG_MOST)
			settings->errors[settings->wrong] = error;
		settings->wrong++;
	}
}

void
settings_read(struct settings *settings, struct options *options)
{
	struct str folder, text;
	struct error error;

	*settings = (struct settings){ .wrong = 0 };
	if (!xdg_folder(&settings->arena, XDG_CONFIG, &folder))
		return;
	settings->file = arena_print(
	    &settings->arena, "%.*s/config", (int)folder.length, folder.bytes)
			     .bytes;
	if (!file_is_there(settings->file))
		return;
	if (file_read(&settings->arena, settings->file, &text, &error))
		settings_take(settings, options, text);
	else
		settings->errors[settings->wrong++] = error;
	options->keymap = keymap_own_rows(&settings->keys, &settings->arena);
	if (settings->wrong > 0)
		options->wrong = settings->errors[0];
}

void
settings_tell(const struct settings *settings)
{
	size_t told = settings->wrong < SETTINGS_WRONG_MOST
			  ? settings->wrong
			  : SETTINGS_WRONG_MOST;
	struct arena arena = { 0 };

	for (size_t i = 0; i < told; i++)
		print_failure(settings->file, &settings->errors[i]);
	if (settings->wrong > told)
		print_notice(arena_print(&arena, "%s: 另有%zu行有误",
		    settings->file, settings->wrong - told));
	arena_free(&arena);
}

void
settings_free(struct settings *settings)
{
	arena_free(&settings->arena);
}
