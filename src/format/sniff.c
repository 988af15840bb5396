#include "format/sniff.h"

#include <string.h>
#include <sysexits.h>

#include "base/ascii.h"
#include "text/class.h"

enum {
	LOOKED_AT = 64 * 1024, /* bytes that tell what text is */
	BINARY = 4096,         /* bytes that tell whether it is text */
	LINES = 200,
	BOLD_LEAST = 2, /* lines that begin bold */
};

const char *const sniff_formats[FORMAT_COUNT] = {
	[FORMAT_YAML] = "yaml",
	[FORMAT_MARKDOWN] = "markdown",
	[FORMAT_TEXT] = "text",
	[FORMAT_HTML] = "html",
	[FORMAT_DOCX] = "docx",
};

#define TO_DOCX "可用 soffice --headless --convert-to docx "
#define PICTURE "图片，可用 tesseract 报告.png - -l chi_sim | baogao -"
#define MHTML   "网页存档（MHTML），可在浏览器中另存为网页"
#define PACKED  "压缩文件，应先解压"

/* How files of other formats begin, and for archives what they hold. */
static const struct {
	struct str start;
	const char *holds; /* NULL: nothing in particular */
	const char *words;
} foreign[] = {
	{ { "%PDF", 4 }, NULL,
	    " PDF 文件，可用 pdftotext -layout 报告.pdf - | baogao -" },
	{ { "PK\3\4", 4 }, " OFD.xml",
	    " OFD 文件（GB/T 33190），可在阅读器中另存为文本" },
	{ { "PK\3\4", 4 }, "opendocument", " ODT 文件，" TO_DOCX "报告.odt" },
	{ { "PK\3\4", 4 }, NULL, PACKED },
	{ { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8 }, NULL,
	    "旧的 Word 或 WPS 文件，" TO_DOCX "报告.doc" },
	{ { "{\\rtf", 5 }, NULL, " RTF 文件，" TO_DOCX "报告.rtf" },
	{ { "MIME-Version:", 13 }, "multipart/related", MHTML },
	{ { "From: <Saved by", 15 }, "multipart/related", MHTML },
	{ { "\x89PNG", 4 }, NULL, PICTURE },
	{ { "\xFF\xD8\xFF", 3 }, NULL, PICTURE },
	{ { "GIF8", 4 }, NULL, PICTURE },
	{ { "II*\0", 4 }, NULL, PICTURE },
	{ { "MM\0*", 4 }, NULL, PICTURE },
	{ { "RIFF", 4 }, "WEBP", PICTURE },
	{ { "\x1F\x8B", 2 }, NULL, PACKED },
	{ { "BZh", 3 }, NULL, PACKED },
	{ { "\xFD"
	    "7zXZ",
	      5 },
	    NULL, PACKED },
	{ { "7z\xBC\xAF", 4 }, NULL, PACKED },
	{ { "Rar!", 4 }, NULL, PACKED },
	{ { "\x28\xB5\x2F\xFD", 4 }, NULL, PACKED },
};

/* Whether bytes that are not UTF-16 hold one that no text has. */
static bool
is_binary(const struct encoded *encoded)
{
	struct str bytes = encoded->bytes;

	return !str_starts(str_of(encoded->encoding), str_of("UTF-16")) &&
	       memchr(bytes.bytes, '\0',
		   bytes.length < BINARY ? bytes.length : BINARY) != NULL;
}

bool
sniff_is_readable(const struct encoded *encoded, struct error *error)
{
	struct str bytes = encoded->bytes;

	for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++)
		if (str_starts(bytes, foreign[i].start) &&
		    (foreign[i].holds == NULL ||
			str_holds(bytes, foreign[i].holds)))
			return error_set(
			    error, EX_DATAERR, "这是%s", foreign[i].words);
	if (bytes.length > 0 && is_binary(encoded))
		return error_set(error, EX_DATAERR,
		    "不是文本；可以打开的是 YAML、Markdown、网页、Word "
		    "文件和纯文本");
	return true;
}

