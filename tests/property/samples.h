/* Samples in the test files of Unicode, where they are installed. */
#ifndef TESTS_PROPERTY_SAMPLES_H
#define TESTS_PROPERTY_SAMPLES_H

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "test.h"
#include "text/utf8.h"
#include "text/width.h"

#define FOLDER "/usr/share/unicode/"

enum {
	POINTS = 64, /* of a test, at most */
};

/* A line "÷ 0020 × 0308 ÷" of a test file. */
struct sample {
	uint32_t points[POINTS];
	bool breaks[POINTS + 1];    /* before each, and at the end */
	size_t offsets[POINTS + 1]; /* in bytes */
	size_t count;
	struct buffer text;
};

/* Returns NULL, and says so, where there is no file, or one of another version
 * of Unicode than the tables'. */
static inline FILE *
open_data(const char *file, const char *version)
{
	char path[256], line[1024] = "";
	FILE *data;

	snprintf(path, sizeof path, FOLDER "%s", file);
	data = fopen(path, "r");
	if (data == NULL) {
		print_message("SKIP: there is no %s\n", path);
		return NULL;
	}
	for (int i = 0; i < 12 && strstr(line, version) == NULL; i++)
		if (fgets(line, sizeof line, data) == NULL)
			break;
	if (strstr(line, version) != NULL)
		return data;
	fclose(data);
	print_message("SKIP: %s is not of version %s\n", path, version);
	return NULL;
}

static inline bool
read_sample(const char *line, struct sample *sample)
{
	sample->count = sample->text.length = 0;
	for (;; line += strspn(line, " ")) {
		unsigned point;
		int length;

		if (!str_starts(str_of(line), str_of("÷")) &&
		    !str_starts(str_of(line), str_of("×")))
			return false;
		assert_true(sample->count < POINTS);
		sample->breaks[sample->count] =
		    str_starts(str_of(line), str_of("÷"));
		sample->offsets[sample->count] = sample->text.length;
		line += strlen("÷");
		if (sscanf(line, " %x%n", &point, &length) != 1)
			return sample->count > 0;
		sample->points[sample->count++] = point;
		utf8_add(&sample->text, point);
		line += length;
	}
}

/* Calls for each sample of a file; returns how many there are. */
static inline size_t
for_samples(const char *file, void (*claim)(const struct sample *sample))
{
	struct arena arena = { 0 };
	struct sample sample = { .text = { .arena = &arena } };
	FILE *data = open_data(file, width_unicode_version);
	char line[4096];
	size_t count = 0;

	if (data == NULL)
		skip();
	while (fgets(line, sizeof line, data) != NULL)
		if (read_sample(line, &sample)) {
			claim(&sample);
			count++;
		}
	fclose(data);
	arena_free(&arena);
	return count;
}

static inline void
complain(const struct sample *sample, size_t at, const char *what)
{
	print_error("%s before code point %zu of", what, at);
	for (size_t i = 0; i < sample->count; i++)
		print_error(" %04X", (unsigned)sample->points[i]);
	print_error("\n");
	fail();
}

#endif
