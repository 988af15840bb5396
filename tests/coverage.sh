#!/bin/sh
# Prints what lines of each layer the kept inputs of the fuzz targets cover.
#
#     tests/coverage.sh BUILD CORPUS TARGET...
#
# BUILD/coverage.txt says it of each file, and BUILD/missed.txt names the lines.
set -eu

build=$1 corpus=$2
shift 2

# The tools that belong to this clang.
tool()
{
	clang -print-prog-name="$1"
}

profiles= objects=
for name in "$@"; do
	LLVM_PROFILE_FILE=$build/$name.profraw \
	    "$build/tests/replay/$name" "$corpus/$name" >"$build/$name.log"
	profiles="$profiles $build/$name.profraw"
	objects="$objects -object $build/tests/replay/$name"
done
"$(tool llvm-profdata)" merge -o "$build/all.profdata" $profiles
"$(tool llvm-cov)" export -format=lcov -instr-profile "$build/all.profdata" \
    $objects -object "$build/baogao" >"$build/all.lcov"

awk -v build="$build" '
BEGIN {
	files = build "/coverage.txt"
	missed = build "/missed.txt"
	printf "" >files
	printf "" >missed
}

/^SF:/ {
	file = substr($0, 4)
	is_src = sub(/.*\/src\//, "", file)
	lines = hit = 0
	split(file, path, "/")
}

/^DA:/ && is_src {
	split(substr($0, 4), line, ",")
	lines++
	if (line[2] > 0)
		hit++
	else
		print "src/" file ":" line[1] >missed
}

/^end_of_record/ && is_src {
	layer = file ~ /\// ? path[1] : "main"
	all[layer] += lines
	covered[layer] += hit
	printf "%5.1f %% of %4d  src/%s\n", 100 * hit / lines, lines, file >files
}

END {
	for (layer in all)
		printf "%-8s %5.1f %% of %5d lines\n", layer,
		    100 * covered[layer] / all[layer], all[layer] | "sort"
}
' "$build/all.lcov"
