#include "terminals/harness/scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "terminals/harness/folder.h"
#include "terminals/harness/service.h"
#include "test.h"
#include "text/cluster.h"
#include "text/utf8.h"

const struct scene scenes[] = {
	{ "the title page", 80, 24, "" },
	{ "a chapter", 80, 24, "6 l z o j" },
	{ "the help", 80, 24, "?" },
	{ "the help's end and out of it", 80, 24, "? G <esc> 5" },
	{ "a search", 80, 24, "/ r g z n <down>" },
	{ "a search without hits", 80, 24, "/ 龘" },
	{ "a hit", 80, 24, "/ r g z n <down> <down> <enter>" },
	{ "a search given up", 80, 24, "6 / 人 工 <esc> j" },
	{ "the jump's prompt", 80, 24, ": 3 . 6" },
	{ "the tree hidden", 80, 24, "5 t" },
	{ "the text alone", 80, 24, "5 v" },
	{ "the last page", 80, 24, "G k <space> <space>" },
	{ "a wide screen", 120, 40, "3 <space> j" },
	{ "a search on a wide screen", 120, 40, "/ x u h u i <down>" },
	{ "the tree of a narrow screen", 40, 20, "6" },
	{ "the text of a narrow screen", 40, 20, "6 <space> <space>" },
	{ "a search on a narrow screen", 40, 20, "/ r g z n <down>" },
	{ "the smallest screen", 20, 5, "1 <space> <space>" },
	{ "sizes that change", 80, 24,
	    "6 l j <resize:40x20> j <resize:120x40> <space> <resize:80x24>" },
	{ 0 },
};

char *
scene_player(const char *program)
{
	const char *name = strrchr(program, '/');

	assert_non_null(name);
	return text_of(
	    "%.*s/tests/screens/play", (int)(name - program), program);
}

/* --- What ought to be there */

/* What the player prints for the first bytes of the scene's keys. */
static char *
play(const struct scene *scene, const struct terminal *terminal, size_t length)
{
	char path[] = "/tmp/baogao-keys-XXXXXX";
	char *keys = text_of("%dx%d content/xuhui-2025.yaml%s\n%.*s\n",
	    scene->columns, scene->rows,
	    terminal->ambiguous == AMBIGUOUS_WIDE ? " wide" : "", (int)length,
	    scene->keys);
	char *command = text_of("'%s' --print %s", terminal->player, path);
	char *printed;

	close(mkstemp(path));
	memcpy(strstr(command, "/tmp/baogao-keys-"), path, sizeof path - 1);
	file_make(path, keys);
	printed = output_of(command);
	unlink(path);
	free(command);
	free(keys);
	return printed;
}

static void
add_cell(
    struct buffer *buffer, const struct cluster *cluster, enum scene_form form)
{
	if (form == SCENE_BYTES) {
		char byte = (char)(cluster->points[0] & 0xff);

		buffer_add_byte(buffer, byte ? byte : '\1');
		if (cluster->columns == 2)
			buffer_add_byte(buffer, '\xff');
		return;
	}
	for (int i = 0; i < cluster->count; i++)
		utf8_add(buffer, cluster->points[i]);
	if (form == SCENE_HALVES && cluster->columns == 2)
		utf8_add(buffer, 0xffff);
}

/* What a character of the frame is in the terminal's cells. The divider and the
 * mark, which the frame prints as lines, are blanks with a colour, and blanks
 * where no colour is told. */
static struct cluster
cell_of(struct cluster cluster, const struct terminal *terminal)
{
	bool divides = cluster.points[0] == 0x2502;

	if ((!divides && cluster.points[0] != 0x258c) ||
	    terminal->form == SCENE_DRAWN)
		return cluster;
	cluster.points[0] = divides && terminal->few_colors ? '|' : ' ';
	cluster.columns = cluster.count = 1;
	return cluster;
}

static void
add_cells(
    struct buffer *buffer, struct str row, const struct terminal *terminal)
{
	struct cluster cluster, cell;

	for (size_t at = 0; at < row.length; at += cluster.length) {
		cluster = cluster_at(row, at, terminal->ambiguous);
		cell = cell_of(cluster, terminal);
		add_cell(buffer, &cell, terminal->form);
	}
}

static char *
expected(
    const struct scene *scene, const struct terminal *terminal, size_t length)
{
	char *printed = play(scene, terminal, length), *cells;
	struct str rest = str_of(printed);
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };
	struct str row;

	for (row = str_cut(&rest, '\n');
	     row.length < 7 || memcmp(row.bytes, "cursor ", 7) != 0;
	     row = str_cut(&rest, '\n')) {
		if (rest.length == 0)
			fail_msg("nothing was played: %s", printed);
		add_cells(&buffer, row, terminal);
		buffer_add_byte(&buffer, '\n');
	}
	if (terminal->form == SCENE_TEXT || terminal->form == SCENE_DRAWN)
		buffer_add(&buffer, row);
	cells = text_of(
	    "%.*s", (int)buffer_str(&buffer).length, buffer_str(&buffer).bytes);
	arena_free(&arena);
	free(printed);
	return cells;
}

