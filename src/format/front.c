#include "format/front_internal.h"

#include "base/buffer.h"
#include "text/class.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum {
	TITLE_MOST = 60, /* characters */
	ISSUER_MOST = 30,
	PLACE_MOST = 20,
	YEAR_LEAST = 1900,
	YEAR_MOST = 2100,
};

/* What titles of reports hold. */
static const char *const title_words[] = { "工作报告", "公报", "纲要", "规划",
	"计划", "决定", "决议", "意见", "报告", "方案", "通知" };

static const char *const issuer_ends[] = { "人民政府", "国务院", "统计局",
	"委员会", "中共中央", "办公厅", "人民法院", "人民检察院", "调查总队",
	"调查队" };

static const char *const regions[] = { "自治区", "自治州", "自治县", "自治旗",
	"省", "市", "区", "县", "州", "旗", "盟" };

static bool
holds_any(struct str text, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_holds(text, words[i]))
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

/* What may stand around a part of the block: dashes, brackets, blanks. */
static bool
is_frame(uint32_t point)
{
	return class_is_blank(point) || point == 0x2014 || point == '-' ||
	       point == 0x2500 || point == 0x2501 || point == 0xFF08 ||
	       point == 0xFF09 || point == '(' || point == ')' ||
	       point == 0xFF1A || point == 0x2015;
}

static struct str
unframed(struct str text)
{
	while (text.length > 0 && is_frame(utf8_at(text, 0).value))
		text = str_slice(text, utf8_at(text, 0).length, text.length);
	while (text.length > 0) {
		struct point point = utf8_before(text, text.length);

		if (!is_frame(point.value))
			break;
		text.length -= point.length;
	}
	return text;
}

/* 政 府 工 作 报 告 is spaced out; elsewhere a blank parts words. */
static struct str
unspaced(struct arena *arena, struct str text)
{
	struct buffer kept = { .arena = arena };
	size_t blanks = 0;

	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		if (class_is_blank(point.value))
			blanks++;
		else
			buffer_add(
			    &kept, str_slice(text, at, at + point.length));
		at += point.length;
	}
	return blanks * 3 >= utf8_count(buffer_str(&kept)) ? buffer_str(&kept)
							   : text;
}

static bool
take_title(struct front *front, struct str text)
{
	struct str title = unspaced(front->arena, text);

	if (!holds_any(
		title, title_words, sizeof title_words / sizeof *title_words) ||
	    utf8_count(title) > TITLE_MOST || str_holds(title, "。"))
		return false;
	if (front->title.length == 0)
		front->title = title;
	return str_equal(front->title, title);
}

static bool
take_speaker(struct front *front, struct str text)
{
	struct str speaker = front_speaker(front->arena, text);

	/* A name alone is one behind the date of a speech. */
	if (speaker.length == 0 && front->date.year > 0)
		speaker = front_name(front->arena, text);
	if (speaker.length == 0 || front->speaker.length > 0)
		return false;
	front->speaker = speaker;
	return true;
}

static bool
take_issuer(struct front *front, struct str text)
{
	if (front->issuer.length > 0 || utf8_count(text) > ISSUER_MOST)
		return false;
	for (size_t i = 0; i < sizeof issuer_ends / sizeof *issuer_ends; i++)
		if (ends_with(text, issuer_ends[i])) {
			front->issuer = text;
			return true;
		}
	return false;
}

/* Returns the bytes of an occasion at the start of a text: up to 会议上, or to
 * the end. */
static size_t
occasion_end(struct str text)
{
	static const char *const ends[] = { "会议上", "会上", "大会上",
		"会议" };

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		size_t at = str_find(text, str_of(ends[i]));

		if (at < text.length)
			return at + str_of(ends[i]).length;
	}
	return text.length;
}

static bool
is_occasion(struct str text)
{
	return (str_starts(text, str_of("在")) || str_holds(text, "次会议")) &&
	       utf8_count(text) <= TITLE_MOST;
}

/* An occasion may go on in the next line. */
static bool
take_occasion(struct front *front, struct str *text)
{
	size_t end = occasion_end(*text);
	struct str taken = str_slice(*text, 0, end);

	if (front->occasion.length == 0) {
		if (!is_occasion(taken))
			return false;
		front->occasion = taken;
	} else {
		if (ends_with(front->occasion, "上") ||
		    end == text->length + 1 || !str_holds(taken, "会"))
			return false;
		front->occasion = arena_print(front->arena, "%.*s%.*s",
		    (int)front->occasion.length, front->occasion.bytes,
		    (int)taken.length, taken.bytes);
	}
	*text = unframed(str_slice(*text, end, text->length));
	return true;
}

static bool
take_words(struct front *front, struct str text)
{
	text = unframed(text);
	if (text.length == 0)
		return true;
	if (take_occasion(front, &text) && text.length == 0)
		return true;
	return take_title(front, text) || take_speaker(front, text) ||
	       take_issuer(front, text);
}

static bool
is_same(struct front_date one, struct front_date other)
{
	return one.year == other.year && one.month == other.month &&
	       one.day == other.day;
}

bool
front_take(struct front *front, struct str line)
{
	struct front_date date;
	struct span at;
	bool before, behind;

	line = unframed(line);
	/* The title may have told the date before. */
	if (!front_find_date(line, &date, &at) ||
	    (front->date.year > 0 && !is_same(front->date, date)))
		return take_words(front, line);
	front->date = date;
	before = take_words(front, str_slice(line, 0, at.from));
	behind = take_words(front, str_slice(line, at.to, line.length));
	return before && behind;
}

/* --- What follows from the fields */

/* Returns the place at the start of a text: up to the last word for a region
 * in it. */
static struct str
region_of(struct str text)
{
	size_t longest = 0;

	for (size_t i = 0; i < sizeof regions / sizeof *regions; i++) {
		struct str region = str_of(regions[i]);
		size_t at = 0;

		while (at < text.length) {
			struct str rest = str_slice(text, at, text.length);
			size_t found = str_find(rest, region);

			if (found == rest.length)
				break;
			at += found + region.length;
			if (at > longest)
				longest = at;
		}
	}
	return str_slice(text, 0, longest);
}

static struct str
place_in(struct str text, const char *end)
{
	size_t at = str_find(text, str_of(end));
	struct str place = region_of(str_slice(text, 0, at));

	return at < text.length && utf8_count(place) > 1 &&
		       utf8_count(place) <= PLACE_MOST
		   ? place
		   : str_of("");
}

struct str
front_place(const struct front *front)
{
	struct str occasion = front->occasion, place, title = front->title;
	size_t year = str_find(title, str_of("年"));

	if (str_starts(occasion, str_of("在")))
		occasion =
		    str_slice(occasion, str_of("在").length, occasion.length);
	place = place_in(occasion, "第");
	if (place.length == 0 && year < title.length)
		title =
		    str_slice(title, year + str_of("年").length, title.length);
	if (place.length == 0)
		place = place_in(title, "政府工作报告");
	if (place.length == 0)
		place = place_in(front->speaker, "人民政府");
	return place;
}

int
front_year(const struct front *front)
{
	size_t at = str_find(front->title, str_of("年"));
	int year = 0;

	if (at < front->title.length && at >= 4)
		year = numeral_value(str_slice(front->title, at - 4, at));
	if (year >= YEAR_LEAST && year <= YEAR_MOST)
		return year;
	return front->date.year;
}
