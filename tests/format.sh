#!/bin/sh
# Lays out the sources as .clang-format says, or with --check names what is
# laid out otherwise. Versions of clang-format differ in what they make of one
# style; this style was written for 14.
set -eu

for format in clang-format-14 clang-format ''; do
	$format --version 2>/dev/null | grep -q 'version 14\.' && break
done
if [ -z "$format" ]; then
	echo "SKIP format: there is no clang-format 14"
	exit 77
fi
case ${1-} in
--check) options='--dry-run -Werror' ;;
*) options=-i ;;
esac
find src tests -name '*.[ch]' | sort | xargs "$format" $options
