#include "text/scan.h"

#include <assert.h>
#include <string.h>

enum {
	SAMPLE_RUNS = 256,
	SAMPLE_RUN = 16, /* bytes, to get every byte of a character */
};

struct scan_sample
scan_sample(struct str text)
{
	struct scan_sample sample = { { 0 } };
	size_t step = text.length / SAMPLE_RUNS;

	if (step < SAMPLE_RUN)
		step = SAMPLE_RUN;
	for (size_t run = 0; run < SAMPLE_RUNS; run++)
		for (size_t at = run * step;
		     at < run * step + SAMPLE_RUN && at < text.length; at++)
			sample.counts[(unsigned char)text.bytes[at]]++;
	return sample;
}

/* If the sample does not tell, a first byte of a character counts as more
 * common: six first bytes begin nearly all Han. */
static uint64_t
commonness(const struct scan_sample *sample, char byte)
{
	bool first = ((unsigned char)byte & 0xC0) != 0x80;

	return (uint64_t)sample->counts[(unsigned char)byte] * 2 + first;
}

/* Returns whether both offsets are in one character of UTF-8. */
static bool
same_character(struct str bytes, size_t left, size_t right)
{
	size_t from = left < right ? left : right;
	size_t to = left < right ? right : left;

	for (size_t at = from + 1; at <= to; at++)
		if (((unsigned char)bytes.bytes[at] & 0xC0) != 0x80)
			return false;
	return true;
}

/* Returns the offset of the rarest byte at any offset except `but`, in another
 * character if there is one: the bytes of one come together too often. `but`
 * itself if there is no other. */
static size_t
rarest_but(struct str bytes, const struct scan_sample *sample, size_t but)
{
	size_t rarest = but;
	uint64_t least = UINT64_MAX;

	for (size_t at = 0; at < bytes.length; at++) {
		uint64_t common = commonness(sample, bytes.bytes[at]);

		if (at == but)
			continue;
		if (but < bytes.length && same_character(bytes, at, but))
			common += UINT32_MAX;
		if (common < least) {
			rarest = at;
			least = common;
		}
	}
	return rarest;
}

struct scan_needle
scan_needle(struct str bytes, const struct scan_sample *sample)
{
	struct scan_needle needle = { .bytes = bytes };

	assert(bytes.length > 0);
	needle.rarest = rarest_but(bytes, sample, bytes.length);
	needle.second = rarest_but(bytes, sample, needle.rarest);
	return needle;
}

/* Whether the needle is at these bytes, of which there must be enough. */
static bool
matches(const struct scan_needle *needle, const char *bytes)
{
	return memcmp(bytes, needle->bytes.bytes, needle->bytes.length) == 0;
}

size_t
scan_next_plain(const struct scan_needle *needle, struct str text, size_t from)
{
	const char *rarest, *end;

	if (text.length < needle->bytes.length ||
	    from > text.length - needle->bytes.length)
		return text.length;
	/* Only where the rarest byte can be. */
	rarest = text.bytes + from + needle->rarest;
	end = text.bytes + text.length - needle->bytes.length + needle->rarest +
	      1;
	for (; rarest < end; rarest++) {
		rarest = memchr(rarest, needle->bytes.bytes[needle->rarest],
		    (size_t)(end - rarest));
		if (rarest == NULL)
			break;
		if (matches(needle, rarest - needle->rarest))
			return (size_t)(rarest - needle->rarest - text.bytes);
	}
	return text.length;
}

#ifdef __GNUC__

enum {
	BLOCK = 64,
	AHEAD = 4096, /* bytes: a processor does not fetch beyond the end of a
	                 page by itself */
};

/* Bytes compared side by side. Every processor with vectors has them of 16. */
union lanes {
	signed char __attribute__((vector_size(16))) bytes;
	uint64_t __attribute__((vector_size(16))) words;
};

static inline union lanes
lanes_of(char byte)
{
	union lanes lanes;

	memset(&lanes, byte, sizeof lanes);
	return lanes;
}

/* The two bytes that are looked for, and how far after the rarest the other
 * is. */
