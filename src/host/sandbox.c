#ifdef __OpenBSD__
#define _BSD_SOURCE /* pledge, unveil */
#endif
#include "host/sandbox.h"

#include <stddef.h>
#include <sys/resource.h>
#include <sysexits.h>
#include <unistd.h>

#include "host/landlock.h"
#include "host/seccomp.h"

#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
	MEGABYTE = 1024 * 1024,
};

/* The limits of a kiosk. The one file it writes is the screen in memory
 * (term/output.h). */
static const struct {
	int resource;
	rlim_t most;
	rlim_t beyond; /* added for the hard limit, after a signal warned */
} limits[] = {
	{ RLIMIT_CORE, 0, 0 },
	{ RLIMIT_NPROC, 0, 0 },
	{ RLIMIT_NOFILE, 16, 0 },
	{ RLIMIT_FSIZE, 64 * MEGABYTE, 0 },
#ifdef RLIMIT_AS
	{ RLIMIT_AS, 256 * MEGABYTE, 0 },
#endif
	{ RLIMIT_CPU, SANDBOX_PROCESSOR, 10 },
};

static void
limit(void)
{
	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
		struct rlimit both = { limits[i].most,
			limits[i].most + limits[i].beyond };
		struct rlimit found;

		if (getrlimit(limits[i].resource, &found) == 0 &&
		    found.rlim_max < both.rlim_max)
			both.rlim_max = found.rlim_max;
		if (both.rlim_max < both.rlim_cur)
			both.rlim_cur = both.rlim_max;
		setrlimit(limits[i].resource, &both);
	}
}

/* A sanitiser maps terabytes, and looks for leaks with calls that a sandbox
 * refuses. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITISED true
#elif defined(__has_feature)
#define IS_SANITISED __has_feature(address_sanitizer)
#else
#define IS_SANITISED false
#endif

#if defined(__OpenBSD__)
static bool
confine(enum sandbox_mode mode)
{
	if (mode == SANDBOX_READER)
		return unveil("/", "r") == 0 &&
		       pledge("stdio rpath tty proc", NULL) == 0;
	return unveil(NULL, NULL) == 0 && pledge("stdio tty", NULL) == 0;
}
#elif defined(__linux__)
static bool
confine(enum sandbox_mode mode)
{
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return false;
	/* All readers of a kiosk are one user, so none may inspect another. */
	if (mode == SANDBOX_KIOSK)
		prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
	landlock_enter(mode);
	return seccomp_enter(mode);
}
#else
static bool
confine(enum sandbox_mode mode)
{
	(void)mode;
	return false;
}
#endif

bool
sandbox_enter(enum sandbox_mode mode, struct error *error)
{
	bool done = !IS_SANITISED;

	if (done && mode == SANDBOX_KIOSK)
		limit();
	done = done && confine(mode);
	return done || mode == SANDBOX_READER ||
	       error_set(error, EX_UNAVAILABLE,
		   "这个系统不能限制程序的系统调用（seccomp），不开放阅读");
}

static const char *
seccomp_means(void)
{
	if (!seccomp_is_there())
		return "没有 seccomp";
	return seccomp_is_tried() ? "seccomp"
				  : "seccomp（没有在这种处理器上试过）";
}

struct str
sandbox_means(struct arena *arena)
{
	int landlock = landlock_version();

#ifdef __OpenBSD__
	return str_of("pledge，unveil");
#endif
	if (IS_SANITISED || (landlock == 0 && !seccomp_is_there()))
		return str_of("无");
	if (landlock == 0)
		return arena_print(arena, "%s，没有 Landlock", seccomp_means());
	return arena_print(arena, "Landlock %d，%s", landlock, seccomp_means());
}
