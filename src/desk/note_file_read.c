#include <string.h>
#include <yaml.h>

#include "base/ascii.h"
#include "base/fatal.h"
#include "desk/note_file.h"
#include "text/utf8.h"

enum {
	DIGITS = 9,        /* of a number */
	WRONG_MOST = 1000, /* mistakes behind which the reading goes on */
};

/* The keys of a document. */
enum note_key {
	KEY_VERSION,
	KEY_REPORT,
	KEY_DATE,
	KEY_ID,
	KEY_SECTION,
	KEY_TITLE,
	KEY_QUOTE,
	KEY_AT,
	KEY_NOTE,
	KEY_TIME,
	KEY_WAS,
	KEY_REMOVED,
	NOTE_KEYS,
};

static const char *const keys[NOTE_KEYS] = {
	[KEY_VERSION] = "baogao-notes",
	[KEY_REPORT] = "report",
	[KEY_DATE] = "date",
	[KEY_ID] = "id",
	[KEY_SECTION] = "section",
	[KEY_TITLE] = "title",
	[KEY_QUOTE] = "quote",
	[KEY_AT] = "at",
	[KEY_NOTE] = "note",
	[KEY_TIME] = "time",
	[KEY_WAS] = "was",
	[KEY_REMOVED] = "removed",
};

/* A document that is being read. */
struct note_document {
	struct str values[NOTE_KEYS];
	bool given[NOTE_KEYS];
	size_t line;  /* of its beginning, from 0 */
	int depth;    /* of mappings and lists */
	int key;      /* the value that comes is of; NOTE_KEYS: of another */
	bool is_key;  /* a key comes */
	bool spoilt;  /* it is no mapping of texts */
	bool started; /* it holds anything */
};

struct note_reader {
	struct note_file *file;
	struct arena *arena;
	struct note_document document;
	size_t lines; /* before what the parser was given */
	size_t edge;  /* the line from which the next document is looked for */
};

/* --- What a document says */

static size_t
number_of(struct str digits)
{
	size_t number = 0;

	for (size_t i = 0; i < digits.length; i++) {
		if (!ascii_is_digit(digits.bytes[i]) || i == DIGITS)
			return 0;
		number = 10 * number + (size_t)(digits.bytes[i] - '0');
	}
	return number;
}

static void
count_wrong(struct note_reader *reader, size_t line, const char *words)
{
	struct note_file *file = reader->file;

	if (file->wrong++ == 0)
		error_at(
		    &file->error, reader->lines + line + 1, 1, "%s", words);
}

static void
take_note(struct note_reader *reader)
{
	struct note_file *file = reader->file;
	const struct str *values = reader->document.values;

	if (file->count == NOTE_FILE_MOST)
		return;
	file->notes = arena_grow(reader->arena, file->notes, file->count,
	    &file->room, sizeof *file->notes);
	file->notes[file->count++] = (struct desk_note){
		.anchor = { values[KEY_ID], values[KEY_SECTION],
		    values[KEY_TITLE], values[KEY_QUOTE],
		    number_of(values[KEY_AT]) },
		.text = values[KEY_NOTE],
		.time = values[KEY_TIME],
		.changes = reader->document.given[KEY_WAS],
		.removed = str_is(values[KEY_REMOVED], "true"),
		.was = values[KEY_WAS],
	};
}

static void
end_document(struct note_reader *reader)
{
	const struct note_document *document = &reader->document;
	const struct str *values = document->values;

	if (number_of(values[KEY_VERSION]) > 1)
		reader->file->later = true;
	if (document->spoilt)
		count_wrong(reader, document->line, "这一段不是笔记");
	else if (document->given[KEY_REPORT])
		reader->file->identity = (struct identity){
			.id = values[KEY_ID],
			.title = values[KEY_REPORT],
			.date = values[KEY_DATE],
		};
	else if (values[KEY_SECTION].length + values[KEY_TITLE].length +
		     values[KEY_QUOTE].length >
		 0)
		take_note(reader);
	else if (document->started)
		count_wrong(reader, document->line,
		    "这一段没有 section、title 或 quote");
}

/* --- Events */

static void
take_scalar(struct note_reader *reader, struct str value)
{
	struct note_document *document = &reader->document;

	document->started = document->started || value.length > 0;
	if (document->depth == 0)
		document->spoilt = value.length > 0;
	if (document->depth != 1)
		return;
	if (document->is_key) {
		document->key = 0;
		while (document->key < NOTE_KEYS &&
		       !str_is(value, keys[document->key]))
			document->key++;
	} else if (document->key < NOTE_KEYS) {
		document->given[document->key] = true;
		document->values[document->key] =
		    arena_copy(reader->arena, value);
	}
	document->is_key = !document->is_key;
}

