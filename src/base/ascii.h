/* Bytes of ASCII, whatever the locale says of letters. For grammars of bytes:
 * what a reader's text holds is asked of text/class. */
#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include <stdbool.h>

static inline bool
ascii_is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static inline bool
ascii_is_small(char byte)
{
	return byte >= 'a' && byte <= 'z';
}

static inline bool
ascii_is_letter(char byte)
{
	return ascii_is_small(byte) || (byte >= 'A' && byte <= 'Z');
}

/* White space, line ends among it. */
static inline bool
ascii_is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* The small letter of a capital; any other byte as it is. */
static inline char
ascii_small(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

#endif
