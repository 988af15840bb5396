# What read, toc and show print.
# A part of tests/plain.sh.

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

for path in /dev/fd/3 /dev/stdin; do
	[ -e /dev/fd/0 ] || continue
	cat example.yaml | { "$program" "$path" 3<&0 >out 2>err; }
	cmp -s out whole || wrong "the pipe $path is another report"
done
ends 0 search --json 加装 example.yaml
sed 's/example.yaml/-/' out >one
cat example.yaml |
    { "$program" search --json 加装 /dev/fd/3 example.yaml 3<&0 2>err; } |
    sed 's,"/dev/fd/3","-",; s/example.yaml/-/' >out
cat one one | cmp -s - out || wrong 'a pipe among many files is not kept'

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
says out 1 '0.     徐汇区政府工作报告（摘要）'
grep -qx '1.       〔引言〕' out || wrong 'no supplied heading in its brackets'
grep -qx '3.6        【六】回应群众期待' out || wrong 'no chapter 3.6'
grep -qx '3.6.1        改善群众居住环境' out || wrong 'no section 3.6.1'
[ "$(wc -l <out)" = "$(cut -d' ' -f1 out | sort -u | wc -l)" ] ||
    wrong 'paths are not one a line'

ends 0 toc --json
cut -d'"' -f4 out >paths
ends 0 toc
cut -d' ' -f1 out | cmp -s - paths || wrong 'JSON has other sections than toc'
ends 0 toc --json example.yaml
says out 4 '{"path": "2.1", "depth": 2, "number": "【一】", "title": "经济稳中有进", "subtitle": "发展动能不断增强", "kind": null, "id": null, "supplied": false, "guessed": false, "leaves": 1, "characters": 13}'
ends 0 show --json 2. example.yaml
[ "$(wc -l <out)" = 3 ] || wrong 'JSON has not all sections of a part'
says out 1 '{"path": "2.", "depth": 1, "number": "", "title": "2023年工作回顾", "subtitle": "", "kind": "results", "id": "results", "supplied": false, "guessed": false, "leaves": 1, "characters": 0, "text": []}'
says out 3 '{"path": "2.1.1", "depth": 3, "number": "", "title": "产业发展稳健", "subtitle": "", "kind": null, "id": null, "supplied": false, "guessed": false, "leaves": 1, "characters": 34, "text": ["产业发展稳健。预计完成工业总产值900亿元。", "新增高新技术企业35家。"]}'
ends 0 show --json 3.6.1
grep -q '"characters": 152, "text": \["改善群众居住环境。' out ||
    wrong 'the characters of 3.6.1 are not 152'
refuses 64 'baogao: --json 只用于 toc、show、search、figures、targets、check、notes' \
    --json
ends 0 toc --json hostile.yaml
says out 2 '{"path": "1.", "depth": 1, "number": "", "title": "一\u009bm", "subtitle": "", "kind": null, "id": null, "supplied": false, "guessed": false, "leaves": 1, "characters": 2}'
LC_ALL=C "$program" show --json 1 hostile.yaml 2>err | grep -q '"text": \["\\u0007字"\]' ||
    wrong 'JSON of a section is not UTF-8 in every locale'
BAOGAO_OPTIONS=--json "$program" >out 2>err </dev/null
says out 1 '徐汇区政府工作报告（摘要）'

# --- show: ordinals, printed numbers, pieces of titles

ends 0 show 3.6
says out 1 '【六】回应群众期待'
grep -q '改善群众居住环境。' out || wrong 'what is in 3.6 is not shown'
grep -q '坚定文化自信' out && wrong 'what is before 3.6 is shown'
mv out chapter
for path in 任务.六 任务.6 任务.【六】 3.六 回应群众 六 6 ６ 第六章 ３。６; do
	ends 0 show "$path"
	cmp -s out chapter || wrong "show $path is not show 3.6"
done
ends 0 show 0.
says out 1 '徐汇区政府工作报告（摘要）'
ends 0 show 0
says out 1 '〔引言〕'
ends 0 show '#37'
mv out leaf
ends 0 show 3.6.1
cmp -s out leaf || wrong 'show #37 is not show 3.6.1'
ends 0 show 1 example.yaml
ends 0 show 3.6.1 --cite
tail -n 1 out >last
grep -qx '——摘自《徐汇区政府工作报告（摘要）》（2025年1月7日）.*“改善群众居住环境”' last ||
	wrong 'no citation behind the section'
ends 0 show 3.6.1 --cite=gbt7714
tail -n 1 out >last
grep -qx '王华. 徐汇区政府工作报告（摘要）\[R\]. 2025-01-07.' last ||
	wrong 'no citation by the standard'
refuses 64 'baogao: --cite 应为 memo 或 gbt7714，不是 apa' show 3 --cite=apa
refuses 64 'baogao: --cite 不能与 --json 同用' show 3 --cite --json
ends 0 show 3.6.1 --width=40
says out 1 '    改善群众居住环境。实施新一轮“三旧”变'

baogao show 坚持
[ "$status" = 64 ] && [ ! -s out ] || wrong 'several sections are shown as one'
says err 1 'baogao: “坚持”有3处，请写得再具体些'
says err 2 '2.1 【一】坚持承压而上'
says err 3 '3.1 【一】坚持以进促稳'
refuses 64 'baogao: 没有“没有的”，可用 6、3.6、#37、50% 或标题中的字' show 没有的
refuses 64 'baogao: --at 只用于阅读' toc --at=3.6
refuses 64 "baogao: --at 的值太长" "--at=$(printf '%0200d' 1)"
