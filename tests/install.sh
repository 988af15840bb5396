#!/bin/sh
# Installs into a folder, moves it as a package would, and runs what is there
# from elsewhere; then uninstalls, and nothing is left.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
install()
{
	"${MAKE:-make}" --no-print-directory DESTDIR="$folder/stage" \
	    PREFIX=/usr "$@" >"$folder/log" 2>&1 ||
	    { cat "$folder/log"; exit 1; }
}

fail()
{
	echo "install: $*" >&2
	exit 1
}

install install
share=$folder/stage/usr/share
for page in man1/baogao.1 man5/baogao-report.5 man7/baogao-kiosk.7 \
    zh_CN/man1/baogao.1 zh_CN/man7/baogao-kiosk.7; do
	[ -s "$share/man/$page" ] || fail "no $page"
done
for file in man/kiosk/*; do
	[ -s "$share/doc/baogao/kiosk/${file##*/}" ] || fail "no $file"
done
report=$(sed -n 's/^report = //p' "$share/doc/baogao/kiosk/kiosk.conf")
[ -s "$folder/stage$report" ] || fail "kiosk.conf names $report"
! grep -r /usr/local "$share" || fail "/usr/local is named, not /usr"

mv "$folder/stage" "$folder/moved"
(cd / && "$folder/moved/usr/bin/baogao" toc) |
    grep -q '徐汇区政府工作报告' || fail "the content is not found"

mv "$folder/moved" "$folder/stage"
install uninstall
[ -z "$(find "$folder/stage" ! -type d)" ] ||
    fail "left behind: $(find "$folder/stage" ! -type d)"
