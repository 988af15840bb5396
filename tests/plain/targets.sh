# What targets prints.
# A part of tests/plain.sh.

cat >last.txt <<'END'
某县2024年政府工作报告
——2024年1月9日在某县第三届人民代表大会第一次会议上
各位代表：
一、2023年工作回顾
新增绿道1公里。
二、2024年工作任务
新增绿道3公里。种树80亩。
END
cat >this.txt <<'END'
某县2025年政府工作报告
——2025年1月9日在某县第三届人民代表大会第二次会议上
各位代表：
一、2024年工作回顾
全年新增绿道4公里。完成9条景观水渠建设。旧屋综合修缮完工40万平方米。
二、2025年工作任务
新增绿道5公里。推进8条景观水渠建设。旧屋综合修缮计划新开工10万平方米。修桥6座。
END

ends 0 targets this.txt
says out 1 '措辞一致 1'
says out 2 '  绿道  新增 4公里（1. 一、2024年工作回顾） → 新增 5公里（2. 二、2025年工作任务）'
says out 3 '措辞有别 1'
[ "$(wc -l <out)" = 4 ] || wrong 'targets prints more than is the same'
grep -q '完成/推进$' out || wrong 'the words that differ are not printed'
ends 0 targets --all this.txt
says out 5 '口径不同 1'
grep -q '完工/新开工$' out || wrong 'the basis that differs is not printed'
says out 7 '上年无对应数 1'
grep -q '修桥.*6座' out || wrong 'a target without a result is left out'

# Last year's targets, and what came of them.
ends 0 targets --all last.txt this.txt
says out 1 '措辞一致 1'
says out 2 '  绿道  新增 4公里（1. 一、2024年工作回顾） → 新增 3公里（2. 二、2024年工作任务）'
says out 3 '新报告没有对应数 1'
refuses 64 'baogao: 参数太多，应为 baogao targets [文件 [新文件]]' \
    targets last.txt this.txt this.txt

ends 0 targets --json this.txt
[ "$(wc -l <out)" = 2 ] || wrong 'JSON has more than is the same'
grep -q '"relation": "same", "result_id": "1.", "result_path": "1.", "result_byte": 18, "result_quote": "4公里", "result_value": 4, "result_value_to": null' out ||
    wrong 'a pair in JSON is not what it is'
grep -q '"differs": "", "score": ' out || wrong 'nothing differs: ""'
ends 0 targets --json --all this.txt
grep -q '"relation": "none", "result_id": null' out ||
    wrong 'a target alone has a result'
ends 0 targets --csv --bom this.txt
head -n 1 out | grep -q '^.*subject,relation,result_id,' ||
    wrong 'the CSV has no names'
[ "$(wc -l <out)" = 3 ] || wrong 'the CSV has not a line a pair'
refuses 64 'baogao: --bom 只和 --csv 一起用' targets --bom this.txt
baogao targets this.txt missing.txt
[ "$status" = 66 ] || wrong "a missing file: status $status"

# What the file states beats any rule.
cat >stated.yaml <<'END'
baogao: 1
title: 某县2025年政府工作报告
year: 2025
sections:
  - title: 2024年工作
    id: back
    kind: results
    text: 新增绿道4公里。完成植树40亩。
  - title: 2025年任务
    kind: tasks
    text: 新增绿道5公里。疏浚河道7条。
  - title: 2025年民生实事
    kind: projects
    text: 新增绿道5公里。修桥6座。
pairs:
  - relation: basis
    result: back 绿道4
    target: 2. 绿道5公里
  - relation: none
    target: 3. 修桥6座
END
ends 0 targets stated.yaml
says out 1 '民生实事 1'
ends 0 targets --all stated.yaml
says out 1 '口径不同 1'
says out 3 '民生实事 2'
says out 6 '上年无对应数 1'
ends 0 targets --all --json stated.yaml
grep -q '"relation": "basis", .*"score": null' out ||
    wrong 'what is stated has a score'
# checks STATUS FILE: what check prints is left in out.
checks()
{
	baogao check "$2"
	[ "$status" = "$1" ] || wrong "check $2: status $status"
	[ "$1" != 0 ] || [ ! -s out ] || wrong "check $2 finds something"
}

