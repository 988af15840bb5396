#include "text/pinyin_query_internal.h"

#include "text/class.h"
#include "text/fold.h"
#include "text/utf8.h"

struct sound_reader {
	struct pinyin_query *query;
	struct buffer run;    /* literals, as typed */
	struct buffer folded; /* the same, folded */
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

	query->letters[letter - 'a'] |= place;
	query->sounds |= place;
	return add_point(query, letter);
}

static void
add_boundary(struct pinyin_query *query)
{
	query->boundaries |= UINT64_C(1) << query->length;
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

		if (point.value == UTF8_BAD ||
		    !add_point(reader->query, point.value == PINYIN_CIRCLE
						  ? PINYIN_ZERO
						  : point.value))
			return false;
		at += point.length;
	}
	return true;
}

/* A letter, and its forms with a tone mark. */
static const char *const toned[] = { "aāáǎà", "eēéěèêếề", "iīíǐì", "mḿ", "nńňǹ",
	"oōóǒò", "uūúǔù", "vüǖǘǚǜÜǕǗǙǛ" };

/* The tone marks, where they stand by themselves. */
static bool
is_tone(uint32_t value)
{
	return value == 0x0300 || value == 0x0301 || value == 0x0304 ||
	       value == 0x030C;
}

/* Returns the letter without its tone mark; ü is v. */
static uint32_t
without_tone(uint32_t value)
{
	for (size_t i = 0; value >= 0x80 && i < sizeof toned / sizeof *toned;
	     i++) {
		struct str letters = str_of(toned[i]);
		struct point point;

		for (size_t at = 1; at < letters.length; at += point.length) {
			point = utf8_at(letters, at);
			if (point.value == value)
				return (unsigned char)letters.bytes[0];
		}
	}
	return value;
}

/* Returns the character at an offset, with the marks behind it. */
static struct point
typed_at(struct str typed, size_t at)
{
	struct point point = utf8_at(typed, at), mark;

	point.value = without_tone(class_half_width(point.value));
	while (at + point.length < typed.length) {
		mark = utf8_at(typed, at + point.length);
		if (mark.value == 0x0308 &&
		    (point.value == 'u' || point.value == 'U'))
			point.value = 'v';
		else if (!is_sound(point.value) || !is_tone(mark.value))
			break;
		point.length += mark.length;
	}
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
