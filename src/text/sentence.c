#include "text/sentence.h"

#include "text/class.h"
#include "text/utf8.h"
#include "text/width.h"

static bool
is_one_of(uint32_t point, const uint32_t *points, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (points[i] == point)
			return true;
	return false;
}

static bool
is_stop(uint32_t point)
{
	static const uint32_t stops[] = { 0x3002, 0xFF01, 0xFF1F, 0xFF1B };

	return is_one_of(point, stops, sizeof stops / sizeof *stops);
}

/* Takes ” ’ ） 》 〉 」 』 】 〕 〗 ］ ｝ and the ASCII brackets. */
static bool
is_closing(uint32_t point)
{
	static const uint32_t closing[] = { 0x201D, 0x2019, 0xFF09, 0x300B,
		0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0xFF3D, 0xFF5D,
		')', ']', '}' };

	return is_one_of(point, closing, sizeof closing / sizeof *closing);
}

/* Returns whether a point may stand behind the stop of a sentence and belongs to
 * it. What has no columns belongs to the character before it. */
static bool
is_trailing(uint32_t point)
{
	return is_stop(point) || is_closing(point) || class_is_blank(point) ||
	       width_of(point, AMBIGUOUS_NARROW) == 0;
}

size_t
sentence_end(struct str text, size_t from)
{
	bool ended = false;

	while (from < text.length) {
		struct point point = utf8_at(text, from);

		if (ended && !is_trailing(point.value))
			break;
		ended = ended || is_stop(point.value);
		from += point.length;
	}
	return from;
}

struct span
sentence_at(struct str text, size_t byte)
{
	struct span sentence = { 0, sentence_end(text, 0) };

	while (sentence.to <= byte && sentence.to < text.length)
		sentence = (struct span){ sentence.to,
			sentence_end(text, sentence.to) };
	return sentence;
}
