/* How much a process gives up (host/sandbox.h). */
#ifndef HOST_SANDBOX_MODE_H
#define HOST_SANDBOX_MODE_H

enum sandbox_mode {
	/* May read any file and talk to its helper (host/tmux.h). May not write
	 * a file, start a program, load code or open a socket. To be entered
	 * once the terminal is set up and the converters are loaded, before a
	 * report is parsed. */
	SANDBOX_READER,
	/* May not open a file or signal anyone either, and has little memory.
	 * To be entered once all is read and the terminal is set up. */
	SANDBOX_KIOSK,
};

#endif
