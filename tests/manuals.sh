#!/bin/sh
# The manuals as groff sets them at 60 and 80 columns: without a warning, and in
# Chinese without a blank behind the mark of a clause; and what mandoc, where it
# is there, says of them.
set -eu

export LC_ALL=C

if ! command -v groff >/dev/null; then
	echo "SKIP manuals: there is no groff"
	exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

wrong()
{
	echo "$1, at $2 columns: $3" >&2
	failed=1
}

for manual in man/*.[157] man/zh_CN/*.[157]; do
	for columns in 60 80; do
		groff -Tutf8 -K utf8 -mandoc -rLL=${columns}n \
		    -rLT=${columns}n "$manual" \
		    >"$folder/set" 2>"$folder/warnings"
		while read -r warning; do
			wrong "$manual" $columns "$warning"
		done <"$folder/warnings"
		grep -E '(，|。|；|：|、|！|？) +[^ ]' "$folder/set" \
		    >"$folder/blanks" || true
		while read -r line; do
			wrong "$manual" $columns "a blank in $line"
		done <"$folder/blanks"
	done
done

# The headings of the Chinese ones are Chinese, and nobody knows what other
# manuals are installed.
if command -v mandoc >/dev/null; then
	for manual in man/*.[157] man/zh_CN/*.[157]; do
		mandoc -T lint -W warning "$manual" 2>&1 |
		    grep -v -e 'mandoc\.db' -e 'not found: Xr' \
		    -e 'first section is not "NAME"' \
		    -e 'description line outside NAME' >"$folder/warnings" || :
		while read -r warning; do
			wrong "$manual" any "$warning"
		done <"$folder/warnings"
	done
fi
exit $failed
