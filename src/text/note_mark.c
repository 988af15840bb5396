#include "text/note_mark.h"

#include "text/class.h"
#include "text/utf8.h"

enum {
	DIGITS_MOST = NOTE_MARK_POINTS - 2,
};

static const struct {
	uint32_t open, close;
} brackets[] = {
	{ '[', ']' }, { 0xFF3B, 0xFF3D }, /* ［］ */
	{ 0x3014, 0x3015 },               /* 〔〕 */
};

/* Returns what closes a mark that this opens; 0 if it opens none. */
static uint32_t
closing(uint32_t open)
{
	for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++)
		if (brackets[i].open == open)
			return brackets[i].close;
	return 0;
}

int
note_mark_read(struct str text, size_t at, size_t *end)
{
	struct point point = utf8_at(text, at);
	uint32_t close = closing(point.value);
	int number = 0, digits = 0;

	if (close == 0)
		return 0;
	for (at += point.length; at < text.length; at += point.length) {
		int digit;

		point = utf8_at(text, at);
		digit = class_digit(point.value);
		if (digit < 0 || ++digits > DIGITS_MOST)
			break;
		number = number * 10 + digit;
	}
	if (at >= text.length || point.value != close || number == 0)
		return 0;
	*end = at + point.length;
	return number;
}
