/* A key as it is named everywhere: a typed character is itself ("j", "中"),
 * all others stand in angle brackets, modifiers in the order C- M- S-:
 * <space> <enter> <esc> <tab> <S-tab> <backspace> <delete> <insert> <up> <down>
 * <left> <right> <home> <end> <pgup> <pgdn> <f1> ... <f12> <C-l> <M-x>
 * <M-right> <C-S-up>.
 *
 * The mouse gives <click:12,40> <wheel-up:12,40> <wheel-down:12,40>, with the
 * row and the column of the cell, counted from 0 (input/mouse.h).
 *
 * What is pasted, not typed, comes as keys between <paste> and <paste-end>:
 * characters, <enter>, <tab> and <space>, in whatever order, and no others.
 * Every <paste> is followed by its <paste-end>, and none stands in another. */
#ifndef INPUT_KEY_H
#define INPUT_KEY_H

struct key {
	char name[24]; /* UTF-8, closed by a NUL */
};

#endif
