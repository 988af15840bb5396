#include "format/draft_internal.h"

void
draft_add(struct draft *draft, struct draft_paragraph paragraph)
{
	draft->paragraphs = arena_grow(draft->arena, draft->paragraphs,
	    draft->count, &draft->room, sizeof *draft->paragraphs);
	draft->paragraphs[draft->count++] = paragraph;
}

void
draft_drop(struct draft *draft, struct str text, size_t line)
{
	draft->dropped = arena_grow(draft->arena, draft->dropped,
	    draft->dropped_count, &draft->dropped_room, sizeof *draft->dropped);
	draft->dropped[draft->dropped_count++] = (struct dropped){
		text,
		line,
	};
}
