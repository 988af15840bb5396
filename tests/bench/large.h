/* Reports larger than any that is printed, made to be measured. */
#ifndef TESTS_BENCH_LARGE_H
#define TESTS_BENCH_LARGE_H

/* Writes a report of 20,000 sections of 50 characters, so many in a chapter;
 * with 0 all stand at the top. */
void large_sections(const char *path, int in_chapter);

/* Writes a report of one chapter, so many leaves of 1,000,000 bytes each, in
 * paragraphs of so many characters. */
void large_leaves(const char *path, int leaves, int characters);

#endif
