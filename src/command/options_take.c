#include "command/options_take_internal.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "base/buffer.h"
#include "figure/figure.h"
#include "text/decode.h"

enum {
	WIDTH_LEAST = 20,
	WIDTH_MOST = 1000,
	CONTEXT_MOST = 99,
};

bool
options_take_ambiguous(
    struct options *options, const char *value, struct error *error)
{
	bool wide = strcmp(value, "wide") == 0;
	bool ask = strcmp(value, "auto") == 0;

	if (!wide && !ask && strcmp(value, "narrow") != 0)
		return error_set(error, EX_USAGE,
		    "--ambiguous 应为 auto、narrow 或 wide，不是 %.40s", value);
	options->ambiguous = wide ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW;
	options->ask_ambiguous = ask;
	return true;
}

bool
options_take_theme(
    struct options *options, const char *value, struct error *error)
{
	for (int i = 0; i < THEME_COUNT; i++)
		if (strcmp(value, themes_table[i].name) == 0) {
			options->theme = (enum theme)i;
			options->theme_chosen = true;
			return true;
		}
	return error_set(error, EX_USAGE,
	    "--theme 应为 auto、dark、light 或 mono，不是 %.40s", value);
}

/* Returns the value of a word of decimal digits, or -1 for any other word. A
 * number out of range becomes LONG_MAX, which no option allows. */
static long
number_of(const char *value)
{
	size_t length = strlen(value);

	if (length == 0 || strspn(value, "0123456789") < length)
		return -1;
	return strtol(value, NULL, 10);
}

bool
options_take_width(
    struct options *options, const char *value, struct error *error)
{
	long width = number_of(value);

	if (width > WIDTH_MOST || (width < WIDTH_LEAST && width != 0))
		return error_set(error, EX_USAGE,
		    "--width 应为 0 或 %d 到 %d，不是 %.40s", WIDTH_LEAST,
		    WIDTH_MOST, value);
	options->width = (int)width;
	options->width_chosen = true;
	return true;
}

bool
options_take_encoding(
    struct options *options, const char *value, struct error *error)
{
	struct arena arena = { 0 };
	struct buffer names = { .arena = &arena };

	options->files.encoding = decode_encoding(value);
	if (options->files.encoding != NULL)
		return true;
	for (int i = 0; decode_encodings[i] != NULL; i++) {
		bool last = decode_encodings[i + 1] == NULL;

		if (i > 0)
			buffer_add(&names, str_of(last ? " 或 " : "、"));
		buffer_add(&names, str_of(decode_encodings[i]));
	}
	error_set(error, EX_USAGE, "--encoding 应为 %.*s，不是 %.40s",
	    (int)names.length, names.bytes, value);
	arena_free(&arena);
	return false;
}

bool
options_take_format(
    struct options *options, const char *value, struct error *error)
{
	for (enum format i = FORMAT_TOLD + 1; i < FORMAT_COUNT; i++)
		if (strcmp(value, sniff_formats[i]) == 0) {
			options->files.format = i;
			return true;
		}
	return error_set(error, EX_USAGE,
	    "--format 应为 yaml、markdown、text、html 或 docx，不是 %.40s",
	    value);
}

bool
options_take_leads(
    struct options *options, const char *value, struct error *error)
{
	options->files.no_leads = strcmp(value, "no") == 0;
	if (options->files.no_leads || strcmp(value, "yes") == 0)
		return true;
	return error_set(
	    error, EX_USAGE, "--leads 应为 yes 或 no，不是 %.40s", value);
}

bool
options_take_context(
    struct options *options, const char *value, struct error *error)
{
	long context = number_of(value);

	if (context < 0 || context > CONTEXT_MOST)
		return error_set(error, EX_USAGE, "-C 应为 0 到 %d，不是 %.40s",
		    CONTEXT_MOST, value);
	options->context = (int)context;
	return true;
}

bool
options_take_at(struct options *options, const char *value, struct error *error)
{
	size_t length = strlen(value);

	if (length >= sizeof options->at)
		return error_set(error, EX_USAGE, "--at 的值太长");
	memcpy(options->at, value, length + 1);
	return true;
}

bool
options_take_in(struct options *options, const char *value, struct error *error)
{
	size_t length = strlen(value);

	if (length >= sizeof options->in)
		return error_set(error, EX_USAGE, "--in 的值太长");
	memcpy(options->in, value, length + 1);
	return true;
}

/* Returns the bit of a name in a list, or 0. */
static unsigned
bit_of(const char *value, const char *const *names, int count)
{
	for (int i = 0; i < count; i++)
		if (strcmp(value, names[i]) == 0)
			return 1u << i;
	return 0;
}

bool
options_take_kind(
    struct options *options, const char *value, struct error *error)
{
	options->kinds = bit_of(value, figure_kinds, FIGURE_KIND_COUNT);
	if (strcmp(value, "all") == 0)
		options->kinds = (1u << FIGURE_KIND_COUNT) - 1;
	return options->kinds != 0 ||
	       error_set(error, EX_USAGE,
		   "--kind 应为 all、quantity、rank、duration、date、name 或"
		   " ordinal，不是 %.40s",
		   value);
}

bool
options_take_class(
    struct options *options, const char *value, struct error *error)
{
	options->classes = bit_of(value, figure_classes, UNIT_CLASS_COUNT);
	return options->classes != 0 ||
	       error_set(error, EX_USAGE,
		   "--class 应为 money、area、length、people、percent、"
		   "concentration、duration、count 或 other，不是 %.40s",
		   value);
}

/* As the first argument it is taken before the options are read
 * (host/kiosk_account.h). */
bool
options_take_kiosk(
    struct options *options, const char *value, struct error *error)
{
	(void)options;
	(void)value;
	return error_set(error, EX_USAGE, "--kiosk 应写在最前面，写全");
}

bool
options_take_color(
    struct options *options, const char *value, struct error *error)
{
	if (value == NULL || strcmp(value, "always") == 0)
		options->color = COLOR_ALWAYS;
	else if (strcmp(value, "auto") == 0)
		options->color = COLOR_AUTO;
	else if (strcmp(value, "never") == 0)
		options->color = COLOR_NEVER;
	else
		return error_set(error, EX_USAGE,
		    "--color 应为 auto、always 或 never，不是 %.40s", value);
	return true;
}

bool
options_take_cite(
    struct options *options, const char *value, struct error *error)
{
	if (value == NULL || strcmp(value, "memo") == 0)
		options->cite = CITATION_MEMO;
	else if (strcmp(value, "gbt7714") == 0)
		options->cite = CITATION_GBT7714;
	else
		return error_set(error, EX_USAGE,
		    "--cite 应为 memo 或 gbt7714，不是 %.40s", value);
	return true;
}
