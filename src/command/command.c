#include "command/command.h"

#include <limits.h>
#include <stddef.h>

const struct command commands[] = {
	{
	    .name = "read",
	    .arguments = "[FILE]",
	    .words = "阅读报告；标准输入或输出不是终端时打印全文",
	    .least = 0,
	    .most = 1,
	    .run = command_read,
	},
	{
	    .name = "toc",
	    .arguments = "[FILE]",
	    .words = "打印目录，每行前是路径，如 3.6.1",
	    .least = 0,
	    .most = 1,
	    .run = command_toc,
	},
	{
	    .name = "show",
	    .arguments = "PATH [FILE]",
	    .words = "打印一部分，PATH 如 3.6.1、3.六、任务.六",
	    .least = 1,
	    .most = 2,
	    .run = command_show,
	},
	{
	    .name = "search",
	    .arguments = "QUERY [FILE...]",
	    .words = "找字词或拼音；QUERY 以 - 开头时先写 --",
	    .least = 1,
	    .most = INT_MAX,
	    .failure = SEARCH_FAILED,
	    .run = command_search,
	},
	{ .name = NULL },
};

const struct command command_of_kiosk = {
	.name = "--kiosk",
	.arguments = "[--self-test]",
	.words = "",
	.least = 0,
	.most = 0,
	.run = command_kiosk,
};
