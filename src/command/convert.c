#include <sysexits.h>

#include "command/command.h"
#include "command/print.h"
#include "command/run.h"
#include "export/yaml_file.h"

static int
print_yaml(const struct opened *opened, void *context)
{
	struct arena arena = { 0 };
	struct buffer yaml = { .arena = &arena };
	struct str rest;

	(void)context;
	yaml_file_write(&yaml, opened->report);
	for (rest = buffer_str(&yaml); rest.length > 0;)
		print_exact(str_cut(&rest, '\n'));
	arena_free(&arena);
	return EX_OK;
}

int
command_convert(const struct options *options, char **arguments)
{
	return run_on_reports(options, arguments, print_yaml, NULL);
}
