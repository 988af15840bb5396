#include "pair/rest.h"

#include "text/utf8.h"

enum {
	SUBJECT_MOST = 64, /* characters of a subject that are compared */
};

struct characters {
	struct str at[SUBJECT_MOST];
	size_t count;
};

static struct characters
characters_of(struct str text)
{
	struct characters characters = { .count = 0 };

	for (size_t at = 0;
	     at < text.length && characters.count < SUBJECT_MOST;) {
		size_t length = utf8_at(text, at).length;

		characters.at[characters.count++] =
		    str_slice(text, at, at + length);
		at += length;
	}
	return characters;
}

void
rest_of_texts(
    struct rest *rest, struct arena *arena, struct str one, struct str other)
{
	struct characters left = characters_of(one);
	struct characters right = characters_of(other);
	/* The length of the longest from here to both ends. */
	unsigned char longest[SUBJECT_MOST + 1][SUBJECT_MOST + 1] = { { 0 } };
	size_t i = left.count, j;

	while (i-- > 0)
		for (j = right.count; j-- > 0;) {
			unsigned char down = longest[i + 1][j];
			unsigned char over = longest[i][j + 1];

			longest[i][j] = down > over ? down : over;
			if (str_equal(left.at[i], right.at[j]))
				longest[i][j] = longest[i + 1][j + 1] + 1;
		}
	*rest = (struct rest){ { .arena = arena }, { .arena = arena } };
	for (i = j = 0; i < left.count || j < right.count;) {
		bool both = i < left.count && j < right.count;

		if (both && str_equal(left.at[i], right.at[j])) {
			i++;
			j++;
		} else if (j == right.count ||
			   (both && longest[i + 1][j] >= longest[i][j + 1])) {
			buffer_add(&rest->one, left.at[i++]);
		} else {
			buffer_add(&rest->other, right.at[j++]);
		}
	}
}

/* 电梯加装 and 加装电梯 have the same words in another order. */
static bool
are_moved(struct str one, struct str other)
{
	struct characters left = characters_of(one);

	if (one.length != other.length)
		return false;
	for (size_t i = 0; i < left.count; i++)
		if (str_find(other, left.at[i]) == other.length)
			return false;
	return true;
}

/* 保障房 stands for 保障性租赁住房: characters within are left out, and those at
 * both ends are the same; but 示范社 are only some of 社. */
static bool
is_short_for(struct str one, struct str other)
{
	static const char *const fewer[] = { "示范", "重点", "优质", "龙头",
		"特色", "智慧", "绿色", "数字" };
	struct characters left = characters_of(one);
	struct characters right = characters_of(other);

	for (size_t i = 0; i < sizeof fewer / sizeof *fewer; i++)
		if (str_holds(one, fewer[i]) != str_holds(other, fewer[i]))
			return false;
	return left.count > 1 && right.count > 1 &&
	       str_equal(left.at[0], right.at[0]) &&
	       str_equal(left.at[left.count - 1], right.at[right.count - 1]);
}

void
rest_of_nouns(struct rest *rest, struct arena *arena, const struct trait *one,
    const struct trait *other)
{
	struct str left, right;

	rest_of_texts(rest, arena, one->nouns, other->nouns);
	left = buffer_str(&rest->one);
	right = buffer_str(&rest->other);
	/* Where to something goes, only one may say: 下沉社区. */
	if (are_moved(left, right) ||
	    (right.length == 0 && str_equal(left, one->goal)) ||
	    (left.length == 0 && str_equal(right, other->goal)) ||
	    ((left.length == 0 || right.length == 0) &&
		one->joins == other->joins &&
		is_short_for(one->nouns, other->nouns)))
		rest->one.length = rest->other.length = 0;
}
