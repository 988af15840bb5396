/* The least that a program on ncursesw does: a screen of Chinese, then it
 * waits. What baogao takes is measured against what this takes. */
#include <locale.h>
#include <ncurses.h>

static const char line[] =
    "改善群众居住环境。实施新一轮“三旧”变“三新”。探索成套改造项目集约化"
    "专业化管理机制";

int
main(void)
{
	setlocale(LC_ALL, "");
	if (!initscr())
		return 1;
	raw();
	noecho();
	keypad(stdscr, TRUE);
	for (int row = 0; row < LINES; row++)
		mvaddnstr(row, 0, line + 3 * (row % 8), 72);
	refresh();
	while (getch() != 'q')
		;
	endwin();
	return 0;
}
