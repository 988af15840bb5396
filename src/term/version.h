/* The library behind the screen. */
#ifndef TERM_VERSION_H
#define TERM_VERSION_H

/* Its name and version, "ncurses 6.4.20221231". */
const char *term_version(void);

#endif
