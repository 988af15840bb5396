#!/bin/sh
# Makes the committed tables anew and compares, where the machine has data of
# the versions of Unicode and OpenCC they were made from. Generator NAME makes
# src/text/NAME_table.h, which names its versions as #define NAME_UNICODE.
#
#     tests/tables.sh FOLDER GENERATOR...
set -eu

folder=$1
shift
made=$(mktemp)
trap 'rm -f "$made"' EXIT
failed=0 compared=

versions()
{
	sed -n 's/^#define [A-Z]*_\(UNICODE.*\|OPENCC\) "\(.*\)"$/\2/p' "$1"
}

for generator in "$@"; do
	table=src/text/${generator##*/}_table.h
	wanted=$(versions "$table")
	if [ -z "$wanted" ]; then
		echo "$table: names no Unicode version"
		failed=1
	elif [ ! -f "$folder/EastAsianWidth.txt" ]; then
		echo "SKIP $table: no Unicode data in $folder"
	elif ! command -v bzip2 >/dev/null; then
		echo "SKIP $table: no bzip2 to unpack the Unicode data"
	elif grep -q _OPENCC "$table" && ! command -v opencc_dict >/dev/null; then
		echo "SKIP $table: no opencc to unpack its tables"
	elif ! "$generator" "$folder" >"$made"; then
		echo "$table: its generator fails"
		failed=1
	elif [ "$(versions "$made")" != "$wanted" ]; then
		echo "SKIP $table: of" $wanted, \
		    "the data here is" $(versions "$made")
	elif ! diff -u "$table" "$made"; then
		echo "$table: not what the generator makes of" $wanted
		failed=1
	else
		echo "$table: as made from" $wanted
		compared=yes
	fi
done
[ $failed = 0 ] || exit 1
[ "$compared" ] || exit 77
