#include "figure/subject.h"

#include "base/buffer.h"
#include "figure/sides_internal.h"
#include "text/class.h"
#include "text/utf8.h"

/* --- The topic */

static void
copy(struct topic_text *kept, struct str text)
{
	text = sides_cut(text, SUBJECT_MOST);
	if (text.length == 0)
		return;
	memcpy(kept->bytes, text.bytes, text.length);
	kept->length = text.length;
}

static struct str
text_of(const struct topic_text *kept)
{
	return (struct str){ kept->bytes, kept->length };
}

/* Keeps a subject, and the thing without what it says of a stage. */
static void
keep(struct topic *topic, struct str subject)
{
	unsigned uses;
	size_t length = subject_word_last(subject, WORD_STAGE, &uses);

	copy(&topic->whole, subject);
	if (length < subject.length)
		subject = str_slice(subject, 0, subject.length - length);
	length = subject_word_first(subject, WORD_STAGE, &uses);
	if (length < subject.length)
		subject = str_slice(subject, length, subject.length);
	copy(&topic->thing, subject);
}

/* A clause is about what stands before its first predicate. */
static void
take_passed(struct topic *topic)
{
	struct str text =
	    sides_peel_first(class_trim(topic->passed), SIDES_LEADING);

	topic->passed.length = 0;
	for (size_t at = 0; at < text.length;) {
		unsigned uses;
		struct str rest = str_slice(text, at, text.length);

		if (at > 0 && subject_word_first(rest, WORD_CUT, &uses) > 0) {
			text = str_slice(text, 0, at);
			break;
		}
		at += utf8_at(text, at).length;
	}
	keep(topic, text);
}

void
subject_forget(struct topic *topic)
{
	*topic = (struct topic){ .thing.length = 0 };
}

void
subject_pass(struct str clause, struct topic *topic)
{
	topic->passed = clause;
}

/* --- The subject */

static void
set_measure(struct figure *figure, const struct sides *sides, struct str left,
    enum measure before)
{
	if (figure->kind != FIGURE_QUANTITY)
		return;
	/* 分别增长6%、8% */
	if (sides->left.length == 0 && sides->stands_for && !sides->growth &&
	    left.length <= strlen("、"))
		figure->measure = before;
	else if (sides->growth)
		figure->measure = MEASURE_GROWTH;
	else if (figure->unit_class == UNIT_PERCENT && sides->share)
		figure->measure = MEASURE_SHARE;
	else if (str_holds(left, "净增"))
		figure->measure = MEASURE_INCREMENT;
}

/* 一年来 is about itself. */
static struct str
with_next(const struct subject_place *place)
{
	size_t to = place->wording.to;
	struct str behind = str_slice(place->text, to, place->text.length);

	if (!str_starts(behind, str_of("来")))
		return (struct str){ NULL, 0 };
	return str_slice(place->text, place->wording.from, to + strlen("来"));
}

/* Adds the topic, unless its end is said again: 项目. */
static void
add_topic(struct buffer *subject, const struct sides *sides, struct str topic)
{
	if (sides->left.length == 0 || !str_ends(topic, sides->left))
		buffer_add(subject, topic);
}

void
subject_find(struct arena *arena, struct figure *figure,
    const struct subject_place *place, struct topic *topic)
{
	struct sides sides = sides_of(figure, place);
	struct buffer subject = { .arena = arena };
	bool unnamed = sides.left.length == 0 && sides.right.length == 0;

	if (topic->passed.length > 0 && sides.stands_for)
		take_passed(topic);
	set_measure(figure, &sides, sides_left(place), topic->measure);
	if (sides.stands_for)
		add_topic(&subject, &sides,
		    text_of(unnamed ? &topic->whole : &topic->thing));
	buffer_add(&subject, sides.left);
	buffer_add(&subject, sides.right);
	figure->subject = sides_cut(buffer_str(&subject), SUBJECT_MOST);
	if (sides.stands_for)
		copy(&topic->whole, figure->subject);
	else
		keep(topic, figure->subject);
	topic->measure = figure->measure;
	topic->passed.length = 0;
	if (figure->subject.length == 0)
		figure->subject = with_next(place);
}