# notices MESSAGE WORD...: it works, and says something on standard error.
notices()
{
	message=$1
	shift
	baogao "$@"
	[ "$status" = 0 ] || wrong "baogao $*: status $status"
	says err 1 "$message"
}

checks 0 stated.yaml
sed 's/back 绿道4/back 绿道9/; s/target: 3. 修桥6座/target: 3. 修桥/' \
    stated.yaml >wrong.yaml
notices '文件的 pairs 有2对用不上，原因见 baogao check' targets wrong.yaml
checks 1 wrong.yaml
says out 1 'wrong.yaml:17: pairs 第1对的 result：这一节没有“绿道9”'
says out 2 'wrong.yaml:20: pairs 第2对的 target：“修桥”里没有数字'
sed 's/3. 修桥6座/4. 修桥6座/; s/2. 绿道5公里/2. 绿道5公里。疏浚河道7条/' \
    stated.yaml >wrong.yaml
checks 1 wrong.yaml
says out 1 'wrong.yaml:18: pairs 第1对的 target：“绿道5公里。疏浚河道7条”里不止一个数字，请写短些'
says out 2 'wrong.yaml:20: pairs 第2对的 target：没有“4.”这一节'
sed 's/植树40亩/绿道4公里/; s/3. 修桥6座/2. 绿道5公里/' stated.yaml >wrong.yaml
checks 1 wrong.yaml
says out 1 'wrong.yaml:17: pairs 第1对的 result：这一节不止一处“绿道4”，请写长些'
[ "$(wc -l <out)" = 1 ] || wrong 'a pair is blamed for the one before'
sed 's/3. 修桥6座/2. 绿道5公里/' stated.yaml >wrong.yaml
checks 1 wrong.yaml
says out 1 'wrong.yaml:20: pairs 第2对的 target：“绿道5公里”已在前面一对里'
sed 's/back 绿道4/2. 绿道5/' stated.yaml >wrong.yaml
checks 1 wrong.yaml
says out 1 'wrong.yaml:17: pairs 第1对的 result：和 target 是同一个数字'
notices '文件的 pairs 有1对用不上，原因见 baogao check' targets wrong.yaml

# What is found can be written, and read again it is the same.
ends 0 convert --pairs this.txt
cp out again.yaml
grep -q '^pairs:$' again.yaml || wrong 'convert --pairs writes no pairs'
checks 0 again.yaml
ends 0 targets --all this.txt
cp out before
ends 0 targets --all again.yaml
cmp -s before out || wrong 'the pairs that were written are others'
ends 0 convert this.txt
! grep -q '^pairs:' out || wrong 'convert writes pairs unasked'

# Of very many figures it says that it leaves some out.
awk 'BEGIN { print "baogao: 1\ntitle: 甲\nyear: 2025\nsections:\n" \
    "  - title: 2024年工作\n    kind: results\n    text: |"
    for (i = 0; i < 1501; i++) print "      植树" i + 1 "亩。"
    print "  - title: 任务\n    kind: tasks\n    text: 植树60亩。" }' >many.yaml
notices '数字太多，只对照前1500个目标和前1500个结果' targets many.yaml

# Nor are more pairs read than are compared.
{
	cat stated.yaml
	awk 'BEGIN { for (i = 0; i < 2999; i++) print "  - relation: none\n" \
	    "    target: 2. 河道7条" }'
} >many.yaml
refuses 65 'many.yaml:6017:5: pairs 太多，应不超过3000项' toc many.yaml

# A result may be beside a project, too; and what does not fit is kept.
sed '/^pairs/,$d' stated.yaml >projects.yaml
ends 0 convert --pairs projects.yaml
cp out again.yaml
checks 0 again.yaml
printf '  - relation: none\n    target: 2. 修路\n' >>again.yaml
printf '  - relation: same\n    result: 2. 河道7\n    target: 2. 河道7条\n' \
    >>again.yaml
ends 0 convert --pairs again.yaml
grep -q 'target: 2. 修路$' out || wrong 'convert --pairs drops what is stated'
grep -q 'result: 2. 河道7$' out ||
    wrong 'convert --pairs drops a figure beside itself'
