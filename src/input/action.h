/* What a reader can ask for. The help, the hints and the checks of the manuals
 * are made from this one table. */
#ifndef INPUT_ACTION_H
#define INPUT_ACTION_H

#include <stdbool.h>

#include "base/buffer.h"

/* The groups of the help, in its order, with their headings. */
#define ACTION_GROUPS(GROUP)                                                   \
	GROUP(MOVE, "移动")                                                    \
	GROUP(GO, "跳转")                                                      \
	GROUP(SEARCH, "搜索")                                                  \
	GROUP(TREE, "目录")                                                    \
	GROUP(NOTES, "书签和笔记")                                             \
	GROUP(COPY, "复制")                                                    \
	GROUP(SCREEN, "画面")                                                  \
	GROUP(PROGRAM, "其他")

/* Symbol, group, words of the help, and whether a kiosk withholds the action:
 * it reads other files, leaves to a shell or ends the reading by a slip. In
 * the order of the help. */
#define ACTIONS(ACTION)                                                        \
	ACTION(DOWN, MOVE, "下一行", false)                                    \
	ACTION(UP, MOVE, "上一行", false)                                      \
	ACTION(OUT, MOVE, "收起、到上级、回目录", false)                       \
	ACTION(IN, MOVE, "展开，或进入正文", false)                            \
	ACTION(ENTER, MOVE, "同 l；正文里下一行", false)                       \
	ACTION(READ_ON, MOVE, "正文下一页", false)                             \
	ACTION(READ_BACK, MOVE, "正文上一页", false)                           \
	ACTION(PAGE_DOWN, MOVE, "下翻一页", false)                             \
	ACTION(PAGE_UP, MOVE, "上翻一页", false)                               \
	ACTION(HALF_DOWN, MOVE, "下翻半页", false)                             \
	ACTION(HALF_UP, MOVE, "上翻半页", false)                               \
	ACTION(LINE_DOWN, MOVE, "正文下滚一行", false)                         \
	ACTION(LINE_UP, MOVE, "正文上滚一行", false)                           \
	ACTION(FIRST, MOVE, "到最前", false)                                   \
	ACTION(LAST, MOVE, "到最后", false)                                    \
	ACTION(OTHER_PANE, MOVE, "目录与正文之间切换", false)                  \
	ACTION(NEXT_CHAPTER, GO, "下一章", false)                              \
	ACTION(PREVIOUS_CHAPTER, GO, "上一章", false)                          \
	ACTION(NEXT_SECTION, GO, "下一节", false)                              \
	ACTION(PREVIOUS_SECTION, GO, "上一节", false)                          \
	ACTION(NEXT_PARAGRAPH, GO, "下一段", false)                            \
	ACTION(PREVIOUS_PARAGRAPH, GO, "上一段", false)                        \
	ACTION(SHORTCUT, GO, "到这个序号，再按到下一个", false)                \
	ACTION(JUMP, GO, "跳到 3.6、#37、50%、标题", false)                    \
	ACTION(BACK, GO, "后退，到跳转之前", false)                            \
	ACTION(FORWARD, GO, "前进", false)                                     \
	ACTION(WHERE, GO, "现在在哪里，这一节多少字", false)                   \
	ACTION(EXPLAIN, GO, "看注释，再按看下一条", false)                     \
	ACTION(FIGURES, GO, "列出每个数字", false)                             \
	ACTION(FIGURES_ORDER, GO, "数字：按章、按类别、从大到小", false)       \
	ACTION(FIGURES_VALUES, GO, "数字：连同数值，或只看原文", false)        \
	ACTION(TARGETS, GO, "今年的目标和去年的结果对照", false)               \
	ACTION(SEARCH, SEARCH, "搜索：汉字、全拼、首字母", false)              \
	ACTION(NEXT_HIT, SEARCH, "下一处", false)                              \
	ACTION(PREVIOUS_HIT, SEARCH, "上一处", false)                          \
	ACTION(ONLY_HITS, SEARCH, "目录只列有结果的节", false)                 \
	ACTION(NEXT_SPELLING, SEARCH, "搜索时：拼音换成汉字", false)           \
	ACTION(PREVIOUS_SPELLING, SEARCH, "搜索时：换上一个", false)           \
	ACTION(SOUNDS, SEARCH, "搜索时：拼音开关", false)                      \
	ACTION(PATTERN, SEARCH, "搜索时：正则表达式开关", false)               \
	ACTION(FOLD_CYCLE, TREE, "目录逐级展开", false)                        \
	ACTION(FOLD, TREE, "折叠命令，后接：", false)                          \
	ACTION(FOLD_TOGGLE, TREE, "展开或收起", false)                         \
	ACTION(FOLD_OPEN, TREE, "展开", false)                                 \
	ACTION(FOLD_CLOSE, TREE, "收起", false)                                \
	ACTION(FOLD_OPEN_ALL, TREE, "全部展开", false)                         \
	ACTION(FOLD_CLOSE_ALL, TREE, "全部收起", false)                        \
	ACTION(QUOTE, NOTES, "书签和笔记；再按 ' 后退", true)                  \
	ACTION(BOOKMARK, NOTES, "加书签，再按取消", true)                      \
	ACTION(NOTE, NOTES, "记笔记", true)                                    \
	ACTION(COPY, COPY, "复制选中的几句，或这一节", false)                  \
	ACTION(COPY_CITED, COPY, "复制，连同出处", false)                      \
	ACTION(LAY_OUT, COPY, "摊在屏幕上，用鼠标选取", false)                 \
	ACTION(SELECT, COPY, "逐句选，从结果或首句起", false)                  \
	ACTION(SELECT_SECTION, COPY, "选整节", false)                          \
	ACTION(SELECT_FIX, COPY, "选句时：定住或松开一端", false)              \
	ACTION(SELECT_OTHER_END, COPY, "选句时：动另一端", false)              \
	ACTION(SELECT_PARAGRAPH, COPY, "选句时：选整段", false)                \
	ACTION(PANES, SCREEN, "两边、正文、只看正文", false)                   \
	ACTION(NARROWER, SCREEN, "正文收窄", false)                            \
	ACTION(WIDER, SCREEN, "正文放宽", false)                               \
	ACTION(THEME, SCREEN, "换配色，共四种", false)                         \
	ACTION(MOUSE, SCREEN, "鼠标开关", false)                               \
	ACTION(AMBIGUOUS, SCREEN, "引号、破折号占一列或两列", false)           \
	ACTION(REDRAW, SCREEN, "重画屏幕", false)                              \
	ACTION(RELOAD, PROGRAM, "重读文件，位置不变", true)                    \
	ACTION(HELP, PROGRAM, "帮助", false)                                   \
	ACTION(CANCEL, PROGRAM, "关闭打开的，清除搜索", false)                 \
	ACTION(INTERRUPT, PROGRAM, "关闭打开的；没有时退出", true)             \
	ACTION(CLOSE, PROGRAM, "关闭，或退出", false)                          \
	ACTION(QUIT, PROGRAM, "退出", false)                                   \
	ACTION(SUSPEND, PROGRAM, "挂起，fg 回来", true)

#define ACTION_SYMBOL(symbol, group, words, withheld) ACTION_##symbol,
enum action {
	ACTION_NONE,
	ACTIONS(ACTION_SYMBOL) ACTION_COUNT,
};
#undef ACTION_SYMBOL

#define GROUP_SYMBOL(symbol, words) ACTION_GROUP_##symbol,
enum action_group {
	ACTION_GROUPS(GROUP_SYMBOL) ACTION_GROUP_COUNT,
};
#undef GROUP_SYMBOL

/* An action as a key asks for it. */
struct request {
	enum action action;
	int argument; /* the digit of ACTION_SHORTCUT; else 0 */
};

/* Finds the action of a name: its symbol in lower case, with hyphens: read-on;
 * "none" is ACTION_NONE. Returns false if there is none. */
bool action_find(struct str name, enum action *action);

/* Adds the name of an action. */
void action_add_name(struct buffer *buffer, enum action action);

/* Return the words of the help for an action and for a group, Chinese. */
const char *action_words(enum action action);
const char *action_group_words(enum action_group group);

enum action_group action_group_of(enum action action);

/* Returns whether a kiosk, where anyone may read and do nothing else, lacks
 * the action. */
bool action_is_withheld(enum action action);

#endif
