#include "format/yaml_directive_internal.h"

#include <string.h>

#include "format/yaml_place_internal.h"

/* The length of the line end that stands at the byte offset; 0 for none. A
 * CR LF is two of them. */
static size_t
line_end(struct str text, size_t at)
{
	size_t left = text.length - at;
	const char *bytes = text.bytes + at;

	/* Nearly all of a text goes this way. */
	if (left > 0 && bytes[0] >= ' ' && bytes[0] <= '~')
		return 0;
	if (left > 0 && (bytes[0] == '\n' || bytes[0] == '\r'))
		return 1;
	if (left > 1 && bytes[0] == '\xC2' && bytes[1] == '\x85')
		return 2; /* U+0085 */
	if (left > 2 && bytes[0] == '\xE2' && bytes[1] == '\x80' &&
	    (bytes[2] == '\xA8' || bytes[2] == '\xA9'))
		return 3; /* U+2028, U+2029 */
	return 0;
}

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* Whether nothing but blanks and a comment stands from the byte offset to the
 * end of its line. */
static bool
is_empty(struct str text, size_t at)
{
	while (at < text.length && is_blank(text.bytes[at]))
		at++;
	return at == text.length || text.bytes[at] == '#' ||
	       line_end(text, at) > 0;
}

/* The length of the end of a document that stands at the byte offset; 0 for
 * none. */
static size_t
document_end(struct str text, size_t at)
{
	static const char end[] = "...";
	size_t length = sizeof end - 1;

	return text.length - at >= length &&
		       memcmp(text.bytes + at, end, length) == 0 &&
		       is_empty(text, at + length)
		   ? length
		   : 0;
}

/* Passes empty lines, comments and ends of documents: returns where the first
 * other line begins. */
static size_t
pass_nothing(struct str text, size_t at)
{
	size_t length;

	for (;;) {
		at += document_end(text, at);
		if (at == text.length || !is_empty(text, at))
			return at;
		while (at < text.length && line_end(text, at) == 0)
			at++;
		while ((length = line_end(text, at)) > 0)
			at += length;
	}
}

/* The length of `%YAML` with a version that libyaml reads; 0 for anything
 * else. */
static size_t
version_length(struct str line)
{
	size_t at = str_of("%YAML").length;

	if (!str_starts(line, str_of("%YAML ")))
		return 0;
	while (at < line.length && is_blank(line.bytes[at]))
		at++;
	line = str_slice(line, at, line.length);
	if (!str_starts(line, str_of("1.1")) &&
	    !str_starts(line, str_of("1.2")))
		return 0;
	return is_empty(line, 3) ? at + 3 : 0;
}

static bool
refuse(struct str text, size_t at, bool again, struct error *error)
{
	if (!str_starts(str_slice(text, at, text.length), str_of("%YAML")))
		return yaml_place_refuse(
		    text, at, error, "不认识这条 %% 指令，应删去");
	return yaml_place_refuse(text, at, error,
	    again ? "%%YAML 多余，应只在开头写一次"
		  : "不支持这个 YAML 版本，应删去 %%YAML 一行");
}

bool
yaml_directive_check(struct str text, size_t offset, struct error *error)
{
	size_t at = pass_nothing(text, offset), length;
	bool again = offset > 0;

	if (at == text.length || text.bytes[at] != '%')
		return true;
	length = version_length(str_slice(text, at, text.length));
	if (again || length == 0)
		return refuse(text, at, again, error);
	at = pass_nothing(text, at + length);
	if (at == text.length || text.bytes[at] != '%')
		return true;
	return refuse(text, at, true, error);
}
