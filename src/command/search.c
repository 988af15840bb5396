#include <sysexits.h>
#include <unistd.h>

#include "command/command.h"
#include "command/form.h"
#include "command/listing.h"
#include "command/print.h"
#include "command/run.h"
#include "host/locale.h"
#include "text/utf8.h"

/* One search in all its reports. */
struct search_run {
	struct str query; /* UTF-8 */
	bool named;       /* lines begin with the file */
	bool bold;        /* hits are bold */
	bool begun;       /* the first report is open */
	bool found;       /* there was a hit so far */
	struct arena arena;
};

/* --- The query */

/* Adds to the message where the pattern is wrong. */
static bool
tell_place(struct str pattern, size_t place, struct error *error)
{
	struct error found = *error;

	if (place == pattern.length)
		return error_set(
		    error, found.status, "%s（在末尾）", found.message);
	return error_set(error, found.status, "%s（第%zu个字符处）",
	    found.message, utf8_count(str_slice(pattern, 0, place)) + 1);
}

static bool
check_pattern(struct str pattern, struct error *error)
{
	size_t place = 0;
	struct regex *regex = regex_compile(pattern, &place, error);

	if (regex == NULL)
		return tell_place(pattern, place, error);
	regex_free(regex);
	return true;
}

/* Without quotation marks the second word of a query would be a file. */
static bool
check_files(char **files, struct error *error)
{
	struct arena arena = { 0 };

	for (; *files != NULL; files++)
		if (command_is_word(*files))
			break;
	if (*files != NULL)
		error_set(error, EX_USAGE,
		    "没有文件 %.60s；多个搜索词请用引号括起来",
		    arena_copy(&arena, locale_decode(&arena, str_of(*files)))
			.bytes);
	arena_free(&arena);
	return *files == NULL;
}

/* Checks everything that no report is needed for. */
static bool
check(const struct options *options, struct str query, char **files,
    struct error *error)
{
	if (!form_check(options, error))
		return false;
	if (query.length == 0 || (!options->regex && fold_length(query) == 0))
		return error_set(error, EX_USAGE, "没有搜索词");
	if (!check_files(files, error))
		return false;
	return !options->regex || check_pattern(query, error);
}

/* --- The reports */

static void
list(struct search_run *search, const struct opened *opened,
    const struct find *find)
{
	struct listing listing = {
		.options = opened->options,
		.find = find,
		.named = search->named,
		.bold = search->bold,
	};

	if (!search->begun)
		listing_begin(opened->options);
	search->begun = true;
	if (opened->file != NULL)
		listing.file =
		    locale_decode(&search->arena, str_of(opened->file));
	listing_print(&listing);
	listing_free(&listing);
}

/* Lists what a started search finds. Returns false if it did not get through
 * the whole report. */
static bool
list_hits(struct search_run *search, const struct opened *opened,
    struct find *find, struct error *error)
{
	find_run(find, -1);
	list(search, opened, find);
	search->found = search->found || find->hits.count > 0;
	return !find->given_up ||
	       error_set(error, EX_DATAERR, "%s", find_too_complex);
}

static int
search_report(const struct opened *opened, void *context)
{
	struct search_run *search = context;
	struct find_rules rules = {
		.sounds = !opened->options->no_pinyin,
		.pattern = opened->options->regex,
	};
	struct corpus corpus = { 0 };
	struct find find = { 0 };
	struct error error;
	size_t place;
	bool done;

	corpus_make(&corpus, opened->report);
	done =
	    find_start(&find, &corpus, search->query, rules, &place, &error) &&
	    list_hits(search, opened, &find, &error);
	find_free(&find);
	corpus_free(&corpus);
	return done ? EX_OK : print_failure(opened->file, &error);
}

int
command_search(const struct options *options, char **arguments)
{
	struct search_run search = {
		.named = arguments[1] != NULL && arguments[2] != NULL,
		.bold = options_color(options, isatty(STDOUT_FILENO)),
	};
	struct error error;
	int status;

	search.query = locale_decode(&search.arena, str_of(arguments[0]));
	if (check(options, search.query, arguments + 1, &error))
		status = run_on_reports(
		    options, arguments + 1, search_report, &search);
	else
		status = print_failure(NULL, &error);
	arena_free(&search.arena);
	return status == EX_OK && !search.found ? SEARCH_NOTHING : status;
}
