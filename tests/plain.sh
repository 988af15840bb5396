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

# --- search: lines, in the order of their worth

# prints LINES WORD...: these and no others.
prints()
{
	lines=$1
	shift
	ends 0 "$@"
	printf '%s\n' "$lines" | cmp -s - out || {
		wrong "baogao $*: other lines"
		sed 's/^/    /' out
	}
}

# finds_nothing WORD...: and says nothing.
finds_nothing()
{
	baogao "$@"
	[ "$status" = 1 ] && [ ! -s out ] && [ ! -s err ] ||
	    wrong "baogao $*: status $status instead of 1, or words"
}

lift='3.6.1 改善群众居住环境: …推行规模化加装电梯，力争完工200台…'
for query in 加装电梯 加裝電梯 jiazhuangdianti jzdt '加装 电梯'; do
	prints "$lift" search "$query"
done
prints "$lift" search --regex '加.电梯'
prints '3.6 【六】回应群众期待' search 回应群众
prints '1 〔引言〕: 一年来，全区经济社会发展总体平稳。' search 一年来
prints '2.1 【一】坚持承压而上: 经济运行总体平稳' search 运行总体
prints '0 徐汇区政府工作报告（摘要）: 2025年1月7日' search 1月7日
prints '0 徐汇区政府工作报告（摘要）: 上海市徐汇区区长 王华' search 王华
prints '3.2.4 聚力打造更优营商环境: …化试点，做优“一网通办”，探索“区块链+政务服务”，拓宽政务服务大模型场景应用…' search 区块链+政务服务
prints '3.6.1 改善群众居住环境: …全要素实施旧住房综合修缮，计划新开工100万平方米。推行规模化加装电梯，力争完工200台。建设筹措2868套（间）保障性租赁住房，筹措供应700张“新时代城市建设者管理者之家”床位。' \
    search -C 1 加装电梯
ends 0 search -C99 加装电梯
grep -q '^3\.6\.1 改善群众居住环境: 改善群众.*床位。$' out ||
    wrong 'many sentences are not the whole paragraph'

ends 0 search rgzn
[ "$(wc -l <out)" = 9 ] || wrong 'rgzn is not found 9 times'
[ "$(grep -c 人工智能 out)" = 9 ] || wrong 'rgzn is not 人工智能'
finds_nothing search --no-pinyin rgzn
finds_nothing search 没有的词
finds_nothing search 没有的词 --json
finds_nothing search 没有的词 --count
finds_nothing search "${escape}[31m"
finds_nothing search -- --json
refuses 2 'baogao: 选项 - 不认得，可用 baogao --help' search -词

# What stands literally comes before what was found by sound.
printf 'baogao: 1\ntitle: 报告\nsections:\n%s' '  - title: 甲
    text: 人工智能
  - title: 乙
    text: rgzn' >order.yaml
prints "$(printf '2 乙: rgzn\n1 甲: 人工智能')" search rgzn order.yaml

prints "$(printf '%s\n' '1 1 〔引言〕' '4 2.1 【一】坚持承压而上' \
    '1 2.2 【二】紧抓项目建设' '1 3.1 【一】坚持以进促稳' \
    '1 3.3 【三】坚持创新驱动' '1 3.4 【四】聚焦功能品质')" search --count rgzn
for query in 区 sh '建设 服务'; do
	baogao search "$query"
	lines=$(wc -l <out)
	ends 0 search --count "$query"
	[ "$(awk '{ sum += $1 } END { print sum }' out)" = "$lines" ] ||
	    wrong "the counts of $query are not its hits"
done

prints "$(printf '%s\n' \
    'example.yaml:3.1 【一】改善居住条件: 加装电梯200台，建成公园5座。' \
    './example.yaml:3.1 【一】改善居住条件: 加装电梯200台，建成公园5座。')" \
    search 加装 example.yaml ./example.yaml
prints "$(printf '%s\n' 'example.yaml:1 3 2024年主要任务' \
    'order.yaml:1 0 报告')" search --count --regex '人工|加装' example.yaml order.yaml
ends 0 search 加装 example.yaml order.yaml
"$program" search 加装 order.yaml - <example.yaml >out 2>err
says out 1 '-:3.1 【一】改善居住条件: 加装电梯200台，建成公园5座。'

# --- search: JSON

start='{"report": "徐汇区政府工作报告（摘要）", "file": null,'
prints "$start"' "path": "3.6.1", "id": "tasks-livelihood-housing", "title": "改善群众居住环境", "field": "text", "from": 262, "to": 274, "match": "加装电梯", "way": "initials", "context": "推行规模化加装电梯，力争完工200台。"}' \
    search --json jzdt
prints "$start"' "path": "0", "id": "xuhui-2025", "title": "徐汇区政府工作报告（摘要）", "field": "date", "from": 7, "to": 15, "match": "1月7日", "way": "regex", "context": "2025年1月7日"}' \
    search --json --regex '1月.日' --color=always
