#include "host/content.h"

#include <sysexits.h>
#include <unistd.h>

#ifndef BAOGAO_CONTENT
#define BAOGAO_CONTENT "/usr/local/share/baogao"
#endif

static const char file_name[] = "xuhui-2025.yaml";

/* Relative to the program's folder. */
static const char *const beside[] = {
	"../share/baogao", "../content", /* build */
	"../../content",                 /* a folder below build */
};

enum {
	PATH_BYTES = 4096,
};

/* Returns the folder of the program; empty if the system does not tell. */
static struct str
program_folder(struct arena *arena)
{
	char *bytes = arena_alloc(arena, PATH_BYTES, 1);
	ssize_t length = readlink("/proc/self/exe", bytes, PATH_BYTES);

	if (length == PATH_BYTES)
		length = 0;
	while (length > 0 && bytes[length - 1] != '/')
		length--;
	return (struct str){ bytes, length > 0 ? (size_t)length : 0 };
}

static bool
is_there(struct str path)
{
	return access(path.bytes, R_OK) == 0;
}

bool
content_find(struct arena *arena, const char **path, struct error *error)
{
	struct str folder = program_folder(arena), found = { 0 };
	size_t i = folder.length > 0 ? 0 : sizeof beside / sizeof *beside;
	bool done = false;

	for (; !done && i < sizeof beside / sizeof *beside; i++) {
		found = arena_print(arena, "%.*s%s/%s", (int)folder.length,
		    folder.bytes, beside[i], file_name);
		done = is_there(found);
	}
	if (!done) {
		found = arena_print(arena, "%s/%s", BAOGAO_CONTENT, file_name);
		done = is_there(found);
	}
	*path = found.bytes;
	return done ||
	       error_set(error, EX_NOINPUT,
		   "找不到自带的报告 %s，应在 %s，或写明文件：baogao 文件",
		   file_name, BAOGAO_CONTENT);
}
