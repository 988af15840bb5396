#!/bin/sh
# The program without a screen: what it prints, where, and how it ends.
#
#     tests/plain.sh BAOGAO
set -u

unset BAOGAO_OPTIONS LC_ALL LC_CTYPE LANG XDG_CONFIG_HOME XDG_STATE_HOME \
    XDG_DATA_HOME
case $1 in
/*) program=$1 ;;
*) program=$PWD/$1 ;;
esac
parts=$PWD/tests/plain
version=$(sed -n 's/^VERSION := //p' Makefile)
news=$(sed -n '1s/（.*//p' man/NEWS)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp tests/reports/good/example.yaml "$folder/example.yaml"
cd "$folder" || exit 1
# Nothing of the reader's own is read or written.
HOME=$folder/home
export HOME
failed=0
escape=$(printf '\033')

# baogao WORD...: leaves its output in `out`, its messages in `err`.
baogao()
{
	"$program" "$@" >out 2>err </dev/null
	status=$?
}

wrong()
{
	echo "plain: $*"
	sed 's/^/    /' err
	failed=1
}

# ends STATUS WORD...: the program with these words ends so.
ends()
{
	wanted=$1
	shift
	baogao "$@"
	[ "$status" = "$wanted" ] ||
	    wrong "baogao $*: status $status instead of $wanted"
	if [ "$wanted" = 0 ]; then
		[ -s out ] && [ ! -s err ]
	else
		[ ! -s out ] && [ -s err ]
	fi || wrong "baogao $*: output and messages are not where they belong"
}

# says FILE LINE TEXT: that line of the last output is the text.
says()
{
	line=$(sed -n "$2p" "$1")
	[ "$line" = "$3" ] || wrong "line $2 of $1 is '$line' instead of '$3'"
}

# refuses STATUS MESSAGE WORD...: one line, and nothing else.
refuses()
{
	wanted=$1 message=$2
	shift 2
	ends "$wanted" "$@"
	says err 1 "$message"
	[ "$(wc -l <err)" = 1 ] || wrong "baogao $*: more than one message"
}

for part in reading search figures targets encodings errors import completing \
    settings notes sandbox; do
	. "$parts/$part.sh"
done
exit $failed
