/* Measures the search against its bounds, over a thousand MiB of report text
 * or as many as are asked for:
 *
 *     search [MIB]
 *
 * Each figure is a ratio to something else that runs in turn with it, over the
 * same bytes and in the same rounds, but for the pinyin, whose bound is a time.
 * All times are the shortest of their rounds: what else the machine does only
 * adds to them. */
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench/figures.h"
#include "bench/sentences.h"
#include "text/pinyin.h"
#include "text/regex.h"
#include "text/scan.h"

enum {
	MIB = 1000,
	ROUNDS = 7,
};

static double
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* --- What is measured: each returns how many hits it found */

struct job {
	size_t (*run)(const struct job *job);
	struct str text;
	const char *query;
	int file;    /* that holds the text */
	double best; /* seconds */
	size_t hits;
};

/* All bytes, as vectors, four of them at a time, and fetched ahead as far as
 * serves this loop best. */
static size_t
run_read(const struct job *job)
{
	union {
		uint64_t __attribute__((vector_size(16))) lanes;
		uint64_t words[2];
	} sums[4] = { 0 }, piece;

	for (size_t at = 0; at + 64 <= job->text.length; at += 64) {
		const char *bytes = job->text.bytes + at;

		__builtin_prefetch((const void *)((uintptr_t)bytes + 2048));
		memcpy(&piece, bytes, sizeof piece);
		sums[0].lanes ^= piece.lanes;
		memcpy(&piece, bytes + 16, sizeof piece);
		sums[1].lanes ^= piece.lanes;
		memcpy(&piece, bytes + 32, sizeof piece);
		sums[2].lanes ^= piece.lanes;
		memcpy(&piece, bytes + 48, sizeof piece);
		sums[3].lanes ^= piece.lanes;
	}
	sums[0].lanes ^= sums[1].lanes ^ sums[2].lanes ^ sums[3].lanes;
	return (sums[0].words[0] ^ sums[0].words[1]) | 1;
}

static size_t
run_scan(const struct job *job)
{
	struct scan_sample sample = scan_sample(job->text);
	struct scan_needle needle = scan_needle(str_of(job->query), &sample);
	size_t hits = 0;

	for (size_t at = scan_next(&needle, job->text, 0);
	     at < job->text.length; at = scan_next(&needle, job->text, at + 1))
		hits++;
	return hits;
}

static size_t
run_pinyin(const struct job *job)
{
	struct arena arena = { 0 };
	struct pinyin *pinyin = pinyin_compile(&arena, str_of(job->query));
	struct pinyin_hit hit = { 0 };
	size_t hits = 0;

	while (pinyin_next(pinyin, job->text, hit.span.to, &hit))
		hits++;
	arena_free(&arena);
	return hits;
}

static size_t
run_regex(const struct job *job)
{
	struct error error;
	size_t place, hits = 0;
	struct regex_walk walk = { 0 };
	enum regex_result result;
	struct span match;
	struct regex *regex = regex_compile(str_of(job->query), &place, &error);

	if (regex == NULL)
		figures_give_up(error.message);
	while ((result = regex_next(regex, job->text, &walk, &match)) !=
	       REGEX_NONE)
		hits += result == REGEX_FOUND;
	regex_free(regex);
	return hits;
}

/* Lines with a hit, as ripgrep counts them; 0 where it cannot run. Its time is
 * that of a whole process, from its start to its end with the output through a
 * pipe, for a file in memory; our scan has the text in its own memory already,
 * as the program has when the reader searches. */
