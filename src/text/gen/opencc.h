/* Reads the character tables of OpenCC, for the generators. They are laid out
 * as in Debian's package libopencc-data; opencc_dict of the package opencc
 * unpacks them. */
#ifndef TEXT_GEN_OPENCC_H
#define TEXT_GEN_OPENCC_H

/* Reads a table, such as TSCharacters, and hands each character over with the
 * first one it says to write instead. Gives up if there are none. */
void opencc_read(const char *folder, const char *table,
    void (*take)(void *context, unsigned from, unsigned to), void *context);

/* Asks opencc for its version. */
void opencc_version(char version[32]);

#endif
