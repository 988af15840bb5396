#include "bench/large.h"

#include <stdio.h>

#include "test.h"

static const char sentence[] = "政府工作报告汉字二○二五年计划新开工100万平方"
			       "米，力争完工200台，推动高质量发展。";

/* So many characters, without an end of line. */
static void
put_text(FILE *file, int characters)
{
	for (const char *at = sentence; characters > 0; characters--) {
		do
			fputc(*at++, file);
		while ((*at & 0xc0) == 0x80);
		if (!*at)
			at = sentence;
	}
}

static FILE *
new_report(const char *path)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs("baogao: 1\ntitle: 大报告\nsections:\n", file);
	return file;
}

void
large_sections(const char *path, int in_chapter)
{
	FILE *file = new_report(path);
	const char *indent = in_chapter ? "      " : "  ";

	for (int i = 0; i < 20000; i++) {
		if (in_chapter && i % in_chapter == 0)
			fprintf(file, "  - title: 第%d章\n    sections:\n", i);
		fprintf(
		    file, "%s- title: 第%d节\n%s  text: ", indent, i, indent);
		put_text(file, 50);
		fputc('\n', file);
	}
	fclose(file);
}

void
large_leaves(const char *path, int leaves, int characters)
{
	FILE *file = new_report(path);

	fputs("  - title: 长章\n    sections:\n", file);
	for (int i = 0; i < leaves; i++) {
		long start;

		fprintf(file, "      - title: 第%d节\n        text: |\n", i);
		start = ftell(file);
		while (ftell(file) - start < 1000000 - characters * 3 / 2) {
			fputs("          ", file);
			put_text(file, characters);
			fputs("\n\n", file);
		}
	}
	fclose(file);
}
