/* The settings of a reader. Whatever stands in them, a key that cannot be set
 * keeps its meaning, and what is wrong is said by line. */
#include <sysexits.h>

#include "command/options_read.h"
#include "command/settings.h"
#include "fuzz/claims.h"

static enum action
meaning_of(const struct keymap *keymap, const char *name)
{
	struct key key = { .name = "" };

	memcpy(key.name, name, strlen(name));
	return keymap_find(keymap, KEYMAP_READING, &key).action;
}

static void
claim_errors(const struct settings *settings)
{
	size_t before = 0;

	for (size_t i = 0; i < settings->wrong && i < SETTINGS_WRONG_MOST;
	     i++) {
		const struct error *error = &settings->errors[i];

		claim(error->line > before, "wrong lines are told in order");
		claim(error->message[0] != '\0', "with words");
		claim(
		    utf8_bad(str_of(error->message)) == strlen(error->message),
		    "in UTF-8");
		before = error->line;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct settings settings;
	struct options options;
	struct keymap keymap;

	settings = (struct settings){ .wrong = 0 };
	options_start(&options);
	settings_take(&settings, &options, bytes_of(data, size));
	claim_errors(&settings);
	claim(!options.help && !options.version && !options.self_test &&
		  options.at[0] == '\0',
	    "what is of one call is not set");
	keymap = keymap_own_rows(&settings.keys, &settings.arena);
	claim(meaning_of(&keymap, "<esc>") == ACTION_CANCEL &&
		  meaning_of(&keymap, "<C-c>") == ACTION_INTERRUPT &&
		  meaning_of(&keymap, "7") == ACTION_SHORTCUT,
	    "the ways out stay");
	for (size_t i = 0; i < settings.keys.count; i++)
		claim(meaning_of(&keymap, settings.keys.at[i].key.name) ==
			  settings.keys.at[i].action,
		    "a key that is set has its meaning");
	settings_free(&settings);
	return 0;
}
