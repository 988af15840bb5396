#!/bin/sh
# Everything that has to hold, in builds one after the other, since a test in a
# terminal wants the processor. Ends with what was skipped, and one line of
# figures.
#
#     tests/check.sh check|check-terminals
set -u

make=${MAKE:-make}
log=build/$1.log
case ${MAKEFLAGS-} in
*jobserver*) jobs= ;;
*) jobs=-j$(nproc 2>/dev/null || echo 2) ;;
esac

# in_build NAME WORD...: these goals and settings of make, in that build.
in_build()
{
	build=$1
	shift
	echo "== $build" >>"$log"
	{
		$make --no-print-directory -k -Otarget $jobs CFLAGS=-Werror \
		    BUILD="build/$build" "$@" 2>&1 || echo "build/$build: failed"
	} | tee -a "$log"
	! tail -n 1 "$log" | grep -qx "build/$build: failed"
}

check()
{
	in_build gcc CC=gcc check-format check-layers check-readme \
	    check-manuals check-kiosk check-musl check-tests check-plain \
	    check-links check-tables check-install &&
	    in_build clang CC=clang check-tests check-plain &&
	    in_build san CC=gcc SAN=1 check-tests check-plain check-fuzz
}

terminals()
{
	in_build gcc CC=gcc check-kiosk terminals &&
	    in_build san CC=gcc SAN=1 torture
}

# The figures of all lines "NAME: 3 passed, 1 skipped", "NAME: failed" and
# "SKIP WHAT: WHY", with the names of what failed; a build that failed though no
# test did counts as one.
count()
{
	awk '
	/^== / { build = $2 }
	/^build\/[a-z]*: failed$/ { stopped = 1; next }
	/: failed$/ {
		failed++
		sub(/: failed$/, "")
		names = names "\n    " $0
	}
	/: [0-9]+ passed/ { passed += $2 }
	/^SKIP / {
		skipped++
		sub(/^SKIP /, "")
		if (!($0 in builds))
			order[++count] = $0
		builds[$0] = builds[$0] (builds[$0] ? ", " : "") build
	}
	END {
		if (count > 0)
			print "Skipped:"
		for (i = 1; i <= count; i++)
			print "    " order[i] " (" builds[order[i]] ")"
		if (failed == 0)
			failed = stopped
		if (names)
			print "Failed:" names
		printf "%d passed, %d failed, %d skipped\n", passed, failed,
		    skipped
	}' "$log"
}

CC=cc tests/packages.sh missing "$1" || exit
mkdir -p build
: >"$log"
case $1 in
check) check ;;
check-terminals) terminals ;;
esac
status=$?
count
exit $status
