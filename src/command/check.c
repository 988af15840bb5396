#include "format/audit.h"

#include <sysexits.h>

#include "command/check_pairs.h"
#include "command/command.h"
#include "command/print.h"
#include "command/run.h"
#include "export/json.h"
#include "format/audit_place.h"

static void
print_finding(const struct opened *opened, const struct finding *finding,
    struct arena *arena)
{
	const char *file = opened->file != NULL ? opened->file : "";
	struct buffer line = { .arena = arena };

	if (opened->options->json) {
		json_begin(&line);
		json_string(&line, "file", str_of(file));
		json_number(&line, "line", finding->line);
		json_string(&line, "words", finding->words);
		json_end(&line);
		print_exact(buffer_str(&line));
		return;
	}
	print_line(arena_print(arena, "%s:%zu: %.*s", file, finding->line,
	    (int)finding->words.length, finding->words.bytes));
}

/* Adds the figures that count something by a word that is no known unit. */
static void
add_units(struct findings *findings, const struct figures *figures,
    struct audit_place place)
{
	for (size_t i = 0; i < figures->count; i++) {
		struct str clause = figures->at[i].clause;
		struct str quote = figures->at[i].quote;

		if (!figures_unit_is_unknown(figures, i))
			continue;
		findings_add(findings, audit_find(&place, clause),
		    arena_print(findings->arena, "不认得单位：%.*s，在“%.*s”中",
			(int)quote.length, quote.bytes, (int)clause.length,
			clause.bytes));
	}
}

/* Adds what only the figures tell. */
static void
add_of_figures(struct findings *findings, const struct opened *opened)
{
	struct str file = opened->trace->text;
	struct figures figures = { 0 };

	figures_start(&figures, opened->report);
	figures_run(&figures, -1);
	add_units(findings, &figures,
	    (struct audit_place){ .text = file, .line = 1 });
	check_pairs(findings, &figures, file);
	figures_free(&figures);
	findings_sort(findings);
}

static int
print_findings(const struct opened *opened, void *context)
{
	struct arena arena = { 0 };
	struct findings findings = { .arena = &arena };

	(void)context;
	audit_report(&findings, opened->report, opened->trace);
	add_of_figures(&findings, opened);
	for (size_t i = 0; i < findings.count; i++)
		print_finding(opened, &findings.at[i], &arena);
	arena_free(&arena);
	return findings.count > 0 ? CHECK_FOUND : EX_OK;
}

int
command_check(const struct options *options, char **arguments)
{
	struct options traced = *options;

	traced.files.traced = true;
	return run_on_reports(&traced, arguments, print_findings, NULL);
}
