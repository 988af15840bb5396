# What search prints.
# A part of tests/plain.sh.

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
for query in 加装电梯 加裝電梯 jiazhuangdianti jzdt; do
	prints "$lift" search "$query"
done
lifts='2.3.1 居住条件不断改善: …旧住房综合修缮全年完工402万平方米，电梯加装完工333台…'
prints "$lift
$lifts" search '加装 电梯'
prints "$lifts
$lift" search '电梯 加装'
prints "$lift" search --regex '加.电梯'
prints '3.6 【六】回应群众期待' search 回应群众
prints '1. 〔引言〕: 一年来，全区经济社会发展总体平稳。' search 一年来
prints '2.1 【一】坚持承压而上: 经济运行总体平稳' search 运行总体
prints '0. 徐汇区政府工作报告（摘要）: 2025年1月7日' search 1月7日
prints '0. 徐汇区政府工作报告（摘要）: 上海市徐汇区区长 王华' search 王华
prints '3.2.4 聚力打造更优营商环境: …化试点，做优“一网通办”，探索“区块链+政务服务”，拓宽政务服务大模型场景应用…' search 区块链+政务服务
prints '3.6.1 改善群众居住环境: …全要素实施旧住房综合修缮，计划新开工100万平方米。推行规模化加装电梯，力争完工200台。建设筹措2868套（间）保障性租赁住房，筹措供应700张“新时代城市建设者管理者之家”床位。' \
    search -C 1 加装电梯
ends 0 search -C99 加装电梯
grep -q '^3\.6\.1 改善群众居住环境: 改善群众.*床位。$' out ||
    wrong 'many sentences are not the whole paragraph'

ends 0 search --json rgzn
[ "$(grep -c '"match": "人工智能"' out)" = 9 ] ||
    wrong 'rgzn is not 人工智能, 9 times'
finds_nothing search --no-pinyin rgzn
finds_nothing search 没有的词
finds_nothing search 没有的词 --json
finds_nothing search 没有的词 --count
finds_nothing search "${escape}[31m"
finds_nothing search -- --json
refuses 2 'baogao: 不认识的选项 -，可用 baogao --help' search -词

# What stands literally comes before what was found by sound.
printf 'baogao: 1\ntitle: 报告\nsections:\n%s' '  - title: 甲
    text: 人工智能
  - title: 乙
    text: rgzn' >order.yaml
prints "$(printf '2. 乙: rgzn\n1. 甲: 人工智能')" search rgzn order.yaml

prints "$(printf '%s\n' '1 1. 〔引言〕' '4 2.1 【一】坚持承压而上' \
    '1 2.2 【二】紧抓项目建设' '1 3.1 【一】坚持以进促稳' \
    '1 3.3 【三】坚持创新驱动' '1 3.4 【四】聚焦功能品质')" search --count rgzn
