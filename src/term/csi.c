#include "term/csi.h"

#include <string.h>

#include "base/ascii.h"
#include "term/csi_code_internal.h"

enum {
	ESC = 0x1B,
	DEL = 0x7F,
	PARAMETERS = 3,
	MODIFIERS_MAX = 16, /* all four, and xterm's 1 */
	X10_BYTES = 5,      /* [ M button column row */
	NUMBER_DIGITS = 2,  /* of a numbered key: 24 is F12 */
	MOUSE_CELLS = 1000, /* rows and columns that a screen may have */
};

/* Keys whose sequence has no number of its own. rxvt writes Shift and Ctrl as
 * small letters. */
static const struct {
	char final;
	const char *csi, *ss3;
	unsigned char csi_modifiers, ss3_modifiers;
} finals[] = {
	{ 'A', "up", "up", 0, 0 },
	{ 'B', "down", "down", 0, 0 },
	{ 'C', "right", "right", 0, 0 },
	{ 'D', "left", "left", 0, 0 },
	{ 'F', "end", "end", 0, 0 },
	{ 'H', "home", "home", 0, 0 },
	{ 'P', "f1", "f1", 0, 0 },
	{ 'Q', "f2", "f2", 0, 0 },
	{ 'R', "f3", "f3", 0, 0 },
	{ 'S', "f4", "f4", 0, 0 },
	{ 'Z', "tab", NULL, CSI_SHIFT, 0 },
	{ 'a', "up", "up", CSI_SHIFT, CSI_CONTROL },
	{ 'b', "down", "down", CSI_SHIFT, CSI_CONTROL },
	{ 'c', "right", "right", CSI_SHIFT, CSI_CONTROL },
	{ 'd', "left", "left", CSI_SHIFT, CSI_CONTROL },
};

/* The keypad of a VT: SS3 and a final from `j` on. */
static const char *const keypad[] = { "*", "+", ",", "-", ".", "/", "0", "1",
	"2", "3", "4", "5", "6", "7", "8", "9" };

/* CSI number ~ */
static const char *const numbered[] = {
	[1] = "home",
	[2] = "insert",
	[3] = "delete",
	[4] = "end",
	[5] = "pgup",
	[6] = "pgdn",
	[7] = "home",
	[8] = "end",
	[11] = "f1",
	[12] = "f2",
	[13] = "f3",
	[14] = "f4",
	[15] = "f5",
	[17] = "f6",
	[18] = "f7",
	[19] = "f8",
	[20] = "f9",
	[21] = "f10",
	[23] = "f11",
	[24] = "f12",
};

/* rxvt puts the modifiers of a numbered key into its final. */
static const struct {
	char final;
	unsigned modifiers;
} number_finals[] = {
	{ '~', 0 },
	{ '$', CSI_SHIFT },
	{ '^', CSI_CONTROL },
	{ '@', CSI_CONTROL | CSI_SHIFT },
};

enum {
	FINAL_COUNT = sizeof finals / sizeof finals[0],
	KEYPAD_COUNT = sizeof keypad / sizeof keypad[0],
	NUMBERED_COUNT = sizeof numbered / sizeof numbered[0],
	NUMBER_FINAL_COUNT = sizeof number_finals / sizeof number_finals[0],
};

/* Adds to a name what of a text has room there. */
static void
add(struct key *key, size_t *length, const char *text)
{
	for (; *text != '\0' && *length + 1 < sizeof key->name; text++)
		key->name[(*length)++] = *text;
}

struct key
csi_name(unsigned modifiers, const char *name)
{
	bool bare = modifiers == 0 && name[0] != '\0' && name[1] == '\0';
	struct key key = { 0 };
	size_t length = 0;

	if (!bare)
		add(&key, &length, "<");
	if ((modifiers & CSI_CONTROL) != 0)
		add(&key, &length, "C-");
	if ((modifiers & (CSI_ALT | CSI_META)) != 0)
		add(&key, &length, "M-");
	if ((modifiers & CSI_SHIFT) != 0)
		add(&key, &length, "S-");
	add(&key, &length, name);
	if (!bare)
		add(&key, &length, ">");
	return key;
}

struct key
csi_ascii(unsigned modifiers, char byte)
{
	char name[2] = { byte, '\0' };

	switch (byte) {
	case '\t':
		return csi_name(modifiers, "tab");
	case '\r':
	case '\n':
		return csi_name(modifiers, "enter");
	case '\b':
	case DEL:
		return csi_name(modifiers, "backspace");
	case ' ':
		return csi_name(modifiers, "space");
	case '\0':
		return csi_name(modifiers | CSI_CONTROL, "space");
	}
	if (byte >= ' ')
		return csi_name(modifiers, name);
	name[0] = (char)(byte < ESC ? byte - 1 + 'a' : byte + '@');
	return csi_name(modifiers | CSI_CONTROL, name);
}

