#include "text/cut.h"

#include "text/cluster.h"
#include "text/number.h"

enum {
	/* Bytes behind a cut that are looked at, more than any unit has. */
	REACH = 64,
};

size_t
cut_at(struct str text, size_t at)
{
	size_t end = text.length - at > REACH ? at + REACH : text.length;
	struct str near = str_slice(text, 0, end);
	struct span figure = { 0, 0 };

	while (figure.to <= at && number_next_figure(near, figure.to, &figure))
		if (figure.from < at && at < figure.to)
			return figure.from;
	return at;
}

size_t
cut_fit(struct str text, int columns, enum ambiguous ambiguous)
{
	return cut_at(text, cluster_fit(text, columns, ambiguous));
}
