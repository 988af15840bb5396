#!/bin/sh
# The program without a screen: what it prints, where, and how it ends.
#
#     tests/plain.sh BAOGAO
set -u

unset BAOGAO_OPTIONS LC_ALL LC_CTYPE LANG
case $1 in
/*) program=$1 ;;
*) program=$PWD/$1 ;;
esac
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp tests/reports/good/example.yaml "$folder/example.yaml"
cd "$folder" || exit 1
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

# --- The report whole

ends 0
says out 1 '徐汇区政府工作报告（摘要）'
says out 2 ''
says out 3 '在上海市徐汇区第十七届人民代表大会第七次会议上'
says out 4 '2025年1月7日'
says out 5 '上海市徐汇区区长 王华'
mv out whole
ends 0 read
cmp -s out whole || wrong 'read prints another report'
grep -q ' $' whole && wrong 'lines end in blanks'

ends 0 example.yaml
says out 1 '西河区政府工作报告（摘要）'
mv out whole
"$program" - <example.yaml >out 2>err
cmp -s out whole || wrong 'standard input is another report'

# Without what is narrow a character of three bytes has two columns.
ends 0 --width=20
sed -e 's/“//g' -e 's/”//g' -e 's/—//g' -e 's/·//g' out |
    LC_ALL=C awk 'length($0) > 30 { exit 1 }' ||
    wrong 'lines are longer than 20 columns'
ends 0 --width 0
grep -q '^一是经济运行回升向好。.*迈入千亿级。$' out ||
    wrong 'paragraphs are not whole'
ends 0 --width=30
mv out narrow
ends 0 --width=30 --ambiguous=wide
cmp -s out narrow && wrong 'ambiguous characters are as wide as before'
BAOGAO_OPTIONS='--ambiguous=wide --width=30' "$program" >narrow 2>err </dev/null
cmp -s out narrow || wrong 'BAOGAO_OPTIONS is not taken'

printf 'baogao: 1\ntitle: "报\\e[31m\\u202E\\u200B告"\nsections:\n%s' \
    '  - title: "一\x9Bm"
    text: "\a字"' >hostile.yaml
ends 0 hostile.yaml
says out 1 '报?[31m告'
LC_ALL=C grep -q "$(printf '[\001-\011\013-\037\177]')" out &&
    wrong 'controls are passed on'

# --- toc

ends 0 toc
says out 1 '0      徐汇区政府工作报告（摘要）'
grep -qx '1        〔引言〕' out || wrong 'no supplied heading in its brackets'
grep -qx '3.6        【六】回应群众期待' out || wrong 'no chapter 3.6'
grep -qx '3.6.1        改善群众居住环境' out || wrong 'no section 3.6.1'
[ "$(wc -l <out)" = "$(cut -d' ' -f1 out | sort -u | wc -l)" ] ||
    wrong 'paths are not one a line'

# --- show: ordinals, printed numbers, pieces of titles

ends 0 show 3.6
says out 1 '【六】回应群众期待'
grep -q '改善群众居住环境。' out || wrong 'what is in 3.6 is not shown'
grep -q '坚定文化自信' out && wrong 'what is before 3.6 is shown'
mv out chapter
for path in 任务.六 任务.6 任务.【六】 3.六 回应群众; do
	ends 0 show "$path"
	cmp -s out chapter || wrong "show $path is not show 3.6"
done
ends 0 show 0
says out 1 '徐汇区政府工作报告（摘要）'
ends 0 show 1 example.yaml
ends 0 show 3.6.1 --width=40
says out 1 '    改善群众居住环境。实施新一轮“三旧”变'

baogao show 一
[ "$status" = 64 ] && [ ! -s out ] || wrong 'two sections are shown as one'
says err 1 'baogao: “一”有 3 处，应只指一处'
says err 2 '2.1 【一】坚持承压而上'
says err 3 '3.1 【一】坚持以进促稳'
refuses 64 'baogao: 没有“没有的”，应为 baogao toc 列出的路径' show 没有的

# --- Help and version

ends 0 --help
for word in toc show --width --ambiguous --help --version; do
	grep -q -e "$word" out || wrong "--help does not name $word"
done
ends 0 -h
ends 0 toc --version
grep -q '^baogao [0-9]' out || wrong '--version does not name the version'
grep -q '^libyaml [0-9]' out || wrong '--version does not name libyaml'

# --- What is wrong, and how it ends

refuses 64 'baogao: 选项 --widht=30 不认得，可用 baogao --help' --widht=30
refuses 64 'baogao: 参数太多，应为 baogao [FILE]' one two
refuses 64 'baogao: 参数太少，应为 baogao show PATH [FILE]' show
refuses 66 'baogao: nowhere.yaml: 没有这个文件' nowhere.yaml
refuses 66 'baogao: nowhere.yaml: 没有这个文件' toc nowhere.yaml
refuses 66 'baogao: .: 这是目录，应为报告文件' show 1 .

printf 'baogao: 1\n题目: 报告\ntitel: 报告\n' >wrong.yaml
ends 65 wrong.yaml
grep -q '^wrong\.yaml:2:1: ' err || wrong 'an error does not name its place'
ends 65 toc wrong.yaml
ends 65 show 1 wrong.yaml
"$program" - <wrong.yaml >out 2>err && wrong 'wrong standard input is taken'
grep -q '^标准输入:2:1: ' err || wrong 'an error does not name standard input'

cp wrong.yaml "${escape}[31m.yaml"
ends 65 "${escape}[31m.yaml"
grep -q "$escape" err && wrong 'an escape in a file name is passed on'
grep -q '^?\[31m\.yaml:2:1: ' err || wrong 'a file name is not cleaned'
baogao "--$escape"
grep -q "$escape" err && wrong 'an escape in an option is passed on'
baogao show "$escape"
grep -q "$escape" err && wrong 'an escape in a path is passed on'

# Nothing is written before the reader has gone.
mkfifo gone
(
	read -r _ <gone
	"$program" 2>err </dev/null
	echo $? >status
) | {
	exec <&-
	echo >gone
}
[ "$(cat status)" = 0 ] && [ ! -s err ] || wrong 'a closed pipe is an error'
if [ -w /dev/full ]; then
	"$program" >/dev/full 2>err </dev/null
	[ $? = 74 ] && [ -s err ] || wrong 'a full disk is no error'
fi
"$program" >&- 2>err </dev/null
[ $? = 74 ] || wrong 'closed standard output is no error'

exit $failed