static size_t
run_ripgrep(const struct job *job)
{
	char path[64], output[64] = "";
	char name[] = "rg", plain[] = "-F", count[] = "-c",
	     own[] = "--no-config";
	char *arguments[] = { name, own, plain, count, (char *)job->query, path,
		NULL };
	extern char **environ;
	posix_spawn_file_actions_t actions;
	int ends[2], failed;
	pid_t child;

	snprintf(path, sizeof path, "/proc/%d/fd/%d", (int)getpid(), job->file);
	if (pipe(ends) != 0)
		figures_give_up("no pipe");
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
	posix_spawn_file_actions_addclose(&actions, ends[0]);
	failed = posix_spawnp(&child, "rg", &actions, NULL, arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	close(ends[1]);
	if (!failed) {
		if (read(ends[0], output, sizeof output - 1) < 0)
			output[0] = '\0';
		waitpid(child, NULL, 0);
	}
	close(ends[0]);
	return strtoul(output, NULL, 10);
}

static void
measure(struct job *jobs, size_t count)
{
	for (int round = 0; round < ROUNDS; round++)
		for (struct job *job = jobs; job < jobs + count; job++) {
			double start = seconds(), took;

			job->hits = job->run(job);
			took = seconds() - start;
			if (round == 0 || took < job->best)
				job->best = took;
		}
}

/* --- The table */

static void
literals(struct str text, int file)
{
	struct job jobs[] = {
		{ run_read, text, "", file, 0, 0 },
		{ run_scan, text, "量子计算", file, 0, 0 },
		{ run_scan, text, "人工智能", file, 0, 0 },
		{ run_scan, text, "经济", file, 0, 0 },
		{ run_scan, text, "龘", file, 0, 0 },
		{ run_ripgrep, text, "人工智能", file, 0, 0 },
	};
	char figure[80];

	measure(jobs, 6);
	printf("%.2f GB, read at %.1f GB/s\n", (double)text.length / 1e9,
	    (double)text.length / 1e9 / jobs[0].best);
	for (int i = 1; i < 5; i++) {
		snprintf(figure, sizeof figure,
		    "%s (%zu), against a plain read", jobs[i].query,
		    jobs[i].hits);
		figures_line(figure, "times", 1.6, jobs[i].best / jobs[0].best);
	}
	if (jobs[5].hits > 0)
		figures_line("人工智能, against ripgrep", "times", 1,
		    jobs[2].best / jobs[5].best);
	else
		printf("SKIP: no ripgrep to search the same text\n");
}

static void
sounds(struct str text)
{
	struct job jobs[] = {
		{ run_pinyin, text, "rengongzhineng", -1, 0, 0 },
		{ run_pinyin, text, "rgzn", -1, 0, 0 },
		{ run_pinyin, text, "xuhui", -1, 0, 0 },
		{ run_pinyin, text, "人工zn", -1, 0, 0 },
	};
	char figure[80];

	measure(jobs, 4);
	for (int i = 0; i < 4; i++) {
		snprintf(figure, sizeof figure, "%s (%zu), a GB", jobs[i].query,
		    jobs[i].hits);
		figures_line(
		    figure, "s", 1, jobs[i].best / ((double)text.length / 1e9));
	}
}

static void
expressions(struct str text)
{
	struct job jobs[] = {
		{ run_scan, text, "突破", -1, 0, 0 },
		{ run_regex, text, "突破\\s*\\d+\\s*亿元", -1, 0, 0 },
	};
	char figure[80];

	measure(jobs, 2);
	snprintf(figure, sizeof figure, "%s (%zu), against %s (%zu)",
	    jobs[1].query, jobs[1].hits, jobs[0].query, jobs[0].hits);
	figures_line(figure, "times", 1.3, jobs[1].best / jobs[0].best);
}

int
main(int count, char **arguments)
{
	size_t mib = count > 1 ? strtoul(arguments[1], NULL, 10) : MIB;
	struct str text;
	int file;

	if (mib == 0 || mib > SIZE_MAX >> 20)
		return 64;
	text = sentences_make(mib << 20, true, &file);
	literals(text, file);
	sounds(text);
	close(file);
	munmap((char *)text.bytes, text.length);
	text = sentences_make(mib << 20, false, &file);
	expressions(text);
	return figures_missed();
}
