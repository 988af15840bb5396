/* Measures how long the figures of reports take:
 *
 *     numbers [FOLDER]
 *
 * Those of the content, its pairs, and those of a hundred real reports beside the project, where
 * they are there, read and all. */
#include <glob.h>
#include <stdio.h>
#include <time.h>

#include "bench/figures.h"
#include "figure/figures.h"
#include "format/load.h"
#include "pair/pairs.h"
#include "test.h"

enum {
	ROUNDS = 51,
	HUNDRED_ROUNDS = 5,
	ONE_ASKED = 3, /* milliseconds */
	PAIRS_ASKED = 2,
	HUNDRED_ASKED = 500, /* of a hundred */
};

/* Of the processor, so that other programs do not count. */
static double
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void
read_report(const char *file, struct report *report)
{
	const struct load_options options = { .encoding = NULL };
	struct decoder decoder = { .is_confined = false };
	struct load load = { .name = str_of("") };
	struct error error;

	if (!load_file(&load, file, &options, &decoder, &error) ||
	    !load_parse(&load, report, &decoder, NULL, &error))
		fail_msg("%s: %s", file, error.message);
	load_end(&load);
	decoder_free(&decoder);
}

static void
find(const struct report *report)
{
	struct figures figures = { 0 };

	figures_start(&figures, report);
	figures_run(&figures, -1);
	figures_free(&figures);
}

static void
measure_one(void)
{
	struct report report = { 0 };
	double took[ROUNDS];

	read_report("content/xuhui-2025.yaml", &report);
	for (int i = 0; i < ROUNDS; i++) {
		double start = milliseconds();

		find(&report);
		took[i] = milliseconds() - start;
	}
	report_free(&report);
	figures_line("figures of the content", "ms", ONE_ASKED,
	    figures_median(took, ROUNDS));
}

/* The figures are found before. */
static void
measure_pairs(void)
{
	struct report report = { 0 };
	struct figures figures = { 0 };
	double took[ROUNDS];

	read_report("content/xuhui-2025.yaml", &report);
	figures_start(&figures, &report);
	figures_run(&figures, -1);
	for (int i = 0; i < ROUNDS; i++) {
		double start = milliseconds();
		struct pairs pairs = { 0 };

		pairs_find(&pairs, &figures, &figures);
		pairs_free(&pairs);
		took[i] = milliseconds() - start;
	}
	figures_free(&figures);
	report_free(&report);
	figures_line("pairs of the content", "ms", PAIRS_ASKED,
	    figures_median(took, ROUNDS));
}

static double
time_of(const glob_t *files)
{
	double start = milliseconds();

	for (size_t i = 0; i < files->gl_pathc; i++) {
		struct report report = { 0 };

		read_report(files->gl_pathv[i], &report);
		find(&report);
		report_free(&report);
	}
	return (milliseconds() - start) * 100 / (double)files->gl_pathc;
}

int
main(int count, char **arguments)
{
	double took[HUNDRED_ROUNDS];
	char pattern[4096];
	glob_t files;

	snprintf(pattern, sizeof pattern, "%s/corpus/*.md",
	    count > 1 ? arguments[1] : "../shared/real");
	measure_one();
	measure_pairs();
	if (glob(pattern, 0, NULL, &files) != 0) {
		printf("SKIP numbers: no real reports here\n");
		return figures_missed();
	}
	for (int i = 0; i < HUNDRED_ROUNDS; i++)
		took[i] = time_of(&files);
	figures_line("figures of a hundred reports, read and all", "ms",
	    HUNDRED_ASKED, figures_median(took, HUNDRED_ROUNDS));
	globfree(&files);
	return figures_missed();
}
