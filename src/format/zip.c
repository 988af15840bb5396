#include "format/zip_internal.h"

#include <stdlib.h>
#include <sysexits.h>
#define ZLIB_CONST /* what is read is not written */
#include <zlib.h>

#include "base/ascii.h"

enum {
	END_LENGTH = 22, /* of the record at the end, without its remark */
	LISTED_LENGTH = 46,
	HEADER_LENGTH = 30,
	REMARK_MOST = 65535,
	ENCRYPTED = 1, /* bits of the flags */
	STRONGLY_ENCRYPTED = 1 << 6,
	STORED = 0, /* methods */
	DEFLATED = 8,
};

#define IN_64_BITS 0xFFFFFFFFu /* a size that stands elsewhere */

/* Returns the number of so many bytes, the lowest first. */
static uint32_t
number_at(struct str bytes, size_t at, size_t length)
{
	uint32_t value = 0;

	while (length-- > 0)
		value = value << 8 | (unsigned char)bytes.bytes[at + length];
	return value;
}

static bool
is_signed(struct str bytes, size_t at, const char *signature)
{
	return str_starts(
	    str_slice(bytes, at, bytes.length), (struct str){ signature, 4 });
}

bool
zip_is(struct str bytes)
{
	return is_signed(bytes, 0, "PK\3\4");
}

/* Finds the record at the end; a remark may stand behind it. */
static bool
find_end(struct str bytes, size_t *end)
{
	size_t at = bytes.length, least = 0;

	if (bytes.length < END_LENGTH)
		return false;
	if (bytes.length > END_LENGTH + REMARK_MOST)
		least = bytes.length - END_LENGTH - REMARK_MOST;
	for (at -= END_LENGTH;; at--) {
		if (is_signed(bytes, at, "PK\5\6") &&
		    at + END_LENGTH + number_at(bytes, at + 20, 2) <=
			bytes.length) {
			*end = at;
			return true;
		}
		if (at == least)
			return false;
	}
}

/* Takes an entry of the list. Returns false if it reaches beyond the list. */
static bool
take_listed(struct str list, size_t *at, struct zip_entry *entry)
{
	size_t name, behind;

	if (list.length - *at < LISTED_LENGTH ||
	    !is_signed(list, *at, "PK\1\2"))
		return false;
	name = number_at(list, *at + 28, 2);
	behind = number_at(list, *at + 30, 2) + number_at(list, *at + 32, 2);
	if (list.length - *at - LISTED_LENGTH < name + behind)
		return false;
	*entry = (struct zip_entry){
		.name = str_slice(
		    list, *at + LISTED_LENGTH, *at + LISTED_LENGTH + name),
		.flags = number_at(list, *at + 8, 2),
		.method = number_at(list, *at + 10, 2),
		.checksum = number_at(list, *at + 16, 4),
		.packed = number_at(list, *at + 20, 4),
		.expanded = number_at(list, *at + 24, 4),
		.at = number_at(list, *at + 42, 4),
	};
	*at += LISTED_LENGTH + name + behind;
	return true;
}

static int
by_place(const void *left, const void *right)
{
	const struct zip_entry *one = left, *other = right;

	return (one->at > other->at) - (one->at < other->at);
}

/* Whether the parts lie one behind the other, all before the list. */
static bool
are_apart(const struct zip *zip, size_t list)
{
	for (size_t i = 0; i < zip->count; i++) {
		const struct zip_entry *entry = &zip->entries[i];
		size_t end = i + 1 < zip->count ? zip->entries[i + 1].at : list;

		if (entry->at > end || end - entry->at < HEADER_LENGTH ||
		    end - entry->at - HEADER_LENGTH < entry->packed)
			return false;
	}
	return true;
}

static bool
refuse(struct error *error, const char *why)
{
	return error_set(error, EX_DATAERR, "压缩包%s", why);
}

static bool
read_list(struct zip *zip, size_t from, size_t to, struct error *error)
{
	struct str list = str_slice(zip->bytes, from, to);
	size_t at = 0;

	for (size_t i = 0; i < zip->count; i++) {
		struct zip_entry *entry = &zip->entries[i];

		if (!take_listed(list, &at, entry))
			return refuse(error, "的目录不完整");
		if (entry->packed == IN_64_BITS ||
		    entry->expanded == IN_64_BITS || entry->at == IN_64_BITS)
			return refuse(error, "是 zip64 的，不读");
	}
	if (zip->count > 1)
		qsort(zip->entries, zip->count, sizeof *zip->entries, by_place);
	return are_apart(zip, from) || refuse(error, "的各部分互相重叠");
}

bool
zip_open(
    struct zip *zip, struct arena *arena, struct str bytes, struct error *error)
{
	size_t end, from, length;

