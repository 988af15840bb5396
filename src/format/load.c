#include "format/load.h"

#include <string.h>
#include <sysexits.h>

#include "base/buffer.h"
#include "format/docx_internal.h"
#include "format/docx_package_internal.h"
#include "format/file_line_internal.h"
#include "format/html_internal.h"
#include "format/markdown_internal.h"
#include "format/plain_text_internal.h"
#include "format/recognition.h"
#include "format/yaml.h"
#include "host/file.h"
#include "host/locale.h"

/* Returns the name of a file without its folder and its ending. */
static struct str
name_of(struct arena *arena, const char *file)
{
	const char *slash = strrchr(file, '/');
	struct str name = str_of(slash == NULL ? file : slash + 1);
	const char *dot = strrchr(name.bytes, '.');

	if (dot != NULL && dot > name.bytes)
		name.length = (size_t)(dot - name.bytes);
	name = arena_copy(arena, locale_decode(arena, name));
	if (str_is(name, "-") || file_line_columns(name) == 0)
		return str_of("未命名");
	return name;
}

/* Whether a file is packed XML, and no text to be decoded. */
static bool
is_docx(const struct load_options *options, struct str bytes)
{
	if (options->only_yaml || options->format != FORMAT_TOLD)
		return !options->only_yaml && options->format == FORMAT_DOCX;
	return docx_package_is(bytes);
}

bool
load_file(struct load *load, const char *file,
    const struct load_options *options, struct decoder *decoder,
    struct error *error)
{
	struct str bytes;

	*load = (struct load){ .options = *options };
	if (!file_read(&load->arena, file, &bytes, error)) {
		load_free(load);
		return false;
	}
	load->name = name_of(&load->arena, file);
	if (is_docx(options, bytes)) {
		load->format = FORMAT_DOCX;
		load->encoded = (struct encoded){
			.bytes = bytes,
			.encoding = decode_encodings[0],
		};
		return true;
	}
	/* Of an archive no encoding is guessed. */
	load->encoded =
	    decode_tell(bytes, zip_is(bytes) ? "UTF-8" : options->encoding);
	if (sniff_is_page(bytes))
		html_settle_encoding(&load->encoded);
	if (decoder_load(decoder, load->encoded.encoding, error))
		return true;
	load_free(load);
	return false;
}

static bool
stopped(const struct stop *stop, struct error *error)
{
	return stop_asked(stop) && !error_set(error, EX_TEMPFAIL, "已停止");
}

/* Keeps what the arena of the load will not. */
static void
trace_text(struct load *load, struct str text)
{
	if (load->options.traced)
		load->trace.text = arena_copy(&load->trace.arena, text);
}

/* Keeps the paragraphs of a file whose lines are not those of its text. */
static void
trace_paragraphs(struct load *load, const struct draft *draft)
{
	struct load_trace *trace = &load->trace;
	struct buffer text = { .arena = &trace->arena };

	if (!load->options.traced || load->format != FORMAT_HTML)
		return;
	trace->numbers = arena_alloc(
	    &trace->arena, draft->count + 1, sizeof *trace->numbers);
	for (size_t i = 0; i < draft->count; i++) {
		trace->numbers[i] = draft->paragraphs[i].line;
		buffer_add(&text, draft->paragraphs[i].text);
		buffer_add_byte(&text, '\n');
	}
	trace->numbers[draft->count] = 0;
	trace->text = buffer_str(&text);
}

static void
trace_dropped(struct load *load, const struct draft *draft)
{
	struct load_trace *trace = &load->trace;

	if (!load->options.traced)
		return;
	trace->pictures = draft->pictures;
	trace->frame = draft->frame;
	trace->dropped_count = draft->dropped_count;
	trace->dropped = arena_alloc(
	    &trace->arena, draft->dropped_count, sizeof *trace->dropped);
	for (size_t i = 0; i < draft->dropped_count; i++)
		trace->dropped[i] = (struct dropped){
			arena_copy(&trace->arena, draft->dropped[i].text),
			draft->dropped[i].line,
		};
}

