#include "desk/place.h"

#include <stdlib.h>
#include <string.h>

#include "desk/record.h"

static const char kind[] = "place";

enum {
	FIELD_TIME,
	FIELD_ID,
	FIELD_TITLE,
	FIELD_DATE,
	FIELD_PATH,
	FIELD_TOP,
	FIELD_SELECTED = FIELD_TOP + 5,
	FIELDS = FIELD_SELECTED + 3,
};

/* A record, and what it is about. */
struct place_line {
	struct str line, key;
	size_t order;
};

static size_t
number_of(struct str digits)
{
	size_t number = 0;

	for (size_t i = 0; i < digits.length && i < 18; i++)
		number = 10 * number + (size_t)(digits.bytes[i] & 0xF);
	return number;
}

/* --- One record */

void
place_add(struct buffer *buffer, const struct desk_place *place)
{
	struct arena arena = { 0 };
	const struct anchor *top = &place->top, *selected = &place->selected;
	const struct str fields[FIELDS] = {
		arena_print(&arena, "%lld", place->time),
		place->identity.id,
		place->identity.title,
		place->identity.date,
		place->identity.path,
		top->id,
		top->path,
		top->title,
		top->quote,
		arena_print(&arena, "%zu", top->byte),
		selected->id,
		selected->path,
		selected->title,
	};

	record_add(buffer, kind, fields, FIELDS);
	arena_free(&arena);
}

static struct identity
identity_in(const struct str *fields)
{
	return (struct identity){
		.id = fields[FIELD_ID],
		.title = fields[FIELD_TITLE],
		.date = fields[FIELD_DATE],
		.path = fields[FIELD_PATH],
	};
}

static void
take(const struct str *fields, struct desk_place *place)
{
	const struct str *top = fields + FIELD_TOP;
	const struct str *selected = fields + FIELD_SELECTED;

	*place = (struct desk_place){
		.identity = identity_in(fields),
		.time = (long long)number_of(fields[FIELD_TIME]),
		.top = { top[0], top[1], top[2], top[3], number_of(top[4]) },
		.selected = { selected[0], selected[1], selected[2], { "", 0 },
		    0 },
	};
}

/* --- All of them */

/* Whether a line may be about a report: one of its signs stands there, which is
 * looked at before the checksum. */
static bool
may_be(struct str line, const struct str *signs)
{
	struct str rest = line;

	str_cut(&rest, '\t');
	str_cut(&rest, '\t');
	for (int i = 0; i < FIELD_TOP - FIELD_ID; i++) {
		struct str field = str_cut(&rest, '\t');

		if (i != FIELD_DATE - FIELD_ID && field.length > 0 &&
		    str_equal(field, signs[i]))
			return true;
	}
	return false;
}

/* Returns the signs as they stand in a record. */
static void
write_signs(const struct identity *identity, struct arena *arena,
    struct str signs[FIELD_TOP - FIELD_ID])
{
	const struct str fields[] = { identity->id, identity->title,
		identity->date, identity->path };
	struct buffer record = { .arena = arena };
	struct str line;

	record_add(&record, kind, fields, sizeof fields / sizeof *fields);
	line = buffer_str(&record);
	line = str_slice(line, 1, line.length);
	str_cut(&line, '\t');
	for (int i = 0; i < FIELD_TOP - FIELD_ID; i++)
		signs[i] = str_cut(&line, '\t');
}

bool
place_find(struct str content, const struct identity *identity,
    struct arena *arena, struct desk_place *place)
{
	struct str line, signs[FIELD_TOP - FIELD_ID], fields[FIELDS];
	enum identity_rank best = IDENTITY_OTHER;

	write_signs(identity, arena, signs);
	while (record_next(&content, &line)) {
		struct identity other;
		enum identity_rank rank;

		if (!record_is(line, kind) || !may_be(line, signs) ||
		    !record_read(arena, line, fields, FIELDS))
			continue;
		other = identity_in(fields);
		rank = identity_compare(identity, &other);
		if (rank == IDENTITY_OTHER || rank < best)
			continue;
		best = rank;
		take(fields, place);
	}
	return best != IDENTITY_OTHER;
}

static int
by_key(const void *left, const void *right)
{
	const struct place_line *a = left, *b = right;
	size_t length =
	    a->key.length < b->key.length ? a->key.length : b->key.length;
	int order =
	    length == 0 ? 0 : memcmp(a->key.bytes, b->key.bytes, length);

	if (order == 0)
		order = (a->key.length > b->key.length) -
			(a->key.length < b->key.length);
	return order != 0 ? order
			  : (a->order > b->order) - (a->order < b->order);
}

static int
by_order(const void *left, const void *right)
{
	const struct place_line *a = left, *b = right;

	return (a->order > b->order) - (a->order < b->order);
}

/* Keeps the last line of each key. Returns how many there are. */
static size_t
keep_last(struct place_line *lines, size_t count)
{
	size_t kept = 0;

	if (count > 0)
		qsort(lines, count, sizeof *lines, by_key);
	for (size_t i = 0; i < count; i++)
		if (i + 1 == count ||
		    !str_equal(lines[i].key, lines[i + 1].key))
			lines[kept++] = lines[i];
	if (kept > 0)
		qsort(lines, kept, sizeof *lines, by_order);
	return kept;
}

void
place_add_last(struct buffer *buffer, struct str content)
{
	struct arena arena = { 0 };
	struct place_line *lines = NULL;
	size_t count = 0, room = 0, kept;
	struct str line, fields[FIELDS];

	while (record_next(&content, &line)) {
		struct identity identity;

		if (!record_is(line, kind) ||
		    !record_read(&arena, line, fields, FIELDS))
			continue;
		identity = identity_in(fields);
		lines = arena_grow(&arena, lines, count, &room, sizeof *lines);
		lines[count] = (struct place_line){ line,
			identity_key(&identity, &arena), count };
		count++;
	}
	kept = keep_last(lines, count);
	for (size_t i = kept > PLACE_MOST ? kept - PLACE_MOST : 0; i < kept;
	     i++) {
		buffer_add_byte(buffer, '\n');
		buffer_add(buffer, lines[i].line);
		buffer_add_byte(buffer, '\n');
	}
	arena_free(&arena);
}
