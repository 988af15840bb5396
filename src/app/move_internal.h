/* What moves about the report and belongs to no single view: to other places,
 * and the text whichever pane is in use. For act.c alone. */
#ifndef APP_MOVE_INTERNAL_H
#define APP_MOVE_INTERNAL_H

#include "app/state.h"

/* Go where the reader was before a leap, and on again. */
void move_back(struct app *app);
void move_forward(struct app *app);

/* Go to another chapter. */
void move_next_chapter(struct app *app);
void move_previous_chapter(struct app *app);

/* Go to another section, in reading order. */
void move_next_section(struct app *app);
void move_previous_section(struct app *app);

/* Goes where a digit leads in this report, and says where it leads the next
 * time; or says that it leads nowhere. */
void move_shortcut(struct app *app, int digit);

/* Scroll the text by a page, whichever pane is in use; where only the tree is
 * shown, the text opens. */
void move_read_on(struct app *app);
void move_read_back(struct app *app);

/* Scroll the text to another paragraph, likewise. */
void move_next_paragraph(struct app *app);
void move_previous_paragraph(struct app *app);

/* Scroll the text, or what covers it, by a line; the tree where that is all
 * there is. */
void move_line_down(struct app *app);
void move_line_up(struct app *app);

#endif
