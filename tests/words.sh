#!/bin/sh
# What a reader is told has no blank between a number and the Han that count or
# order by it: 第7章, 64层. What is typed as it stands, a key, a path or a value, has
# blanks around it: 按 t, 应为 0 或 20.
set -eu

export LC_ALL=C

counted='处|节|章|句|字|个|秒|分钟|层|位|行|列|条|段|次|页|项'
number='([0-9]+|%z?u|%d)'
han='[^ -~]' # its last byte
# 9处 7节 are two parts of a row.
apart="(第 +$number|$number +($counted|%s)|$han +$number($counted))"

found=$(
	find src -name '*.[ch]' ! -name '*_table.h' ! -path 'src/text/gen/*' |
	    sort | xargs grep -nE "\"[^\"]*$apart" |
	    grep -v '处 %zu节' || :
	grep -nE "$apart" README.md man/zh_CN/* || :
)
[ -z "$found" ] || {
	echo "$found"
	echo 'Leave out the blank between the number and its Han.'
	exit 1
}
