/* The keys in baogao-report(5) are those of the schema, at all levels and in
 * both languages. */
#include "format/schema_internal.h"
#include "format/value_internal.h"

#include "manual.h"

static const struct {
	const char *manual, *heading;
	enum schema_level level;
} parts[] = {
	{ "man/zh_CN/baogao-report.5", ".Ss 最外层的键\\&\n", SCHEMA_REPORT },
	{ "man/zh_CN/baogao-report.5", ".Ss 章节的键\\&\n", SCHEMA_SECTION },
	{ "man/zh_CN/baogao-report.5", ".Ss 对照的键\\&\n", SCHEMA_PAIR },
	{ "man/baogao-report.5", ".Ss Keys of the top\n", SCHEMA_REPORT },
	{ "man/baogao-report.5", ".Ss Keys of a section\n", SCHEMA_SECTION },
	{ "man/baogao-report.5", ".Ss Keys of a pair\n", SCHEMA_PAIR },
};

enum {
	PARTS = sizeof parts / sizeof *parts,
};

/* The keys, and values among them, that a part of the manual names. */
static struct str
words_of(struct arena *arena, int part)
{
	struct str text = manual_part(
	    manual_text(arena, parts[part].manual), parts[part].heading);

	return manual_words(arena, text, "", "Cm");
}

static void
the_manual_names_every_key_at_its_level(void **state)
{
	bool all = true;

	(void)state;
	for (int part = 0; part < PARTS; part++) {
		struct arena arena = { 0 };
		struct str words = words_of(&arena, part);

		for (size_t i = 0; schema_fields[i].name != NULL; i++) {
			const struct schema_field *field = &schema_fields[i];

			if (field->use[parts[part].level] == SCHEMA_NEVER ||
			    manual_names(words, str_of(field->name)))
				continue;
			print_error("%s does not name the key %s under %s",
			    parts[part].manual, field->name,
			    parts[part].heading);
			all = false;
		}
		arena_free(&arena);
	}
	assert_true(all);
}

static bool
is_key(struct str word, enum schema_level level)
{
	const struct schema_field *field = schema_find(word);

	return field != NULL && field->use[level] != SCHEMA_NEVER;
}

/* The words of ours that are values are of a section, or of a pair, whose keys
 * point at others. */
static bool
is_value(struct str word, enum schema_level level)
{
	enum kind kind;
	enum relation relation;
	bool truth;

	if (level == SCHEMA_PAIR)
		return value_relation(word, &relation) ||
		       value_kind(word, &kind) || str_is(word, "pairs") ||
		       str_is(word, "id");
	return level == SCHEMA_SECTION &&
	       (value_kind(word, &kind) || value_truth(word, &truth));
}

static void
the_manual_names_no_key_that_is_not_there(void **state)
{
	(void)state;
	for (int part = 0; part < PARTS; part++) {
		struct arena arena = { 0 };
		struct str words = words_of(&arena, part);

		str_cut(&words, ' ');
		while (words.length > 0) {
			struct str word = str_cut(&words, ' ');

			if (!is_key(word, parts[part].level) &&
			    !is_value(word, parts[part].level))
				fail_msg("%s names %.*s under %s",
				    parts[part].manual, (int)word.length,
				    word.bytes, parts[part].heading);
		}
		arena_free(&arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_manual_names_every_key_at_its_level),
		cmocka_unit_test(the_manual_names_no_key_that_is_not_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
