/* What --version prints: ours, the licence, what can be read, the version of
 * each library, and the sandbox. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <expat.h>
#include <linebreak.h>
#include <pcre2.h>
#include <utf8proc.h>
#include <yaml.h>
#include <zlib.h>

#include "command/command.h"
#include "command/print.h"
#include "format/sniff.h"
#include "host/sandbox.h"
#include "term/term.h"
#include "text/decode.h"
#include "text/width.h"

/* Returns the version of libunibreak, its parts a byte each; older releases
 * have another name for it. */
static int
unibreak(void)
{
#ifdef UNIBREAK_VERSION
	return unibreak_version;
#else
	return linebreak_version;
#endif
}

/* PCRE2 says its version, a blank and its date. */
static void
print_pcre2(struct arena *arena)
{
	char text[64] = "";
	uint32_t jit = 0;
	struct str version;

	if (pcre2_config(PCRE2_CONFIG_VERSION, NULL) <= (int)sizeof text)
		pcre2_config(PCRE2_CONFIG_VERSION, text);
	pcre2_config(PCRE2_CONFIG_JIT, &jit);
	version = str_of(text);
	version = str_cut(&version, ' ');
	print_line(arena_print(arena, "PCRE2 %.*s，%sJIT", (int)version.length,
	    version.bytes, jit != 0 ? "有 " : "没有 "));
}

static void
print_libraries(struct arena *arena)
{
	print_line(str_of(term_version()));
	print_line(arena_print(arena, "libyaml %s", yaml_get_version_string()));
	print_line(arena_print(arena, "zlib %s", zlibVersion()));
	/* It says its own name, expat_2.5.0. */
	print_line(str_of(XML_ExpatVersion()));
	print_line(arena_print(arena, "utf8proc %s，Unicode %s",
	    utf8proc_version(), utf8proc_unicode_version()));
	print_line(arena_print(arena, "libunibreak，linebreak %d.%d",
	    unibreak() >> 8, unibreak() & 0xFF));
	print_pcre2(arena);
}

/* Prints names up to a NULL in a line behind what they are of. */
static void
print_names(struct arena *arena, const char *what, const char *const *names)
{
	struct buffer line = { .arena = arena };

	buffer_add(&line, str_of(what));
	for (int i = 0; names[i] != NULL; i++) {
		buffer_add(&line, str_of(i == 0 ? " " : "、"));
		buffer_add(&line, str_of(names[i]));
	}
	print_line(buffer_str(&line));
}

static void
print_formats(struct arena *arena)
{
	const char *names[FORMAT_COUNT] = { NULL };

	for (int i = FORMAT_TOLD + 1; i < FORMAT_COUNT; i++)
		names[i - FORMAT_TOLD - 1] = sniff_formats[i];
	print_names(arena, "格式", names);
}

int
command_version(void)
{
	struct arena arena = { 0 };
	struct str means = sandbox_means(&arena);

	print_line(str_of("baogao " BAOGAO_VERSION));
	print_line(str_of("许可 MIT，不作任何担保；附带的报告和字表另有来处"));
	print_formats(&arena);
	print_names(&arena, "编码", decode_encodings);
	print_line(
	    arena_print(&arena, "沙箱 %.*s", (int)means.length, means.bytes));
	print_line(
	    arena_print(&arena, "字符宽度 Unicode %s", width_unicode_version));
	print_libraries(&arena);
	arena_free(&arena);
	return print_end();
}
