#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/gen/generator.h"
#include "text/gen/make_fold.h"

/* Accents, and what cluster.c never shows though Unicode does. */
static const struct unihan_range {
	unsigned from, to;
} hidden[] = {
	{ 0x0300, 0x036F },   /* combining marks */
	{ 0x20E3, 0x20E3 },   /* keycap */
	{ 0x1F3FB, 0x1F3FF }, /* skin tones */
};

/* Code points that become one kind. */
struct kind_run {
	struct fold_table *table;
	enum fold_kind kind;
};

static void
take_kind(void *context, unsigned first, unsigned last, const char *value)
{
	const struct kind_run *run = context;

	(void)value;
	memset(run->table->kind + first, (int)run->kind, last - first + 1);
}

/* NFKD leaves some radicals as they are, and text taken out of a PDF has them
 * instead of the characters. */
static void
take_radical(void *context, unsigned first, unsigned last, const char *value)
{
	struct fold_table *table = context;

	for (; first <= last; first++)
		table->instead[first] = (uint32_t)strtoul(value, NULL, 16);
}

void
fold_read(struct fold_table *table, const char *folder, const char *opencc)
{
	generator_read(folder, "DerivedCoreProperties.txt",
	    "Default_Ignorable_Code_Point", take_kind,
	    &(struct kind_run){ table, FOLD_HIDDEN });
	generator_read(folder, "PropList.txt", "White_Space", take_kind,
	    &(struct kind_run){ table, FOLD_BLANK });
	for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++)
		memset(table->kind + hidden[i].from, FOLD_HIDDEN,
		    hidden[i].to - hidden[i].from + 1);
	generator_read(folder, "EquivalentUnifiedIdeograph.txt", NULL,
	    take_radical, table);
	fold_read_variants(table, folder, opencc);
}