start='{"report": "西河区政府工作报告（摘要）", "file": "example.yaml",'
prints "$start"' "path": "2.1.1", "id": null, "title": "产业发展稳健", "field": "text", "from": 85, "to": 90, "match": "35家", "way": "literal", "context": "新增高新技术企业35家。"}' \
    search --json 35家 example.yaml
for field in 大会第三次:occasion 区区长:speaker 动能不断:subtitle 条件:title; do
	ends 0 search --json "${field%:*}" example.yaml
	grep -q "\"field\": \"${field#*:}\"" out ||
	    wrong "${field%:*} is in no ${field#*:}"
done
ends 0 search --json chanyefazhan example.yaml
grep -q '"match": "产业发展", "way": "pinyin"' out || wrong 'no way of pinyin'
LC_ALL=C "$program" search --json 加装电梯 2>err | grep -q '"match": "加装' ||
    wrong 'JSON is not UTF-8 in every locale'

# --- search: colour

# marked LINE WORD...: with < > for what begins and ends bold.
marked()
{
	line=$1
	shift
	ends 0 search "$@"
	says out 1 "$(echo "$line" | sed "s/</${escape}[1m/g; s/>/${escape}[0m/g")"
}

marked '3.6.1 改善群众居住环境: …推行规模化<加装电梯>，力争完工200台…' \
    --color=always 加装电梯
marked '3.6.1 改善群众居住环境: …推行规模化<加装电梯>，力争完工200台…' --color jzdt
marked '3.2.4 聚力打造更优营商环境: …化试点，做优“一网通办”，探索“<区块链+政务服务>”，拓宽政务服务大模型场景应用…' \
    --color=always --regex '区块链.政务服务'
marked '3.6 【六】<回应群众>期待' --color=always 回应群众
export TERM=xterm
for color in --color=auto --color=never --; do
	prints "$lift" search $color 加装电梯
done

# --- search: hostile content, names and queries

ends 0 search --color=always 字 hostile.yaml
says out 1 "1 一?m: ?${escape}[1m字${escape}[0m"
ends 0 search --color=always --regex '.字' hostile.yaml
says out 1 "1 一?m: ${escape}[1m?字${escape}[0m"
ends 0 search --color=always 31m hostile.yaml
says out 1 "0 报?[${escape}[1m31m${escape}[0m告"
ends 0 search --json 字 hostile.yaml
says out 1 '{"report": "报\u001b[31m\u202e\u200b告", "file": "hostile.yaml", "path": "1", "id": null, "title": "一\u009bm", "field": "text", "from": 1, "to": 4, "match": "字", "way": "literal", "context": "\u0007字"}'
cp example.yaml "${escape}[32m.yaml"
ends 0 search 加装 "${escape}[32m.yaml" example.yaml
says out 1 '?[32m.yaml:3.1 【一】改善居住条件: 加装电梯200台，建成公园5座。'
ends 0 search --json 加装 "${escape}[32m.yaml"
grep -q '"file": "\\u001b\[32m\.yaml"' out || wrong 'JSON has no file name'
refuses 2 'baogao: 正则表达式不对：缺少右括号（在末尾）' search --regex "${escape}("

# --- search: errors end with 2, those of other commands as before

refuses 2 'baogao: 正则表达式不对：量词前面没有可以重复的内容（第 3 个字符处）' \
    search --regex '电+*'
refuses 2 'baogao: 没有要找的内容' search ''
refuses 2 'baogao: 没有要找的内容' search ' 　'
refuses 2 'baogao: 没有要找的内容' search --regex ''
refuses 2 'baogao: 参数太少，应为 baogao search QUERY [FILE...]' search
refuses 2 'baogao: --count 和 --json 只能用一个' search --count --json 词
refuses 2 'baogao: -C 应为 0 到 99，不是 100' search -C 100 词
refuses 2 'baogao: 选项 --foo 不认得，可用 baogao --help' --foo search 词
refuses 2 'baogao: nowhere.yaml: 没有这个文件' search 词 nowhere.yaml
refuses 64 'baogao: 选项 --foo 不认得，可用 baogao --help' show search --foo
BAOGAO_OPTIONS=--foo "$program" search 词 >out 2>err
[ $? = 2 ] || wrong 'an error in BAOGAO_OPTIONS does not end with 2'
baogao search 加装 nowhere.yaml example.yaml
[ "$status" = 2 ] || wrong 'what is found hides that a file is missing'
says out 1 'example.yaml:3.1 【一】改善居住条件: 加装电梯200台，建成公园5座。'
says err 1 'baogao: nowhere.yaml: 没有这个文件'

printf 'baogao: 1\ntitle: 报告\nsections:\n%s' '  - title: 甲
    text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' >slow.yaml
baogao search --regex '(a+)+[cd]|报' slow.yaml
[ "$status" = 2 ] || wrong 'a pattern that was given up is no error'
says out 1 '0 报告'
says err 1 'baogao: slow.yaml: 正则表达式在有的段落里要试的太多，没有找全'

# --- Files in other encodings

ends 0 example.yaml
mv out whole
ends 0 toc example.yaml
mv out contents
for encoding in GB18030 UTF-16LE UTF-16BE; do
	iconv -f UTF-8 -t $encoding example.yaml >coded.yaml
	ends 0 --encoding=$encoding coded.yaml
	cmp -s out whole || wrong "a file in $encoding is another one"
	ends 0 toc coded.yaml --encoding=$encoding
	cmp -s out contents || wrong "a file in $encoding has other contents"
done
ends 0 --encoding=utf-8 example.yaml
cmp -s out whole || wrong 'a file in UTF-8 is another one'
"$program" --encoding utf16be - <coded.yaml >out 2>err
cmp -s out whole || wrong 'standard input has no encoding'

printf 'baogao: 1\ntitle: 功能\nsections:\n%s' '  - title: 許可
    text: 育成五一。' >traditional.yaml
for encoding in Big5 Big5-HKSCS EUC-TW; do
	iconv -f UTF-8 -t $encoding traditional.yaml >coded.yaml
	prints '1 許可: 育成五一。' search --encoding=$encoding 育成 coded.yaml
	ends 0 show --encoding=$encoding 許可 coded.yaml
	says out 1 '許可'
	ends 65 --encoding=UTF-8 coded.yaml
done
iconv -f UTF-8 -t Big5 traditional.yaml >coded.yaml
BAOGAO_OPTIONS=--encoding=big5 "$program" show 1 coded.yaml >out 2>err
says out 1 '許可'
# The report that comes with the program is in UTF-8, whatever a file is in.
BAOGAO_OPTIONS=--encoding=big5 "$program" show 3.6 >out 2>err
says out 1 '【六】回应群众期待'
printf 'baogao: 1\ntitle: \244\244\377\n' >coded.yaml
refuses 65 'coded.yaml:2:9: 字节 0xFF 不合 --encoding 所写的 Big5' \
    --encoding=Big5 coded.yaml

names='UTF-8、GB18030、Big5、Big5-HKSCS、EUC-TW、UTF-16LE 或 UTF-16BE'
refuses 64 "baogao: --encoding 应为 $names，不是 latin1" --encoding=latin1
refuses 2 "baogao: --encoding 应为 $names，不是 GBK" search 词 --encoding=GBK

# --- Other encodings than UTF-8, where their locales are

# in_locale NAME ENCODING WORD...: the words and what is printed are in it.
in_locale()
{
	name=$1 encoding=$2
	shift 2
	for word; do
		shift
		set -- "$@" "$(echo "$word" | iconv -f UTF-8 -t "$encoding")"
	done
	LC_ALL=$name "$program" "$@" 2>err </dev/null |
	    iconv -f "$encoding" -t UTF-8 >out
}

ends 0
mv out whole
for name in zh_CN.GB18030 zh_CN.GBK; do
	if [ "$(LC_ALL=$name locale charmap 2>err)" != "${name#*.}" ]; then
		echo "SKIP plain text in $name"
		continue
	fi
	in_locale $name ${name#*.}
	cmp -s out whole || wrong "the report in $name is another one"
	in_locale $name ${name#*.} search 加装电梯
	says out 1 "$lift"
	in_locale $name ${name#*.} show 任务.六
	says out 1 '【六】回应群众期待'
done
if [ "$(LC_ALL=zh_TW.Big5 locale charmap 2>err)" = BIG5 ]; then
	printf 'baogao: 1\ntitle: 功能\nsections:\n%s' '  - title: 育成
    text: 三功|四’𠮷報报’五' >traditional.yaml
	in_locale zh_TW.Big5 BIG5 search '功|四' traditional.yaml
	says out 1 '1 育成: 三功|四’??報??’五'
	in_locale zh_TW.Big5 BIG5 show 育成 traditional.yaml
	says out 1 '育成'
	in_locale zh_TW.Big5 BIG5
	[ "$(wc -l <out)" = "$(wc -l <whole)" ] ||
	    wrong 'the report in Big5 has other lines'
else
	echo 'SKIP plain text in Big5'
fi

# --- Help and version

ends 0 --help
for word in toc show search --width --ambiguous --encoding= --help --version \
    '-C, --context=' --regex --no-pinyin --count --json '--color\[=auto'; do
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
	"$program" search 徐汇 >/dev/full 2>err </dev/null
	[ $? = 2 ] && [ -s err ] || wrong 'search takes a full disk for none'
fi
"$program" >&- 2>err </dev/null
[ $? = 74 ] || wrong 'closed standard output is no error'

exit $failed
