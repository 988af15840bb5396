/* A desk in a folder of its own, and what it is to hold: notes by number. What
 * opens it runs in a process of its own, as readings do. */
#ifndef TESTS_UNIT_COMMAND_DESK_STAGE_H
#define TESTS_UNIT_COMMAND_DESK_STAGE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "command/desk.h"
#include "desk/journal.h"
#include "desk/place.h"

#include "test.h"
#include "tree.h"

enum {
	STAGE_NOTES = 4096, /* numbers below which they are counted */
};

static char stage_root[64];

static inline int
stage_begin(void **state)
{
	(void)state;
	strcpy(stage_root, "/tmp/baogao-desk-XXXXXX");
	assert_non_null(mkdtemp(stage_root));
	setenv("XDG_STATE_HOME", stage_root, 1);
	setenv("XDG_DATA_HOME", stage_root, 1);
	return 0;
}

static inline void
stage_clear(void)
{
	char command[96];

	snprintf(command, sizeof command, "rm -rf %s/*", stage_root);
	if (system(command) != 0)
		fail();
}

static inline int
stage_end(void **state)
{
	(void)state;
	stage_clear();
	return rmdir(stage_root);
}

/* Appends the note of a number. */
static inline bool
stage_note(struct desk *desk, int number)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };
	struct error error;
	const struct note_record record = {
		.identity = { .title = str_of("报告") },
		.note = { .anchor = { .title = str_of("头一件"),
			      .quote = arena_print(&arena, "第%d句", number) },
		    .text = arena_print(&arena, "note %d", number),
		    .time = arena_print(&arena, "time %d", number) },
	};
	bool done;

	note_add(&buffer, &record);
	done = keep_append(&desk->keep, buffer_str(&buffer), &error);
	arena_free(&arena);
	return done;
}

static inline bool
stage_open(struct desk *desk)
{
	struct error error;

	*desk = (struct desk){ .keep = { 0 } };
	if (desk_open(desk, (struct str){ "", 0 }, false, &error))
		return true;
	print_error("%s\n", error.message);
	return false;
}

/* Runs in a process of its own, and returns its exit status. */
static inline int
stage_run(int (*act)(void *context), void *context)
{
	pid_t process = fork();
	int status = -1;

	assert_true(process >= 0);
	if (process == 0)
		_exit(act(context));
	assert_int_equal(waitpid(process, &status, 0), process);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/* Counts how often each note is there, as a reading finds them; returns whether
 * the file of notes is right. */
static inline bool
stage_count(unsigned char counts[STAGE_NOTES])
{
	static const struct tree_section sections[] = {
		{ 1, NULL, "头一件", NULL, "一句。" },
		{ 0 },
	};
	struct report report = tree_build(sections);
	struct note_list list = { .count = 0 };
	struct desk desk;
	struct error error;
	int number;

	memset(counts, 0, STAGE_NOTES);
	if (!stage_open(&desk))
		return false;
	note_store_load(
	    &desk.store, &report, desk.journal, &list, &desk.arena, &error);
	for (size_t i = 0; i < list.count; i++)
		if (sscanf(list.at[i].note.text.bytes, "note %d", &number) ==
			1 &&
		    number < STAGE_NOTES)
			counts[number]++;
	note_list_free(&list);
	desk_close(&desk);
	report_free(&report);
	return error.message[0] == '\0';
}

#endif
