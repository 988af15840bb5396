/* Reports built by hand. */
#ifndef TESTS_TREE_H
#define TESTS_TREE_H

#include "report/build.h"

static inline void
tree_set(struct build *build, enum build_field field, const char *value)
{
	build_set(build, field, str_of(value));
}

static inline void
tree_start(struct build *build)
{
	build_start(build);
	tree_set(build, BUILD_TITLE, "报告");
}

static inline void
tree_open(struct build *build, const char *title)
{
	build_open(build);
	tree_set(build, BUILD_TITLE, title);
}

/* Adds a section that is a leaf. */
static inline void
tree_leaf(struct build *build, const char *title, const char *text)
{
	tree_open(build, title);
	build_set_text(build, str_of(text));
	build_close(build);
}

static inline struct report
tree_finish(struct build *build)
{
	struct report report = { 0 };

	build_finish(build, &report);
	return report;
}

/* A section in reading order; NULL: it has no such field. */
struct tree_section {
	int depth; /* from 1 */
	const char *number, *title, *short_title, *text;
};

static inline void
tree_open_section(struct build *build, const struct tree_section *section)
{
	tree_open(build, section->title);
	if (section->number != NULL)
		tree_set(build, BUILD_NUMBER, section->number);
	if (section->short_title != NULL)
		tree_set(build, BUILD_SHORT_TITLE, section->short_title);
	if (section->text != NULL)
		build_set_text(build, str_of(section->text));
}

/* Builds the report 报告 with these sections; one without a title ends the
 * list. */
static inline struct report
tree_build(const struct tree_section *sections)
{
	struct build build;
	int depth = 0;

	tree_start(&build);
	for (; sections->title != NULL; sections++) {
		for (; depth >= sections->depth; depth--)
			build_close(&build);
		tree_open_section(&build, sections);
		depth++;
	}
	for (; depth > 0; depth--)
		build_close(&build);
	return tree_finish(&build);
}

#endif