/* What makes paragraphs of a text that has no sections of its own. */
static void (*const readers[FORMAT_COUNT])(struct draft *, struct str) = {
	[FORMAT_MARKDOWN] = markdown_read,
	[FORMAT_TEXT] = plain_text_read,
	[FORMAT_HTML] = html_read,
};

/* Recognises the sections of a draft. */
static bool
recognise(struct load *load, struct draft *draft, struct report *report,
    const struct stop *stop, struct error *error)
{
	const struct recognition_options options = {
		.no_leads = load->options.no_leads,
		.name = load->name,
	};

	if (stopped(stop, error))
		return false;
	if (draft->count == 0)
		return error_set(error, EX_DATAERR, "没有文字");
	recognition_read(draft, &options, report);
	trace_dropped(load, draft);
	return true;
}

/* Reads a text that has no sections of its own. */
static bool
parse_text(struct load *load, struct str text, struct report *report,
    const struct stop *stop, struct error *error)
{
	struct draft draft = { .arena = &load->arena };

	if (text.length > 0 && memchr(text.bytes, '\0', text.length) != NULL)
		return error_set(
		    error, EX_DATAERR, "有空字符（NUL），不是文本");
	readers[load->format](&draft, text);
	if (draft.full)
		return error_set(error, EX_DATAERR, "行数太多，应不超过 %d",
		    FILE_LINES_MOST);
	trace_paragraphs(load, &draft);
	return recognise(load, &draft, report, stop, error);
}

static bool
parse_docx(struct load *load, struct report *report, const struct stop *stop,
    struct error *error)
{
	struct draft draft = { .arena = &load->arena };
	struct str text;

	if (!docx_read(&draft, load->encoded.bytes, &text, stop, error))
		return false;
	trace_text(load, text);
	return recognise(load, &draft, report, stop, error);
}

static bool
parse(struct load *load, struct str text, struct report *report,
    const struct stop *stop, struct error *error)
{
	trace_text(load, text);
	load->format = load->options.format;
	if (load->options.only_yaml)
		load->format = FORMAT_YAML;
	if (load->format == FORMAT_TOLD)
		load->format = sniff_text(text);
	if (load->format == FORMAT_YAML)
		return yaml_read_unless(report, text, stop, error);
	return parse_text(load, text, report, stop, error);
}

static bool
decode_and_parse(struct load *load, struct report *report,
    const struct decoder *decoder, const struct stop *stop, struct error *error)
{
	bool told =
	    load->options.format != FORMAT_TOLD || load->options.only_yaml;
	struct str text;

	return (told || sniff_is_readable(&load->encoded, error)) &&
	       decode_text(
		   &load->arena, &load->encoded, decoder, stop, &text, error) &&
	       parse(load, text, report, stop, error);
}

bool
load_parse(struct load *load, struct report *report,
    const struct decoder *decoder, const struct stop *stop, struct error *error)
{
	bool done = load->format == FORMAT_DOCX
			? parse_docx(load, report, stop, error)
			: decode_and_parse(load, report, decoder, stop, error);

	load_free(load);
	return done;
}

void
load_free(struct load *load)
{
	arena_free(&load->arena);
}

void
load_end(struct load *load)
{
	arena_free(&load->trace.arena);
	load->trace = (struct load_trace){ .dropped_count = 0 };
}

bool
load_report(struct report *report, const char *file, const char *encoding,
    struct error *error)
{
	struct decoder decoder = { .is_confined = false };
	const struct load_options options = {
		.encoding = encoding,
		.only_yaml = true,
	};
	struct load load;
	bool done = load_file(&load, file, &options, &decoder, error) &&
		    load_parse(&load, report, &decoder, NULL, error);

	decoder_free(&decoder);
	return done;
}
