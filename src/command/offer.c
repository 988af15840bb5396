#include "command/offer.h"

#include <sysexits.h>

#include "command/option_command.h"
#include "command/print.h"
#include "command/run.h"
#include "host/file.h"
#include "report/path.h"
#include "text/decode.h"
#include "view/page.h"

const char offer_files[] = "/";

static void
print_word(const struct offer *offer, struct str word, struct str words)
{
	struct arena arena = { 0 };

	if (str_starts(word, offer->typed))
		print_line(arena_print(&arena, "%.*s%.*s %.*s",
		    (int)offer->before.length, offer->before.bytes,
		    (int)word.length, word.bytes, (int)words.length,
		    words.bytes));
	arena_free(&arena);
}

void
offer_commands(const struct offer *offer)
{
	for (const struct command *command = commands; command->name != NULL;
	     command++)
		if (command->words != NULL)
			print_word(offer, str_of(command->name),
			    str_of(command->words));
}

void
offer_options(const struct offer *offer, const struct command *command)
{
	for (const struct option_entry *option = options_table;
	     option->name != NULL; option++) {
		struct arena arena = { 0 };
		bool waits = option->value != NULL && !option->optional;

		if (option_is_of(option, command->name))
			print_word(offer,
			    arena_print(&arena, "--%s%s", option->name,
				waits ? "=" : ""),
			    str_of(option->words));
		arena_free(&arena);
	}
}

static int
offer_nothing(const struct offer *offer)
{
	(void)offer;
	return EX_OK;
}

static int
offer_command_names(const struct offer *offer)
{
	offer_commands(offer);
	return EX_OK;
}

static int
offer_encodings(const struct offer *offer)
{
	for (int i = 0; decode_encodings[i] != NULL; i++)
		print_word(offer, str_of(decode_encodings[i]), str_of(""));
	return EX_OK;
}

/* Offers the paths that go on with what was typed, one level deeper: as folders
 * are. */
static int
print_places(const struct opened *opened, void *context)
{
	const struct offer *offer = context;
	int deepest = 1;

	for (size_t i = 0; i < offer->typed.length; i++)
		deepest += offer->typed.bytes[i] == '.';
	for (size_t i = 1; i < opened->report->count; i++) {
		struct arena arena = { 0 };

		if (opened->report->nodes[i].depth <= deepest)
			print_word(offer, path_of(opened->report, i, &arena),
			    page_heading(opened->report, i, &arena));
		arena_free(&arena);
	}
	return EX_OK;
}

/* A file that can be read but once is not taken from the command that is being
 * typed. */
static int
offer_places(const struct offer *offer)
{
	char *names[] = { offer->file, NULL };
	struct options options = { 0 };
	struct offer own = *offer;

	if (offer->file != NULL && file_is_once(offer->file))
		return EX_OK;
	return run_on_reports(&options, names, print_places, &own);
}

static const struct {
	const char *name;
	int (*offer)(const struct offer *offer);
} kinds[] = {
	{ "位置", offer_places },
	{ "命令", offer_command_names },
	{ "名称", offer_encodings },
	{ "搜索词", offer_nothing },
	{ "列数", offer_nothing },
	{ "句数", offer_nothing },
	{ "", offer_nothing },
};

enum {
	KINDS = sizeof kinds / sizeof *kinds,
};

static int
kind_of(struct str name)
{
	int kind = 0;

	while (kind < KINDS && !str_is(name, kinds[kind].name))
		kind++;
	return kind;
}

bool
offer_is_file(struct str name)
{
	return kind_of(name) == KINDS;
}

int
offer_values(const struct offer *offer, struct str name)
{
	int kind = kind_of(name);

	if (kind < KINDS)
		return kinds[kind].offer(offer);
	if (!str_holds(name, "|"))
		print_line(str_of(offer_files));
	else
		while (name.length > 0)
			print_word(offer, str_cut(&name, '|'), str_of(""));
	return EX_OK;
}
