#include "desk/identity.h"

struct identity
identity_of(const struct report *report, struct str path)
{
	return (struct identity){
		.id = report->nodes[0].id,
		.title = report->nodes[0].title,
		.date = report->date,
		.path = path,
	};
}

static bool
are_same(struct str one, struct str other)
{
	return one.length > 0 && str_equal(one, other);
}

enum identity_rank
identity_compare(const struct identity *one, const struct identity *other)
{
	if (one->id.length > 0 && other->id.length > 0)
		return str_equal(one->id, other->id) ? IDENTITY_BY_ID
						     : IDENTITY_OTHER;
	if (are_same(one->title, other->title) &&
	    are_same(one->date, other->date))
		return IDENTITY_BY_TITLE;
	return are_same(one->path, other->path) ? IDENTITY_BY_PATH
						: IDENTITY_OTHER;
}

struct str
identity_key(const struct identity *identity, struct arena *arena)
{
	struct str id = identity->id, title = identity->title;
	struct str date = identity->date, path = identity->path;

	if (id.length > 0)
		return arena_print(arena, "i%.*s", (int)id.length, id.bytes);
	if (title.length > 0 && date.length > 0)
		return arena_print(arena, "t%.*s\t%.*s", (int)date.length,
		    date.bytes, (int)title.length, title.bytes);
	return arena_print(arena, "p%.*s", (int)path.length, path.bytes);
}
