/* What the program takes for the settings of a kiosk in the tests, linked in
 * place of its own: a file that these can write, and little patience. */
#include <stddef.h>

#include "host/kiosk_account.h"

static const char *const environment[] = { "TERM", "LANG", "LC_ALL", "LOCPATH",
	NULL };

const struct kiosk_settings kiosk_settings = {
	.file = KIOSK_SETTINGS,
	.environment = environment,
	.idle = 6000,
	.warning = 3000,
};
