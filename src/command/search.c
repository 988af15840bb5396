#include <sysexits.h>
#include <unistd.h>

#include "command/command.h"
#include "command/listing.h"
#include "command/open.h"
#include "command/print.h"
#include "host/locale.h"
#include "host/sandbox.h"
#include "text/utf8.h"

/* The command's run over all its reports. */
struct search_run {
	const struct options *options;
	struct str query; /* UTF-8 */
	bool named;       /* lines begin with the file */
	bool bold;        /* hits are */
	bool found;       /* anything so far */
	int status;       /* of the last error; EX_OK for none */
	struct arena arena;
};

/* --- The query */

/* Adds to the message where in the pattern it went wrong. */
static bool
tell_place(struct str pattern, size_t place, struct error *error)
{
	struct error found = *error;

	if (place == pattern.length)
		return error_set(
		    error, found.status, "%s（在末尾）", found.message);
	return error_set(error, found.status, "%s（第 %zu 个字符处）",
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

/* What is wrong is told once, before any report is opened. */
static bool
check(const struct search_run *search, struct error *error)
{
	const struct options *options = search->options;
	struct str query = search->query;

	if (options->count && options->json)
		return error_set(
		    error, EX_USAGE, "--count 和 --json 只能用一个");
	if (query.length == 0 || (!options->regex && fold_length(query) == 0))
		return error_set(error, EX_USAGE, "没有要找的内容");
	return !options->regex || check_pattern(query, error);
}

/* --- The reports */

static void
fail(struct search_run *search, const char *file, const struct error *error)
{
	search->status = print_failure(file, error);
}

static void
list(struct search_run *search, const struct find *find, const char *file)
{
	struct listing listing = {
		.options = search->options,
		.find = find,
		.named = search->named,
		.bold = search->bold,
	};

	if (file != NULL)
		listing.file = locale_decode(&search->arena, str_of(file));
	listing_print(&listing);
	listing_free(&listing);
}

static void
search_report(
    struct search_run *search, const struct report *report, const char *file)
{
	struct find_rules rules = {
		.sounds = !search->options->no_pinyin,
		.pattern = search->options->regex,
	};
	struct corpus corpus = { 0 };
	struct find find = { 0 };
	struct error error;
	size_t place;
	bool done;

	corpus_make(&corpus, report);
	done = find_start(&find, &corpus, search->query, rules, &place, &error);
	if (done) {
		find_run(&find, -1);
		list(search, &find, file);
		search->found = search->found || find.hits.count > 0;
		done = !find.limited ||
		       error_set(&error, EX_DATAERR,
			   "正则表达式在有的段落里要试的太多，没有找全");
	}
	if (!done)
		fail(search, file, &error);
	find_free(&find);
	corpus_free(&corpus);
}

/* What cannot be read keeps no other report from being searched. */
static void
search_file(struct search_run *search, const char *file)
{
	struct report report = { 0 };
	struct error error;

	if (open_report(&report, file, search->options, &error))
		search_report(search, &report, file);
	else
		fail(search, file, &error);
	report_free(&report);
}

static int
end(const struct search_run *search)
{
	int status = print_end();

	if (search->status != EX_OK)
		return search->status;
	if (status != EX_OK)
		return status;
	return search->found ? EX_OK : SEARCH_NOTHING;
}

int
command_search(const struct options *options, char **arguments)
{
	struct search_run search = {
		.options = options,
		.named = arguments[1] != NULL && arguments[2] != NULL,
		.bold = options_color(options, isatty(STDOUT_FILENO)),
	};
	struct error error;
	int status;

	search.query = locale_decode(&search.arena, str_of(arguments[0]));
	if (check(&search, &error)) {
		sandbox_enter(SANDBOX_READER, &error);
		/* Without a file it is the report that comes with us. */
		search_file(&search, arguments[1]);
		for (int i = 2; arguments[1] != NULL && arguments[i] != NULL;
		     i++)
			search_file(&search, arguments[i]);
		status = end(&search);
	} else {
		status = print_failure(NULL, &error);
	}
	arena_free(&search.arena);
	return status;
}
