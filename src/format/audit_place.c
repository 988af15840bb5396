#include "format/audit_place.h"

enum {
	KEY = 36,           /* bytes by which a text is found again */
	WINDOW = 32 * 1024, /* bytes in which the next text is sought */
};

static void
count_lines(struct audit_place *place, size_t to)
{
	for (; place->at < to; place->at++)
		place->line += place->text.bytes[place->at] == '\n';
}

size_t
audit_number(const struct audit_place *place, size_t line)
{
	return place->numbers == NULL ? line : place->numbers[line - 1];
}

size_t
audit_find(struct audit_place *place, struct str text)
{
	size_t left = place->text.length - place->at;
	struct str rest = str_slice(place->text, place->at,
	    place->at + (left < WINDOW ? left : WINDOW));
	size_t found;

	if (text.length > KEY)
		text.length = KEY;
	found = str_find(rest, text);
	if (found < rest.length)
		count_lines(place, place->at + found);
	return audit_number(place, place->line);
}
