#include "command/patience.h"

#include "host/clock.h"

void
patience_restart(struct patience *patience)
{
	patience->typed_at = clock_milliseconds();
	patience->warned = false;
}

int
patience_left(const struct patience *patience)
{
	long long left = patience->typed_at + patience->idle -
			 (patience->warned ? 0 : patience->warning) -
			 clock_milliseconds();

	return patience->idle == 0 ? -1 : left < 0 ? 0 : (int)left;
}

bool
patience_is_over(const struct patience *patience)
{
	return patience->warned && patience_left(patience) == 0;
}

bool
patience_warns(struct patience *patience)
{
	bool due = !patience->warned && patience_left(patience) == 0;

	patience->warned = patience->warned || due;
	return due;
}