/* What is no mapping spoils the document, and so does a known key that is more
 * than a text. What a person has added counts for nothing. */
static void
go_deeper(struct note_document *document, bool is_mapping)
{
	document->started = true;
	if (document->depth == 0 && !is_mapping)
		document->spoilt = true;
	if (document->depth == 1 &&
	    (document->is_key || document->key < NOTE_KEYS))
		document->spoilt = true;
	document->is_key = true;
	document->depth++;
}

static void
take_event(struct note_reader *reader, const yaml_event_t *event)
{
	struct note_document *document = &reader->document;

	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		*document =
		    (struct note_document){ .line = event->start_mark.line };
		reader->edge = document->line;
		break;
	case YAML_DOCUMENT_END_EVENT:
		reader->edge = event->end_mark.line;
		end_document(reader);
		break;
	case YAML_SCALAR_EVENT:
		take_scalar(reader,
		    (struct str){ (const char *)event->data.scalar.value,
			event->data.scalar.length });
		break;
	case YAML_MAPPING_START_EVENT:
	case YAML_SEQUENCE_START_EVENT:
		go_deeper(document, event->type == YAML_MAPPING_START_EVENT);
		break;
	case YAML_MAPPING_END_EVENT:
	case YAML_SEQUENCE_END_EVENT:
		/* Behind the value comes a key. */
		document->is_key = true;
		document->depth--;
		break;
	case YAML_ALIAS_EVENT:
		document->spoilt = true;
		break;
	default:
		break;
	}
}

/* Reads documents up to the end, or to a mistake: then returns false, and the
 * line it is in. A document that nests deeply is a mistake too. */
static bool
read_documents(struct note_reader *reader, struct str content, size_t *line)
{
	enum { DEEP = 16 };
	yaml_parser_t parser;
	yaml_event_t event;
	bool done = true, ended = false;

	if (!yaml_parser_initialize(&parser))
		fatal("内存不足");
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
	    &parser, (const unsigned char *)content.bytes, content.length);
	while (done && !ended) {
		done = yaml_parser_parse(&parser, &event) != 0;
		if (!done) {
			*line = parser.problem_mark.line;
			break;
		}
		take_event(reader, &event);
		*line = event.start_mark.line;
		ended = event.type == YAML_STREAM_END_EVENT;
		done = reader->document.depth < DEEP;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return done;
}

/* --- The file */

/* Whether YAML allows a character. */
static bool
is_allowed(uint32_t point)
{
	if (point < ' ')
		return point == '\t' || point == '\n' || point == '\r';
	return point < 0x7F || (point >= 0xA0 && (point & 0xFFFE) != 0xFFFE);
}

/* Returns the text with a question mark for each byte of what YAML does not
 * allow, which would end the reading of all that is behind it. */
static struct str
allowed(struct str text, struct arena *arena)
{
	char *bytes = NULL;

	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		if (!is_allowed(point.value)) {
			if (bytes == NULL)
				bytes = (char *)arena_copy(arena, text).bytes;
			memset(bytes + at, '?', point.length);
		}
		at += point.length;
	}
	return bytes == NULL ? text : (struct str){ bytes, text.length };
}

/* Cuts off the lines up to one that begins a document, after the first `least`
 * lines. Returns how many. */
static size_t
skip_document(struct str *content, size_t least)
{
	size_t lines = 0;

	while (content->length > 0) {
		if (lines > least && str_starts(*content, str_of("---")))
			break;
		str_cut(content, '\n');
		lines++;
	}
	return lines;
}

void
note_file_read(struct note_file *file, struct str content, struct arena *arena)
{
	struct note_reader reader = { .file = file, .arena = arena };
	size_t line = 0, left = WRONG_MOST;

	*file = (struct note_file){ .count = 0 };
	if (utf8_bad(content) < content.length) {
		count_wrong(&reader, 0, "不是 UTF-8");
		return;
	}
	content = allowed(content, arena);
	/* One begun before a mistake was not ended. */
	while (!read_documents(&reader, content, &line) && left-- > 0) {
		count_wrong(&reader, line, "这一段的 YAML 有误");
		reader.lines += skip_document(&content, reader.edge);
		reader.edge = 0;
		reader.document = (struct note_document){ 0 };
		if (content.length == 0)
			break;
	}
}
