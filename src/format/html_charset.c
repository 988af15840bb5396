#include "format/html_internal.h"
#include "format/html_token_internal.h"

enum {
	LOOKED_AT = 1024, /* bytes */
	ENOUGH = 64,      /* bytes beyond ASCII for a guess that is sure */
};

/* Returns what follows charset= up to what ends a name. */
static struct str
charset_in(struct str content)
{
	size_t at = str_find(content, str_of("charset="));
	size_t end;

	if (at == content.length)
		return str_of("");
	at += str_of("charset=").length;
	for (end = at; end < content.length; end++)
		if (strchr(" ;\"'\t\n", content.bytes[end]) != NULL)
			break;
	return str_slice(content, at, end);
}

/* Returns what the page says; empty where it says nothing. */
static struct str
charset_of(struct str bytes)
{
	struct html_tokens tokens;
	struct html_token token;
	struct str value;

	html_tokens_start(
	    &tokens, str_slice(bytes, 0,
			 bytes.length < LOOKED_AT ? bytes.length : LOOKED_AT));
	while (html_tokens_next(&tokens, &token)) {
		if (token.kind != HTML_START || !html_is(token.name, "meta"))
			continue;
		if (html_token_attribute(&token, "charset", &value))
			return str_trim(value);
		if (html_token_attribute(&token, "content", &value) &&
		    charset_in(value).length > 0)
			return charset_in(value);
	}
	return str_of("");
}

/* Whether there is too little text beyond ASCII for a guess. */
static bool
is_short(struct str bytes)
{
	size_t count = 0;

	for (size_t i = 0; i < bytes.length && count < ENOUGH; i++)
		count += (unsigned char)bytes.bytes[i] >= 0x80;
	return count < ENOUGH;
}

void
html_settle_encoding(struct encoded *told)
{
	struct arena arena = { 0 };
	const char *said;
	bool of_kind;

	if (told->other == NULL)
		return;
	said =
	    decode_encoding(arena_copy(&arena, charset_of(told->bytes)).bytes);
	arena_free(&arena);
	if (said == NULL || str_starts(str_of(said), str_of("UTF")))
		return;
	/* Both are Big5 and more. */
	of_kind =
	    strcmp(told->encoding, "Big5") == 0 && strcmp(said, "GB18030") != 0;
	if (strcmp(said, told->encoding) != 0 && !of_kind &&
	    !is_short(told->bytes))
		return;
	told->encoding = said;
	told->other = NULL;
}
