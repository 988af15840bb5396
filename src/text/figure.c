#include "text/figure.h"

#include "text/measure.h"
#include "text/seam.h"
#include "text/utf8.h"

/* The grammar, the longest reading at each step:
 *
 *	figure	[sign] term { range term }
 *	term	digits { joiner digits } tail
 *	tail	{ multiplier } ( unit | { mark } ), or a Latin word, or a Han
 *
 * and behind a multiplier or a mark the digits may go on (1亿2千万, 31°14′).
 * Signs, joiners and the rest touch the digits beside them. */
static const uint32_t signs[] = U"+-±＋－−";
static const uint32_t joiners[] = U".,:/-+—–～~×∶·．：／－＋";
static const uint32_t ranges[] = U"-—–～~×－";
static const uint32_t multipliers[] = U"余多几来+＋十百千万亿兆";
static const uint32_t marks[] = U"%‰‱％℃℉°′″";
static const uint32_t han_digits[] = U"○〇零一二三四五六七八九";
static const uint32_t word_joiners[] = U".-_";

static bool
among(uint32_t point, const uint32_t *set)
{
	while (*set != 0 && *set != point)
		set++;
	return *set != 0;
}

/* Of value 0 and no length at the text's end. */
static struct point
point_at(struct str text, size_t at)
{
	return at < text.length ? utf8_at(text, at) : (struct point){ 0, 0 };
}

static enum seam_kind
kind_at(struct str text, size_t at)
{
	return seam_kind(point_at(text, at).value);
}

/* The functions below return how far what they know reaches from an offset:
 * the same offset where nothing of it stands. */

static size_t
past_one_of(struct str text, size_t at, const uint32_t *set)
{
	struct point point = point_at(text, at);

	return among(point.value, set) ? at + point.length : at;
}

static size_t
past_digits(struct str text, size_t at)
{
	while (kind_at(text, at) == SEAM_DIGIT)
		at += point_at(text, at).length;
	return at;
}

/* STEM, m³, km/h, kW·h. */
static size_t
past_latin(struct str text, size_t at)
{
	while (kind_at(text, at) == SEAM_LATIN) {
		size_t next;

		while (kind_at(text, at) == SEAM_LATIN ||
		       kind_at(text, at) == SEAM_DIGIT)
			at += point_at(text, at).length;
		next = past_one_of(text, at, U"/·");
		if (kind_at(text, next) == SEAM_LATIN)
			at = next;
	}
	return at;
}

/* A full-width comma parts figures more often than thousands: it belongs to
 * one only before three digits and no more. */
static size_t
past_thousands(struct str text, size_t at)
{
	size_t digits = past_one_of(text, at, U"，");
	size_t to = digits == at ? at : past_digits(text, digits);
	size_t count = 0;

	for (size_t i = digits; i < to; i += point_at(text, i).length)
		count++;
	return count == 3 ? to : at;
}

static size_t
past_number(struct str text, size_t at)
{
	size_t next = past_digits(text, at);

	while (next > at) {
		at = past_thousands(text, next);
		next = past_one_of(text, at, joiners);
		if (kind_at(text, next) != SEAM_DIGIT)
			return at;
		next = past_digits(text, next);
	}
	return at;
}
