/* What --version prints: ours, that of each library, and the sandbox. */
#include <linebreak.h>
#include <utf8proc.h>
#include <yaml.h>

#include "command/command.h"
#include "command/print.h"
#include "host/sandbox.h"
#include "term/term.h"
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

int
command_version(void)
{
	struct arena arena = { 0 };
	struct str means = sandbox_means(&arena);

	print_line(str_of("baogao " BAOGAO_VERSION));
	print_line(str_of(term_version()));
	print_line(
	    arena_print(&arena, "libyaml %s", yaml_get_version_string()));
	print_line(arena_print(&arena, "utf8proc %s，Unicode %s",
	    utf8proc_version(), utf8proc_unicode_version()));
	print_line(arena_print(&arena, "libunibreak，linebreak %d.%d",
	    unibreak() >> 8, unibreak() & 0xFF));
	print_line(
	    arena_print(&arena, "沙箱 %.*s", (int)means.length, means.bytes));
	print_line(
	    arena_print(&arena, "字符宽度 Unicode %s", width_unicode_version));
	arena_free(&arena);
	return print_end();
}
