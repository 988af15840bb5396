/* What the helper beside tmux says to texts that it is given: a letter each.
 * g gives it a text of the length that follows, a sends the byte that follows,
 * m a message of several, e an empty one, c closes the line, ? asks. An answer
 * never waits; it is that of the last text, and of none that is not
 * answered. */
#include <sys/socket.h>
#include <unistd.h>

#include "fuzz/claims.h"
#include "host/tmux.h"

enum { ANSWERS_MOST = 32 };

/* The helper's side, and what it has said that is not read yet. */
struct helper {
	int line; /* -1: closed */
	struct {
		char byte;
		bool is_one;
	} said[ANSWERS_MOST];
	size_t count, read;
};

static void
give(struct tmux *tmux, struct helper *helper, struct str *input)
{
	static const char letters[256];
	char got[sizeof letters];
	size_t length = (size_t)bytes_number(input, 0, 255);
	int due = tmux->due;
	bool given = tmux_give(tmux, (struct str){ letters, length });

	claim(given == (length > 0 && helper->line >= 0),
	    "a text is given to whoever is there");
	claim(tmux->due == due + given, "what is given is due");
	if (given)
		claim(recv(helper->line, got, sizeof got, 0) == (ssize_t)length,
		    "a text comes as a whole");
}

static void
say(struct helper *helper, const char *bytes, size_t length)
{
	if (helper->line < 0 || helper->count == ANSWERS_MOST)
		return;
	claim(
	    send(helper->line, bytes, length, MSG_NOSIGNAL) == (ssize_t)length,
	    "it is said");
	helper->said[helper->count].byte = length > 0 ? bytes[0] : 0;
	helper->said[helper->count++].is_one = length > 0;
}

/* What is to be answered, by what was said. */
static enum tmux_answer
wanted(struct helper *helper, int due)
{
	char answer = 0;

	while (due > 0) {
		if (helper->read == helper->count && helper->line >= 0)
			return TMUX_WAITING;
		if (helper->read == helper->count ||
		    !helper->said[helper->read].is_one) {
			helper->read += helper->read < helper->count;
			return TMUX_FAILED;
		}
		answer = helper->said[helper->read++].byte;
		due--;
	}
	return answer != 0 ? TMUX_TOOK : TMUX_FAILED;
}

static void
ask(struct tmux *tmux, struct helper *helper)
{
	enum tmux_answer want = wanted(helper, tmux->due);

	claim(tmux_answer(tmux) == want, "the last text's answer");
	claim(want == TMUX_WAITING ? tmux->due > 0 : tmux->due == 0,
	    "what is answered is not due any more");
}

static void
go_on(struct tmux *tmux, struct helper *helper, struct str *input)
{
	char byte;

	switch (bytes_number(input, 0, 255)) {
	case 'g':
		give(tmux, helper, input);
		break;
	case 'a':
		byte = (char)bytes_number(input, 0, 255);
		say(helper, &byte, 1);
		break;
	case 'm':
		say(helper, "\1\0\1", 3);
		break;
	case 'e':
		say(helper, "", 0);
		break;
	case 'c':
		if (helper->line >= 0)
			close(helper->line);
		helper->line = -1;
		break;
	default:
		ask(tmux, helper);
		break;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = bytes_of(data, size);
	struct helper helper = { 0 };
	/* Nobody is asked for a process that is not stopped. */
	struct tmux tmux = { .process = 1 };
	int ends[2];

	claim(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) == 0, "a line");
	tmux.line = ends[0];
	helper.line = ends[1];
	while (input.length > 0)
		go_on(&tmux, &helper, &input);
	ask(&tmux, &helper);
	close(ends[0]);
	if (helper.line >= 0)
		close(helper.line);
	return 0;
}
