#include "text/pinyin_query_internal.h"

#include "text/class.h"
#include "text/fold.h"
#include "text/utf8.h"

struct sound_reader {
	struct pinyin_query *query;
	struct buffer run;    /* literals, as typed */
	struct buffer folded; /* the same, folded */
	bool in_word;         /* among digits or capitals */
};

static bool
is_boundary(uint32_t value)
{
	return value == '\'' || value == 0x2018 || value == 0x2019;
}

static bool
is_sound(uint32_t value)
{
	return value >= 'a' && value <= 'z';
}

static bool
is_word(uint32_t value)
{
	return is_sound(value) || class_digit(value) >= 0;
}

static bool
add_point(struct pinyin_query *query, uint32_t value)
{
	if (query->length == PINYIN_MOST_PLACES)
		return false;
	query->points[query->length++] = value;
	return true;
}

static bool
add_sound(struct sound_reader *reader, uint32_t letter)
{
	struct pinyin_query *query = reader->query;
	uint64_t place = UINT64_C(1) << query->length;

	reader->in_word = false;
	query->letters[letter - 'a'] |= place;
	query->sounds |= place;
	return add_point(query, letter);
}

static void
add_boundary(struct pinyin_query *query)
{
	query->boundaries |= UINT64_C(1) << query->length;
}

static bool
add_literal(struct sound_reader *reader, uint32_t value)
{
	bool was_in_word = reader->in_word;

	if (value == UTF8_BAD)
		return false;
	if (class_is_han(value))
		reader->in_word = false;
	else if (is_word(value))
		reader->in_word = true;
	if (class_is_han(value) || (reader->in_word && !was_in_word))
		reader->query->weight++;
	reader->query->literals++;
	return add_point(
	    reader->query, value == PINYIN_CIRCLE ? PINYIN_ZERO : value);
}

/* Folds a run as a whole, since folding depends on the neighbours. */
static bool
end_run(struct sound_reader *reader)
{
	struct str folded;

	reader->folded.length = 0;
	if (reader->run.length > 0)
		fold_add(&reader->folded, buffer_str(&reader->run));
	reader->run.length = 0;
	folded = buffer_str(&reader->folded);
	for (size_t at = 0; at < folded.length;) {
		struct point point = utf8_at(folded, at);

		if (!add_literal(reader, point.value))
			return false;
		at += point.length;
	}
	return true;
}

/* Returns the character at an offset; ü, composed or not, is v. */
static struct point
typed_at(struct str typed, size_t at)
{
	struct point point = utf8_at(typed, at), mark;

	point.value = class_half_width(point.value);
	if (point.value == 0xDC || point.value == 0xFC)
		point.value = 'v';
	if ((point.value != 'u' && point.value != 'U') ||
	    at + point.length == typed.length)
		return point;
	mark = utf8_at(typed, at + point.length);
	if (mark.value == 0x0308)
		point = (struct point){ 'v', point.length + mark.length };
	return point;
}

bool
pinyin_query_read(
    struct pinyin_query *query, struct str typed, struct arena *arena)
{
	struct sound_reader reader = {
		.query = query,
		.run = { .arena = arena },
		.folded = { .arena = arena },
	};
	struct point point;

	*query = (struct pinyin_query){ 0 };
	for (size_t at = 0; at < typed.length; at += point.length) {
		bool ends_run;

		point = typed_at(typed, at);
		ends_run = is_sound(point.value) || is_boundary(point.value);
		if (ends_run && !end_run(&reader))
			return false;
		if (is_sound(point.value)) {
			if (!add_sound(&reader, point.value))
				return false;
		} else if (ends_run || (class_is_blank(point.value) &&
					   reader.run.length == 0)) {
			add_boundary(query);
		} else {
			buffer_add(&reader.run,
			    str_slice(typed, at, at + point.length));
		}
	}
	return end_run(&reader) && query->sounds != 0;
}
