/* The machine as one has it who has set up a kiosk by the manual, in a mount
 * namespace of the test's own: the program below /usr/local, and the account
 * with an empty password and the program for its login shell. Nobody else sees
 * any of it, and it ends with the test. */
#ifndef TESTS_TERMINALS_HARNESS_ACCOUNT_H
#define TESTS_TERMINALS_HARNESS_ACCOUNT_H

#include <stdbool.h>
#include <sys/types.h>

extern const char account_name[];

/* Sets it up with the program at a path and what is kept in a folder. False,
 * said as SKIP, where that is not allowed. */
bool account_make(const char *program, const char *folder);

/* The processes of the account that run the program, at most so many; returns
 * how many there are. */
int account_readers(pid_t *readers, int most);

/* How many processes the account has, those of its connections among them. */
int account_processes(void);

#endif
