/* What the self-test opens for its acts before it enters the sandbox, and the
 * acts on what is kept (host/keep.h), which is open then too. */
#ifndef HOST_SELF_TEST_INTERNAL_H
#define HOST_SELF_TEST_INTERNAL_H

#include <stdbool.h>

/* File descriptors. */
enum {
	STAGE_PROGRAM = 10, /* a file that can be run */
	STAGE_MEMORY,       /* a file in memory */
	STAGE_SENDER,       /* a socket (UDP) that is connected to no other */
	STAGE_RECEIVER,     /* one with an address */
};

/* Change what it holds, or what is open there. */
bool self_test_truncate_kept(void);
bool self_test_write_within_kept(void);
bool self_test_write_at_kept(void);
bool self_test_put_other_there(void);
bool self_test_unlock_kept(void);
bool self_test_reopen_kept(void);
bool self_test_fill_kept(void);

#endif
