#include "text/cluster.h"

#include <assert.h>
#include <utf8proc.h>

#include "text/utf8.h"

enum {
	/* A base and 30 marks, as in UAX #15, Stream-Safe Text Format. The rest
	 * of a longer cluster is dropped before it is normalised. */
	GATHERED = 31,
	/* The longest canonical decomposition of a code point. */
	DECOMPOSED = 4,
};

/* The code points of a cluster that are shown. */
struct gathered {
	int count;
	uint32_t points[GATHERED];
};

struct point_range {
	uint32_t from, to;
};

/* Code points that no terminal shows, or each in its own way: Unicode's
 * Default_Ignorable_Code_Point, and those without agreed columns. */
static const struct point_range dropped[] = {
	{ 0x00AD, 0x00AD }, /* soft hyphen */
	{ 0x034F, 0x034F }, /* grapheme joiner */
	{ 0x061C, 0x061C }, /* bidi: Arabic letter mark */
	{ 0x115F, 0x1160 }, /* Hangul fillers */
	{ 0x17B4, 0x17B5 }, /* Khmer inherent vowels */
	{ 0x180B, 0x180F }, /* Mongolian selectors */
	{ 0x200B, 0x200F }, /* zero width, joiners, bidi marks */
	{ 0x202A, 0x202E }, /* bidi embeddings, overrides */
	{ 0x2060, 0x206F }, /* word joiner, bidi isolates */
	{ 0x20E3, 0x20E3 }, /* keycap: its digit is shown */
	{ 0x3164, 0x3164 }, /* Hangul filler */
	{ 0xFE00, 0xFE0F }, /* variation selectors */
	{ 0xFEFF, 0xFEFF }, /* byte order mark */
	{ 0xFFA0, 0xFFA0 }, /* Hangul filler */
	{ 0xFFF0, 0xFFF8 },
	{ 0x1BCA0, 0x1BCA3 }, /* shorthand format controls */
	{ 0x1D173, 0x1D17A }, /* musical format controls */
	{ 0x1F3FB, 0x1F3FF }, /* skin tones */
	{ 0xE0000, 0xE0FFF }, /* tags, variation selectors */
};

static bool
is_dropped(uint32_t point)
{
	for (size_t i = 0; i < sizeof dropped / sizeof dropped[0]; i++)
		if (point <= dropped[i].to)
			return point >= dropped[i].from;
	return false;
}

/* Whether the code point is shown as a blank. */
static bool
is_tab_or_line_end(uint32_t point)
{
	return point == '\t' || point == '\n' || point == '\r' ||
	       point == 0x85 || point == 0x2028 || point == 0x2029;
}

/* A Jamo vowel or final, which joins the initial before it. */
static bool
is_jamo_tail(uint32_t point)
{
	return (point >= 0x1160 && point <= 0x11FF) ||
	       (point >= 0xD7B0 && point <= 0xD7FF);
}

/* A Jamo initial, or a syllable that may take a final. */
static bool
is_jamo_head(uint32_t point)
{
	return (point >= 0x1100 && point < 0x115F) ||
	       (point >= 0xA960 && point <= 0xA97F) ||
	       (point >= 0xAC00 && point <= 0xD7A3);
}

static bool
is_mark(uint32_t point)
{
	utf8proc_category_t category =
	    utf8proc_category((utf8proc_int32_t)point);

	return category == UTF8PROC_CATEGORY_MN ||
	       category == UTF8PROC_CATEGORY_ME || is_jamo_tail(point);
}

static int
width(uint32_t point)
{
	return width_of(point, AMBIGUOUS_NARROW);
}

/* Returns what is shown for a code point; 0 for nothing. Only marks have
 * width 0. */
static uint32_t
shown(uint32_t point)
{
	if (is_dropped(point))
		return 0;
	if (is_tab_or_line_end(point))
		return ' ';
	if (point >= 0x1F1E6 && point <= 0x1F1FF)
		return point - 0x1F1E6 + 'A';
	if (width(point) < 0 || (width(point) == 0 && !is_mark(point)))
		return '?';
	return point;
}

static bool
is_bad(struct point point)
{
	return point.value == UTF8_BAD && point.length == 1;
}

static const utf8proc_property_t *
property(uint32_t point)
{
	return utf8proc_get_property((utf8proc_int32_t)point);
}

/* Whether the code point, before another plain one, is a cluster by itself and
 * shown as it is. Nearly all of a report is. */
static bool
is_plain(struct point point)
{
	const utf8proc_property_t *found;

	if (point.value < 0x7F)
		return point.value >= ' ';
	if (point.value >= 0x4E00 && point.value <= 0x9FFF)
		return true;
	if (is_bad(point) || width(point.value) <= 0)
		return false;
	found = property(point.value);
	return found->boundclass == UTF8PROC_BOUNDCLASS_OTHER &&
	       (found->decomp_type != 0 ||
		   found->decomp_seqindex == UINT16_MAX);
}

/* Whether a plain code point begins at the offset. Most tell it by a byte: ASCII
 * and, from U+5000, Han. */
static bool
is_plain_at(struct str text, size_t at)
{
	unsigned char first = (unsigned char)text.bytes[at];

	return (first >= ' ' && first < 0x7F) ||
	       (first >= 0xE5 && first <= 0xE9) || is_plain(utf8_at(text, at));
}

