#include "figure/respective.h"

#include "base/ascii.h"
#include "text/utf8.h"

enum {
	NAMES_MOST = 12,
	LEAST_BEFORE = 1, /* characters of a name before what is said of all */
};

/* What the last name of a list may say of all: the longest counts. */
static const char *const heads[] = { "居民人均可支配收入", "人均可支配收入",
	"可支配收入", "人均纯收入", "纯收入", "居民收入", "收入", "排放总量",
	"排放量", "排放", "增加值", "总产值", "产值", "产量", "销售收入",
	"销售额", "零售额", "交易额", "总额", "总值", "余额", "投资额", "投资",
	"治理率", "处理率", "覆盖率", "普及率", "达标率", "优良率", "利用率",
	"就业率", "参保率", "入园率", "合格率", "占比", "比重", "比例", "浓度",
	"强度", "面积", "人数", "户数", "起数", "里程", "床位", "学位", "项目",
	"企业", "用地", "住房" };

struct names {
	struct str at[NAMES_MOST];
	size_t count; /* one more than there is room for: too many */
};

static void
add(struct names *names, struct str name)
{
	if (names->count < NAMES_MOST)
		names->at[names->count] = name;
	if (names->count <= NAMES_MOST)
		names->count++;
}

/* Returns the bytes of a sign that parts names at the start of a text; 0 for
 * none. */
static size_t
sign_at(struct str text)
{
	static const char *const signs[] = { "、", "以及", "和", "与", "及" };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(text, str_of(signs[i])))
			return str_of(signs[i]).length;
	return 0;
}

/* Parts a list; what stands in a quotation or a bracket is one name. */
static struct names
part(struct str list)
{
	struct names names = { .count = 0 };
	size_t from = 0, at = 0;
	int inside = 0;

	while (at < list.length) {
		struct str rest = str_slice(list, at, list.length);
		size_t sign = inside > 0 ? 0 : sign_at(rest);

		inside += str_starts(rest, str_of("“")) ||
			  str_starts(rest, str_of("（"));
		inside -= inside > 0 && (str_starts(rest, str_of("”")) ||
					    str_starts(rest, str_of("）")));
		if (sign > 0) {
			add(&names, str_slice(list, from, at));
			from = at + sign;
		}
		at += sign > 0 ? sign : utf8_at(list, at).length;
	}
	add(&names, str_slice(list, from, list.length));
	return names;
}

/* Years name nothing: 2017年、2018年分别居第二、第一. */
static bool
is_name(struct str text)
{
	return text.length > 0 && !ascii_is_digit(text.bytes[0]);
}

/* Returns as many names as there are figures; none if the list has more or
 * fewer, or one names nothing. */
static struct names
names_of(struct str list, size_t count)
{
	struct names names = part(list);

	if (names.count != count || count > NAMES_MOST)
		return (struct names){ .count = 0 };
	for (size_t i = 0; i < count; i++)
		if (!is_name(names.at[i]))
			return (struct names){ .count = 0 };
	return names;
}

/* Returns the longest head that a name ends with, and that leaves something
 * before it. */
static struct str
head_of(struct str name)
{
	struct str head = str_of("");

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		struct str word = str_of(heads[i]);

		if (word.length > head.length && str_ends(name, word) &&
		    utf8_count(str_slice(name, 0, name.length - word.length)) >=
			LEAST_BEFORE)
			head = word;
	}
	return head;
}

/* Returns what the last name says of all; nothing if another one has a head of
 * its own. */
static struct str
shared_head(const struct names *names)
{
	for (size_t i = 0; i + 1 < names->count; i++)
		if (head_of(names->at[i]).length > 0)
			return str_of("");
	return head_of(names->at[names->count - 1]);
}

/* Whether the last name says more of all than a rate, but not where that begins:
 * 县城、乡村污水治理率. */
static bool
is_unclear(const struct names *names)
{
	struct str last = names->at[names->count - 1];
	struct str head = head_of(last);

	if (!str_ends(head, str_of("率")))
		return false;
	for (size_t i = 0; i + 1 < names->count; i++)
		if (names->at[i].length + head.length >= last.length)
			return false;
	return true;
}

/* Finds the figures that a clause shares out: those behind 分别 that have one
 * subject. Returns the first of them; the count if there is none. */
static size_t
find_run(const struct figure *figures, size_t count, size_t *end)
{
	struct str clause = figures[0].clause;
	size_t at = str_find(clause, str_of("分别")), first = 0;

	while (
	    first < count && (figures[first].quote.bytes < clause.bytes + at ||
				 !figure_counts(&figures[first])))
		first++;
	*end = first;
	while (*end < count && figure_counts(&figures[*end]) &&
	       str_equal(figures[*end].subject, figures[first].subject))
		++*end;
	return first;
}

void
respective_share(struct arena *arena, struct figure *figures, size_t count)
{
	size_t first, end;
	struct names names;
	struct str head;

	if (count < 2 || !str_holds(figures[0].clause, "分别"))
		return;
	first = find_run(figures, count, &end);
	if (end - first < 2)
		return;
	names = names_of(figures[first].subject, end - first);
	if (names.count == 0 || is_unclear(&names))
		return;
	head = shared_head(&names);
	for (size_t i = 0; i < names.count; i++) {
		struct str name = names.at[i];
		bool last = i + 1 == names.count;

		figures[first + i].subject =
		    arena_print(arena, "%.*s%.*s", (int)name.length, name.bytes,
			last ? 0 : (int)head.length, head.bytes);
	}
}
