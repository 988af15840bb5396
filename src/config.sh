#!/bin/sh
# Prints what the compiler and the libraries know, as variables of make; the
# Makefile keeps them in a file and asks again when one of these changes.
#
#     CC=... PKG_CONFIG=... STATIC=... src/config.sh LIBRARY...
set -eu

# Those of the flags that the compiler takes without a word.
known()
{
	for flag; do
		words=$($CC -Werror -O2 -U_FORTIFY_SOURCE "$flag" -x c \
		    -include stdio.h -fsyntax-only - </dev/null 2>&1) || continue
		[ "$words" ] || printf ' %s' "$flag"
	done
}

# The archives of a library; fails where the system lacks one.
archives()
{
	for name in $($PKG_CONFIG --libs-only-l "$1"); do
		archive=$($CC -print-file-name="lib${name#-l}.a")
		case $archive in
		/*) printf ' %s' "$archive" ;;
		*) return 1 ;;
		esac
	done
}

libraries()
{
	for library; do
		[ "$STATIC" = 1 ] && files=$(archives "$library") ||
		    files=$($PKG_CONFIG --libs "$library")
		printf ' %s' "$files"
	done
}

# What the sources are written for is said by the Makefile alone.
includes=$($PKG_CONFIG --cflags "$@" | sed 's/-D_XOPEN_SOURCE=[^ ]*//g')
hardening=$(known -fstack-protector-strong -fstack-clash-protection \
    -fcf-protection -ftrivial-auto-var-init=zero)
fortify=$(known -D_FORTIFY_SOURCE=3)
case $(uname) in
Linux) linking='-pie -Wl,-z,relro,-z,now,-z,noexecstack,--as-needed' ;;
*) linking= ;;
esac

echo "INCLUDES := $includes"
echo "HARDENING := -fPIE$hardening"
echo "FORTIFY := -U_FORTIFY_SOURCE ${fortify:--D_FORTIFY_SOURCE=2}"
echo "LINKING := $linking"
# The C library comes first: the loader seeks most names in it, and seeks them in
# the order of the libraries.
echo "LIBS := -lc$(libraries "$@")"
