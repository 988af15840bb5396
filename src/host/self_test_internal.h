/* What the self-test opens for its acts before it enters the sandbox. */
#ifndef HOST_SELF_TEST_INTERNAL_H
#define HOST_SELF_TEST_INTERNAL_H

/* File descriptors. */
enum {
	STAGE_PROGRAM = 10, /* a file that can be run */
	STAGE_MEMORY,       /* a file in memory */
	STAGE_SENDER,       /* a socket (UDP) that is connected to no other */
	STAGE_RECEIVER,     /* one with an address */
};

#endif
