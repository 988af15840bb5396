/* How much a process gives up (host/sandbox.h). */
#ifndef HOST_SANDBOX_MODE_H
#define HOST_SANDBOX_MODE_H

enum sandbox_mode {
	/* May read any file, append to what is kept, and talk to its helper
	 * (host/tmux.h). May not write another file, start a program, load code or open a socket. To be entered
	 * once the terminal is set up and the converters are loaded, before a
	 * report is parsed. */
	SANDBOX_READER,
	/* May not open a file or signal anyone either, and has little memory.
	 * To be entered once all is read and the terminal is set up. */
	SANDBOX_KIOSK,
};

enum {
	/* Descriptors that may be kept open for appending (host/keep.h), and
	 * nothing else: from here on, as many as the bits of their mask let
	 * differ. */
	SANDBOX_KEPT = 60,
	SANDBOX_KEPT_MASK = ~3,
};

#endif
