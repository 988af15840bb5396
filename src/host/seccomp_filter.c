#include "host/seccomp_filter_internal.h"

#ifdef SECCOMP_MACHINE
#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <linux/seccomp.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	FEW = 4, /* rules that are tried in turn */
	/* Set in the calls of x86-64 with short pointers (x32). */
	SHORT_POINTERS = 0x40000000,
	REFUSED = SECCOMP_RET_ERRNO | EPERM,
};

static unsigned short
add(struct seccomp_filter *filter, unsigned short code, uint32_t value)
{
	assert(filter->count < SECCOMP_FILTER_ROOM);
	filter->code[filter->count] = (struct sock_filter){ code, 0, 0, value };
	return filter->count++;
}

static void
add_load(struct seccomp_filter *filter, size_t offset)
{
	add(filter, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset);
}

static void
add_answer(struct seccomp_filter *filter, uint32_t answer)
{
	add(filter, BPF_RET | BPF_K, answer);
}

/* Adds a test that continues with the next instruction if it holds, else at a
 * place that is filled in later. */
static unsigned short
add_test(struct seccomp_filter *filter, uint32_t value)
{
	return add(filter, BPF_JMP | BPF_JEQ | BPF_K, value);
}

/* Makes a test that fails continue with what is added next. */
static void
end_test(struct seccomp_filter *filter, unsigned short test)
{
	assert(filter->count - test - 1 <= UCHAR_MAX);
	filter->code[test].jf = (unsigned char)(filter->count - test - 1);
}

static unsigned short
add_condition(
    struct seccomp_filter *filter, const struct seccomp_condition *condition)
{
	add_load(filter, offsetof(struct seccomp_data, args) +
			     sizeof(uint64_t) * condition->argument);
	if (condition->bits != ~0u)
		add(filter, BPF_ALU | BPF_AND | BPF_K, condition->bits);
	return add_test(filter, condition->value);
}

/* Returns whether the rule holds only in some cases. */
static bool
add_rule(struct seccomp_filter *filter, const struct seccomp_rule *rule)
{
	unsigned short tests[2];
	int count = 0;
	bool partly;

	for (; count < 2 && rule->conditions[count].bits != 0; count++)
		tests[count] = add_condition(filter, &rule->conditions[count]);
	if (rule->self)
		tests[count++] = add_condition(filter,
		    &(struct seccomp_condition){ 0, ~0u, (uint32_t)getpid() });
	if (rule->kept)
		tests[count++] = add_condition(
		    filter, &(struct seccomp_condition){
				0, (uint32_t)SANDBOX_KEPT_MASK, SANDBOX_KEPT });
	add_answer(filter, rule->kills  ? SECCOMP_RET_KILL_PROCESS
			   : rule->kept ? REFUSED
					: SECCOMP_RET_ALLOW);
	partly = count > 0;
	while (count-- > 0)
		end_test(filter, tests[count]);
	return partly;
}

/* Adds the rules of the first rule's call. Returns their number. */
static int
add_call(struct seccomp_filter *filter,
    const struct seccomp_rule *const *sorted, int count)
{
	unsigned short test = add_test(filter, (uint32_t)sorted[0]->call);
	bool open = true;
	int i = 0;

	for (; i < count && sorted[i]->call == sorted[0]->call; i++)
		open = open && add_rule(filter, sorted[i]);
	if (open)
		add_answer(filter, REFUSED);
	end_test(filter, test);
	return i;
}

/* Returns where to split the rules: near the middle, but not between those of
 * one call; 0 if they cannot be split. */
static int
middle_of(const struct seccomp_rule *const *sorted, int count)
{
	int above = count / 2, below = above;

	if (count <= FEW)
		return 0;
	while (below > 0 && sorted[below - 1]->call == sorted[below]->call)
		below--;
	while (above < count && sorted[above - 1]->call == sorted[above]->call)
		above++;
	return below > 0 || above == count ? below : above;
}

/* Adds rules that are in the order of their calls. The kernel runs the filter
 * once for every call there is, to know in advance what it need not ask; so the
 * filter searches by halves. */
static void
add_rules(struct seccomp_filter *filter,
    const struct seccomp_rule *const *sorted, int count)
{
	int middle = middle_of(sorted, count);
	unsigned short test;

	if (middle == 0) {
		for (int i = 0; i < count;)
			i += add_call(filter, sorted + i, count - i);
		add_answer(filter, REFUSED);
		return;
	}
	test = add(filter, BPF_JMP | BPF_JGT | BPF_K,
	    (uint32_t)sorted[middle]->call - 1);
	/* The lower half comes last. */
	add_rules(filter, sorted + middle, count - middle);
	end_test(filter, test);
	add_rules(filter, sorted, middle);
}

/* The rules of one call keep their order. */
static int
by_call(const void *left, const void *right)
{
	const struct seccomp_rule *const *a = left, *const *b = right;

	if ((*a)->call != (*b)->call)
		return (*a)->call > (*b)->call ? 1 : -1;
	return (*a > *b) - (*a < *b);
}

/* Only an attacker makes a call in the way of another machine. */
static void
add_machine(struct seccomp_filter *filter)
{
	unsigned short test;

	add_load(filter, offsetof(struct seccomp_data, arch));
	test = add_test(filter, SECCOMP_MACHINE);
	add_load(filter, offsetof(struct seccomp_data, nr));
	filter->code[add(filter, BPF_JMP | BPF_JGE | BPF_K, SHORT_POINTERS)]
	    .jf = 1;
	end_test(filter, test);
	add_answer(filter, SECCOMP_RET_KILL_PROCESS);
}

void
seccomp_filter_make(struct seccomp_filter *filter,
    const struct seccomp_rule *rules, size_t count, enum sandbox_mode mode)
{
	const struct seccomp_rule *sorted[SECCOMP_FILTER_RULES];
	int length = 0;

	assert(count <= SECCOMP_FILTER_RULES);
	for (size_t i = 0; i < count; i++)
		if (!rules[i].reader || mode == SANDBOX_READER)
			sorted[length++] = &rules[i];
	qsort(sorted, (size_t)length, sizeof *sorted, by_call);
	filter->count = 0;
	add_machine(filter);
	add_rules(filter, sorted, length);
}
#endif
