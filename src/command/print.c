#include "command/print.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "export/plain.h"
#include "host/locale.h"
#include "text/cluster.h"

enum {
	/* Columns of a line about an error: a name or content may have any
	 * length. */
	FAILURE_COLUMNS = 200,
	/* What is left to a name there in any case. */
	NAME_LEAST = 40,
};

/* SGR of ECMA-48: bold on, all off. */
static const char bold[] = "\033[1m", normal[] = "\033[0m";

const struct print_marks print_no_marks = { .count = 0 };

static void
put_bytes(FILE *stream, struct str line)
{
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
print_node(
    const struct report *report, size_t node, const struct options *options)
{
	struct plain plain;
	struct str line;

	plain_start(&plain, report, node,
	    (struct plain_style){
		.columns = options->width,
		.ambiguous = options->ambiguous,
	    });
	while (!ferror(stdout) && plain_next(&plain, &line))
		print_line(line);
	plain_free(&plain);
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
	shown.length = cluster_fit(clean, columns - 1, AMBIGUOUS_NARROW);
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
