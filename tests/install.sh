#!/bin/sh
# Installs into a folder, moves it as a package would, and runs what is there
# from elsewhere; then uninstalls, and nothing is left. The same below a folder
# with a blank in its name, and with each folder named by itself.
#
#     BUILD=... tests/install.sh
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
stage=$folder/stage

fail()
{
	echo "install: $*" >&2
	exit 1
}

# made WORD...: goals and settings, with DESTDIR.
made()
{
	"${MAKE:-make}" --no-print-directory BUILD="$BUILD" \
	    DESTDIR="$stage" "$@" >"$folder/log" 2>&1 ||
	    { cat "$folder/log"; exit 1; }
}

# is_whole BIN DATA MAN DOC: all is there, below the stage, and names it.
is_whole()
{
	[ -x "$stage$1/baogao" ] || fail "no baogao in $1"
	for page in man/*.[157] man/zh_CN/*.[157]; do
		name=${page#man/} section=${page##*.}
		case $name in
		zh_CN/*) name=zh_CN/man$section/${name#*/} ;;
		*) name=man$section/$name ;;
		esac
		[ -s "$stage$3/$name" ] || fail "no $name in $3"
	done
	for file in man/kiosk/*; do
		[ -s "$stage$4/kiosk/${file##*/}" ] || fail "no $file in $4"
	done
	for file in LICENSE LICENSE.unicode LICENSE.opencc README.md NEWS \
	    examples/example.yaml examples/numbers.txt; do
		[ -s "$stage$4/$file" ] || fail "no $file in $4"
	done
	(cd man/share && find . -type f) >"$folder/shared"
	while read -r file; do
		[ -s "$stage$2/$file" ] || fail "no $file in $2"
	done <"$folder/shared"
	report=$(sed -n 's/^report = //p' "$stage$4/kiosk/kiosk.conf")
	[ "$report" = "$2/baogao/xuhui-2025.yaml" ] ||
	    fail "kiosk.conf names $report"
	[ -s "$stage$report" ] || fail "there is no $report"
	grep -q "ForceCommand $1/baogao " "$stage$4/kiosk/sshd_config" ||
	    fail "sshd_config does not name $1/baogao"
	! grep -r /usr/local "$stage" --include='*.[157]' --include='*conf*' ||
	    fail '/usr/local is named'
	grep -aq "$2/baogao" "$stage$1/baogao" ||
	    fail "the program does not name $2"
}

# runs_from BIN: also when it lies elsewhere.
runs_from()
{
	mv "$stage" "$folder/moved"
	(cd / && "$folder/moved$1/baogao" toc) |
	    grep -q '徐汇区政府工作报告' || fail "the content is not found"
	mv "$folder/moved" "$stage"
}

is_gone()
{
	[ -z "$(find "$stage" ! -type d)" ] ||
	    fail "left behind: $(find "$stage" ! -type d)"
	[ ! -d "$stage$1" ] || fail "left behind: $1"
	rm -rf "$stage"
}

for prefix in /usr '/opt/my reports'; do
	made PREFIX="$prefix" install
	is_whole "$prefix/bin" "$prefix/share" "$prefix/share/man" \
	    "$prefix/share/doc/baogao"
	runs_from "$prefix/bin"
	made PREFIX="$prefix" uninstall
	is_gone "$prefix/share/doc/baogao"
done

set -- bindir=/usr/games datadir=/srv/data mandir=/usr/man docdir=/usr/doc/b
made PREFIX=/usr "$@" install
is_whole /usr/games /srv/data /usr/man /usr/doc/b
made PREFIX=/usr "$@" uninstall
is_gone /usr/doc/b

"${MAKE:-make}" -n BUILD="$BUILD" CPPFLAGS=-DWANTED "$BUILD/main.o" |
    grep -q -e -DWANTED || fail 'CPPFLAGS are not heeded'