for query in 区 sh '建设 服务'; do
	ends 0 search --json "$query"
	hits=$(wc -l <out)
	ends 0 search --count "$query"
	[ "$(awk '{ sum += $1 } END { print sum }' out)" = "$hits" ] ||
	    wrong "the counts of $query are not its hits"
	ends 0 search --color=always "$query"
	[ "$(grep -o "${escape}\[1m" out | wc -l)" = "$hits" ] ||
	    wrong "not every hit of $query is marked once"
	ends 0 search "$query"
	[ "$(sort out | uniq -d | wc -l)" = 0 ] ||
	    wrong "a sentence with several hits of $query is printed twice"
done

prints "$(printf '%s\n' \
    'example.yaml:3.1 【一】改善居住条件: 加装电梯200台，建成公园5座。' \
    './example.yaml:3.1 【一】改善居住条件: 加装电梯200台，建成公园5座。')" \
    search 加装 example.yaml ./example.yaml
prints "$(printf '%s\n' 'example.yaml:1 3. 2024年主要任务' \
    'order.yaml:1 0. 报告')" search --count --regex '人工|加装' example.yaml order.yaml
ends 0 search 加装 example.yaml order.yaml
"$program" search 加装 order.yaml - <example.yaml >out 2>err
says out 1 '-:3.1 【一】改善居住条件: 加装电梯200台，建成公园5座。'

# --- search: JSON

start='{"report": "徐汇区政府工作报告（摘要）", "file": null,'
prints "$start"' "path": "3.6.1", "id": "tasks-livelihood-housing", "title": "改善群众居住环境", "field": "text", "from": 262, "to": 274, "match": "加装电梯", "way": "initials", "context": "推行规模化加装电梯，力争完工200台。"}' \
    search --json jzdt
prints "$start"' "path": "0.", "id": "xuhui-2025", "title": "徐汇区政府工作报告（摘要）", "field": "date", "from": 7, "to": 15, "match": "1月7日", "way": "regex", "context": "2025年1月7日"}' \
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

# --- search: CSV

head='report,year,place,path,left,hit,right'
title=徐汇区政府工作报告（摘要）,2025,上海市徐汇区
prints "$head
$title,3.6.1,推行规模化,加装电梯,，力争完工200台。" search --csv jzdt
prints "$head
$title,3.6,,回应群众,期待" search --csv 回应群众
title=西河区政府工作报告（摘要）,2024,西河区
prints "$head
$title,3.1,,加装,电梯200台，建成公园5座。
$title,3.1,,加装,电梯200台，建成公园5座。" search --csv 加装 example.yaml ./example.yaml
ends 0 search --csv 区
[ "$(wc -l <out)" = "$(($("$program" search --json 区 | wc -l) + 1))" ] ||
    wrong 'CSV has other hits than JSON'
baogao search --csv 没有的词
[ "$status" = 1 ] && [ ! -s err ] || wrong 'CSV finds what is not there'
printf '%s\n' "$head" | cmp -s - out || wrong 'CSV of nothing has no head'
printf 'baogao: 1\ntitle: "=1+1"\nyear: "1,2"\nsections:\n%s' \
    '  - title: "@甲"
    text: "-1+\"字\";\t\e[31m=完"' >formula.yaml
prints "$head"'
'"'"'=1+1,"1,2",,1.,"'"'"'-1+""",字,"""; [31m=完"' search --csv 字 formula.yaml
prints "$head"'
'"'"'=1+1,"1,2",,1.,'"'"'@,甲,' search --csv 甲 formula.yaml
LC_ALL=C "$program" search --csv 加装电梯 2>err | grep -q ',加装电梯,' ||
    wrong 'CSV is not UTF-8 in every locale'
refuses 2 'baogao: --count 和 --csv 只能用一个' search --csv --count 词
refuses 2 'baogao: --json 和 --csv 只能用一个' search --csv --json 词

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

marked '3.6.2 兜牢基础民生底线: …优化公办<养老>机构布局，推动<养老>床位、医护床位等多床联动…' \
    --color=always --regex '养老(?=机构|床位)'

# --- search: a sentence is printed once, with all that was found in it

printf 'baogao: 1\ntitle: 报告\nsections:\n%s' '  - title: 甲
    text: 一目一。二目二，三目三。四。五目五。六。七。八。九目九。
  - title: 目标目录
    text: rgzn。人工智能，rgzn。人工智能。' >joined.yaml
# The lines with < > for what begins and ends bold.
joined()
{
	lines=$1
	shift
	ends 0 search --color=always "$@" joined.yaml
	sed "s/$escape\[1m/</g; s/$escape\[0m/>/g" out >marks
	printf '%s\n' "$lines" | cmp -s - marks || {
		wrong "baogao search $*: other lines"
		sed 's/^/    /' marks
	}
}
joined '1. 甲: 一<目>一…
1. 甲: …二<目>二，三<目>三…
1. 甲: …五<目>五…
1. 甲: …九<目>九。
2. <目>标<目>录' 目
joined '1. 甲: 一<目>一。二<目>二，三<目>三。四。五<目>五。六…
1. 甲: …八。九<目>九。
2. <目>标<目>录' -C1 目
ends 0 search --count 目 joined.yaml
says out 1 '7 0. 报告'

# It stands where the best of its hits does.
printf 'baogao: 1\ntitle: 报告\nsections:\n%s' '  - title: 甲
    text: 人工智能。人工智能，rgzn。rgzn。
  - title: 乙
    text: 人工智能。rgzn。' >joined.yaml
joined '1. 甲: …<人工智能>，<rgzn>…
1. 甲: …<rgzn>。
2. 乙: …<rgzn>。
1. 甲: <人工智能>…
2. 乙: <人工智能>…' rgzn

# Of a long sentence all is printed from its first hit to its last.
long=$(printf '%50s' | sed 's/ /长/g')
printf 'baogao: 1\ntitle: 报告\nsections:\n  - title: 甲\n    text: %s' \
    "$long目$long目$long。" >joined.yaml
half=长长长长长长长长长长长长长长长
joined "1. 甲: …$half<目>$long<目>$half…" 目

# A line has only some of a long sentence, but no part of a figure; JSON and
# CSV have the whole sentence.
some=${half%长}
before=$long$long，1,144件$some
behind=${some}9555部$long。
printf 'baogao: 1\ntitle: 报告\nsections:\n  - title: 甲\n    text: %s' \
    "前。$before目$behind后" >joined.yaml
prints "1. 甲: …1,144件$some目${some}9555部…" search 目 joined.yaml
ends 0 search --json 目 joined.yaml
grep -qF '"context": "'"$before目$behind"'"' out ||
    wrong 'JSON has not the whole sentence'
prints "$head
报告,,,1.,\"$before\",目,$behind" search --csv 目 joined.yaml

# --- search: hostile content, names and queries

ends 0 search --color=always 字 hostile.yaml
says out 1 "1. 一?m: ?${escape}[1m字${escape}[0m"
ends 0 search --color=always --regex '.字' hostile.yaml
says out 1 "1. 一?m: ${escape}[1m?字${escape}[0m"
ends 0 search --color=always 31m hostile.yaml
says out 1 "0. 报?[${escape}[1m31m${escape}[0m告"
ends 0 search --json 字 hostile.yaml
says out 1 '{"report": "报\u001b[31m\u202e\u200b告", "file": "hostile.yaml", "path": "1.", "id": null, "title": "一\u009bm", "field": "text", "from": 1, "to": 4, "match": "字", "way": "literal", "context": "\u0007字"}'
cp example.yaml "${escape}[32m.yaml"
ends 0 search 加装 "${escape}[32m.yaml" example.yaml
says out 1 '?[32m.yaml:3.1 【一】改善居住条件: 加装电梯200台，建成公园5座。'
ends 0 search --json 加装 "${escape}[32m.yaml"
grep -q '"file": "\\u001b\[32m\.yaml"' out || wrong 'JSON has no file name'
refuses 2 'baogao: 正则表达式不对：缺少右括号（在末尾）' search --regex "${escape}("

# --- search: errors end with 2, those of other commands as before

# PCRE2 counts to the mistake or, from release 10.47 on, right behind it.
ends 2 search --regex '电+*梯'
grep -qx 'baogao: 正则表达式不对：量词前面没有可以重复的内容（第[34]个字符处）' err ||
    wrong 'a mistake in a pattern has no place'
refuses 2 'baogao: 没有搜索词' search ''
refuses 2 'baogao: 没有搜索词' search ' 　'
refuses 2 'baogao: 没有搜索词' search --regex ''
refuses 2 'baogao: 参数太少，应为 baogao search 搜索词 [文件...]' search
refuses 2 'baogao: --count 和 --json 只能用一个' search --count --json 词
refuses 2 'baogao: -C 应为 0 到 99，不是 100' search -C 100 词
refuses 2 'baogao: 不认识的选项 --foo，可用 baogao --help' --foo search 词
for words in '电梯 绿地' '电梯 绿地 example.yaml' '电梯 example.yaml 绿地'; do
	refuses 2 'baogao: 没有文件 绿地；多个搜索词请用引号括起来' search $words
done
cp example.yaml 绿地
ends 0 search 电梯 绿地
rm 绿地
refuses 2 'baogao: nowhere.yaml: 没有这个文件' search 词 nowhere.yaml
refuses 64 'baogao: 不认识的选项 --foo，可用 baogao --help' show search --foo
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
says out 1 '0. 报告'
says err 1 'baogao: slow.yaml: 表达式过于复杂，已停止搜索'
