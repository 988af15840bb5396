/* The session in which a harnessed program runs. */
#ifndef TESTS_TTY_HARNESS_SESSION_H
#define TESTS_TTY_HARNESS_SESSION_H

/* The shell's part, in a process that leads a session of its own: puts the
 * program into the foreground, writes its process id to `statuses`, then every
 * status (wait(2)) with which it stops or ends. Keeps the session when the
 * line goes. */
_Noreturn void session_lead(
    int statuses, const char *const *arguments, const char *const *environment);

#endif
