#!/bin/sh
# What sets up a kiosk stands in man/kiosk and, without comments, in the display
# blocks of both manuals: line for line the same. Both manuals give the same
# commands, and sshd takes its settings.
set -eu

export LC_ALL=C

files=man/kiosk
english=man/baogao-kiosk.7
chinese=man/zh_CN/baogao-kiosk.7
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

wrong()
{
	echo "kiosk: $*" >&2
	failed=1
}

# The display blocks of a manual, each line behind the name of the file that
# the comment before the block gives.
blocks()
{
	awk '
	/^\.Ed/ { name = "" }
	name != "" && !/^$/ { print name ": " $0 }
	/^\.Bd -literal/ { name = comment == "" ? "a file" : comment }
	{ comment = "" }
	/^\.\\" man\/kiosk\// { comment = $2 }
	' "$1" | sort -s -t: -k1,1
}

for file in "$files"/*; do
	grep -v -e '^#' -e '^$' "$file" | sed "s|^|$file: |"
done | sort -s -t: -k1,1 >"$folder/files"
for manual in $english $chinese; do
	blocks $manual >"$folder/manual"
	diff "$folder/files" "$folder/manual" >&2 ||
	    wrong "$manual shows (>) other lines than the files have (<)"
done
[ -s "$folder/files" ] || wrong "there are no files in $files"

grep '^\.Dl' $english >"$folder/commands"
grep '^\.Dl' $chinese | diff "$folder/commands" - >&2 ||
    wrong "$chinese gives (>) other commands than $english (<)"

# --- The settings of the server, with a key of our own

PATH=$PATH:/usr/sbin:/usr/local/sbin
server=$(command -v sshd) && command -v ssh-keygen >/dev/null || {
	echo 'SKIP the settings of the server: there is no sshd'
	exit $failed
}

# settings USER: what holds for that one.
settings()
{
	"$server" -T -f "$folder/sshd_config" \
	    -C "user=$1,host=localhost,addr=127.0.0.1" 2>&1
}

# Only Debian's knows DebianBanner, and none starts without that folder.
[ "$(id -u)" != 0 ] || mkdir -p /run/sshd
ssh-keygen -q -t ed25519 -N '' -f "$folder/key"
sed "s|^HostKey .*|HostKey $folder/key|" "$files/sshd_config" \
    >"$folder/sshd_config"
settings report >"$folder/report" || case $(cat "$folder/report") in
*DebianBanner*)
	sed -i.old '/^DebianBanner/d' "$folder/sshd_config" ;;
*'privilege separation directory'*)
	echo 'SKIP the settings of the server: sshd has no folder here'
	exit $failed ;;
esac
settings report >"$folder/report" ||
    wrong "sshd does not take its settings: $(cat "$folder/report")"
settings root >"$folder/root" || :

# OpenSSH 10.6 writes the names as its manual does, older ones small.
for line in 'permitemptypasswords yes' 'authenticationmethods none' \
    'forcecommand /usr/local/bin/baogao --kiosk' 'disableforwarding yes' \
    'allowusers report' 'usepam no' 'pidfile none' 'permittunnel no'; do
	grep -qix "$line" "$folder/report" || wrong "sshd does not say $line"
done
grep -qix 'permitemptypasswords no' "$folder/root" ||
    wrong 'others need no password'
grep -i -e '^acceptenv' -e '^subsystem' "$folder/report" >&2 &&
    wrong 'sshd takes an environment or has a subsystem'

exit $failed
