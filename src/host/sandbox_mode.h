/* How much a process gives up (host/sandbox.h). */
#ifndef HOST_SANDBOX_MODE_H
#define HOST_SANDBOX_MODE_H

enum sandbox_mode {
	/* Reads any file, sets up a terminal and talks to the helper it has
	 * (host/tmux.h); writes no file, starts nothing, opens no socket. To be
	 * entered before any report is read. */
	SANDBOX_READER,
	/* Opens no file either, signals nobody, and has little memory. To be
	 * entered when all is loaded and the terminal is set up. */
	SANDBOX_KIOSK,
};

#endif
