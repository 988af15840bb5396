#include <stddef.h>

#include "host/kiosk_account.h"

/* NO_COLOR can only come from whoever keeps the machine: what a client sends
 * the server does not accept. */
static const char *const environment[] = { "TERM", "LANG", "LC_ALL", "LC_CTYPE",
	"NO_COLOR", NULL };

const struct kiosk_settings kiosk_settings = {
	.file = "/etc/baogao/kiosk.conf",
	.environment = environment,
	.idle = 15 * 60 * 1000,
	.warning = 60 * 1000,
};
