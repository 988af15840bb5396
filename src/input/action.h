/* What a reader can ask for: one table, from which the help, the hints in the
 * last row and the check of the manuals are made. */
#ifndef INPUT_ACTION_H
#define INPUT_ACTION_H

#include <stdbool.h>

/* Name and the help's words, in the order of the help. */
#define ACTIONS(ACTION)                                                        \
	ACTION(DOWN, "下一行")                                                 \
	ACTION(UP, "上一行")                                                   \
	ACTION(OUT, "收起，或到上级、目录")                                    \
	ACTION(IN, "展开，或进入正文")                                         \
	ACTION(READ_ON, "读下去，直到全文末尾")                                \
	ACTION(PAGE_DOWN, "下翻一页")                                          \
	ACTION(PAGE_UP, "上翻一页")                                            \
	ACTION(HALF_DOWN, "下翻半页")                                          \
	ACTION(HALF_UP, "上翻半页")                                            \
	ACTION(FIRST, "到最前")                                                \
	ACTION(LAST, "到最后")                                                 \
	ACTION(NEXT_PAGE, "下一章")                                            \
	ACTION(PREVIOUS_PAGE, "上一章")                                        \
	ACTION(NEXT_SECTION, "下一节")                                         \
	ACTION(PREVIOUS_SECTION, "上一节")                                     \
	ACTION(SHORTCUT, "各章；0 引言 8 政府建设 9 上年")                     \
	ACTION(PARENT, "到上级")                                               \
	ACTION(BACK, "回到跳转之前")                                           \
	ACTION(FORWARD, "再往前")                                              \
	ACTION(JUMP, "跳到 37（节）3.6（路径）50%")                            \
	ACTION(SEARCH, "搜索：汉字、全拼、首字母")                             \
	ACTION(NEXT_HIT, "下一处")                                             \
	ACTION(PREVIOUS_HIT, "上一处")                                         \
	ACTION(ONLY_HITS, "目录只留有结果的，或都列")                          \
	ACTION(NEXT_SPELLING, "搜索时：拼音换成汉字，再按换下一个")            \
	ACTION(PREVIOUS_SPELLING, "搜索时：换上一个")                          \
	ACTION(SOUNDS, "搜索时：拼音开关")                                     \
	ACTION(PATTERN, "搜索时：正则表达式开关")                              \
	ACTION(COPY, "复制选中的这一节")                                       \
	ACTION(COPY_CITED, "复制，连同出处")                                   \
	ACTION(OTHER_PANE, "目录与正文之间切换")                               \
	ACTION(FOLD_CYCLE, "目录逐级展开：部分、章、节")                       \
	ACTION(FOLD, "折叠命令，后接：")                                       \
	ACTION(FOLD_TOGGLE, "展开或收起")                                      \
	ACTION(FOLD_OPEN, "展开")                                              \
	ACTION(FOLD_CLOSE, "收起")                                             \
	ACTION(FOLD_OPEN_ALL, "全部展开")                                      \
	ACTION(FOLD_CLOSE_ALL, "全部收起")                                     \
	ACTION(FOLD_MORE, "目录多展开一级")                                    \
	ACTION(FOLD_LESS, "目录少展开一级")                                    \
	ACTION(HIDE_TREE, "隐藏或显示目录")                                    \
	ACTION(TEXT_ALONE, "只留正文")                                         \
	ACTION(NARROWER, "正文收窄")                                           \
	ACTION(WIDER, "正文放宽")                                              \
	ACTION(THEME, "换配色：通用、深底、浅底、无色")                        \
	ACTION(MOUSE, "鼠标开关")                                              \
	ACTION(CANCEL, "关闭帮助、提示行、只留正文、搜索")                     \
	ACTION(INTERRUPT, "关闭打开的，没有时退出")                            \
	ACTION(HELP, "帮助")                                                   \
	ACTION(CLOSE, "关闭，或退出")                                          \
	ACTION(QUIT, "退出")                                                   \
	ACTION(REDRAW, "重画屏幕")                                             \
	ACTION(AMBIGUOUS, "引号、破折号占一列或两列")                          \
	ACTION(SUSPEND, "挂起，fg 回来")                                       \
	ACTION(RELOAD, "重读文件，位置不变")

#define ACTION_SYMBOL(symbol, words) ACTION_##symbol,
enum action {
	ACTION_NONE,
	ACTIONS(ACTION_SYMBOL) ACTION_COUNT,
};
#undef ACTION_SYMBOL

/* The help's words for an action, Chinese. */
const char *action_words(enum action action);

/* Whether a kiosk, where anyone reads and nobody may do more, has no such
 * action. */
bool action_is_withheld(enum action action);

#endif
