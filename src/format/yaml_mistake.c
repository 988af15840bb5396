#include "format/yaml_mistake_internal.h"
#include "format/yaml_place_internal.h"

#include "base/fatal.h"
#include "format/yaml_slip_internal.h"
#include "text/position.h"
#include "text/utf8.h"

enum {
	LONGEST_KEY =
	    1024, /* characters; libyaml looks no further for a colon */
};

/* Flags: where the message points to, and what to look for first. */
enum {
	AT_PROBLEM = 0,
	AT_CONTEXT = 1, /* the start of what is not finished */
	COLON = 2,      /* a wrong colon may be the cause */
};

/* The sentences of libyaml 0.2.5, problem and context, with ours for each. The
 * first row that fits counts; NULL fits anything, so the last row also takes
 * what another version may say. */
static const struct libyaml_sentence {
	const char *problem, *context;
	int where;
	const char *sentence;
} mistakes[] = {
	{ "mapping values are not allowed in this context", NULL,
	    AT_PROBLEM | COLON,
	    "此处不能有冒号，缩进应对齐，含“: ”的值应加引号" },
	{ "could not find expected ':'", "while scanning a simple key",
	    AT_CONTEXT | COLON, "这一行缺冒号和空格，应为“键: 值”" },
	{ "found unexpected end of stream", "while scanning a quoted scalar",
	    AT_CONTEXT, "引号没有结束，应有配对的引号" },
	{ "found unexpected document indicator", NULL, AT_CONTEXT,
	    "引号没有结束，应有配对的引号" },
	{ "found unknown escape character", NULL, AT_PROBLEM,
	    "反斜杠后的字符不对，应写 \\\\ 或改用单引号" },
	{ "did not find expected hexdecimal number", NULL, AT_PROBLEM,
	    "转义的字符编号不对，应为十六进制数" },
	{ "found invalid Unicode character escape code", NULL, AT_PROBLEM,
	    "转义的字符编号不对，应为 Unicode 字符" },
	{ "did not find expected ',' or ']'", NULL, AT_CONTEXT,
	    "方括号没有配对，应以“]”结束，各项以“,”分开" },
	{ "did not find expected ',' or '}'", NULL, AT_CONTEXT,
	    "花括号没有配对，应以“}”结束，各项以“,”分开" },
	{ "found a tab character that violates indentation", NULL, AT_PROBLEM,
	    "缩进用了制表符，应为空格" },
	{ "found a tab character where an indentation space is expected", NULL,
	    AT_PROBLEM, "缩进用了制表符，应为空格" },
	{ "found character that cannot start any token", NULL, AT_PROBLEM,
	    "值不能以这个字符开头，应给值加引号" },
	{ "did not find expected key", NULL, AT_PROBLEM,
	    "此处应为键，缩进应与同级的键对齐" },
	{ "did not find expected '-' indicator", NULL, AT_PROBLEM,
	    "缩进不对，应与同级的键或“- ”对齐" },
	{ "block sequence entries are not allowed in this context", NULL,
	    AT_PROBLEM, "“- ”不能写在这里，应另起一行" },
	{ "mapping keys are not allowed in this context", NULL, AT_PROBLEM,
	    "“? ”不能写在这里，应为“键: 值”" },
	{ "did not find expected node content", NULL, AT_PROBLEM,
	    "此处应为值，以括号等符号开头的值应加引号" },
	{ "did not find expected comment or line break",
	    "while scanning a block scalar", AT_PROBLEM,
	    "“|”后不能有文字，正文应另起一行并缩进" },
	{ "found an indentation indicator equal to 0", NULL, AT_PROBLEM,
	    "缩进数不能为 0，应只写“|”" },
	{ "did not find expected <document start>", NULL, AT_PROBLEM,
	    "报告到上文已结束，此处应无内容" },
	{ "found unknown directive name", NULL, AT_CONTEXT,
	    "不认识这条 % 指令，应删去" },
	{ "found undefined tag handle", NULL, AT_PROBLEM,
	    "不能用标签“!”，应删去或给值加引号" },
	{ NULL, "while scanning an anchor", AT_CONTEXT,
	    "不能用锚点“&”，以它开头的值应加引号" },
	{ NULL, "while scanning an alias", AT_CONTEXT,
	    "不能用引用“*”，以它开头的值应加引号" },
	{ NULL, "while scanning a tag", AT_CONTEXT,
	    "不能用标签“!”，以它开头的值应加引号" },
	{ NULL, "while parsing a tag", AT_CONTEXT,
	    "不能用标签“!”，以它开头的值应加引号" },
	{ NULL, NULL, AT_PROBLEM, "YAML 语法有误，应为“键: 值”的形式" },
};

