/* How much a process gives up (host/sandbox.h). */
#ifndef HOST_SANDBOX_MODE_H
#define HOST_SANDBOX_MODE_H

enum sandbox_mode {
	/* Reads any file and talks to the helper it has (host/tmux.h); writes
	 * no file, starts nothing, loads no code, opens no socket. To be
	 * entered when the terminal is set up and the converters are loaded,
	 * before the content of any report is looked at. */
	SANDBOX_READER,
	/* Opens no file either, signals nobody, and has little memory. To be
	 * entered when all is read and the terminal is set up. */
	SANDBOX_KIOSK,
};

#endif
