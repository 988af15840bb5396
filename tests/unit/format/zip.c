#include "format/zip_internal.h"

#include "pack.h"
#include "test.h"

static struct arena arena;

/* Returns an archive of two parts, the second one deflated. */
static struct str
archive(struct str content)
{
	struct pack pack = { { .arena = &arena }, { .arena = &arena }, 0 };

	pack_add(&pack, "one.xml", str_of("一"), false);
	pack_add(&pack, "word/two.xml", content, true);
	return pack_end(&pack);
}

/* Returns a copy whose byte at an offset, from the end if below 0, is
 * another. */
static struct str
with(struct str bytes, long at, char byte)
{
	char *copy = arena_alloc(&arena, bytes.length + 1, 1);

	memcpy(copy, bytes.bytes, bytes.length);
	copy[at < 0 ? (long)bytes.length + at : at] = byte;
	return (struct str){ copy, bytes.length };
}

/* Returns what is wrong with an archive, or with its second part; "" if
 * nothing is. */
static const char *
wrong_with(struct str bytes)
{
	static struct error error;
	struct zip zip;
	struct str content;
	const struct zip_entry *entry;

	error.message[0] = '\0';
	if (!zip_open(&zip, &arena, bytes, &error))
		return error.message;
	entry = zip_find(&zip, str_of("word/two.xml"));
	assert_non_null(entry);
	if (!zip_read(&zip, entry, &arena, &content, &error))
		return error.message;
	return "";
}

static void
parts_are_found_by_name_and_expanded(void **state)
{
	struct str bytes = archive(str_of("二二二二二二二二二二"));
	struct zip zip;
	struct error error;
	struct str content;

	(void)state;
	assert_true(zip_is(bytes));
	assert_true(zip_open(&zip, &arena, bytes, &error));
	assert_null(zip_find(&zip, str_of("two.xml")));
	assert_true(zip_read(
	    &zip, zip_find(&zip, str_of("ONE.xml")), &arena, &content, &error));
	assert_true(str_is(content, "一"));
	assert_true(zip_read(&zip, zip_find(&zip, str_of("Word/Two.xml")),
	    &arena, &content, &error));
	assert_true(str_is(content, "二二二二二二二二二二"));
	arena_free(&arena);
}

static void
an_archive_cut_short_anywhere_is_refused(void **state)
{
	struct str bytes = archive(str_of("二二二二二二二二二二"));

	(void)state;
	for (size_t length = 0; length < bytes.length; length++)
		assert_string_not_equal(
		    wrong_with(str_slice(bytes, 0, length)), "");
	assert_string_equal(wrong_with(str_slice(bytes, 0, 60)),
	    "压缩包不完整，可能没有下载完");
	arena_free(&arena);
}

/* The list of two parts is 46 + 7 and 46 + 12 bytes long, before 22 of the
 * end. */
enum {
	SECOND = -22 - 58,
	FIRST = SECOND - 53,
};

static void
what_is_not_read_is_named(void **state)
{
	static const struct {
		long at;
		char byte;
		const char *words;
	} cases[] = {
		{ SECOND + 8, 1, "word/two.xml是加密的，不读" },
		{ SECOND + 10, 12, "word/two.xml的压缩方法不认得" },
		{ SECOND + 16, 1, "word/two.xml已损坏" },
		{ SECOND + 24, 5, "word/two.xml已损坏" },
		{ SECOND + 27, 127,
		    "word/two.xml太大，各部分共应不超过 24 MiB" },
		{ SECOND + 20, 127, "压缩包的各部分互相重叠" },
		{ SECOND + 42, 2, "压缩包的各部分互相重叠" },
		{ SECOND, 'X', "压缩包的目录不完整" },
		{ SECOND + 28, 13, "压缩包的目录不完整" },
		{ -22 + 4, 1, "压缩包分成了几卷，不读" },
		{ -22 + 10, 3, "压缩包分成了几卷，不读" },
		{ -22 + 19, 1, "压缩包的目录不完整" },
	};
	struct str bytes = archive(str_of("二二二二二二二二二二"));

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(
		    wrong_with(with(bytes, cases[i].at, cases[i].byte)),
		    cases[i].words);
	arena_free(&arena);
}

static void
sizes_that_stand_elsewhere_are_refused(void **state)
{
	struct str bytes = archive(str_of("二"));

	(void)state;
	for (int i = 0; i < 4; i++)
		bytes = with(bytes, SECOND + 24 + i, '\xFF');
	assert_string_equal(wrong_with(bytes), "压缩包是 zip64 的，不读");
	arena_free(&arena);
}

static void
very_many_parts_are_refused(void **state)
{
	struct pack pack = { { .arena = &arena }, { .arena = &arena }, 0 };

	(void)state;
	for (int i = 0; i <= ZIP_ENTRIES; i++)
		pack_add(&pack, "a", str_of(""), false);
	assert_string_equal(
	    wrong_with(pack_end(&pack)), "压缩包有8193个部分，应不超过8192个");
	arena_free(&arena);
}

static void
a_part_of_zeros_is_refused_before_it_is_expanded(void **state)
{
	struct str zeros = { arena_alloc(&arena, ZIP_EXPANDED, 1),
		ZIP_EXPANDED };

	(void)state;
	assert_string_equal(
	    wrong_with(archive(zeros)), "word/two.xml的压缩比不合常理，不读");
	zeros.length = ZIP_SMALL;
	assert_string_equal(wrong_with(archive(zeros)), "");
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_are_found_by_name_and_expanded),
		cmocka_unit_test(an_archive_cut_short_anywhere_is_refused),
		cmocka_unit_test(what_is_not_read_is_named),
		cmocka_unit_test(sizes_that_stand_elsewhere_are_refused),
		cmocka_unit_test(very_many_parts_are_refused),
		cmocka_unit_test(
		    a_part_of_zeros_is_refused_before_it_is_expanded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