void
scene_trim(char *rows)
{
	char *to = rows;

	for (const char *from = rows; *from; from++) {
		if (*from == '\n') {
			while (to > rows && to[-1] == ' ')
				to--;
		}
		*to++ = *from;
	}
	while (to > rows && (to[-1] == ' ' || to[-1] == '\n'))
		to--;
	*to = '\0';
}

/* --- What is there */

/* Says the first row in which they differ. */
static _Noreturn void
fail_difference(const char *where, const char *wanted, const char *found)
{
	struct str meant = str_of(wanted), shown = str_of(found);
	struct str want, show;
	int row = 0;

	do {
		want = str_cut(&meant, '\n');
		show = str_cut(&shown, '\n');
		row++;
	} while (str_equal(want, show) && meant.length + shown.length > 0);
	fail_msg("%s, in row %d:\nmeant %.*s\nshown %.*s", where, row,
	    (int)want.length, want.bytes, (int)show.length, show.bytes);
	abort();
}

void
scene_expect(struct terminal *terminal, char *meant, const char *where)
{
	double end = tty_after(TTY_DEADLINE);
	char *found = NULL;

	scene_trim(meant);
	terminal->meant = meant;
	do {
		free(found);
		pause_briefly();
		found = terminal->look(terminal);
		scene_trim(found);
	} while (strcmp(found, meant) != 0 && tty_clock() < end);
	if (strcmp(found, meant) != 0)
		fail_difference(where, meant, found);
	terminal->meant = NULL;
	free(found);
}

/* Until the terminal shows what the first bytes of the keys lead to. */
static void
expect(const struct scene *scene, struct terminal *terminal, size_t length)
{
	char *wanted = expected(scene, terminal, length);
	char *where =
	    text_of("%s, after '%.*s'", scene->name, (int)length, scene->keys);

	scene_expect(terminal, wanted, where);
	free(where);
	free(wanted);
}

/* Types the keys from one byte to another, without the blanks that part
 * them. */
static void
type(const struct scene *scene, struct tty *tty, size_t from, size_t to)
{
	char keys[256];
	size_t length = 0;

	assert_true(to - from < sizeof keys);
	for (; from < to; from++) {
		if (scene->keys[from] != ' ')
			keys[length++] = scene->keys[from];
	}
	keys[length] = '\0';
	if (length > 0)
		tty_type(tty, keys);
}

/* What a key of a scene is here. */
enum deed {
	DEED_TYPE,   /* typed with its neighbours */
	DEED_ESCAPE, /* typed, and waited for */
	DEED_RESIZE,
	DEED_REDRAW,
	DEED_SUSPEND,
};

static enum deed
deed_of(const struct terminal *terminal, const char *key)
{
	if (strncmp(key, "<esc>", 5) == 0)
		return DEED_ESCAPE;
	if (strncmp(key, "<resize:", 8) == 0)
		return DEED_RESIZE;
	if (strncmp(key, "<C-l>", 5) == 0 && terminal->redraw)
		return DEED_REDRAW;
	if (strncmp(key, "<C-z>", 5) == 0 && terminal->suspend)
		return DEED_SUSPEND;
	return DEED_TYPE;
}

static void
do_deed(struct terminal *terminal, enum deed deed, const char *key)
{
	int columns = 0, rows = 0;

	switch (deed) {
	case DEED_RESIZE:
		sscanf(key, "<resize:%dx%d>", &columns, &rows);
		terminal->resize(terminal, rows, columns);
		break;
	case DEED_REDRAW:
		terminal->redraw(terminal);
		break;
	case DEED_SUSPEND:
		terminal->suspend(terminal);
		break;
	default:
		break;
	}
}

void
scene_act(const struct scene *scene, struct terminal *terminal)
{
	const char *keys = scene->keys;
	size_t typed = terminal->begun, at = typed, end;

	expect(scene, terminal, at);
	for (; keys[at] != '\0'; at = end + strspn(keys + end, " ")) {
		enum deed deed = deed_of(terminal, keys + at);

		end = at + strcspn(keys + at, " ");
		if (deed == DEED_TYPE)
			continue;
		type(scene, terminal->tty, typed,
		    deed == DEED_ESCAPE ? end : at);
		if (deed != DEED_ESCAPE) {
			expect(scene, terminal, at);
			do_deed(terminal, deed, keys + at);
		}
		expect(scene, terminal, end);
		typed = end;
	}
	if (typed < at) {
		type(scene, terminal->tty, typed, at);
		expect(scene, terminal, at);
	}
}
