#!/bin/sh
# The names in src/README.md and README.md, in backquotes, are those of the
# tree, so that neither can go stale: files and folders (with * or <word> for
# any name), functions, tags, other names of the code, goals and variables of
# make, and what the tests say. The tables of folders are the layers, given from
# the lowest to the highest.
#
#     tests/readme.sh LAYER...
set -eu

export LC_ALL=C

layers=$*
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# quoted FILE: what stands in backquotes there, and what code blocks ask of
# make: a line of its place, the quotation and, where the text is `NAME` in
# `FILE`, the name, with tabs between. A quotation may go on in the next line.
quoted()
{
	awk '
	/^    / {
		sub(/#.*/, "")
		if ($1 == "make")
			print FILENAME ":" FNR "\t" $0
		next
	}
	# The parts of a paragraph are in turn text and quotations.
	{
		sub(/^ */, " ")
		count = split($0, part, "`")
		text = text part[1]
		for (i = 2; i <= count; i++) {
			if (inside)
				print place "\t" text \
				    (between ~ /^ (in|of) $/ ? "\t" before : "")
			if (inside)
				before = text
			else
				between = text
			inside = !inside
			text = part[i]
			place = FILENAME ":" FNR
		}
	}
	END {
		if (inside)
			print place "\t`"
	}' "$1"
}

wrong()
{
	echo "$place: $*"
	echo >>"$folder/failed"
}

# stands WORD LIST: whether a word, <...> being any, is a line of the list.
stands()
{
	grep -qx -e "$(echo "$1" | sed 's/<[a-z]*>/[A-Za-z0-9_]*/g')" \
	    "$folder/$2"
}

# A name without a folder may stand in any; one with a folder, also below src.
follow_path()
{
	pattern=$(echo "$1" | sed 's/<[a-z]*>/*/g')
	case $1 in
	build/*) return ;;
	*/*)
		for path in $pattern src/$pattern; do
			[ ! -e "$path" ] || return 0
		done
		;;
	*)
		find Makefile README.md LICENSE src tests man \
		    -name "$pattern" | grep -q . && return
		;;
	esac
	wrong "there is no $1"
}

follow_make()
{
	for word; do
		case $word in
		make) ;;
		build/*.run)
			source=${word#build/}
			follow_path "${source%.run}.c"
			;;
		[A-Z]*=*) stands "${word%%=*}" variables ||
		    wrong "make has no variable ${word%%=*}" ;;
		*) stands "$word" goals || wrong "make has no goal $word" ;;
		esac
	done
}

# follow_into NAME FILE: whether the name is in a file.
follow_into()
{
	for path in $2 src/$2; do
		[ ! -f "$path" ] || grep -qwe "$(echo "${1%'()'}" |
		    sed 's/<[a-z]*>/[A-Za-z0-9_]*/g')" "$path" ||
		    wrong "there is no $1 in $path"
	done
}

# What a test says.
follow_message()
{
	grep -rqe "$(echo "$1" | sed 's/<[a-z]*>/.*/g')" tests ||
	    wrong "no test says $1"
}

# What is none of these is not a name of ours.
follow()
{
	case $1 in
	'`')
		wrong 'a backquote that is never closed'
		;;
	'make '* | ' '*make\ *)
		follow_make $1
		;;
	'struct '* | 'enum '*)
		stands "${1% \*}" tags || wrong "there is no $1"
		;;
	*[!a-z\<\>\ ]*\ * | *\ *[!a-z\<\>\ ]*) ;;
	*\ *)
		# Small letters and blanks alone.
		follow_message "$1"
		;;
	*[!A-Za-z0-9_.\<\>/*\(\)-]*) ;;
	*'()')
		stands "${1%??}" functions || wrong "no function is called $1"
		;;
	*/* | *.[ch1-7] | *.sh | *.mk | *.md | *.yaml | *.keys | *.err)
		follow_path "$1"
		;;
	*[!A-Za-z0-9_\<\>]*) ;;
	*[A-Za-z\>]_* | [A-Z][A-Z]* | *[a-z][a-z]s)
		# A word in plural is one of the tables.
		stands "$1" words || wrong "nothing in the sources is called $1"
		;;
	esac
}

find src tests -name '*.[ch]' | sort >"$folder/sources"
grep '\.c$' "$folder/sources" | xargs sed -n 's/^\([A-Za-z_0-9]*\)(.*/\1/p' |
    sort -u >"$folder/functions"
xargs sed -n 's/^\(static const \)*\([a-z]* [a-z_0-9]*\) {.*/\2/p' \
    <"$folder/sources" | sort -u >"$folder/tags"
{
	cat Makefile tests/tests.mk
	xargs cat <"$folder/sources"
} | tr -cs 'A-Za-z0-9_' '\n' | sort -u >"$folder/words"
sed -n 's/^\([a-z][a-z -]*\):.*/\1/p' Makefile tests/tests.mk | tr ' ' '\n' |
    sort -u >"$folder/goals"
sed -n 's/^\([A-Z_]*\) *[?:]*=.*/\1/p' Makefile tests/tests.mk |
    sort -u >"$folder/variables"

tab=$(printf '\t')
for file in src/README.md README.md; do
	quoted "$file" >"$folder/quoted"
	while IFS=$tab read -r place token name; do
		follow "$token"
		[ "$name" = "" ] || follow_into "$name" "$token"
	done <"$folder/quoted"
	place=$file:1
	rows=$(awk -F '`' '/^\| `/ {
		sub(/^src\//, "", $2)
		sub(/\/$/, "", $2)
		if ($2 ~ /^[a-z]+$/)
			print $2
	}' "$file" | tr '\n' ' ')
	[ "$rows" = "$layers " ] ||
	    wrong "the folders of its table are $rows, the layers $layers"
done
[ ! -e "$folder/failed" ]
