#include "format/recognition_internal.h"

#include "text/class.h"
#include "text/utf8.h"

enum {
	LEAD_LEAST = 4, /* characters of a lead */
	LEAD_MOST = 26,
	COMMAS = 1,
	LONG_MOST = 44, /* of a sentence that opens as others do */
	LONG_COMMAS = 3,
	FOLLOWING = 50, /* characters of the text behind a lead of its own */
};

/* How a sentence begins that states something of all that follows. */
static const char *const plain_starts[] = { "我们", "今年", "当前", "根据",
	"为", "各位", "现在", "同时", "请", "我", "这是", "在", "面对", "回顾",
	"总的", "过去", "必须看到", "但", "受", "由于", "同志们", "按照",
	"目前" };

static const char *const plain_ends[] = { "了", "的", "问题", "如下" };

/* 是 makes a statement, but not in these. */
static const char *const harmless[] = { "还是", "但是", "更是", "总是", "凡是",
	"是非", "民是", "就是" };

bool
recognition_starts_plain(struct str title)
{
	for (size_t i = 0; i < sizeof plain_starts / sizeof *plain_starts; i++)
		if (str_starts(title, str_of(plain_starts[i])))
			return true;
	return false;
}

static bool
ends_with(struct str text, const char *end)
{
	struct str ending = str_of(end);

	return text.length >= ending.length &&
	       str_equal(
		   str_slice(text, text.length - ending.length, text.length),
		   ending);
}

static bool
ends_plain(struct str title)
{
	for (size_t i = 0; i < sizeof plain_ends / sizeof *plain_ends; i++)
		if (ends_with(title, plain_ends[i]))
			return true;
	return false;
}

/* Returns whether the title says 是 as a verb. */
static bool
states(struct str title)
{
	size_t count = 0, allowed = 0;
	struct str rest = title;

	while (rest.length > 0) {
		size_t at = str_find(rest, str_of("是"));

		if (at == rest.length)
			break;
		count++;
		rest = str_slice(rest, at + str_of("是").length, rest.length);
	}
	for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++)
		allowed += str_holds(title, harmless[i]);
	return count > allowed;
}

struct lead_words {
	int commas, digits;
};

static struct lead_words
count_words(struct str title)
{
	struct lead_words words = { 0, 0 };
	bool digit = false;

	for (size_t at = 0; at < title.length;) {
		struct point point = utf8_at(title, at);
		bool now = class_digit(point.value) >= 0;

		words.commas += point.value == 0xFF0C || point.value == 0xFF1B;
		words.digits += now && digit;
		digit = now;
		at += point.length;
	}
	return words;
}

bool
recognition_may_lead(const struct recognition *outline, size_t i, bool longer)
{
	const struct recognition_entry *entry = &outline->entries[i];
	struct str title = recognition_title(outline, i);
	struct lead_words words;

	if (entry->role != RECOGNITION_TEXT || entry->mark.kind != MARK_NONE ||
	    entry->notes || !entry->sentence ||
	    entry->characters < LEAD_LEAST ||
	    entry->characters > (longer ? LONG_MOST : LEAD_MOST) ||
	    outline->draft->paragraphs[i].fixed)
		return false;
	if (!entry->runs_on &&
	    (i + 1 >= outline->count ||
		outline->entries[i + 1].role != RECOGNITION_TEXT ||
		outline->entries[i + 1].length < FOLLOWING))
		return false;
	words = count_words(title);
	if (words.commas > (longer ? LONG_COMMAS : COMMAS) || words.digits > 0)
		return false;
	return longer || (!recognition_starts_plain(title) &&
			     !ends_plain(title) && !states(title));
}
