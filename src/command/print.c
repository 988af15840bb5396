#include "command/print.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "command/progress.h"
#include "export/plain.h"
#include "export/section_json.h"
#include "host/locale.h"
#include "term/tty.h"
#include "text/cluster.h"
#include "text/cut.h"
#include "text/wrap.h"
#include "view/page.h"

enum {
	/* Columns of a line about an error: a name or content may have any
	 * length. */
	FAILURE_COLUMNS = 200,
	/* What is left to a name there in any case. */
	NAME_LEAST = 40,
	COLUMNS_LEAST = 4, /* that a line of a list is wrapped to */
};

/* SGR of ECMA-48: bold on, all off. */
static const char bold[] = "\033[1m", normal[] = "\033[0m";

const struct print_marks print_no_marks = { .count = 0 };

static void
put_bytes(FILE *stream, struct str line)
{
	progress_give_way(stream);
	if (line.length > 0)
		fwrite(line.bytes, 1, line.length, stream);
	fputc('\n', stream);
}

/* Adds the line cleaned, without blanks at its end. Marked runs are bold; they
 * are whole clusters, so each can be cleaned by itself. Where one begins within
 * the one before, only what is behind that is left of it. */
static void
add_shown(struct buffer *shown, struct str line, struct print_marks marks)
{
	size_t at = 0;

	for (size_t i = 0; i < marks.count; i++) {
		struct span mark = marks.at[i];

		mark.from = mark.from > at ? mark.from : at;
		if (mark.to <= mark.from)
			continue;
		cluster_clean(shown, str_slice(line, at, mark.from));
		buffer_add(shown, str_of(bold));
		cluster_clean(shown, str_slice(line, mark.from, mark.to));
		buffer_add(shown, str_of(normal));
		at = mark.to;
	}
	cluster_clean(shown, str_slice(line, at, line.length));
	while (shown->length > 0 && shown->bytes[shown->length - 1] == ' ')
		shown->length--;
}

/* Does nothing once the stream has failed. */
static void
put_line(FILE *stream, struct str line, struct print_marks marks)
{
	struct arena arena = { 0 };
	struct buffer shown = { .arena = &arena };

	if (ferror(stream))
		return;
	add_shown(&shown, line, marks);
	put_bytes(stream, locale_encode(&arena, buffer_str(&shown)));
	arena_free(&arena);
}

void
print_line(struct str line)
{
	put_line(stdout, line, print_no_marks);
}

void
print_marked(struct str line, struct print_marks marks)
{
	put_line(stdout, line, marks);
}

/* Returns the columns that lines have which the options leave alone. */
static int
fitting(const struct options *options)
{
	struct tty out = { .out = STDOUT_FILENO };
	int rows, columns;

	if (options->width_chosen || !isatty(STDOUT_FILENO))
		return options->width;
	tty_size(&out, &rows, &columns);
	return columns < options->width ? columns : options->width;
}

/* Prints some of a line behind blanks, with the marks that are in it, and drops
 * the marks before it, which no later part can have. */
static void
print_part(
    struct str line, struct span part, struct print_marks *marks, int indent)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct span *moved = arena_alloc(&arena, marks->count, sizeof *moved);
	size_t count = 0;

	for (; marks->count > 0 && marks->at->to <= part.from; marks->count--)
		marks->at++;
	for (int i = 0; i < indent; i++)
		buffer_add_byte(&text, ' ');
	for (; count < marks->count && marks->at[count].from < part.to;
	     count++) {
		struct span mark = marks->at[count];

		mark.from = mark.from > part.from ? mark.from : part.from;
		mark.to = mark.to < part.to ? mark.to : part.to;
		moved[count].from = mark.from - part.from + text.length;
		moved[count].to = mark.to - part.from + text.length;
	}
	buffer_add(&text, str_slice(line, part.from, part.to));
	print_marked(buffer_str(&text), (struct print_marks){ moved, count });
	arena_free(&arena);
}

/* Wraps a line. What is behind its first part is wrapped again, to fewer
 * columns. */
static void
print_wrapped(struct str line, struct print_marks marks, int indent,
    struct wrap_shape shape)
{
	struct arena arena = { 0 };
	struct lines lines = wrap_paragraph(&arena, line, shape);
	size_t from = lines.count > 1 ? lines.at[1].from : line.length;

	print_part(line, (struct span){ 0, lines.at[0].to }, &marks, 0);
	shape.columns -= indent;
	lines.count = 0;
	if (from < line.length)
		lines = wrap_paragraph(
		    &arena, str_slice(line, from, line.length), shape);
	for (size_t i = 0; i < lines.count; i++)
		print_part(line,
		    (struct span){
			from + lines.at[i].from, from + lines.at[i].to },
		    &marks, indent);
	arena_free(&arena);
}

