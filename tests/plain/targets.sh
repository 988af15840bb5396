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
