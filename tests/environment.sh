#!/bin/sh
# The environment variables of the manuals are those that the program reads:
# in baogao(1) all of them, in baogao-kiosk(7) those that a kiosk leaves.
set -eu

export LC_ALL=C

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
kiosk=src/host/kiosk_settings.c
failed=0

# calls START: the calls in the sources that begin so, each with its place.
calls()
{
	find src -name '*.[ch]' | sort | xargs awk -v start="$1" '
	{
		while ((at = index($0, start)) > 0) {
			print FILENAME ":" FNR ": " substr($0, at)
			$0 = substr($0, at + length(start))
		}
	}'
}

# What a kiosk leaves is read by name from a list of its own. Any other call
# says which variable it means, or this check cannot tell.
calls 'getenv(' | grep -v '^src/host/kiosk_account\.c:' >"$folder/calls" || :
if grep -v ': getenv("[A-Za-z0-9_]*")' "$folder/calls"; then
	echo 'Name the variable where it is read.'
	failed=1
fi
sed -n '/environment\[\]/,/;/p' "$kiosk" | tr ',{}' '\n' |
    sed -n 's/^[^"]*"\([A-Z_]*\)".*/\1/p' | sort -u >"$folder/left"
[ -s "$folder/left" ] || {
	echo "$kiosk:1: no environment is read here"
	failed=1
}
{
	sed -n 's/.*: getenv("\([A-Za-z0-9_]*\)").*/\1/p' "$folder/calls"
	# What the C library reads for us.
	if calls 'setlocale(LC_CTYPE, "")' | grep -q .; then
		printf '%s\n' LC_ALL LC_CTYPE LANG
	fi
	if calls 'execvp(' | grep -q .; then
		echo PATH
	fi
} | sort -u >"$folder/read"

# named MANUAL [PART]: the variables that it names, or those of one part.
named()
{
	awk -v part="${2-}" '
	/^\.Sh / { inside = $2 == part }
	(inside || part == "") && /^\./ {
		sub(/^\./, "")
		wanted = 0
		for (i = 1; i <= NF; i++)
			if ($i ~ /^[A-Z][a-z]$/)
				wanted = $i == "Ev"
			else if (wanted && $i ~ /^[A-Za-z_0-9]+$/)
				print $i
	}' "$1" | sort -u
}

# wrong MANUAL WORDS: fails with a line for each of the names.
wrong()
{
	while read -r name; do
		echo "$1: $2 $name"
		failed=1
	done <"$folder/names"
}

# compare MANUAL NAMES [PART]: all of them stand in the part, no others in the
# manual.
compare()
{
	named "$1" "${3-}" | comm -13 - "$2" >"$folder/names"
	wrong "$1" 'does not name the environment variable'
	named "$1" | comm -23 - "$2" >"$folder/names"
	wrong "$1" 'names an environment variable that is not read:'
}

compare man/baogao.1 "$folder/read" ENVIRONMENT
compare man/zh_CN/baogao.1 "$folder/read" '环境变量\\&'
for manual in man/baogao-kiosk.7 man/zh_CN/baogao-kiosk.7; do
	compare $manual "$folder/left"
done
exit $failed
