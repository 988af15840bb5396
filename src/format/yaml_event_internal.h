/* What a YAML text says, a piece at a time. */
#ifndef FORMAT_YAML_EVENT_INTERNAL_H
#define FORMAT_YAML_EVENT_INTERNAL_H

#include "base/str.h"

enum {
	YAML_EVENT_LEVELS = 64,          /* collections within each other */
	YAML_EVENT_SCALAR = 1024 * 1024, /* bytes */
	YAML_EVENT_COUNT = 1000 * 1000,  /* as libyaml counts them */
};

enum yaml_event_kind {
	EVENT_SCALAR,
	EVENT_MAPPING,  /* ... EVENT_CLOSE */
	EVENT_SEQUENCE, /* ... EVENT_CLOSE */
	EVENT_CLOSE,
	EVENT_END,
};

struct yaml_event {
	enum yaml_event_kind type;
	struct str value; /* of a scalar; good until the next event */
	bool plain, literal;
	bool several; /* it is written over several lines */
	size_t place; /* bytes of the text before it */
	size_t end;   /* of a scalar: and up to its end */
};

#endif