static bool
stands_in_key(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
	       byte == '-' || byte == '_';
}

bool
yaml_mistake_colon(struct str text, size_t offset, struct error *error)
{
	static const char wide_colon[] = "：";
	size_t at = offset, key;
	struct str rest;

	while (at < text.length &&
	       (text.bytes[at] == ' ' || text.bytes[at] == '-'))
		at++;
	for (key = at; at < text.length && stands_in_key(text.bytes[at]); at++)
		continue;
	rest = str_slice(text, at, text.length);
	if (at == key || rest.length == 0)
		return false;
	if (str_starts(rest, str_of(wide_colon))) {
		yaml_place_refuse(text, at, error,
		    "键后是全角冒号“：”，应为半角冒号加空格“: ”");
		return true;
	}
	if (rest.bytes[0] != ':' || rest.length < 2 || rest.bytes[1] == ' ' ||
	    rest.bytes[1] == '\n' || rest.bytes[1] == '\r')
		return false;
	yaml_place_refuse(text, at + 1, error, "冒号后缺空格，应为“键: 值”");
	return true;
}

static bool
equal(const char *left, const char *right)
{
	return left != NULL && str_is(str_of(left), right);
}

/* Ends at the last row, which fits everything. */
static const struct libyaml_sentence *
find(const yaml_parser_t *parser)
{
	const struct libyaml_sentence *mistake = mistakes;

	while ((mistake->problem != NULL &&
		   !equal(parser->problem, mistake->problem)) ||
	       (mistake->context != NULL &&
		   !equal(parser->context, mistake->context)))
		mistake++;
	return mistake;
}

/* libyaml checks bytes before it counts lines, so only the offset is known. */
static bool
tell_reader(const yaml_parser_t *parser, struct str text, struct error *error)
{
	size_t offset = parser->problem_offset;

	if (offset >= text.length)
		offset = text.length;
	else if (utf8_at(text, offset).value != UTF8_BAD)
		return yaml_place_refuse(text, offset, error,
		    "不能有控制字符 U+%04X，应删去",
		    (unsigned)utf8_at(text, offset).value);
	return yaml_place_refuse(
	    text, offset, error, "此处的字节不合 UTF-8，应为完好的文字");
}

bool
yaml_mistake_tell(
    const yaml_parser_t *parser, struct str text, struct error *error)
{
	const struct libyaml_sentence *mistake = find(parser);
	size_t at;

	if (parser->error == YAML_MEMORY_ERROR)
		fatal("内存不足");
	if (parser->error == YAML_READER_ERROR)
		return tell_reader(parser, text, error);
	at = position_offset(text, (mistake->where & AT_CONTEXT) != 0
				       ? parser->context_mark.index
				       : parser->problem_mark.index);
	if (yaml_slip_at(text, at, error))
		return false;
	if ((mistake->where & COLON) != 0 &&
	    yaml_mistake_colon(text, yaml_place_line(text, at), error))
		return false;
	if ((mistake->where & COLON) != 0 &&
	    parser->problem_mark.column > LONGEST_KEY)
		return yaml_place_refuse(text, at, error,
		    "键太长，冒号应在%d个字符之内", LONGEST_KEY);
	if (at < text.length && text.bytes[at] == '\t')
		return yaml_place_refuse(
		    text, at, error, "缩进用了制表符，应为空格");
	return yaml_place_refuse(text, at, error, "%s", mistake->sentence);
}
