#include "term/picture_internal.h"

#include <sysexits.h>

#include "base/fatal.h"
#include "host/locale.h"
#include "term/clipboard_internal.h"
#include "term/screen.h"
#include "term/wcwidth_internal.h"
#include "text/cluster.h"

bool
picture_open(struct picture *picture, int rows, int columns,
    enum ambiguous ambiguous, struct error *error)
{
	if (!output_open(&picture->output))
		return error_set(error, EX_UNAVAILABLE, "无法建立临时文件");
	if (!output_has_room(&picture->output, rows, columns))
		return error_set(
		    error, EX_UNAVAILABLE, "无法建立临时文件，文件大小有限额");
	/* Curses makes its line characters by their width. */
	wcwidth_set(ambiguous);
	picture->screen = screen_open(
	    picture->output.file, rows, columns, &picture->stand_in, error);
	if (picture->screen == NULL)
		return false;
	if (!picture_can_show(ambiguous))
		return error_set(
		    error, EX_UNAVAILABLE, "这台机器上不能用 --ambiguous=wide");
	picture->paint.any_character = locale_is_utf8();
	theme_start(&picture->abilities);
	picture_theme(picture, THEME_AUTO);
	if (screen_is_console())
		picture_ascii(picture);
	return true;
}

void
picture_close(struct picture *picture)
{
	paint_forget(&picture->paint);
	if (picture->screen != NULL)
		delscreen(picture->screen);
	if (picture->output.file != NULL)
		output_close(&picture->output);
}

bool
picture_can_show(enum ambiguous ambiguous)
{
	return ambiguous == AMBIGUOUS_NARROW || wcwidth_rule_curses();
}

void
picture_resize(struct picture *picture, int rows, int columns)
{
	picture->shredded = screen_keeps_shreds();
	if (!output_has_room(&picture->output, rows, columns))
		fatal("临时文件的大小有限额，容不下这样大的屏幕");
	/* Not resizeterm, which puts a key into a queue that nobody reads. */
	if (resize_term(rows, columns) != OK)
		fatal("内存不足");
	clearok(curscr, TRUE);
}

void
picture_forget(struct picture *picture)
{
	picture->modes_set = false;
	clearok(curscr, TRUE);
}

/* Curses, coming back to its screen, resets the palette, which is the user's:
 * nothing of ours changes it. */
static void
come_back(struct picture *picture)
{
	size_t length =
	    screen_palette_bytes(picture->palette, sizeof picture->palette);

	output_replace(&picture->output,
	    (struct str){ picture->palette, length }, str_of(""));
	picture->left = false;
}

void
picture_prepare(struct picture *picture, const struct frame *frame)
{
	if (picture->left)
		come_back(picture);
	if (frame->ambiguous == wcwidth_ambiguous())
		return;
	wcwidth_set(frame->ambiguous);
	paint_forget(&picture->paint);
	erase();
	clearok(curscr, TRUE);
}

/* Tells the terminal what it was not told yet, or may have forgotten. */
static void
add_modes(struct picture *picture, bool mouse)
{
	FILE *file = picture->output.file;

	if (!picture->modes_set)
		screen_set_key_modes(file, true);
	if (mouse != picture->mouse_set || (mouse && !picture->modes_set))
		screen_report_mouse(file, mouse);
	picture->modes_set = true;
	picture->mouse_set = mouse;
}

void
picture_draw(struct picture *picture, struct arena *arena,
    const struct frame *frame, bool mouse)
{
	paint_frame(&picture->paint, arena, frame);
	refresh();
	if (picture->shredded) {
		picture->shredded = false;
		clearok(curscr, TRUE);
		refresh();
	}
	add_modes(picture, mouse);
}

void
picture_leave(struct picture *picture)
{
	screen_report_mouse(picture->output.file, false);
	screen_set_key_modes(picture->output.file, false);
	endwin();
	picture->left = true;
}

bool
picture_copy(struct picture *picture, struct str text)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	if (!screen_is_ecma48())
		return false;
	clipboard_add(&buffer, text);
	fwrite(buffer.bytes, 1, buffer.length, picture->output.file);
	arena_free(&arena);
	return true;
}

void
picture_print(struct picture *picture, struct str text)
{
	struct arena arena = { 0 };
	struct buffer lines = { .arena = &arena };
	struct str shown;

	for (size_t from = 0, end; from <= text.length; from = end + 1) {
		end = from + str_find(str_slice(text, from, text.length),
				 str_of("\n"));
		cluster_clean(&lines, str_slice(text, from, end));
		buffer_add(&lines, str_of("\r\n"));
	}
	shown = locale_encode(&arena, buffer_str(&lines));
	fwrite(shown.bytes, 1, shown.length, picture->output.file);
	arena_free(&arena);
}

void
picture_theme(struct picture *picture, enum theme theme)
{
	picture->theme = theme;
	theme_take(theme, &picture->abilities, picture->paint.styles);
	paint_forget(&picture->paint);
}

void
picture_ascii(struct picture *picture)
{
	picture->paint.ascii = picture->abilities.ascii = true;
	picture_theme(picture, picture->theme);
}