/* rxvt ends CSI 5 $ with the $, which is no final in ECMA-48. */
static bool
is_shifted_number(const char *bytes, size_t end)
{
	if (bytes[0] != '[' || bytes[end] != '$' || end < 2 ||
	    end > 1 + NUMBER_DIGITS)
		return false;
	for (size_t i = 1; i < end; i++)
		if (!ascii_is_digit(bytes[i]))
			return false;
	return true;
}

size_t
csi_length(const char *bytes, size_t length, bool *whole)
{
	*whole = true;
	for (size_t i = 1; i < length; i++) {
		if (i == 1 && bytes[0] == '[' && bytes[1] == '[')
			continue; /* the Linux console: CSI [ A */
		if (bytes[i] < ' ' || bytes[i] >= DEL) {
			*whole = false;
			return i;
		}
		if (bytes[i] >= '@' || is_shifted_number(bytes, i))
			return i + 1;
	}
	return 0;
}

/* Reads the numbers between the introducer and the final; an empty one is 0.
 * Returns false if there is anything else. */
static bool
read_numbers(const char *bytes, size_t length, unsigned *numbers)
{
	size_t index = 0;

	for (size_t i = 0; i < length; i++) {
		if (bytes[i] == ';')
			index++;
		else if (!ascii_is_digit(bytes[i]))
			return false;
		else if (index < PARAMETERS && numbers[index] < 1000)
			numbers[index] =
			    numbers[index] * 10 + (unsigned)(bytes[i] - '0');
	}
	return true;
}

static const char *
name_by_final(char introducer, char final, unsigned *modifiers)
{
	for (int i = 0; i < FINAL_COUNT; i++) {
		if (finals[i].final != final)
			continue;
		*modifiers |= introducer == '[' ? finals[i].csi_modifiers
						: finals[i].ss3_modifiers;
		return introducer == '[' ? finals[i].csi : finals[i].ss3;
	}
	if (introducer == 'O' && final >= 'j' && final < 'j' + KEYPAD_COUNT)
		return keypad[final - 'j'];
	return introducer == 'O' && final == 'M' ? "enter" : NULL;
}

static const char *
name_by_number(unsigned number, char final, unsigned *modifiers)
{
	for (int i = 0; i < NUMBER_FINAL_COUNT; i++) {
		if (number_finals[i].final != final)
			continue;
		*modifiers |= number_finals[i].modifiers;
		return number < NUMBERED_COUNT ? numbered[number] : NULL;
	}
	return NULL;
}

struct key
csi_key(const char *bytes, size_t length, unsigned modifiers)
{
	unsigned numbers[PARAMETERS] = { 0 }, sent;
	struct key none = { .name = "" };
	char final = bytes[length - 1];
	const char *name;

	if (csi_code_is(bytes, length))
		return csi_code_key(bytes, length, modifiers);
	if (length == 3 && bytes[1] == '[' && final >= 'A' && final <= 'E')
		return csi_name(modifiers, numbered[11 + final - 'A']);
	if (!read_numbers(bytes + 1, length - 2, numbers))
		return none;
	sent = numbers[1];
	name = name_by_final(bytes[0], final, &modifiers);
	if (name == NULL)
		name = name_by_number(numbers[0], final, &modifiers);
	else if (sent == 0)
		sent = numbers[0]; /* CSI 5 C, as old terminals send it */
	else if (numbers[0] > 1)
		return none; /* an answer: the cursor's row and column */
	if (name == NULL || sent > MODIFIERS_MAX)
		return none;
	return csi_name(modifiers | (sent > 1 ? sent - 1 : 0), name);
}

struct key
csi_mouse(const char *bytes, size_t length)
{
	static const struct {
		unsigned button;
		enum mouse_kind kind;
	} buttons[] = { { 0, MOUSE_CLICK }, { 64, MOUSE_WHEEL_UP },
		{ 65, MOUSE_WHEEL_DOWN } };
	unsigned numbers[PARAMETERS] = { 0 };
	struct mouse mouse = { .kind = MOUSE_NONE };

	if (length > 3 && bytes[0] == '[' && bytes[1] == '<' &&
	    bytes[2] != ';' && bytes[length - 1] == 'M' &&
	    read_numbers(bytes + 2, length - 3, numbers))
		for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++)
			if (buttons[i].button == numbers[0])
				mouse.kind = buttons[i].kind;
	/* The terminal counts from 1; a number that is missing is 0. No screen
	 * has cells beyond MOUSE_CELLS. */
	mouse.row = (int)numbers[2] - 1;
	mouse.column = (int)numbers[1] - 1;
	if (mouse.row < 0 || mouse.column < 0 || mouse.row >= MOUSE_CELLS ||
	    mouse.column >= MOUSE_CELLS)
		mouse.kind = MOUSE_NONE;
	return key_of_mouse(mouse);
}

size_t
csi_x10(const char *bytes, size_t length)
{
	size_t end = 2;

	if (length < 2 || bytes[0] != '[' || bytes[1] != 'M')
		return 0;
	/* NUL stands for a row or column too large to be sent. */
	while (end < length && end < X10_BYTES &&
	       ((unsigned char)bytes[end] >= ' ' || bytes[end] == '\0'))
		end++;
	return end < length ? end : X10_BYTES;
}
