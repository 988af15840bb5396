/* What a terminal sends, as keys: flags, then its bytes. A byte 0xFF begins
 * what happens beside them: time passes (l), the terminal is asked for its
 * width (a), or was asked too long ago (o).
 *
 * However the bytes come in pieces the keys are the same, and so is what the
 * terminal answered. Every key is one of input/key.h, pastes begin and end in
 * turn, and a click is on a screen. */
#define _POSIX_C_SOURCE 200809L
#include <locale.h>

#include "fuzz/claims.h"
#include "input/keymap.h"
#include "term/key_reader.h"

enum {
	HAPPENS = 0xFF,
	CELLS_MOST = 10000, /* rows or columns of any screen */
};

enum flags {
	HAS_MOUSE = 1,
	HAS_OWN_KEYS = 2,
	IS_ASKED = 4,
	IS_GB18030 = 8,
};

/* A reader and the names of the keys it has given. */
struct typist {
	struct key_reader reader;
	struct buffer keys;
	bool pasting;
};

static struct {
	locale_t utf8, gb18030;
} locales;

static void
claim_mouse(const struct key *key)
{
	const struct mouse *mouse = &key->mouse;

	if (mouse->kind == MOUSE_NONE)
		return;
	claim(mouse->row >= 0 && mouse->row < CELLS_MOST &&
		  mouse->column >= 0 && mouse->column < CELLS_MOST,
	    "the mouse is on a screen");
}

static void
claim_key(struct typist *typist, const struct key *key)
{
	size_t length = strlen(key->name);
	bool begins = strcmp(key->name, "<paste>") == 0;
	bool ends = strcmp(key->name, "<paste-end>") == 0;

	claim(length > 0 && length < sizeof key->name, "a key has a name");
	claim_characters(str_of(key->name), "");
	claim(length == 1 ||
		  (key->name[0] == '<') == (key->name[length - 1] == '>'),
	    "a name stands in brackets, or a character alone");
	claim(!begins || !typist->pasting, "no paste is in another");
	claim(!ends || typist->pasting, "no paste ends that has not begun");
	claim(!typist->pasting || ends || key->name[0] != '<' || length == 1 ||
		  strcmp(key->name, "<enter>") == 0 ||
		  strcmp(key->name, "<tab>") == 0 ||
		  strcmp(key->name, "<space>") == 0,
	    "nothing in a paste is a command");
	typist->pasting = begins || (typist->pasting && !ends);
	claim_mouse(key);
}

static void
take_keys(struct typist *typist)
{
	const struct keymap usual = { .count = 0 };
	struct key key;

	while (key_reader_next(&typist->reader, &key)) {
		claim_key(typist, &key);
		for (enum keymap_mode mode = KEYMAP_READING;
		     mode <= KEYMAP_SEARCH; mode++)
			claim(keymap_find(&usual, mode, &key).action <
				  ACTION_COUNT,
			    "a key has an action or none");
		buffer_add(&typist->keys, str_of(key.name));
		buffer_add(
		    &typist->keys, arena_print(typist->keys.arena, "%d,%d\n",
				       key.mouse.row, key.mouse.column));
	}
	claim(key_reader_room(&typist->reader) > 0, "bytes are taken");
	claim(typist->reader.length == 0 ||
		  key_reader_delay(&typist->reader) != 0,
	    "what waits has time");
}

static void
feed(struct typist *typist, struct str bytes, size_t at_once)
{
	while (bytes.length > 0) {
		size_t length = key_reader_room(&typist->reader);

		if (length > at_once)
			length = at_once;
		if (length > bytes.length)
			length = bytes.length;
		key_reader_feed(&typist->reader, bytes.bytes, length);
		bytes = str_slice(bytes, length, bytes.length);
		take_keys(typist);
	}
}

/* The question has two samples, and the cursor is asked for after each. */
static void
ask(struct width_query *query)
{
	char question[WIDTH_QUERY_ROOM];
	struct str text = { question, width_query_question(question) };
	struct str asks = str_of("\033[6n");

	claim(text.length < sizeof question, "a question has room");
	for (int i = 0; i < WIDTH_QUERY_ANSWERS && text.length > 0; i++) {
		size_t at = str_find(text, asks);

		claim(at < text.length, "each answer is asked for");
		text = str_slice(text, at + asks.length, text.length);
	}
	width_query_ask(query);
}

static void
happen(struct typist *typist, char what)
{
	if (what == 'a')
		ask(&typist->reader.width_query);
	else if (what == 'o')
		width_query_age(
		    &typist->reader.width_query, WIDTH_QUERY_PATIENCE + 1);
	else
		key_reader_late(&typist->reader);
	take_keys(typist);
}

static void
claim_same(const struct typist *whole, const struct typist *pieces)
{
	claim(str_equal(buffer_str(&whole->keys), buffer_str(&pieces->keys)),
	    "bytes in pieces are the same keys");
	claim(memcmp(&whole->reader.width_query, &pieces->reader.width_query,
		  sizeof whole->reader.width_query) == 0,
	    "and the same answer");
}

static struct typist
typist(struct arena *arena, unsigned flags)
{
	struct typist made = { .keys.arena = arena };

	made.reader.mouse = flags & HAS_MOUSE;
	if (flags & HAS_OWN_KEYS) {
		key_reader_own(&made.reader, "\033[1~", "home");
		key_reader_own(&made.reader, "\033[Q0", "f1");
		key_reader_own(&made.reader, "\033Om", "down");
	}
	if (flags & IS_ASKED)
		width_query_ask(&made.reader.width_query);
	return made;
}

int
LLVMFuzzerInitialize(int *count, char ***arguments)
{
	(void)count, (void)arguments;
	claim(setlocale(LC_CTYPE, "C.UTF-8") != NULL, "there is C.UTF-8");
	locales.utf8 = duplocale(LC_GLOBAL_LOCALE);
	/* Without the other the inputs are read in this one. Glibc's newlocale
	 * leaks where there is LOCPATH. */
	setlocale(LC_CTYPE, "zh_CN.GB18030");
	locales.gb18030 = duplocale(LC_GLOBAL_LOCALE);
	return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = bytes_of(data, size);
	unsigned flags = bytes_flags(&input);
	struct arena arena = { 0 };
	struct typist whole = typist(&arena, flags), pieces = whole;

	uselocale(flags & IS_GB18030 ? locales.gb18030 : locales.utf8);
	while (input.length > 0) {
		struct str bytes = str_cut(&input, (char)HAPPENS);

		feed(&whole, bytes, SIZE_MAX);
		feed(&pieces, bytes, 1);
		claim_same(&whole, &pieces);
		if (input.length == 0)
			break;
		happen(&whole, input.bytes[0]);
		happen(&pieces, input.bytes[0]);
		claim_same(&whole, &pieces);
		input = str_slice(input, 1, input.length);
	}
	arena_free(&arena);
	return 0;
}