	*zip = (struct zip){ .bytes = bytes, .left = ZIP_EXPANDED };
	if (!find_end(bytes, &end))
		return refuse(error, "不完整，可能没有下载完");
	zip->count = number_at(bytes, end + 10, 2);
	length = number_at(bytes, end + 12, 4);
	from = number_at(bytes, end + 16, 4);
	if (number_at(bytes, end + 4, 2) != 0 ||
	    number_at(bytes, end + 6, 2) != 0 ||
	    number_at(bytes, end + 8, 2) != zip->count)
		return refuse(error, "分成了几卷，不读");
	if (zip->count == 0xFFFF || from == IN_64_BITS)
		return refuse(error, "是 zip64 的，不读");
	if (zip->count > ZIP_ENTRIES)
		return error_set(error, EX_DATAERR,
		    "压缩包有%zu个部分，应不超过%d个", zip->count, ZIP_ENTRIES);
	if (from > end || length > end - from ||
	    length / LISTED_LENGTH < zip->count)
		return refuse(error, "的目录不完整");
	zip->entries = arena_alloc(arena, zip->count, sizeof *zip->entries);
	return read_list(zip, from, from + length, error);
}

static bool
is_same_name(struct str one, struct str other)
{
	if (one.length != other.length)
		return false;
	for (size_t i = 0; i < one.length; i++)
		if (ascii_small(one.bytes[i]) != ascii_small(other.bytes[i]))
			return false;
	return true;
}

const struct zip_entry *
zip_find(const struct zip *zip, struct str name)
{
	for (size_t i = 0; i < zip->count; i++)
		if (is_same_name(zip->entries[i].name, name))
			return &zip->entries[i];
	return NULL;
}

static bool
fail(const struct zip_entry *entry, const char *why, struct error *error)
{
	return error_set(error, EX_DATAERR, "%.*s%s", (int)entry->name.length,
	    entry->name.bytes, why);
}

/* Expands to exactly as many bytes as there is room for. */
static bool
expand(struct str packed, char *content, size_t length)
{
	z_stream stream = { .next_in = (const Bytef *)packed.bytes };
	bool done;

	stream.avail_in = (uInt)packed.length;
	stream.next_out = (Bytef *)content;
	stream.avail_out = (uInt)length;
	/* Below 0 it is deflate alone, without a head of its own. */
	if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
		return false;
	done = inflate(&stream, Z_FINISH) == Z_STREAM_END &&
	       stream.avail_out == 0 && stream.avail_in == 0;
	inflateEnd(&stream);
	return done;
}

/* Finds the bytes of a part, behind its own header. */
static bool
find_packed(
    const struct zip *zip, const struct zip_entry *entry, struct str *packed)
{
	size_t at = entry->at, left;

	if (!is_signed(zip->bytes, at, "PK\3\4"))
		return false;
	at += HEADER_LENGTH + number_at(zip->bytes, at + 26, 2) +
	      number_at(zip->bytes, at + 28, 2);
	left = at < zip->bytes.length ? zip->bytes.length - at : 0;
	if (left < entry->packed)
		return false;
	*packed = str_slice(zip->bytes, at, at + entry->packed);
	return true;
}

static bool
is_readable(
    const struct zip *zip, const struct zip_entry *entry, struct error *error)
{
	if ((entry->flags & (ENCRYPTED | STRONGLY_ENCRYPTED)) != 0)
		return fail(entry, "是加密的，不读", error);
	if (entry->method != STORED && entry->method != DEFLATED)
		return fail(entry, "的压缩方法不认得", error);
	if (entry->expanded > zip->left)
		return error_set(error, EX_DATAERR,
		    "%.*s太大，各部分共应不超过 %d MiB",
		    (int)entry->name.length, entry->name.bytes,
		    ZIP_EXPANDED / 1024 / 1024);
	if (entry->expanded > ZIP_SMALL &&
	    entry->expanded / ZIP_RATIO > entry->packed)
		return fail(entry, "的压缩比不合常理，不读", error);
	return true;
}

bool
zip_read(struct zip *zip, const struct zip_entry *entry, struct arena *arena,
    struct str *content, struct error *error)
{
	struct str packed;
	char *bytes;

	if (!is_readable(zip, entry, error))
		return false;
	zip->left -= entry->expanded;
	if (!find_packed(zip, entry, &packed))
		return fail(entry, "不完整", error);
	if (entry->method == STORED) {
		*content = packed;
		if (packed.length != entry->expanded)
			return fail(entry, "已损坏", error);
	} else {
		bytes = arena_alloc(arena, entry->expanded + 1, 1);
		*content = (struct str){ bytes, entry->expanded };
		if (!expand(packed, bytes, entry->expanded))
			return fail(entry, "已损坏", error);
	}
	if (crc32(0, (const Bytef *)content->bytes, (uInt)content->length) !=
	    entry->checksum)
		return fail(entry, "已损坏", error);
	return true;
}
