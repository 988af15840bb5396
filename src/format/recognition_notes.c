#include "format/recognition_internal.h"

#include "text/utf8.h"

enum {
	TITLE_MOST = 20, /* characters */
};

/* How a line begins that heads notes or attachments. */
static const char *const words[] = { "名词解释", "名词注释", "名词注解", "注释",
	"注解", "附件", "附注", "附：", "部分名词", "有关名词", "相关名词",
	"《政府工作报告》名词", "《政府工作报告》有关", "《政府工作报告》相关",
	"政府工作报告名词", "政府工作报告有关名词" };

static bool
heads_notes(const struct recognition *outline, size_t i)
{
	const struct recognition_entry *entry = &outline->entries[i];
	struct str text = recognition_text(outline, i);

	if (entry->length > TITLE_MOST || entry->sentence ||
	    outline->draft->paragraphs[i].fixed)
		return false;
	for (size_t j = 0; j < sizeof words / sizeof *words; j++)
		if (str_starts(text, str_of(words[j])))
			return true;
	return str_is(text, "附") || str_is(text, "注");
}

/* 注释： is called 注释. */
static size_t
title_end(struct str text)
{
	struct point last = utf8_before(text, text.length);
	bool colon = last.value == 0xFF1A || last.value == ':';

	return text.length - (colon ? last.length : 0);
}

void
recognition_notes_find(struct recognition *outline)
{
	bool notes = false;

	for (size_t i = outline->body; i < outline->count; i++) {
		struct recognition_entry *entry = &outline->entries[i];
		bool heads = i > outline->body && heads_notes(outline, i);

		notes = notes || heads;
		entry->notes = notes;
		if (!heads)
			continue;
		entry->role = RECOGNITION_HEADING;
		entry->rank = RANK_PART;
		entry->level = 1;
		entry->title = title_end(recognition_text(outline, i));
	}
}