struct needle_bytes {
	union lanes rarest, second;
	ptrdiff_t apart;
};

static struct needle_bytes
pair_of(const struct scan_needle *needle)
{
	return (struct needle_bytes){
		.rarest = lanes_of(needle->bytes.bytes[needle->rarest]),
		.second = lanes_of(needle->bytes.bytes[needle->second]),
		.apart = (ptrdiff_t)needle->second - (ptrdiff_t)needle->rarest,
	};
}

/* Returns the lanes in which the pair is, if the rarest byte is looked for from
 * `from` on. */
static inline union lanes
lanes_with(const char *from, const struct needle_bytes *pair)
{
	union lanes lanes, other;

	memcpy(&lanes, from, sizeof lanes);
	memcpy(&other, from + pair->apart, sizeof other);
	lanes.bytes = lanes.bytes == pair->rarest.bytes;
	other.bytes = other.bytes == pair->second.bytes;
	lanes.words &= other.words;
	return lanes;
}

/* Returns how many blocks from `from` on come before one that has the pair. */
static size_t
blocks_without(const char *from, size_t blocks, const struct needle_bytes *pair)
{
	for (size_t i = 0; i < blocks; i++, from += BLOCK) {
		union lanes any = lanes_with(from, pair);

		/* Computed as a number: beyond the text a fetch is harmless,
		 * but a pointer is undefined. */
		__builtin_prefetch((const void *)((uintptr_t)from + AHEAD));
		any.words |= lanes_with(from + 16, pair).words;
		any.words |= lanes_with(from + 32, pair).words;
		any.words |= lanes_with(from + 48, pair).words;
		if ((any.words[0] | any.words[1]) != 0)
			return i;
	}
	return blocks;
}

/* Returns a bit for each of 8 bytes that are all ones or all zeros, the first one
 * lowest: each keeps a bit of its own, and the product adds them up in its
 * highest byte. */
static inline uint64_t
bits_of_word(uint64_t word)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	return (word & UINT64_C(0x8040201008040201)) *
		   UINT64_C(0x0101010101010101) >>
	       56;
}

/* Returns a bit for each lane that has the pair. */
static inline uint64_t
bits_with(const char *from, const struct needle_bytes *pair)
{
	union lanes lanes = lanes_with(from, pair);

	return bits_of_word(lanes.words[0]) | bits_of_word(lanes.words[1]) << 8;
}

/* Returns how many bytes behind `from` the first needle of a block begins; BLOCK
 * if none does. All candidates are found before any is compared: a branch for
 * each lane would be guessed wrong. */
static size_t
match_in_block(const struct scan_needle *needle, const char *from,
    const struct needle_bytes *pair)
{
	const char *at = from + needle->rarest;
	uint64_t bits = bits_with(at, pair) | bits_with(at + 16, pair) << 16 |
			bits_with(at + 32, pair) << 32 |
			bits_with(at + 48, pair) << 48;

	for (; bits != 0; bits &= bits - 1) {
		size_t found = (size_t)__builtin_ctzll(bits);

		if (matches(needle, from + found))
			return found;
	}
	return BLOCK;
}

size_t
scan_next(const struct scan_needle *needle, struct str text, size_t from)
{
	const struct needle_bytes pair = pair_of(needle);
	/* Bytes of the text that a block needs, so that a needle may begin at
	 * any byte of it and no comparison reads beyond the text. */
	const size_t reach = BLOCK - 1 + needle->bytes.length;

	while (text.length >= reach && from <= text.length - reach) {
		size_t blocks = (text.length - reach - from) / BLOCK + 1;
		size_t without = blocks_without(
		    text.bytes + from + needle->rarest, blocks, &pair);
		size_t found;

		from += without * BLOCK;
		if (without == blocks)
			break;
		found = match_in_block(needle, text.bytes + from, &pair);
		from += found;
		if (found < BLOCK)
			return from;
	}
	return scan_next_plain(needle, text, from);
}

#else

size_t
scan_next(const struct scan_needle *needle, struct str text, size_t from)
{
	return scan_next_plain(needle, text, from);
}

#endif
