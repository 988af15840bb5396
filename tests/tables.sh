#!/bin/sh
# Makes the committed tables anew and compares, where the machine has the data
# of the Unicode version they were made from.
#
#     tests/tables.sh GENERATOR [FOLDER]
set -eu

generator=$1
folder=${2:-/usr/share/unicode}
table=src/text/width_table.h

wanted=$(sed -n 's/^#define WIDTH_UNICODE "\(.*\)"$/\1/p' "$table")
if [ -z "$wanted" ]; then
	echo "$table: names no Unicode version"
	exit 1
fi
if [ ! -f "$folder/EastAsianWidth.txt" ]; then
	echo "SKIP: $table: no Unicode data in $folder"
	exit 0
fi
found=$(sed -n '1s/^# EastAsianWidth-\(.*\)\.txt.*/\1/p' \
    "$folder/EastAsianWidth.txt")
if [ "$found" != "$wanted" ]; then
	echo "SKIP: $table: of Unicode $wanted, the data here is $found"
	exit 0
fi
if ! "$generator" "$folder" | diff -u "$table" -; then
	echo "$table: not what the generator makes of Unicode $wanted"
	exit 1
fi
echo "$table: as made from Unicode $wanted"
