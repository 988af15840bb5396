# Help, version, and what is wrong.
# A part of tests/plain.sh.

# --- Help and version

ends 0 --help
for word in toc show search --width --ambiguous --encoding= --help --version \
    '-C, --context=' --regex --no-pinyin --count --json '--color\[=auto'; do
	grep -q -e "$word" out || wrong "--help does not name $word"
done
ends 0 -h
ends 0 toc --version
says out 1 "baogao $version"
[ "$news" = "$version" ] || wrong "man/NEWS begins with $news, not $version"
for line in '许可 MIT，' '格式 yaml、' '编码 UTF-8、' '沙箱 ' '字符宽度 Unicode [0-9]' \
    'libyaml [0-9]' 'ncurses [0-9]' 'utf8proc [0-9]' 'PCRE2 [0-9][0-9.]*，'; do
	grep -q "^$line" out || wrong "--version has no line $line"
done

ends 0 --help
mv out whole
ends 0 help
cmp -s out whole || wrong 'help prints something else than --help'
ends 0 help search
says out 2 "$(grep '^  baogao search' whole)"
grep -qx 'search 的选项：' out || wrong 'help of search has not its options'
grep -q '^  baogao toc' out && wrong 'help of search has other commands'
ends 0 help toc
grep -q -e --regex out && wrong 'help of toc has options of search'
ends 0 help read
says out 2 "$(sed -n 2p whole)"
refuses 64 'baogao: 没有 serach 这个命令或文件，是不是 search？' help serach
refuses 64 'baogao: 没有 x 这个命令或文件，可用 baogao help' help x
refuses 64 'baogao: 参数太多，应为 baogao help [命令]' help toc show

# --- Words that are neither a command nor a file

for pair in serach:search tco:toc shwo:show hlep:help raed:read; do
	for words in ${pair%:*} "${pair%:*} 电梯"; do
		message="没有 ${pair%:*} 这个命令或文件，是不是 ${pair#*:}？"
		refuses 64 "baogao: $message" $words
	done
done
refuses 66 'baogao: 没有 nowhere 这个命令或文件，可用 baogao help' nowhere
refuses 64 'baogao: 没有 电梯 这个命令或文件，可用 baogao help' 电梯 绿地
refuses 64 'baogao: 没有 serach 这个命令或文件，是不是 search？' --count serach 词
refuses 66 'baogao: serach.yaml: 没有这个文件' serach.yaml
refuses 66 'baogao: serach: 没有这个文件' read serach
# A file of that name is opened.
cp example.yaml serach
ends 0 serach
says out 1 '西河区政府工作报告（摘要）'
refuses 64 'baogao: 参数太多，应为 baogao [文件]' serach 词
rm serach

# --- What is wrong, and how it ends

refuses 64 'baogao: 不认识的选项 --widht=30，可用 baogao --help' --widht=30
refuses 64 'baogao: 参数太多，应为 baogao [文件]' ./one two
refuses 64 'baogao: 参数太少，应为 baogao show 位置 [文件]' show
for words in '--count toc' '-C 3' '--color show 1' 'read --regex'; do
	ends 64 $words
	grep -qx 'baogao: --[a-z]* 只用于 search' err ||
	    wrong "baogao $words: an option of search is taken"
done
BAOGAO_OPTIONS='--count --regex' "$program" toc >out 2>err
[ -s out ] && [ ! -s err ] || wrong 'an option of search stops toc'
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
# A line has 200 columns at most, whatever the name; the place stays.
han=$(printf '%40s' | sed 's/ /报告/g')
cp wrong.yaml "$han"
reason=$(sed 's/^[^ ]*//' err)
ends 65 "$han"
says err 1 "$(echo "$han" | cut -c 1-$((73 * 3)))›:2:1:$reason"
many=$(printf '%1000s' | sed 's| |./|g')
refuses 66 "baogao: $(echo "$many" | cut -c 1-177)›: 没有这个文件" "${many}nowhere"
rm "$han"
baogao "--$escape"
grep -q "$escape" err && wrong 'an escape in an option is passed on'
baogao show "$escape"
grep -q "$escape" err && wrong 'an escape in a path is passed on'

# A file may be allowed to grow no more.
(ulimit -f 1 && exec "$program" >out 2>err </dev/null)
[ $? = 74 ] || wrong 'a limit to the size of files is no error'
says err 1 'baogao: 不能写到标准输出，也许磁盘已满'

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
