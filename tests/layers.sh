#!/bin/sh
# Proves the order of the layers, given from the lowest to the highest: a file
# under src includes its own layer and the ones before it, and so does its unit
# test; only src/term knows curses.
set -eu

find src tests/unit -name '*.[ch]' | sort | xargs awk -v layers="$*" '
BEGIN {
	count = split(layers, names)
	for (i = 1; i <= count; i++)
		rank[names[i]] = i
}

function wrong(what)
{
	print FILENAME ":" FNR ": " what
	failed = 1
}

FNR == 1 {
	split(FILENAME, path, "/")
	layer = path[1] == "src" ? path[2] : path[3]
	if (FILENAME == "src/main.c")
		rank[layer] = count + 1
	if (!(layer in rank))
		wrong(layer " is no layer")
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
	split($0, quoted, "\"")
	split(quoted[2], path, "/")
	if (path[2] != "" && !(path[1] in rank))
		wrong(path[1] " is no layer")
	else if (path[2] != "" && rank[path[1]] > rank[layer])
		wrong(layer " includes " quoted[2] " of a later layer")
}

/^[ \t]*#[ \t]*include[ \t]*<(n?curses|term|term_entry|unctrl|panel|form|menu|eti|tic)(w?\/.*)?\.h>/ {
	if (layer != "term")
		wrong("only src/term knows curses")
}

END { exit failed }
'
