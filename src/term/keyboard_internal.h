/* Keys as they come over a tty, in their time. For term.c alone. */
#ifndef TERM_KEYBOARD_INTERNAL_H
#define TERM_KEYBOARD_INTERNAL_H

#include "term/key_reader.h"
#include "term/tty.h"

/* All zero is ready. */
struct keyboard {
	struct key_reader reader;
	long long read_at; /* milliseconds: when bytes came last */
	bool bursts;       /* set by the owner, as in term_take_bursts */
};

enum keyboard_wait {
	KEYBOARD_CHANGED, /* or a signal came: ask the reader, and signals */
	KEYBOARD_TIMEOUT,
	KEYBOARD_GONE, /* the line is gone */
};

/* To be called once the reader has no key. Waits until bytes come, which it
 * hands to the reader, until time makes keys of those that wait there, or for
 * as many milliseconds as given (-1 is for ever). */
enum keyboard_wait
keyboard_wait(struct keyboard *keyboard, const struct tty *tty, int limit);

/* Reads on until no answer to the width query is awaited any more, for at most
 * as many milliseconds as given. Keys that come meanwhile are lost. */
void keyboard_pass_answers(
    struct keyboard *keyboard, const struct tty *tty, int limit);

/* Returns whether a key comes back from what was laid out (term_lay_out). */
bool keyboard_comes_back(const struct key *key);

#endif
