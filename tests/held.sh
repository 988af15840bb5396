#!/bin/sh
# Every source has unit tests of its own, tests/unit/LAYER/NAME.c or NAME_*.c,
# or a line of tests/unit/held-elsewhere.txt names the tests that hold it.
set -eu

export LC_ALL=C

find src tests/unit -name '*.c' | sort | awk '
BEGIN {
	list = "tests/unit/held-elsewhere.txt"
	while ((getline line < list) > 0) {
		row++
		count = split(line, words, " ")
		if (count > 0 && words[1] !~ /^#/)
			note_row(list ":" row, words, count)
	}
}

function wrong(place, what)
{
	print place ": " what
	failed = 1
}

# A source and the tests that hold it.
function note_row(place, words, count,    i)
{
	if (count == 1)
		wrong(place, "names no test for " words[1])
	for (i = 2; i <= count; i++)
		if (system("test -e " words[i]) != 0)
			wrong(place, "there is no " words[i])
	if (words[1] in place_of)
		wrong(place, words[1] " stands in " place_of[words[1]] " too")
	place_of[words[1]] = place
	rows[++row_count] = words[1]
}

# LAYER/NAME of a source or of a unit test.
function name_of(path)
{
	sub(/^(src|tests\/unit)\//, "", path)
	sub(/\.c$/, "", path)
	sub(/\/.*\//, "/", path)
	return path
}

/^src\// {
	sources[++source_count] = $0
	named[name_of($0)] = $0
}

# All of src comes before tests. The source of a test is the one with the
# longest name that fits: text_pane_wide.c is of text_pane.c, not of text.c.
/^tests\// {
	name = name_of($0)
	while (!(name in named) && sub(/_[^_\/]*$/, "", name))
		;
	if (name in named)
		has_unit[named[name]] = 1
}

END {
	for (i = 1; i <= source_count; i++) {
		path = sources[i]
		is_there[path] = 1
		if (!(path in has_unit) && !(path in place_of))
			wrong(path ":1", "no unit test, and no line in " list)
		if (path in has_unit && path in place_of)
			wrong(place_of[path], path " has unit tests by now")
	}
	for (i = 1; i <= row_count; i++)
		if (!(rows[i] in is_there))
			wrong(place_of[rows[i]], "there is no " rows[i])
	exit failed
}
'
