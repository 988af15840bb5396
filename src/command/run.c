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
	/* Or on all of them at once. */
	int (*act_on_all)(
	    const struct opened *opened, size_t count, void *context);
	void *context; /* of both */
	struct opening opening;
};

struct run_file {
	const char *name;
	bool is_kept; /* from before the sandbox */
	/* The outcome of reading it: what it holds, or what is wrong. */
	bool is_read;
	struct load load;
	struct error error;
	struct report report; /* while a command acts on it */
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

/* Opens a file; returns the status, after its error has been printed. */
static int
open_one(struct run *run, struct run_file *file, struct opened *opened)
{
	*opened = (struct opened){
		.report = &file->report,
		.file = file->name,
		.options = run->options,
		.trace = &file->load.trace,
	};
	if (!file->is_kept)
		read_file(run, file);
	if (file->is_read && open_parse(&run->opening, &file->load,
				 &file->report, NULL, &file->error))
		return EX_OK;
	if (file->is_read)
		load_end(&file->load);
	return print_failure(file->name, &file->error);
}

static void
close_one(struct run_file *file)
{
	report_free(&file->report);
	load_end(&file->load);
}

static int
run_on_each(struct run *run, struct run_file *files, size_t count)
{
	int status = EX_OK;

	for (size_t i = 0; i < count; i++) {
		struct opened opened;
		int result = open_one(run, &files[i], &opened);

		if (result == EX_OK) {
			result = run->act(&opened, run->context);
			close_one(&files[i]);
		}
		if (result > status)
			status = result;
		progress_step();
	}
	return status;
}

static int
run_on_all(struct run *run, struct run_file *files, size_t count)
{
	struct arena arena = { 0 };
	struct opened *opened = arena_alloc(&arena, count, sizeof *opened);
	int status = EX_OK;
	size_t open = 0;

	while (open < count && status == EX_OK) {
		status = open_one(run, &files[open], &opened[open]);
		open += status == EX_OK;
	}
	if (status == EX_OK)
		status = run->act_on_all(opened, count, run->context);
	while (open-- > 0)
		close_one(&files[open]);
	arena_free(&arena);
	return status;
}

static int
run_on_files(struct run *run, char **names)
{
	struct arena arena = { 0 };
	size_t count = names[0] == NULL ? 1 : 0;
	struct run_file *files;
	struct error error;
	int status, ended;

	while (names[0] != NULL && names[count] != NULL)
		count++;
	files = arena_alloc(&arena, count, sizeof *files);
	for (size_t i = 0; i < count; i++)
		files[i].name = names[i];
	/* Each of them is read twice. */
	progress_start(count > 1 ? 2 * count : 0);
	for (size_t i = 0; i < count; i++) {
		prepare(run, &files[i], count == 1);
		progress_step();
	}
	/* On a system without a sandbox the command runs all the same. */
	open_confine(&run->opening, SANDBOX_READER, &error);
	status = run->act != NULL ? run_on_each(run, files, count)
				  : run_on_all(run, files, count);
	progress_end();
	ended = print_end();
	open_end(&run->opening);
	arena_free(&arena);
	return status != EX_OK ? status : ended;
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

	return run_on_files(&run, names);
}

int
run_on_all_reports(const struct options *options, char **names,
    int (*act)(const struct opened *opened, size_t count, void *context),
    void *context)
{
	struct run run = {
		.options = options,
		.act_on_all = act,
		.context = context,
		.opening = { .said = options->files },
	};

	return run_on_files(&run, names);
}