/* Whether a text begins with a word of ASCII, whatever its case. */
static bool
begins(struct str text, const char *word)
{
	struct str start = str_of(word);

	if (text.length < start.length)
		return false;
	for (size_t i = 0; i < start.length; i++)
		if (ascii_small(text.bytes[i]) != start.bytes[i])
			return false;
	return true;
}

/* Whether an element that pages begin with stands at the start of a text. */
static bool
begins_page(struct str text)
{
	static const char *const names[] = { "!doctype html", "html", "head",
		"body", "meta", "title", "link", "style", "script", "div",
		"table", "p", "h1", "h2", "h3", "center", "article", "section",
		"span", "font" };

	if (text.length == 0 || text.bytes[0] != '<')
		return false;
	text = str_slice(text, 1, text.length);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		size_t length = str_of(names[i]).length;

		if (begins(text, names[i]) && text.length > length &&
		    strchr(" \t\r\n/>", text.bytes[length]) != NULL &&
		    text.bytes[length] != '\0')
			return true;
	}
	return false;
}

/* Passes comments, <!-- -->, and the declaration of XML, <?xml ?>. */
bool
sniff_is_page(struct str text)
{
	static const struct {
		const char *start, *end;
	} passed[] = { { "<!--", "-->" }, { "<?xml", ">" } };

	text = str_slice(
	    text, 0, text.length < LOOKED_AT ? text.length : LOOKED_AT);
	text = class_trim_start(str_trim(text));
	for (size_t i = 0; i < sizeof passed / sizeof *passed;) {
		size_t end = str_find(text, str_of(passed[i].end));

		if (!begins(text, passed[i].start) || end == text.length) {
			i++;
			continue;
		}
		text = str_trim(str_slice(
		    text, end + str_of(passed[i].end).length, text.length));
		i = 0;
	}
	return begins_page(text);
}

/* What lines tell: the keys of a report, and marks of Markdown. */
struct sniffed {
	bool version, title, sections;
	int headings, bold, rules;
};

static void
look_at(struct sniffed *sniffed, struct str line, bool first)
{
	struct str bare = class_trim(line);
	size_t level = 0;

	while (level < line.length && line.bytes[level] == '#')
		level++;
	sniffed->version = sniffed->version ||
			   str_starts(line, str_of("baogao:")) ||
			   str_starts(line, str_of("\"baogao\"")) ||
			   str_starts(bare, str_of("{baogao:")) ||
			   str_starts(bare, str_of("{ baogao:")) ||
			   (first && str_starts(line, str_of("%YAML")));
	sniffed->title = sniffed->title || str_starts(line, str_of("title:"));
	sniffed->sections =
	    sniffed->sections || str_starts(line, str_of("sections:"));
	sniffed->headings += level > 0 && level <= 6 && level < line.length &&
			     line.bytes[level] == ' ';
	sniffed->bold += str_starts(bare, str_of("**"));
	sniffed->rules += str_is(bare, "---") ||
			  str_starts(bare, str_of("<!--")) ||
			  str_starts(bare, str_of("| "));
}

enum format
sniff_text(struct str text)
{
	struct str rest = str_slice(
	    text, 0, text.length < LOOKED_AT ? text.length : LOOKED_AT);
	struct sniffed sniffed = { .version = false };
	bool front = str_starts(rest, str_of("---"));

	if (sniff_is_page(text))
		return FORMAT_HTML;
	for (int line = 0; line < LINES && rest.length > 0; line++)
		look_at(&sniffed, str_cut(&rest, '\n'), line == 0);
	if (sniffed.version || (sniffed.title && sniffed.sections))
		return FORMAT_YAML;
	if ((front && sniffed.rules > 1) || sniffed.headings > 0 ||
	    sniffed.bold >= BOLD_LEAST || sniffed.rules > 1)
		return FORMAT_MARKDOWN;
	return FORMAT_TEXT;
}
