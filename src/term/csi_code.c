#include "term/csi_code_internal.h"

#include <string.h>

#include "base/ascii.h"
#include "term/csi.h"
#include "text/utf8.h"

enum {
	ESC = 0x1B,
	DEL = 0x7F,
	C1_LAST = 0x9F,
	CODE_MAX = 0x10FFFF,
	FIELDS = 3,
	PARTS = 2, /* of a field: the code and the one with Shift */
	RELEASED = 3,
	/* Modifiers beside those of term/csi.h, as bits. */
	SUPER = 8,
	HYPER = 16,
	META = 32,
	CAPS_LOCK = 64,
	KEYPAD_FIRST = 57399,
	/* Surrogates, and private codes for keys that are no characters. */
	NONE_FIRST = 0xD800,
	NONE_LAST = 0xF8FF,
};

static const char *const keypad[] = { "0", "1", "2", "3", "4", "5", "6", "7",
	"8", "9", ".", "/", "*", "-", "+", "enter", "=", ",", "left", "right",
	"up", "down", "pgup", "pgdn", "home", "end", "insert", "delete" };

enum {
	KEYPAD_COUNT = sizeof keypad / sizeof *keypad,
};

/* What a terminal may leave out: the character with Shift, on the keyboard of
 * the USA, which China's is. */
static const char plain[] = "`1234567890-=[]\\;',./";
static const char shifted[] = "~!@#$%^&*()_+{}|:\"<>?";

struct fields {
	unsigned numbers[FIELDS][PARTS];
};

/* Reads "106:74;2:1;74"; what is missing is 0, what is too much is passed
 * over. Returns false if there is anything else. */
static bool
read_fields(const char *bytes, size_t length, struct fields *fields)
{
	size_t field = 0, part = 0;

	*fields = (struct fields){ .numbers = { { 0 } } };
	for (size_t i = 0; i < length; i++) {
		unsigned *number;

		if (bytes[i] == ';') {
			field++;
			part = 0;
		} else if (bytes[i] == ':')
			part++;
		else if (!ascii_is_digit(bytes[i]))
			return false;
		else if (field < FIELDS && part < PARTS) {
			number = &fields->numbers[field][part];
			if (*number <= CODE_MAX)
				*number =
				    *number * 10 + (unsigned)(bytes[i] - '0');
		}
	}
	return true;
}

bool
csi_code_is(const char *bytes, size_t length)
{
	static const char other[] = "[27;";

	if (length < 2 || bytes[0] != '[')
		return false;
	if (bytes[length - 1] == 'u')
		return true;
	return bytes[length - 1] == '~' && length > sizeof other - 1 &&
	       memcmp(bytes, other, sizeof other - 1) == 0 &&
	       memchr(bytes + sizeof other - 1, ';', length - sizeof other);
}

/* Shift is part of a character, and none of its modifiers. */
static unsigned
with_shift(unsigned code, unsigned alternate, unsigned *modifiers)
{
	const char *at;

	if ((*modifiers & CSI_SHIFT) == 0 || (*modifiers & CSI_CONTROL) != 0 ||
	    code <= ' ' || code >= DEL)
		return code;
	*modifiers &= ~(unsigned)CSI_SHIFT;
	if (alternate > ' ' && alternate < DEL)
		return alternate;
	if (code >= 'a' && code <= 'z')
		return code - 'a' + 'A';
	at = strchr(plain, (int)code);
	return at == NULL ? code : (unsigned char)shifted[at - plain];
}

/* Ctrl and a letter are the control that has always been sent for them. */
static struct key
ascii_key(unsigned code, unsigned modifiers)
{
	bool has_control = code == ' ' || (code >= '@' && code < DEL);

	if ((modifiers & CSI_CONTROL) != 0 && has_control) {
		code = code == ' ' ? 0 : code & 0x1F;
		modifiers &= ~(unsigned)CSI_CONTROL;
	}
	if (code == ESC)
		return csi_name(modifiers, "esc");
	return csi_ascii(modifiers, (char)code);
}

static struct key
key_of(unsigned code, unsigned modifiers)
{
	struct key key = { .name = "" };

	if (code >= KEYPAD_FIRST && code < KEYPAD_FIRST + KEYPAD_COUNT)
		return csi_name(modifiers, keypad[code - KEYPAD_FIRST]);
	if (code > 0 && code <= DEL)
		return ascii_key(code, modifiers);
	if (code <= C1_LAST || code > CODE_MAX ||
	    (code >= NONE_FIRST && code <= NONE_LAST))
		return key;
	utf8_encode(code, key.name);
	return modifiers == 0 ? key : csi_name(modifiers, key.name);
}

/* With Ctrl a letter has always been the same control, in capitals too. */
static unsigned
letter_modifiers(unsigned sent)
{
	if ((sent & CSI_CONTROL) != 0)
		return sent & ~(unsigned)CSI_SHIFT;
	return (sent & CAPS_LOCK) != 0 ? sent ^ CSI_SHIFT : sent;
}

struct key
csi_code_key(const char *bytes, size_t length, unsigned modifiers)
{
	const struct key none = { .name = "" };
	struct fields fields;
	unsigned code, sent;
	bool other = bytes[length - 1] == '~';

	if (!read_fields(bytes + 1, length - 2, &fields))
		return none;
	code = fields.numbers[other ? 2 : 0][0];
	sent = fields.numbers[1][0] > 0 ? fields.numbers[1][0] - 1 : 0;
	if ((sent & (SUPER | HYPER)) != 0 || fields.numbers[1][1] == RELEASED)
		return none;
	if (code >= 'a' && code <= 'z')
		sent = letter_modifiers(sent);
	modifiers |= sent & (CSI_SHIFT | CSI_ALT | CSI_CONTROL);
	modifiers |= (sent & META) != 0 ? CSI_META : 0;
	code = with_shift(code, other ? 0 : fields.numbers[0][1], &modifiers);
	return key_of(code, modifiers);
}
