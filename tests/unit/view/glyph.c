#include "view/glyph.h"

#include <stdio.h>
#include <string.h>

#include "host/glyph_ascii.h"
#include "text/utf8.h"
#include "text/width.h"

#include "test.h"

static void
every_glyph_is_ascii_or_has_a_twin_of_one_column(void **state)
{
	FILE *file = fopen("src/view/glyph.h", "r");
	char line[256];
	int count = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof line, file) != NULL) {
		char *glyph = strchr(line, '"');
		uint32_t point;

		if (strncmp(line, "#define GLYPH_", 14) != 0)
			continue;
		assert_non_null(glyph);
		point = utf8_at(str_of(glyph + 1), 0).value;
		assert_int_equal(width_of(point, AMBIGUOUS_WIDE), 1);
		if (point >= 0x80 && glyph_ascii(point) == '\0')
			fail_msg("no twin: %s", line);
		count++;
	}
	fclose(file);
	assert_true(count >= 6);
}

static void
what_is_none_of_ours_has_no_twin(void **state)
{
	(void)state;
	assert_int_equal(glyph_ascii('a'), '\0');
	assert_int_equal(glyph_ascii(0x4E2D), '\0');
	assert_int_equal(
	    glyph_ascii(utf8_at(str_of(GLYPH_FOLDED), 0).value), '+');
	assert_int_equal(
	    glyph_ascii(utf8_at(str_of(GLYPH_OPEN), 0).value), '-');
	assert_int_equal(glyph_ascii(utf8_at(str_of(GLYPH_CUT), 0).value), '>');
	assert_int_equal(
	    glyph_ascii(utf8_at(str_of(GLYPH_BACK), 0).value), '<');
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    every_glyph_is_ascii_or_has_a_twin_of_one_column),
		cmocka_unit_test(what_is_none_of_ours_has_no_twin),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
