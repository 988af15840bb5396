#include "desk/note_file.h"

#include "base/ascii.h"
#include "text/utf8.h"

enum {
	NAME_MOST = 150, /* bytes of a title in a name */
};

/* --- The name */

/* Returns a title without what stands in brackets at its end, （摘要）. */
static struct str
bare_title(struct str title)
{
	struct str open = str_of("（"), close = str_of("）");
	size_t at = str_find(title, open);

	if (at > 0 && at < title.length && title.length > close.length &&
	    str_is(str_slice(title, title.length - close.length, title.length),
		"）"))
		return str_slice(title, 0, at);
	return title;
}

/* Whether a character may stand in a name: no slash, no control, nothing that
 * turns or hides what is around it. */
static bool
is_of_name(uint32_t point)
{
	static const char others[] = "/\\:*?\"<>|'`$&;";

	if (point == UTF8_BAD || (point >= 0x7F && point < 0xA0))
		return false;
	for (const char *at = others; *at != '\0'; at++)
		if (point == (uint32_t)*at)
			return false;
	return point > ' ' && (point < 0x2000 || point > 0x206F) &&
	       (point < 0xFE00 || point > 0xFE0F) && point != 0xFEFF &&
	       point < 0xE0000;
}

static void
add_name(struct buffer *name, struct str text)
{
	for (size_t at = 0; at < text.length && name->length < NAME_MOST;) {
		struct point point = utf8_at(text, at);

		if (is_of_name(point.value) &&
		    (point.value != '.' || name->length > 0))
			buffer_add(
			    name, str_slice(text, at, at + point.length));
		at += point.length;
	}
}

static bool
is_number(struct str text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!ascii_is_digit(text.bytes[i]))
			return false;
	return true;
}

struct str
note_file_name(const struct identity *identity, struct str year, int attempt,
    struct arena *arena)
{
	struct buffer name = { .arena = arena };
	struct str date = identity->date;

	add_name(&name, bare_title(identity->title));
	if (name.length == 0)
		buffer_add(&name, str_of("报告"));
	if (year.length == 0 && date.length >= 4)
		year = str_slice(date, 0, 4);
	if (year.length == 4 && is_number(year)) {
		buffer_add_byte(&name, '-');
		buffer_add(&name, year);
	}
	if (attempt > 1)
		buffer_add(&name, arena_print(arena, "-%d", attempt));
	buffer_add(&name, str_of(".yaml"));
	return buffer_str(&name);
}

/* --- Writing */

/* Adds a value in double quotes, as YAML 1.1 and 1.2 read it, on one line. */
static void
add_quoted(struct buffer *buffer, struct str value)
{
	static const char digits[] = "0123456789abcdef";

	buffer_add_byte(buffer, '"');
	for (size_t at = 0; at < value.length;) {
		struct point point = utf8_at(value, at);
		uint32_t shown = point.value;

		if (shown == '"' || shown == '\\')
			buffer_add_byte(buffer, '\\');
		if (shown >= ' ' && shown != 0x7F && shown < 0x80)
			buffer_add_byte(buffer, (char)shown);
		else if (shown >= 0xA0 && (shown & ~1u) != 0x2028 &&
			 shown != 0xFEFF && (shown & 0xFFFE) != 0xFFFE)
			utf8_add(buffer, shown);
		else if (shown < 0x10000) {
			buffer_add(buffer, str_of("\\u"));
			for (int shift = 12; shift >= 0; shift -= 4)
				buffer_add_byte(
				    buffer, digits[shown >> shift & 0xF]);
		}
		at += point.length;
	}
	buffer_add_byte(buffer, '"');
}

static void
add_field(struct buffer *buffer, const char *name, struct str value)
{
	if (value.length == 0)
		return;
	buffer_add(buffer, str_of(name));
	buffer_add(buffer, str_of(": "));
	add_quoted(buffer, value);
	buffer_add_byte(buffer, '\n');
}

void
note_file_add_head(struct buffer *buffer, const struct identity *identity)
{
	buffer_add(buffer,
	    str_of("# 书签和笔记，一处一段，“---”隔开；可以自己改。\n"));
	buffer_add(buffer, str_of("baogao-notes: 1\nreport: "));
	add_quoted(buffer, identity->title);
	buffer_add_byte(buffer, '\n');
	add_field(buffer, "date", identity->date);
	add_field(buffer, "id", identity->id);
}

void
note_file_add(struct buffer *buffer, const struct desk_note *note)
{
	const struct anchor *anchor = &note->anchor;
	struct arena arena = { 0 };

	/* The last line may lack its end. */
	buffer_add(buffer, str_of("\n---\n"));
	add_field(buffer, "section", anchor->path);
	add_field(buffer, "title", anchor->title);
	add_field(buffer, "id", anchor->id);
	add_field(buffer, "quote", anchor->quote);
	if (anchor->byte > 0)
		buffer_add(
		    buffer, arena_print(&arena, "at: %zu\n", anchor->byte));
	add_field(buffer, "note", note->text);
	if (note->changes)
		buffer_add(buffer, str_of("was: "));
	if (note->changes) {
		add_quoted(buffer, note->was);
		buffer_add_byte(buffer, '\n');
	}
	if (note->removed)
		buffer_add(buffer, str_of("removed: true\n"));
	add_field(buffer, "time", note->time);
	arena_free(&arena);
}
