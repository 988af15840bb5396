# Bookmarks and notes without a screen. A part of tests/plain.sh.

data=$HOME/.local/share/baogao
mkdir -p "$data"
cat >noted.yaml <<'E2'
baogao: 1
title: 某县政府工作报告（摘要）
date: 2025-01-07
sections:
- {number: 一、, title: 头一件, text: "先修路。再修桥。"}
- {number: 二、, title: 第二件, text: "后修_城_。"}
E2
notes=$data/某县政府工作报告-2025.yaml

ends_empty()
{
	baogao "$@"
	[ "$status" = 0 ] && [ ! -s out ] && [ ! -s err ] ||
	    wrong "baogao $*: status $status, or something is printed"
}

ends_empty notes noted.yaml

# As a person would write it.
cat >"$notes" <<'E2'
# 我的笔记
report: 某县政府工作报告（摘要）
date: "2025-01-07"
---
title: 第二件
quote: 后修_城_
note: 与去年 *比一比*
---
quote: 再修桥
---
title: 头一件
quote: 没有这句
E2
cp "$notes" before
ends 0 notes noted.yaml
cat >wanted <<'E2'
1. 一、头一件
“再修桥”
——摘自《某县政府工作报告（摘要）》（2025年1月7日）一、“头一件”

2. 二、第二件
“后修_城_”
笔记：与去年 *比一比*
——摘自《某县政府工作报告（摘要）》（2025年1月7日）二、“第二件”

1. 一、头一件（原文里找不到）
“没有这句”
——摘自《某县政府工作报告（摘要）》（2025年1月7日）一、“头一件”

E2
diff wanted out >err || wrong 'notes prints something else'
ends 0 notes --md noted.yaml
grep -q '^> 后修\\_城\\_$' out || wrong 'notes --md does not quote'
grep -q '^与去年 \\\*比一比\\\*$' out || wrong 'notes --md does not escape'
ends 0 notes --json noted.yaml
[ "$(wc -l <out)" = 3 ] || wrong 'notes --json is not a line each'
grep -q '"found": "lost"' out || wrong 'notes --json finds what is lost'
refuses 64 'baogao: --md 不能与 --json 同用' notes --md --json noted.yaml
refuses 64 'baogao: --md 只用于 notes' toc --md noted.yaml
cmp -s "$notes" before || wrong 'a file of notes was written anew'

# A mistake is told, and spoils nothing else.
printf -- '---\nquote: [\n---\nquote: 先修路\n' >>"$notes"
baogao notes noted.yaml
[ "$status" = 65 ] || wrong "a mistake in notes: status $status"
grep -q '^“先修路”$' out || wrong 'a mistake spoils the note behind it'
grep -q '某县政府工作报告-2025.yaml:[0-9]*:1: ' err ||
    wrong 'a mistake in notes is not told by line'

# Beside the report.
ends_empty notes --notes=beside noted.yaml
printf 'quote: 先修路\n' >noted.notes.yaml
ends 0 notes --notes=beside noted.yaml
[ "$(grep -c '^“' out)" = 1 ] || wrong 'notes beside the report are not read'
refuses 64 'baogao: --notes 应为 home 或 beside，不是 there' \
    notes --notes=there noted.yaml
rm noted.notes.yaml "$notes"

# The file of another report of the same name is left to that.
printf 'report: 某县政府工作报告（摘要）\ndate: 2025-02-02\n---\nquote: 先修路\n' \
    >"$notes"
ends_empty notes noted.yaml
rm "$notes"

# One of a later version is not touched.
printf 'baogao-notes: 2\nreport: 某县政府工作报告（摘要）\n' >"$notes"
refuses 73 'baogao: 笔记文件是更新的版本写的' notes noted.yaml
rm "$notes"

# Without a home there is nothing to print.
(unset HOME && "$program" notes noted.yaml >out 2>err </dev/null) ||
    wrong 'notes fails without a home'
[ ! -s out ] || wrong 'notes prints something without a home'

# What lies in the way is left alone.
mkdir "$notes"
baogao notes noted.yaml
[ "$status" = 66 ] || wrong "a folder for notes: status $status"
rmdir "$notes"
mkfifo "$notes"
baogao notes noted.yaml
[ "$status" = 66 ] || wrong "a FIFO for notes: status $status"
rm "$notes"
