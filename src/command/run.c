#include "command/run.h"

#include <sysexits.h>
#include <unistd.h>

#include "command/open.h"
#include "command/print.h"
#include "command/progress.h"
#include "host/file.h"

struct run {
	const struct options *options;
	int (*act)(const struct opened *opened, void *context);
	void *context; /* of act */
	struct opening opening;
};

struct run_file {
	const char *name;
	bool is_kept; /* from before the sandbox */
	/* The outcome of reading it: what it holds, or what is wrong. */
	bool is_read;
	struct load load;
	struct error error;
};

static void
read_file(struct run *run, struct run_file *file)
{
	file->is_read =
	    open_file(&run->opening, file->name, &file->load, &file->error);
}

/* Tells a reader, and no log, that the encoding was guessed. */
static void
remark(const struct run_file *file)
{
	struct arena arena = { 0 };
	struct str words = open_remark(&file->load.encoded, &arena);

	if (words.length > 0 && isatty(STDERR_FILENO))
		print_notice(arena_print(&arena, "baogao: %s: %.*s", file->name,
		    (int)words.length, words.bytes));
	arena_free(&arena);
}

/* Has the converter loaded that the file needs. Of many files nothing is kept,
 * except for what comes only once. */
static void
prepare(struct run *run, struct run_file *file, bool is_only)
{
	file->is_kept =
	    is_only || (file->name != NULL && file_is_once(file->name));
	read_file(run, file);
	if (file->is_read)
		remark(file);
	if (file->is_read && !file->is_kept)
		load_free(&file->load);
}

static int
run_on_file(struct run *run, struct run_file *file)
{
	struct report report = { 0 };
	struct opened opened = {
		.report = &report,
		.file = file->name,
		.options = run->options,
		.trace = &file->load.trace,
	};
	int status;

	if (!file->is_kept)
		read_file(run, file);
	if (!file->is_read || !open_parse(&run->opening, &file->load, &report,
				  NULL, &file->error))
		return print_failure(file->name, &file->error);
	status = run->act(&opened, run->context);
	report_free(&report);
	load_end(&file->load);
	return status;
}

static int
run_on_files(struct run *run, struct run_file *files, size_t count)
{
	int status = EX_OK;
	struct error error;

	/* Each of them is read twice. */
	progress_start(count > 1 ? 2 * count : 0);
	for (size_t i = 0; i < count; i++) {
		prepare(run, &files[i], count == 1);
		progress_step();
	}
	/* On a system without a sandbox the command runs all the same. */
	open_confine(&run->opening, SANDBOX_READER, &error);
	for (size_t i = 0; i < count; i++) {
		int result = run_on_file(run, &files[i]);

		if (result > status)
			status = result;
		progress_step();
	}
	progress_end();
	return status;
}

int
run_on_reports(const struct options *options, char **names,
    int (*act)(const struct opened *opened, void *context), void *context)
{
	struct run run = {
		.options = options,
		.act = act,
		.context = context,
		.opening = { .said = options->files },
	};
	struct arena arena = { 0 };
	size_t count = names[0] == NULL ? 1 : 0;
	struct run_file *files;
	int status, ended;

	while (names[0] != NULL && names[count] != NULL)
		count++;
	files = arena_alloc(&arena, count, sizeof *files);
	for (size_t i = 0; i < count; i++)
		files[i].name = names[i];
	status = run_on_files(&run, files, count);
	ended = print_end();
	open_end(&run.opening);
	arena_free(&arena);
	return status != EX_OK ? status : ended;
}
