#include "format/xml_internal.h"

#include "base/buffer.h"
#include "test.h"

static struct arena arena;
static struct buffer told;

static void
tell(void *context, const struct xml_tag *tag)
{
	const char *value = tag->attributes == NULL
				? NULL
				: xml_attribute(tag, XML_WORD, "val");

	(void)context;
	buffer_add_byte(&told, (char)('0' + (int)tag->space));
	buffer_add(&told, str_of(tag->name));
	if (value != NULL) {
		buffer_add_byte(&told, '=');
		buffer_add(&told, str_of(value));
	}
	buffer_add_byte(&told, ' ');
}

static void
tell_end(void *context, const struct xml_tag *tag)
{
	buffer_add_byte(&told, '/');
	tell(context, tag);
}

static void
tell_text(void *context, struct str text)
{
	(void)context;
	buffer_add(&told, text);
	buffer_add_byte(&told, ' ');
}

static bool
read_with(struct str content, const struct stop *stop, struct error *error)
{
	const struct xml_handler handler = { tell, tell_end, tell_text, NULL };

	arena_free(&arena);
	told = (struct buffer){ .arena = &arena };
	return xml_read(content, str_of("a.xml"), &handler, stop, error);
}

static const char *
told_of(const char *content)
{
	static struct error error;

	if (!read_with(str_of(content), NULL, &error))
		return error.message;
	buffer_add_byte(&told, '\0');
	return told.bytes;
}

#define STRICT "http://purl.oclc.org/ooxml/wordprocessingml/main"
#define WORD   "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

static void
names_come_with_their_namespace(void **state)
{
	(void)state;
	assert_string_equal(told_of("<a xmlns:w='" WORD "' xmlns:x='x'>"
				    "<w:b w:val='1' x:val='2' val='3'/><x:c/>"
				    "一&lt;</a>"),
	    "0a 2b=1 /2b 1c /1c 一 < /0a ");
	assert_string_equal(told_of("<b xmlns='" STRICT "'/>"), "2b /2b ");
	arena_free(&arena);
}

static void
what_is_wrong_has_its_part_and_line(void **state)
{
	(void)state;
	assert_string_equal(
	    told_of("<a>\n<b></a>"), "a.xml第2行不合 XML 的写法");
	assert_string_equal(told_of(""), "a.xml第1行不合 XML 的写法");
	assert_string_equal(
	    told_of("<a>\xFF</a>"), "a.xml第1行不合 XML 的写法");
	arena_free(&arena);
}

static void
declarations_are_refused(void **state)
{
	(void)state;
	assert_string_equal(
	    told_of("<!DOCTYPE a [<!ENTITY b 'bbbb'>]>\n<a>&b;</a>"),
	    "a.xml第1行有 DOCTYPE 声明，不读");
	arena_free(&arena);
}

/* Returns `count` times a piece between two ends. */
static struct str
repeat(const char *before, const char *piece, size_t count, const char *behind)
{
	struct buffer all = { .arena = &arena };

	buffer_add(&all, str_of(before));
	for (size_t i = 0; i < count; i++)
		buffer_add(&all, str_of(piece));
	buffer_add(&all, str_of(behind));
	return buffer_str(&all);
}

static void
depth_and_attributes_have_bounds(void **state)
{
	static struct arena kept;
	struct error error;
	struct str content;

	(void)state;
	content = arena_copy(&kept, repeat("", "<a>", XML_DEPTH + 1, ""));
	assert_false(read_with(content, NULL, &error));
	assert_string_equal(error.message, "a.xml第1行套得太深");
	content = arena_copy(
	    &kept, repeat("<a>\n<b", " c='>'", XML_ATTRIBUTES + 1, "/></a>"));
	assert_false(read_with(content, NULL, &error));
	assert_string_equal(error.message, "a.xml第2行的属性太多");
	/* A remark and a text have none. */
	content = arena_copy(
	    &kept, repeat("<a><!--", "=", XML_ATTRIBUTES + 1, "--></a>"));
	assert_true(read_with(content, NULL, &error));
	content =
	    arena_copy(&kept, repeat("<a>", "=\"", XML_ATTRIBUTES + 1, "</a>"));
	assert_true(read_with(content, NULL, &error));
	arena_free(&kept);
	arena_free(&arena);
}

static void
names_have_a_bound(void **state)
{
	static struct arena kept;
	struct buffer all = { .arena = &kept };
	struct error error;

	(void)state;
	buffer_add(&all, str_of("<a>\n"));
	for (size_t i = 0; i < 8 * XML_NAMES; i++)
		buffer_add(&all, arena_print(&kept, "<a%zu b%zu='='/>", i, i));
	assert_false(read_with(buffer_str(&all), NULL, &error));
	assert_string_equal(error.message, "a.xml第2行的名称太多");
	arena_free(&kept);
	arena_free(&arena);
}

static bool
asked(void *context)
{
	(void)context;
	return true;
}

static void
a_long_part_can_be_stopped(void **state)
{
	static struct arena kept;
	const struct stop stop = { asked, NULL };
	struct error error;
	struct str content =
	    arena_copy(&kept, repeat("<a>", "<b/>", 2000, "</a>"));

	(void)state;
	assert_false(read_with(content, &stop, &error));
	assert_string_equal(error.message, "已停止");
	arena_free(&kept);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_come_with_their_namespace),
		cmocka_unit_test(what_is_wrong_has_its_part_and_line),
		cmocka_unit_test(declarations_are_refused),
		cmocka_unit_test(depth_and_attributes_have_bounds),
		cmocka_unit_test(names_have_a_bound),
		cmocka_unit_test(a_long_part_can_be_stopped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
