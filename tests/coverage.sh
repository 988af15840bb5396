#!/bin/sh
# Prints what lines of each layer the kept inputs of the fuzz targets cover,
# and of what makes keys of bytes, which is a part of term.
#
#     tests/coverage.sh BUILD CORPUS TARGET...
#
# BUILD/coverage.txt says it of each file, and BUILD/missed.txt names the lines.
set -eu

build=$1 corpus=$2
shift 2

# The tools that belong to this clang.
covered=$(clang -print-prog-name=llvm-cov)
profiles=$(clang -print-prog-name=llvm-profdata)

# Adds what one program covers of the lines that it has.
export_lines()
{
	"$covered" export -format=lcov -instr-profile "$build/profile" "$1" \
	    >>"$build/lines"
}

: >"$build/lines"
for name in "$@"; do
	LLVM_PROFILE_FILE=$build/profile.raw \
	    "$build/tests/replay/$name" "$corpus/$name" >"$build/$name.log"
	"$profiles" merge -o "$build/profile" "$build/profile.raw"
	export_lines "$build/tests/replay/$name"
done
# The program has what no target reaches.
LLVM_PROFILE_FILE=$build/profile.raw "$build/baogao" --version \
    >"$build/baogao.log"
"$profiles" merge -o "$build/profile" "$build/profile.raw"
export_lines "$build/baogao"

awk -v build="$build" '
/^SF:/ {
	file = substr($0, 4)
	is_src = sub(/.*\/src\//, "", file)
}

/^DA:/ && is_src {
	split(substr($0, 4), line, ",")
	if (!((file, line[1]) in count))
		lines[file]++
	if (line[2] > 0 && count[file, line[1]] == 0)
		hit[file]++
	count[file, line[1]] += line[2]
}

function add(group, file)
{
	of[group] += lines[file]
	covered[group] += hit[file]
}

END {
	for (file in lines) {
		layer = file
		if (!sub(/\/.*/, "", layer))
			layer = "main"
		add(layer, file)
		if (file ~ /^term\/(key_reader|escape|csi|charset|width_query)\.c/)
			add("(keys)", file)
		printf "%5.1f %% of %4d  src/%s\n",
		    100 * hit[file] / lines[file], lines[file], file \
		    | "sort >" build "/coverage.txt"
	}
	for (place in count)
		if (count[place] == 0) {
			split(place, part, SUBSEP)
			print "src/" part[1] ":" part[2] \
			    | "sort -t: -k1,1 -k2,2n >" build "/missed.txt"
		}
	for (group in of)
		printf "%-8s %5.1f %% of %5d lines\n", group,
		    100 * covered[group] / of[group], of[group] | "sort"
}
' "$build/lines"
