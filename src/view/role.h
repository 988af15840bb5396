/* What a piece of the screen is for. term/theme says how it looks. */
#ifndef VIEW_ROLE_H
#define VIEW_ROLE_H

enum role {
	ROLE_TEXT,
	ROLE_LEAD,     /* a section's own title at its text's beginning */
	ROLE_TITLE,    /* headings that stand above a text */
	ROLE_HIT,      /* a hit of the search */
	ROLE_HIT_NOW,  /* the current hit */
	ROLE_DIM,      /* counts, supplied headings */
	ROLE_SELECTED, /* the selected row of the pane in use */
	ROLE_BAR,      /* the first and last rows */
	ROLE_DIVIDER,  /* between the panes: a glyph in mono and ASCII */
	ROLE_MARK,     /* beside the selected section, likewise */
	ROLE_ALERT,    /* a message in the status row */
	ROLE_COUNT,
};

#endif
