#include "format/junk_internal.h"

#include "text/class.h"
#include "text/utf8.h"

enum {
	NEAR_END = 40,   /* lines at either end of a file */
	VALUE_MOST = 40, /* bytes of a value on a line of its own */
	HASH_LEAST = 32, /* hexadecimal digits */
	PAGE_DIGITS = 4,
	LABELLED_MOST = 300, /* bytes of a line of labels */
};

/* Lines that are a button or a remark of a page and nothing else. */
static const char *const buttons[] = { "打印", "打印本页", "我要打印", "全屏",
	"收藏", "下载", "加大", "还原", "减小", "大", "中", "小", "】", "】",
	"【", "【字号：", "【字体：", "字号：", "字体：", "分享：", "分享到：",
	"分享", "分享到", "关闭", "关闭窗口", "关闭本页", "返回顶部", "返回",
	"扫一扫在手机打开当前页", "相关附件", "相关附件>>", "相关链接",
	"相关链接>>", "相关报道：", "相关新闻：", "上一篇：", "下一篇：",
	"无障碍", "朗读", "纠错", "默认", "超大" };

/* What a label says of a page; its value stands behind it or on the next
 * line. */
static const char *const labels[] = { "来源：", "来源:", "信息来源：",
	"文章来源：", "责任编辑：", "责任编辑:", "编辑：", "责编：",
	"发布时间：", "发布时间:", "发布日期：", "发布日期:", "时间：2",
	"日期：2", "浏览次数：", "浏览量：", "点击数：", "访问量：", "阅读：",
	"【字号：", "【字体：", "[字体：", "字体：", "字号：", "字体大小：",
	"作者：", "信息来源：", "发布机构：" };

static bool
is_button(struct str line)
{
	for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++)
		if (str_is(line, buttons[i]))
			return true;
	return false;
}

/* Returns the bytes of the label a line begins with, or 0. */
static size_t
label_of(struct str line)
{
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (str_starts(line, str_of(labels[i])))
			return str_of(labels[i]).length;
	return 0;
}

static bool
is_hexadecimal(char byte)
{
	return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f');
}

/* abcd39f1fb7f426d9dfb6bd0fa1f2146: */
static bool
is_hash(struct str line)
{
	size_t at = 0;

	while (at < line.length && is_hexadecimal(line.bytes[at]))
		at++;
	return at >= HASH_LEAST && at + 1 >= line.length;
}

/* When a page was put up: a date with a time of day, and nothing else. */
static bool
is_time(struct str line)
{
	struct str marks = str_of("年月日时分秒:：-/. ");
	bool timed = false;

	for (size_t at = 0; at < line.length;) {
		struct point point = utf8_at(line, at);
		struct str bytes = str_slice(line, at, at + point.length);

		if (class_digit(point.value) < 0 &&
		    str_find(marks, bytes) == marks.length)
			return false;
		timed = timed || point.value == ':' || point.value == 0x65F6;
		at += point.length;
	}
	return timed;
}

static bool
is_dash(uint32_t point)
{
	return point == '-' || point == 0x2014 || point == 0x2013 ||
	       point == 0xB7 || point == 0x2500 || point == 0xFF0D;
}

/* - 3 -, — 3 —, · 3 ·, and on a page that form feeds part, 3. */
static bool
is_page_number(const struct file_line *line)
{
	size_t digits = 0, dashes_before = 0, dashes_behind = 0;

	for (size_t at = 0; at < line->text.length;) {
		struct point point = utf8_at(line->text, at);

		if (class_digit(point.value) >= 0 && dashes_behind == 0)
			digits++;
		else if (is_dash(point.value))
			*(digits == 0 ? &dashes_before : &dashes_behind) += 1;
		else if (!class_is_blank(point.value))
			return false;
		at += point.length;
	}
	return digits > 0 && digits <= PAGE_DIGITS &&
	       ((dashes_before > 0 && dashes_behind > 0) ||
		   (line->paged && dashes_before + dashes_behind == 0));
}

/* When a page was put up, by whom, and how large its letters are, all in one
 * line: two labels, or a date and a label. */
static bool
is_labelled(struct str line)
{
	size_t label = label_of(line);
	bool begins = label > 0 || class_digit(utf8_at(line, 0).value) >= 0;

	if (!begins || line.length > LABELLED_MOST || str_holds(line, "。"))
		return false;
	while (label < line.length) {
		label += utf8_at(line, label).length;
		if (label_of(str_slice(line, label, line.length)) > 0)
			return true;
	}
	return false;
}

/* Whether a line is part of a page's frame. `value` is whether a label without
 * its value stood before it; it is set for the next line. */
static bool
is_frame(const struct file_line *line, bool *value)
{
	size_t label = label_of(line->text);
	bool follows = *value && line->text.length <= VALUE_MOST;

	*value = label > 0 && label == line->text.length;
	return follows || is_button(line->text) || is_hash(line->text) ||
	       is_time(line->text) || is_labelled(line->text) ||
	       (label > 0 && line->text.length <= label + VALUE_MOST);
}

void
junk_drop(struct file_lines *lines, struct draft *draft)
{
	size_t kept = 0;
	bool value = false;

	for (size_t i = 0; i < lines->count; i++) {
		const struct file_line *line = &lines->at[i];
		bool near = i < NEAR_END || i + NEAR_END >= lines->count;

		if (!near)
			value = false;
		if ((near && is_frame(line, &value)) || is_page_number(line)) {
			draft_drop(draft, line->text, line->number);
			continue;
		}
		lines->at[kept++] = *line;
	}
	lines->count = kept;
}
