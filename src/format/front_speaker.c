#include "format/front_internal.h"

#include "base/buffer.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	NAME_LEAST = 2, /* characters */
	NAME_MOST = 4,
	LONG_NAME = 14, /* of one with a dot: 雪克来提·扎克尔 */
	OFFICE_MOST = 30,
};

/* What offices end with. */
static const char *const offices[] = { "总理", "省长", "市长", "州长", "主席",
	"区长", "县长", "旗长", "盟长", "镇长", "乡长", "行政长官", "院长",
	"检察长", "主任", "书记", "秘书长", "局长", "部长" };

/* Returns the text without blanks, and adds up its characters. */
static struct str
without_blanks(struct arena *arena, struct str text, size_t *characters)
{
	struct buffer kept = { .arena = arena };

	*characters = 0;
	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		if (!class_is_blank(point.value)) {
			buffer_add(
			    &kept, str_slice(text, at, at + point.length));
			++*characters;
		}
		at += point.length;
	}
	return buffer_str(&kept);
}

static bool
is_dot(uint32_t point)
{
	return point == 0xB7 || point == 0x2022 || point == 0x30FB ||
	       point == 0x2027;
}

/* Whether a text is Han, but for dots between. */
static bool
is_name(struct str text, size_t characters)
{
	bool dotted = false;

	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		if (!class_is_han(point.value) && !is_dot(point.value))
			return false;
		dotted = dotted || is_dot(point.value);
		at += point.length;
	}
	return characters >= NAME_LEAST &&
	       characters <= (size_t)(dotted ? LONG_NAME : NAME_MOST);
}

/* Returns the byte behind the last office in the line; 0 if there is none. */
static size_t
office_end(struct str line)
{
	size_t last = 0;

	for (size_t i = 0; i < sizeof offices / sizeof *offices; i++) {
		struct str office = str_of(offices[i]);

		for (size_t at = 0; at < line.length;) {
			struct str rest = str_slice(line, at, line.length);
			size_t found = str_find(rest, office);

			if (found == rest.length)
				break;
			at += found + office.length;
			last = at > last ? at : last;
		}
	}
	return last;
}

struct str
front_name(struct arena *arena, struct str line)
{
	size_t characters;
	struct str name = without_blanks(arena, line, &characters);

	return is_name(name, characters) ? name : str_of("");
}

struct str
front_speaker(struct arena *arena, struct str line)
{
	static const char *const acting[] = { "（代）", "(代)", "：", ":" };
	size_t end = office_end(line), characters;
	struct str office = str_slice(line, 0, end), name;

	if (end == 0 || utf8_count(office) > OFFICE_MOST ||
	    str_holds(office, "。") || str_holds(office, "，"))
		return str_of("");
	for (size_t i = 0; i < sizeof acting / sizeof *acting; i++)
		if (str_starts(
			str_slice(line, end, line.length), str_of(acting[i])))
			end += str_of(acting[i]).length;
	name = without_blanks(
	    arena, str_slice(line, end, line.length), &characters);
	if (!is_name(name, characters))
		return str_of("");
	office = class_trim(str_slice(line, 0, end));
	return arena_print(arena, "%.*s %.*s", (int)office.length, office.bytes,
	    (int)name.length, name.bytes);
}
