#include "text/guess.h"

enum {
	LOOKED_AT = 512 * 1024, /* bytes */
};

/* A set of characters of two bytes. */
struct double_byte {
	unsigned char first, last; /* of lead bytes */
	/* Trail bytes below 0x80; all have 0xA1 to 0xFE. */
	unsigned char low_first, low_last;
	unsigned char middle_last; /* those from 0x80 on; 0x7F for none */
	/* The lead bytes of what is common, with any trail byte or with those
	 * above 0xA0 alone. */
	unsigned char signs_last; /* from 0xA1 */
	unsigned char han_first, han_last;
	bool low_is_common;
};

static const struct double_byte gbk = { 0x81, 0xFE, 0x40, 0x7E, 0xA0, 0xA3,
	0xB0, 0xD7, false };
static const struct double_byte big5 = { 0xA1, 0xF9, 0x40, 0x7E, 0x7F, 0xA3,
	0xA4, 0xC6, true };

struct reading_count {
	size_t all, common;
};

static bool
is_trail(const struct double_byte *set, unsigned char trail)
{
	return (trail >= set->low_first && trail <= set->low_last) ||
	       (trail >= 0x80 && trail <= set->middle_last) ||
	       (trail >= 0xA1 && trail <= 0xFE);
}

static bool
is_common(
    const struct double_byte *set, unsigned char lead, unsigned char trail)
{
	if (trail < 0xA1 && !set->low_is_common)
		return false;
	return (lead >= 0xA1 && lead <= set->signs_last) ||
	       (lead >= set->han_first && lead <= set->han_last);
}

/* Counts characters of two bytes; a byte that begins none counts as a rare
 * one. */
static struct reading_count
read_as(const struct double_byte *set, struct str bytes)
{
	struct reading_count count = { 0, 0 };

	for (size_t at = 0; at < bytes.length && at < LOOKED_AT; at++) {
		unsigned char lead = (unsigned char)bytes.bytes[at], trail = 0;

		if (lead < 0x80)
			continue;
		count.all++;
		if (at + 1 < bytes.length)
			trail = (unsigned char)bytes.bytes[at + 1];
		if (lead < set->first || lead > set->last ||
		    !is_trail(set, trail))
			continue;
		count.common += is_common(set, lead, trail);
		at++;
	}
	return count;
}

bool
guess_is_big5(struct str bytes)
{
	struct reading_count one = read_as(&gbk, bytes);
	struct reading_count other = read_as(&big5, bytes);

	return other.common * one.all > one.common * other.all;
}

bool
guess_is_utf16(struct str bytes, bool big_endian)
{
	size_t high = big_endian ? 0 : 1, units = 2;

	if (bytes.length < 2 * units)
		return false;
	for (size_t at = 0; at < 2 * units; at += 2) {
		unsigned char low = (unsigned char)bytes.bytes[at + 1 - high];

		if (bytes.bytes[at + high] != 0 || low == 0 || low >= 0x80)
			return false;
	}
	return true;
}
