#include "format/yaml_slip_internal.h"

#include <string.h>

#include "format/yaml_place_internal.h"
#include "text/utf8.h"

/* Returns the start of the next line; the text's length if there is none. */
static size_t
next_line(struct str text, size_t offset)
{
	while (offset < text.length && text.bytes[offset] != '\n')
		offset++;
	return offset < text.length ? offset + 1 : offset;
}

static size_t
past_spaces(struct str text, size_t at)
{
	while (at < text.length && text.bytes[at] == ' ')
		at++;
	return at;
}

/* --- Line ends that no editor shows */

/* YAML 1.1 ends lines at these, and what is behind them loses its indent. */
static bool
slip_line_end(struct str text, size_t offset, struct error *error)
{
	size_t at = yaml_place_line(text, offset);
	struct point point;

	for (; at < text.length && at <= offset; at += point.length) {
		point = utf8_at(text, at);
		if (point.value == 0x85 || point.value == 0x2028 ||
		    point.value == 0x2029) {
			yaml_place_refuse(text, at, error,
			    "有看不见的换行符 U+%04X，应删去",
			    (unsigned)point.value);
			return true;
		}
	}
	return false;
}

/* --- Blanks that are not YAML's */

static bool
slip_indent(struct str text, size_t offset, struct error *error)
{
	size_t at = past_spaces(text, yaml_place_line(text, offset));
	uint32_t value = at < text.length ? utf8_at(text, at).value : 0;

	if (value != 0xA0 && value != 0x3000)
		return false;
	yaml_place_refuse(text, at, error, "缩进用了%s U+%04X，应为空格",
	    value == 0xA0 ? "不换行空格" : "全角空格", (unsigned)value);
	return true;
}

bool
yaml_slip_below(struct str text, size_t offset, struct error *error)
{
	return slip_indent(text, offset, error) ||
	       slip_indent(text, next_line(text, offset), error);
}

/* --- Text behind a closing quote: title: "一网"统管 */

static bool
slip_quote(struct str text, size_t offset, struct error *error)
{
	char before = offset > 0 ? text.bytes[offset - 1] : 0;

	if ((before != '"' && before != '\'') || offset == text.length ||
	    strchr("\r\n", text.bytes[offset]) != NULL)
		return false;
	yaml_place_refuse(text, offset, error,
	    "引号后还有文字，整个值应再加单引号，或把引号写作“”");
	return true;
}

/* --- A text that is not indented below its key */

/* Returns whether a line ends with the sign of a block, | or > with what may
 * follow it. */
static bool
opens_block(struct str line)
{
	struct str rest = str_trim(line);
	size_t at = rest.length;

	while (at > 0 && strchr("+-0123456789", rest.bytes[at - 1]) != NULL)
		at--;
	return at > 2 &&
	       (rest.bytes[at - 1] == '|' || rest.bytes[at - 1] == '>') &&
	       rest.bytes[at - 2] == ' ' && rest.bytes[at - 3] == ':';
}

static bool
slip_block(struct str text, size_t offset, struct error *error)
{
	size_t at = yaml_place_line(text, offset), above, key;

	if (at == 0)
		return false;
	above = yaml_place_line(text, at - 1);
	key = past_spaces(text, above);
	if (str_starts(str_slice(text, key, text.length), str_of("- ")))
		key += strlen("- ");
	if (!opens_block(str_slice(text, above, at)) ||
	    past_spaces(text, at) - at > key - above)
		return false;
	yaml_place_refuse(
	    text, past_spaces(text, at), error, "正文应比上一行的键多缩进两格");
	return true;
}

bool
yaml_slip_at(struct str text, size_t offset, struct error *error)
{
	return slip_line_end(text, offset, error) ||
	       slip_indent(text, offset, error) ||
	       slip_quote(text, offset, error) ||
	       slip_block(text, offset, error);
}

/* --- A comment nobody meant */

bool
yaml_slip_comment(struct str text, size_t end, struct error *error)
{
	size_t at = end;

	while (at < text.length &&
	       (text.bytes[at] == ' ' || text.bytes[at] == '\t'))
		at++;
	if (at == end || at == text.length || text.bytes[at] != '#')
		return false;
	yaml_place_refuse(
	    text, at, error, "空格后的 # 使下文成了注释，整个值应加引号");
	return true;
}
