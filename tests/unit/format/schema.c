#include "format/schema_internal.h"

#include "test.h"

static void
every_key_is_found_by_its_name(void **state)
{
	(void)state;
	for (const struct schema_field *field = schema_fields;
	     field->name != NULL; field++)
		assert_ptr_equal(schema_find(str_of(field->name)), field);
	assert_null(schema_find(str_of("titel")));
	assert_null(schema_find(str_of("")));
	assert_int_equal(schema_find(str_of("x-note"))->type, VALUE_PASSED);
}

/* A line is kept somewhere, and no two in one place. */
static void
every_line_sets_a_field_of_its_own(void **state)
{
	bool set[BUILD_FIELD_END] = { false };

	(void)state;
	for (const struct schema_field *field = schema_fields;
	     field->name != NULL; field++) {
		bool line = field->type == VALUE_LINE ||
			    field->type == VALUE_ID ||
			    field->type == VALUE_DATE;

		assert_int_equal(line, field->sets != 0);
		assert_false(line && set[field->sets]);
		set[field->sets] = true;
	}
	for (int i = BUILD_TITLE; i < BUILD_FIELD_END; i++)
		assert_true(set[i]);
}

static void
every_truth_sets_a_flag_of_its_own(void **state)
{
	bool set[BUILD_FLAG_END] = { false };

	(void)state;
	for (const struct schema_field *field = schema_fields;
	     field->name != NULL; field++) {
		assert_int_equal(field->type == VALUE_TRUTH, field->flag != 0);
		assert_false(field->flag != 0 && set[field->flag]);
		set[field->flag] = true;
	}
	for (int i = BUILD_SUPPLIED; i < BUILD_FLAG_END; i++)
		assert_true(set[i]);
}

static void
a_field_is_seen_once(void **state)
{
	(void)state;
	for (const struct schema_field *field = schema_fields;
	     field->name != NULL; field++) {
		struct schema_seen seen = { 0 };

		for (const struct schema_field *other = schema_fields;
		     other->name != NULL; other++)
			if (other != field)
				assert_true(schema_see(&seen, other));
		assert_true(schema_see(&seen, field));
		assert_false(schema_see(&seen, field));
	}
}

static void
keys_that_are_passed_over_may_repeat(void **state)
{
	struct schema_seen seen = { 0 };

	(void)state;
	assert_true(schema_see(&seen, schema_find(str_of("x-a"))));
	assert_true(schema_see(&seen, schema_find(str_of("x-a"))));
}

static void
what_is_missing_is_told_in_the_order_of_the_table(void **state)
{
	static const char *const keys[] = { "baogao", "title" };
	struct schema_seen seen = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		assert_string_equal(
		    schema_missing(seen, SCHEMA_REPORT)->name, keys[i]);
		schema_see(&seen, schema_find(str_of(keys[i])));
	}
	assert_null(schema_missing(seen, SCHEMA_REPORT));
	assert_string_equal(
	    schema_missing((struct schema_seen){ 0 }, SCHEMA_SECTION)->name,
	    "title");
}

static void
assert_nearest(const char *key, enum schema_level level, const char *name)
{
	const struct schema_field *nearest = schema_nearest(str_of(key), level);

	if (name == NULL)
		assert_null(nearest);
	else
		assert_string_equal(nearest->name, name);
}

static void
a_slip_is_told_from_another_word(void **state)
{
	(void)state;
	assert_nearest("titel", SCHEMA_SECTION, "title");
	assert_nearest("section", SCHEMA_REPORT, "sections");
	assert_nearest("occassion", SCHEMA_REPORT, "occasion");
	assert_nearest("occassion", SCHEMA_SECTION, NULL);
	assert_nearest("ixyz", SCHEMA_REPORT, NULL);
	assert_nearest("sectionssectionssections", SCHEMA_REPORT, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_is_found_by_its_name),
		cmocka_unit_test(every_line_sets_a_field_of_its_own),
		cmocka_unit_test(every_truth_sets_a_flag_of_its_own),
		cmocka_unit_test(a_field_is_seen_once),
		cmocka_unit_test(keys_that_are_passed_over_may_repeat),
		cmocka_unit_test(
		    what_is_missing_is_told_in_the_order_of_the_table),
		cmocka_unit_test(a_slip_is_told_from_another_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
