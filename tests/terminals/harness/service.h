/* Programs behind a test: they end with it, however it ends. */
#ifndef TESTS_TERMINALS_HARNESS_SERVICE_H
#define TESTS_TERMINALS_HARNESS_SERVICE_H

#include <stdbool.h>
#include <sys/types.h>

/* Where a program stands, in PATH or among those of an administrator, to be
 * freed; NULL if nowhere. */
char *program_find(const char *name);

/* Whether all programs named are there, up to NULL; says SKIP if one is not. */
bool programs_are_there(const char *const *names);

/* Starts a program, named by its path, with the files that are not closed on
 * exec; what it says goes to a file. */
pid_t service_start(const char *const *arguments,
    const char *const *environment, const char *log);

/* Asks it to end, then ends it, and waits until it has gone. */
void service_end(pid_t service);

/* Whether it has ended by itself. */
bool service_has_ended(pid_t service);

/* What a process does, as in /proc: 'R' runs, 'S' sleeps, 'Z' has ended and
 * nobody asked; 0 where there is none. */
char process_state(pid_t process);

/* Lets a few milliseconds pass, as between two looks at something. */
void pause_briefly(void);

#endif
