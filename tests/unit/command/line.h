/* A command line as it is typed, and what options_read makes of it. */
#ifndef TESTS_UNIT_COMMAND_LINE_H
#define TESTS_UNIT_COMMAND_LINE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/options_read.h"

enum {
	WORDS_MOST = 8,
};

struct line {
	char typed[128];
	char *words[WORDS_MOST];
	char **arguments;
	int count;
	struct options options;
	struct error error;
};

/* Reads the words, parted by |, with BAOGAO_OPTIONS. */
static inline bool
read_words(struct line *line, const char *environment, const char *words)
{
	char *rest = NULL;

	if (environment != NULL)
		setenv("BAOGAO_OPTIONS", environment, 1);
	else
		unsetenv("BAOGAO_OPTIONS");
	*line = (struct line){ .count = 0 };
	snprintf(line->typed, sizeof line->typed, "baogao|%s", words);
	for (char *word = strtok_r(line->typed, "|", &rest); word != NULL;
	     word = strtok_r(NULL, "|", &rest))
		line->words[line->count++] = word;
	line->arguments = line->words;
	options_start(&line->options);
	return options_read(
	    &line->options, &line->count, &line->arguments, &line->error);
}

#endif
