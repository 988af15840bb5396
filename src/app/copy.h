/* Taking the selected section along. */
#ifndef APP_COPY_H
#define APP_COPY_H

#include "app/app.h"

/* Puts the selected section's text into `copy`, with its citation in a line
 * behind it where asked for. EFFECT_NONE, and a message, where it is too long
 * or nothing of it was printed. */
enum effect copy_selected(struct app *app, bool cited);

#endif
