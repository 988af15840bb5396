#include <sysexits.h>

#include "command/command.h"
#include "command/desk.h"
#include "command/print.h"
#include "command/run.h"
#include "export/note_text.h"

/* Prints what has line ends line by line, cleaned. */
static void
print_lines(struct str text)
{
	while (text.length > 0)
		print_line(str_cut(&text, '\n'));
}

static void
print_note(const struct opened *opened, const struct note_entry *entry)
{
	const struct options *options = opened->options;
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };

	if (options->json) {
		note_text_json(&text, opened->report, entry);
		print_exact(buffer_str(&text));
	} else if (options->markdown) {
		note_text_markdown(&text, opened->report, entry);
		print_lines(buffer_str(&text));
	} else {
		note_text_plain(&text, opened->report, entry);
		print_lines(buffer_str(&text));
	}
	arena_free(&arena);
}

/* Prints the notes on a report; the context is the desk. */
static int
print_notes(const struct opened *opened, void *context)
{
	struct desk *desk = context;
	struct note_list list = { .count = 0 };
	struct error error;
	struct str file = note_store_load(&desk->store, opened->report,
	    desk->journal, &list, &desk->arena, &error);
	int status = EX_OK;

	for (size_t i = 0; i < list.count; i++)
		print_note(opened, &list.at[i]);
	if (error.message[0] != '\0')
		status =
		    print_failure(file.length > 0 ? file.bytes : NULL, &error);
	note_list_free(&list);
	return status;
}

int
command_notes(const struct options *options, char **arguments)
{
	struct desk desk = { .keep = { 0 } };
	struct error error;
	int status;

	if (options->json && options->markdown) {
		error_set(&error, EX_USAGE, "--md 不能与 --json 同用");
		return print_failure(NULL, &error);
	}
	/* Where nothing can be kept there may be something to read. */
	desk_open(&desk, desk_path(arguments[0], &desk.arena), options->beside,
	    &error);
	status = run_on_reports(options, arguments, print_notes, &desk);
	desk_close(&desk);
	return status;
}