void
print_listed(struct str line, struct print_marks marks, int indent,
    const struct options *options)
{
	struct wrap_shape shape = {
		.columns = fitting(options),
		.ambiguous = options->ambiguous,
	};

	if (shape.columns == 0 || !isatty(STDOUT_FILENO)) {
		print_marked(line, marks);
		return;
	}
	if (shape.columns < COLUMNS_LEAST)
		shape.columns = COLUMNS_LEAST;
	if (indent > shape.columns / 2)
		indent = shape.columns / 2;
	print_wrapped(line, marks, indent, shape);
}

void
print_exact(struct str line)
{
	if (!ferror(stdout))
		put_bytes(stdout, line);
}

void
print_notice(struct str line)
{
	put_line(stderr, line, print_no_marks);
}

void
print_matches(const struct report *report, const struct path_matches *found)
{
	for (size_t i = 0; i < found->count; i++) {
		struct arena arena = { 0 };

		print_notice(page_place(report, found->nodes[i], &arena));
		arena_free(&arena);
	}
}

void
print_node(
    const struct report *report, size_t node, const struct options *options)
{
	struct plain plain;
	struct str line;

	plain_start(&plain, report, node,
	    (struct plain_style){
		.columns = fitting(options),
		.ambiguous = options->ambiguous,
	    });
	while (!ferror(stdout) && plain_next(&plain, &line))
		print_line(line);
	plain_free(&plain);
}

void
print_node_json(const struct report *report, size_t node, bool with_text)
{
	size_t end = node + report->nodes[node].span;

	for (; node < end && !ferror(stdout); node++) {
		struct arena arena = { 0 };
		struct buffer line = { .arena = &arena };

		section_json(&line, report, node, with_text);
		print_exact(buffer_str(&line));
		arena_free(&arena);
	}
}

/* Returns the file as the reader named it, in UTF-8. */
static const char *
name_of(const char *file, struct arena *arena)
{
	if (file == NULL)
		return "自带的报告";
	if (strcmp(file, "-") == 0)
		return "标准输入";
	return arena_copy(arena, locale_decode(arena, str_of(file))).bytes;
}

/* The text as it may be shown, in so many columns; › stands for what is cut
 * off. */
static struct str
cut(struct str text, int columns, struct arena *arena)
{
	struct buffer shown = { .arena = arena };
	struct str clean;

	cluster_clean(&shown, text);
	clean = buffer_str(&shown);
	if (cluster_columns(clean, AMBIGUOUS_NARROW) <= columns)
		return clean;
	shown.length = cut_fit(clean, columns - 1, AMBIGUOUS_NARROW);
	buffer_add(&shown, str_of("›"));
	return buffer_str(&shown);
}

/* What stands behind the name. */
static struct str
place_of(const struct error *error, const char *file, struct arena *arena)
{
	if (error->line > 0)
		return arena_print(
		    arena, ":%zu:%zu: ", error->line, error->column);
	return str_of(file != NULL ? ": " : "");
}

int
print_failure(const char *file, const struct error *error)
{
	bool is_named = file != NULL || error->line > 0;
	struct arena arena = { 0 };
	const char *program = error->line > 0 ? "" : "baogao: ";
	struct str place = place_of(error, file, &arena);
	int left = FAILURE_COLUMNS - (int)(strlen(program) + place.length);
	struct str message = cut(str_of(error->message),
	    is_named ? left - NAME_LEAST : left, &arena);
	struct str name = str_of("");

	left -= cluster_columns(message, AMBIGUOUS_NARROW);
	if (is_named)
		name = cut(str_of(name_of(file, &arena)), left, &arena);
	fflush(stdout);
	print_notice(arena_print(&arena, "%s%.*s%.*s%.*s", program,
	    (int)name.length, name.bytes, (int)place.length, place.bytes,
	    (int)message.length, message.bytes));
	arena_free(&arena);
	return error->status;
}

/* Returns whether nobody reads the pipe any more. errno may be that of another
 * call by now, so the pipe is asked. */
static bool
reader_is_gone(int file)
{
	struct pollfd pipe = { .fd = file, .events = POLLOUT };

	return poll(&pipe, 1, 0) == 1 && (pipe.revents & POLLERR) != 0;
}

int
print_end(void)
{
	struct error error;
	bool failed = fflush(stdout) != 0;

	if ((!failed && !ferror(stdout)) || reader_is_gone(STDOUT_FILENO))
		return EX_OK;
	error_set(&error, EX_IOERR, "不能写到标准输出，也许磁盘已满");
	return print_failure(NULL, &error);
}
