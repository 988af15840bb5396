/* How soon a reader is heard while an evil pattern is looked for: the next key,
 * and a signal that ends the program. On the report that is shipped and on a
 * paragraph of a million bytes.
 *
 *     patterns BAOGAO */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/figures.h"
#include "bench/large.h"
#include "test.h"
#include "tty/harness.h"

enum {
	ROUNDS = 3,
	COLUMNS = 120, /* no pattern is longer than the prompt's row */
};

/* Each alone kept the program from its reader for seconds or minutes, but for
 * the first, which is linear. [ǰǱ] keeps PCRE2 from seeing at once that there
 * is no match. */
static const char *const patterns[] = {
	".",
	"(?=.{0,60}.{0,60}.{0,60}.{0,60}[ǰǱ])",
	"(?=.*.*.*.{0,3}[ǰǱ])",
	".*.*+[ǰǱ]",
	"(.+)+[ǰǱ]",
	"(?:.|\\d)*[ǰǱ]",
	"(?:a?.*+){9}[ǰǱ]",
	"(?<=(?=.*+[ǰǱ]).)[中的一]",
	"(?i)(.*)\\1[ǰǱ]",
	"(?:.(?R)?)+[ǰǱ]",
	"(*sr:.*)[ǰǱ]",
	"(*NO_START_OPT).*.*[ǰǱ]",
	"(?:.*.*\\K)[ǰǱ]",
	"[一-龥]{60000}[ǰǱ]",
	"(?(?=.*+[ǰǱ])a|.*b)[ǰǱ]",
	"(?C1).*(?C2).*(?C3)[ǰǱ]",
	"[ǰǱ一二三四五六七八九十百千万亿甲乙丙丁戊己庚辛壬癸政府]*+[ǰǱ]",
	"\\X*[ǰǱ]",
};

enum {
	COUNT = sizeof patterns / sizeof *patterns,
};

static const char *program;

/* Types a pattern into the search, all of it at once; does not wait. */
static struct tty *
begin(const char *file, const char *pattern)
{
	const char *const arguments[] = { program, file, NULL };
	struct tty *tty = tty_start(24, COLUMNS, arguments, NULL);

	tty_await_anything(tty);
	tty_do(tty, "/<esc>r");
	tty_send(tty, "\033[200~");
	tty_send(tty, pattern);
	tty_send(tty, "\033[201~");
	return tty;
}

/* Milliseconds from a letter more to the frame that shows it. */
static double
answer_to_key(const char *file, const char *pattern)
{
	struct tty *tty = begin(file, pattern);
	char longer[256];
	double start;

	snprintf(longer, sizeof longer, "搜索 %sz", pattern);
	tty_expect(tty, pattern);
	start = tty_clock();
	tty_send(tty, "z");
	tty_expect(tty, longer);
	start = tty_clock() - start;
	tty_free(tty);
	return start;
}

/* Milliseconds from SIGTERM to the end. */
static double
end_by_signal(const char *file, const char *pattern)
{
	struct tty *tty = begin(file, pattern);
	double start;

	tty_expect(tty, pattern);
	start = tty_clock();
	tty_signal(tty, SIGTERM);
	tty_await_status(tty, TTY_DEADLINE);
	start = tty_clock() - start;
	tty_free(tty);
	return start;
}

/* Milliseconds from a pattern that finds every character to its first hit. */
static double
first_hit(const char *file, const char *pattern)
{
	struct tty *tty = begin(file, pattern);
	double start = tty_clock();

	tty_expect(tty, "第1/");
	start = tty_clock() - start;
	tty_free(tty);
	return start;
}

static void
measure_first_hit(const char *figure, double asked, const char *file)
{
	double took[ROUNDS];

	for (int round = 0; round < ROUNDS; round++)
		took[round] = first_hit(file, ".");
	figures_line(figure, "ms", asked, figures_median(took, ROUNDS));
}

/* The worst of the patterns, each the median of its rounds. */
static void
measure(const char *figure, double asked, const char *file,
    double (*take)(const char *file, const char *pattern))
{
	double worst = 0;
	size_t worst_at = 0;

	for (size_t i = 0; i < COUNT; i++) {
		double took[ROUNDS], median;

		for (int round = 0; round < ROUNDS; round++)
			took[round] = take(file, patterns[i]);
		median = figures_median(took, ROUNDS);
		if (median > worst) {
			worst = median;
			worst_at = i;
		}
	}
	figures_line(figure, "ms", asked, worst);
	printf("    at worst with %s\n", patterns[worst_at]);
}

int
main(int count, char **arguments)
{
	static const char shipped[] = "content/xuhui-2025.yaml";
	char path[] = "/tmp/patterns-XXXXXX";
	int file;

	if (count != 2)
		return 64;
	program = arguments[1];
	measure("the key behind a pattern", 50, shipped, answer_to_key);
	measure(
	    "the end while one is looked for", 1000, shipped, end_by_signal);
	file = mkstemp(path);
	assert_true(file >= 0);
	close(file);
	large_leaves(path, 1, 1000 * 1000 / 3);
	measure("that key, a paragraph of 1 MB", 50, path, answer_to_key);
	measure_first_hit("the first hit of . there", 50, path);
	measure("that end, a paragraph of 1 MB", 1000, path, end_by_signal);
	unlink(path);
	return figures_missed();
}
