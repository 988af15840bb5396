/* What show, toc and search print where they print on a terminal. */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>

#include "test.h"
#include "tty/harness.h"

static const char *program;

enum {
	WORDS = 5,
};

/* Runs it in a terminal of so many columns, and compares what it printed. Its
 * lines end as those of any program there. */
static void
assert_prints(int columns, const char *const words[WORDS], const char *expected)
{
	const char *arguments[WORDS + 2] = { program };
	struct tty *tty;
	char *line_end;

	memcpy(arguments + 1, words, WORDS * sizeof *words);
	tty = tty_start(24, columns, arguments, NULL);
	tty_expect_end(tty, EX_OK);
	while ((line_end = strchr(tty->bytes, '\r')) != NULL)
		memmove(line_end, line_end + 1, strlen(line_end));
	assert_string_equal(tty->bytes, expected);
	tty_free(tty);
}

static void
a_part_fits_the_terminal(void **state)
{
	const char *const words[WORDS] = { "show", "3.6.1" };

	(void)state;
	assert_prints(40, words,
	    "    改善群众居住环境。实施新一轮“三旧”变\n"
	    "“三新”。探索成套改造项目集约化专业化管理\n"
	    "机制，推进4个项目、2.7万平方米开竣工。全\n"
	    "要素实施旧住房综合修缮，计划新开工\n"
	    "100万平方米。推行规模化加装电梯，力争完\n"
	    "工200台。建设筹措2868套（间）保障性租赁\n"
	    "住房，筹措供应700张“新时代城市建设者管理\n"
	    "者之家”床位。\n");
}

static void
a_wide_terminal_leaves_lines_their_76_columns(void **state)
{
	const char *const words[WORDS] = { "show", "1.4" };

	(void)state;
	assert_prints(200, words,
	    "    "
	    "四是社会民生持续改善。全面完成10方面34项区政府为民办实事项目。城镇"
	    "登记失\n"
	    "业人数控制在市指标内。社区长者食堂实现老年人优惠“不限户籍、全区通"
	    "享”。新增各\n"
	    "类绿地14.15公顷。\n");
}

static void
a_width_that_was_asked_for_holds_on_a_terminal_too(void **state)
{
	const char *const words[WORDS] = { "search", "--width=30", "加装电梯" };
	const char *const whole[WORDS] = { "search", "--width=0", "加装电梯" };

	(void)state;
	assert_prints(80, words,
	    "3.6.1 改善群众居住环境: …推行\n"
	    "    规模化\033[1m加装电梯\033[0m，力争完工\n"
	    "    200台…\n");
	assert_prints(40, whole,
	    "3.6.1 改善群众居住环境: …推行规模化"
	    "\033[1m加装电梯\033[0m，力争完工200台…\n");
}

static void
the_sentences_of_a_search_are_indented(void **state)
{
	const char *const words[WORDS] = { "search", "养老(?=机构|床位)",
		"--regex" };

	(void)state;
	assert_prints(36, words,
	    "3.6.2 兜牢基础民生底线: …优化公办\033[1m养\033[0m\n"
	    "    \033[1m老\033[0m机构布局，推动\033[1m养老\033[0m床位、医护床\n"
	    "    位等多床联动…\n");
}

static void
titles_in_the_contents_stay_in_their_column(void **state)
{
	const char *const words[WORDS] = { "toc",
		"tests/reports/good/example.yaml" };

	(void)state;
	assert_prints(26, words,
	    "0.     西河区政府工作报告\n"
	    "       （摘要）\n"
	    "1.       〔引言〕\n"
	    "2.       2023年工作回顾\n"
	    "2.1        【一】经济稳中\n"
	    "           有进\n"
	    "2.1.1        产业发展稳健\n"
	    "3.       2024年主要任务\n"
	    "3.1        【一】改善居住\n"
	    "           条件\n"
	    "4.       加强自身建设\n"
	    "4.1        （一）依法行政\n");
}

/* A file that comes slowly among others that are there. */
static struct tty *
search_slowly(const char *seconds)
{
	const char *const arguments[] = { "bash", "-c",
		"exec \"$0\" search 加装 <(sleep $1; cat $2) $2 $2", program,
		seconds, "tests/reports/good/example.yaml", NULL };

	return tty_start(24, 80, arguments, NULL);
}

static void
many_files_say_how_far_they_are(void **state)
{
	struct tty *tty = search_slowly("1");

	(void)state;
	tty_expect_end(tty, EX_OK);
	assert_non_null(strstr(tty->bytes, "\r已看 16%"));
	assert_false(tty_shows(tty, "已看"));
	assert_true(tty_shows(tty, "example.yaml:"));
	tty_free(tty);
}

static void
ctrl_c_stops_them_at_once(void **state)
{
	struct tty *tty = search_slowly("60");
	int status;

	(void)state;
	tty->by_proxy = true;
	tty_settle(tty);
	tty_type(tty, "<C-c>");
	status = tty_await_status(tty, TTY_DEADLINE);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGINT);
	tty_free(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_part_fits_the_terminal),
		cmocka_unit_test(a_wide_terminal_leaves_lines_their_76_columns),
		cmocka_unit_test(
		    a_width_that_was_asked_for_holds_on_a_terminal_too),
		cmocka_unit_test(the_sentences_of_a_search_are_indented),
		cmocka_unit_test(titles_in_the_contents_stay_in_their_column),
		cmocka_unit_test(many_files_say_how_far_they_are),
		cmocka_unit_test(ctrl_c_stops_them_at_once),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
