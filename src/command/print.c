#include "command/print.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "host/locale.h"
#include "text/cluster.h"
#include "view/layout.h"

/* What sets a run of text off and what ends that. */
static const char bold[] = "\033[1m", plain[] = "\033[0m";

static void
put_bytes(FILE *stream, struct str line)
{
	if (line.length > 0)
		fwrite(line.bytes, 1, line.length, stream);
	fputc('\n', stream);
}

/* Adds the line as it may be shown, without blanks at its end. The marked run,
 * if it is not empty, is set off; its ends are ends of clusters, so that it
 * can be cleaned for itself. */
static void
add_shown(struct buffer *shown, struct str line, struct span marked)
{
	if (marked.to > marked.from) {
		cluster_clean(shown, str_slice(line, 0, marked.from));
		buffer_add(shown, str_of(bold));
		cluster_clean(shown, str_slice(line, marked.from, marked.to));
		buffer_add(shown, str_of(plain));
		line = str_slice(line, marked.to, line.length);
	}
	cluster_clean(shown, line);
	while (shown->length > 0 && shown->bytes[shown->length - 1] == ' ')
		shown->length--;
}

/* Where nothing can be written any more, nothing is tried. */
static void
put_line(FILE *stream, struct str line, struct span marked)
{
	struct arena arena = { 0 };
	struct buffer shown = { .arena = &arena };

	if (ferror(stream))
		return;
	add_shown(&shown, line, marked);
	put_bytes(stream, locale_encode(&arena, buffer_str(&shown)));
	arena_free(&arena);
}

void
print_line(struct str line)
{
	put_line(stdout, line, (struct span){ 0, 0 });
}

void
print_marked(struct str line, struct span marked)
{
	put_line(stdout, line, marked);
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
	put_line(stderr, line, (struct span){ 0, 0 });
}

static void
print_indented(struct arena *arena, int columns, struct str text)
{
	print_line(arena_print(
	    arena, "%*s%.*s", columns, "", (int)text.length, text.bytes));
}

/* A block as lines. Its memory is given back before the next one's. */
static void
print_block(struct layout *layout, size_t block, struct arena *arena)
{
	struct str text = layout->page->blocks[block].text;
	struct lines lines = layout_lines(layout, block);

	for (size_t i = 0; i < lines.count; i++) {
		const struct line *line = &lines.at[i];

		print_indented(arena, layout_indent(layout, block, line),
		    str_slice(text, line->from, line->to));
	}
}

static void
print_wrapped(const struct page *page, const struct options *options)
{
	struct layout layout = { 0 };

	layout_start(&layout, page, options->width, options->ambiguous);
	for (size_t i = 0; i < page->count && !ferror(stdout); i++) {
		struct arena arena = { 0 };

		print_block(&layout, i, &arena);
		arena_free(&arena);
	}
	layout_free(&layout);
}

/* A block is a line; what is left of its shape is the margin of contents. */
static void
print_whole(const struct page *page)
{
	for (size_t i = 0; i < page->count && !ferror(stdout); i++) {
		struct arena arena = { 0 };
		const struct block *block = &page->blocks[i];

		print_indented(&arena, block->margin, block->text);
		arena_free(&arena);
	}
}

void
print_node(
    const struct report *report, size_t node, const struct options *options)
{
	struct arena arena = { 0 };
	struct page page = page_compose_whole(report, node, &arena);

	if (options->width > 0)
		print_wrapped(&page, options);
	else
		print_whole(&page);
	arena_free(&arena);
}

/* A file as the reader named it, in UTF-8. */
static const char *
name_of(const char *file, struct arena *arena)
{
	if (file == NULL)
		return "自带的报告";
	if (strcmp(file, "-") == 0)
		return "标准输入";
	return arena_copy(arena, locale_decode(arena, str_of(file))).bytes;
}

int
print_failure(const char *file, const struct error *error)
{
	struct arena arena = { 0 };
	struct str line;

	if (error->line > 0)
		line =
		    arena_print(&arena, "%s:%zu:%zu: %s", name_of(file, &arena),
			error->line, error->column, error->message);
	else if (file != NULL)
		line = arena_print(&arena, "baogao: %s: %s",
		    name_of(file, &arena), error->message);
	else
		line = arena_print(&arena, "baogao: %s", error->message);
	fflush(stdout);
	print_notice(line);
	arena_free(&arena);
	return error->status;
}

/* Whether nobody reads the pipe any more. Told by the pipe itself: errno is
 * that of another call by now. */
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
