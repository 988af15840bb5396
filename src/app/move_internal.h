/* What moves about the report and belongs to no single view: to other places,
 * and the text whichever pane is in use. For act.c alone. */
#ifndef APP_MOVE_INTERNAL_H
#define APP_MOVE_INTERNAL_H

#include "app/state.h"

/* Go where the reader was before a leap, and on again. */
void move_back(struct app *app);
void move_forward(struct app *app);

/* Go to another chapter. */
void move_next_page(struct app *app);
void move_previous_page(struct app *app);

/* Select another section, in reading order. */
void move_next_section(struct app *app);
void move_previous_section(struct app *app);

void move_parent(struct app *app);

/* Goes where a digit leads in this report, or says that it leads nowhere. */
void move_shortcut(struct app *app, int digit);

/* Scrolls a page, or goes to the next page of the report. */
void move_read_on(struct app *app);

/* Scroll the text, or what covers it, by a line; the tree where that is all
 * there is. */
void move_line_down(struct app *app);
void move_line_up(struct app *app);

#endif
