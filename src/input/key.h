/* A key as it is named everywhere: a typed character is itself ("j", "中"),
 * all others stand in angle brackets, modifiers in the order C- M- S-:
 * <space> <enter> <esc> <tab> <S-tab> <backspace> <delete> <insert> <up> <down>
 * <left> <right> <home> <end> <pgup> <pgdn> <f1> ... <f12> <C-l> <M-x>
 * <M-right> <C-S-up>.
 *
 * A click is named <click>, a turn of the wheel <wheel-up> or <wheel-down>,
 * and `mouse` says at which cell.
 *
 * Pasted text comes as keys between <paste> and <paste-end>: characters,
 * <enter>, <tab> and <space>, in any order, and no others. Every <paste> has
 * its <paste-end>, and none stands inside another. */
#ifndef INPUT_KEY_H
#define INPUT_KEY_H

enum mouse_kind {
	MOUSE_NONE,
	MOUSE_CLICK,
	MOUSE_WHEEL_UP,
	MOUSE_WHEEL_DOWN,
	MOUSE_KINDS,
};

/* What the mouse did, and at which cell of the screen, counted from 0. */
struct mouse {
	enum mouse_kind kind;
	int row, column;
};

struct key {
	char name[24]; /* UTF-8, closed by a NUL */
	struct mouse mouse;
};

/* Returns the key of what the mouse did. */
struct key key_of_mouse(struct mouse mouse);

#endif
