/* A folder of the test's own, for sockets, keys and what terminals print. */
#ifndef TESTS_TERMINALS_HARNESS_FOLDER_H
#define TESTS_TERMINALS_HARNESS_FOLDER_H

/* A new empty folder that only its owner may enter; to be removed. */
char *folder_make(void);

/* Removes it with all that is in it, and frees the name. */
void folder_remove(char *folder);

/* Text by printf(3), to be freed. */
__attribute__((format(printf, 1, 2))) char *text_of(const char *format, ...);

/* A file's bytes closed by a NUL, to be freed; those that were NUL are 1 then.
 * Empty where there is no file. */
char *text_of_file(const char *path);

/* Makes a file that only its owner may read. */
void file_make(const char *path, const char *text);

/* What a command of the shell prints, to be freed. */
char *output_of(const char *command);

#endif