/* Whether `next` belongs to the cluster but is not shown: the line feed of CR
 * LF, and an emoji after a joiner. */
static bool
is_swallowed(uint32_t last, uint32_t next)
{
	if (last == '\r')
		return next == '\n';
	return last == 0x200D && property(next)->boundclass ==
				     UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

static void
gather_point(struct gathered *row, uint32_t point)
{
	if (point == 0 || row->count == GATHERED)
		return;
	if (row->count == 0 && width(point) == 0)
		row->points[row->count++] = ' ';
	row->points[row->count++] = point;
}

/* Whether the cluster goes on with `next`, by UAX #29 and by our rule of one
 * code point with columns. A byte that is not UTF-8 counts as having columns,
 * so it begins a cluster. */
static bool
goes_on(uint32_t first, uint32_t last, uint32_t next, utf8proc_int32_t *state)
{
	uint32_t point = shown(next);

	if (utf8proc_grapheme_break_stateful(
		(utf8proc_int32_t)last, (utf8proc_int32_t)next, state))
		return false;
	if (is_jamo_tail(next) && (!is_jamo_head(first) || shown(last) == 0))
		return false;
	return point == 0 || width(point) == 0 || is_swallowed(last, next);
}

/* Collects what is shown of the cluster at the offset. Returns the cluster's
 * length in bytes. */
static size_t
gather(struct str text, size_t offset, struct gathered *row)
{
	struct point last = utf8_at(text, offset), next;
	uint32_t first = last.value;
	utf8proc_int32_t state = 0;
	size_t at = offset + last.length;

	gather_point(row, is_jamo_tail(shown(first)) ? '?' : shown(first));
	for (; at < text.length; at += next.length, last = next) {
		next = utf8_at(text, at);
		if (!goes_on(first, last.value, next.value, &state))
			break;
		if (!is_swallowed(last.value, next.value))
			gather_point(row, shown(next.value));
	}
	return at - offset;
}

/* Makes NFC, unless that is not one code point with columns and then marks, as
 * with some musical notes. */
static void
compose(struct gathered *row)
{
	utf8proc_option_t options = UTF8PROC_COMPOSE | UTF8PROC_STABLE;
	utf8proc_int32_t points[GATHERED * DECOMPOSED];
	utf8proc_uint8_t bytes[GATHERED * 4];
	utf8proc_ssize_t length = 0, count;

	for (int i = 0; i < row->count; i++)
		length += utf8proc_encode_char(
		    (utf8proc_int32_t)row->points[i], bytes + length);
	count = utf8proc_decompose(
	    bytes, length, points, sizeof points / sizeof points[0], options);
	count = utf8proc_normalize_utf32(points, count, options);
	assert(count > 0);
	for (utf8proc_ssize_t i = 1; i < count; i++)
		if (width((uint32_t)points[i]) != 0)
			return;
	row->count = count < GATHERED ? (int)count : GATHERED;
	for (int i = 0; i < row->count; i++)
		row->points[i] = (uint32_t)points[i];
}

static struct cluster
composed(struct str text, size_t offset, enum ambiguous ambiguous)
{
	struct cluster cluster = { 0 };
	struct gathered row = { 0 };

	cluster.length = gather(text, offset, &row);
	if (row.count == 0)
		return cluster;
	compose(&row);
	cluster.columns = width_of(row.points[0], ambiguous);
	while (cluster.count < row.count && cluster.count < CLUSTER_POINTS) {
		cluster.points[cluster.count] = row.points[cluster.count];
		cluster.count++;
	}
	return cluster;
}

struct cluster
cluster_at(struct str text, size_t offset, enum ambiguous ambiguous)
{
	struct point point = utf8_at(text, offset);
	size_t next = offset + point.length;

	if (is_bad(point))
		return (struct cluster){ 1, 1, 1, { '?' } };
	if (is_plain(point) && (next == text.length || is_plain_at(text, next)))
		return (struct cluster){ point.length,
			width_of(point.value, ambiguous), 1, { point.value } };
	return composed(text, offset, ambiguous);
}

struct span
cluster_widen(struct str text, size_t *from, struct span span)
{
	size_t end = *from;

	while (end < span.to) {
		if (end <= span.from)
			*from = end;
		end += cluster_at(text, end, AMBIGUOUS_NARROW).length;
	}
	return (struct span){ *from, end };
}

int
cluster_columns(struct str text, enum ambiguous ambiguous)
{
	struct cluster cluster;
	int columns = 0;

	for (size_t at = 0; at < text.length; at += cluster.length) {
		cluster = cluster_at(text, at, ambiguous);
		columns += cluster.columns;
	}
	return columns;
}

size_t
cluster_fit(struct str text, int columns, enum ambiguous ambiguous)
{
	struct cluster cluster;
	size_t at = 0;

	for (; at < text.length; at += cluster.length) {
		cluster = cluster_at(text, at, ambiguous);
		columns -= cluster.columns;
		if (columns < 0)
			break;
	}
	return at;
}

void
cluster_clean(struct buffer *buffer, struct str text)
{
	struct cluster cluster;

	for (size_t at = 0; at < text.length; at += cluster.length) {
		cluster = cluster_at(text, at, AMBIGUOUS_NARROW);
		for (int i = 0; i < cluster.count; i++)
			utf8_add(buffer, cluster.points[i]);
	}
}
