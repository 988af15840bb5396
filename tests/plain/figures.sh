# What figures prints.
# A part of tests/plain.sh.

cat >figures.txt <<'END'
某县政府工作报告

一、2024年工作回顾

全年修桥12座，预计工业产值突破3.5亿元、增长8%以上。“三年行动”成效明显，水质居全市第一。

二、2025年主要任务

新增公厕20座、凉亭3至5个。
END
prints '1. 一、2024年工作回顾: 修桥 12座
1. 一、2024年工作回顾: 工业产值 预计 突破3.5亿元
1. 一、2024年工作回顾: 工业产值 预计 8%以上
1. 一、2024年工作回顾: 水质 第一
2. 二、2025年主要任务: 公厕 新增 20座
2. 二、2025年主要任务: 凉亭 新增 3至5个' figures figures.txt
prints '2. 二、2025年主要任务: 公厕 新增 20座
2. 二、2025年主要任务: 凉亭 新增 3至5个' figures --in=二 figures.txt
prints '1. 一、2024年工作回顾: 工业产值 预计 突破3.5亿元' \
    figures --class=money figures.txt
prints '1. 一、2024年工作回顾: 水质 第一' figures --kind=rank figures.txt
prints '1. 一、2024年工作回顾: 三年' figures --kind=name figures.txt

names=report,year,path,id,byte,quote,subject,value,value_to,bound,unit,class,measure,marks,kind,role,role_year,clause
prints "$names
某县政府工作报告,,1.,1.,12,12座,修桥,12,,exact,座,count,level,,quantity,result,2024,全年修桥12座
某县政府工作报告,,1.,1.,44,3.5亿元,工业产值,350000000,,over,元,money,level,预计 突破,quantity,result,2024,预计工业产值突破3.5亿元、增长8%以上
某县政府工作报告,,1.,1.,62,8%,工业产值,8,,at_least,%,percent,growth,预计 以上,quantity,result,2024,预计工业产值突破3.5亿元、增长8%以上
某县政府工作报告,,1.,1.,121,第一,水质,1,,exact,,other,level,,rank,result,2024,水质居全市第一
某县政府工作报告,,2.,2.,12,20座,公厕,20,,exact,座,count,increment,新增,quantity,target,2025,新增公厕20座、凉亭3至5个
某县政府工作报告,,2.,2.,26,3至5个,凉亭,3,5,exact,个,count,increment,新增,quantity,target,2025,新增公厕20座、凉亭3至5个" \
    figures --csv figures.txt
ends 0 figures --csv --bom figures.txt
printf '\357\273\277report,' | cmp -s -n 10 - out ||
    wrong 'no byte order mark stands before the CSV'
ends 0 figures --json --kind=all --in=1. figures.txt
says out 2 '{"report": "某县政府工作报告", "year": null, "path": "1.", "id": "1.", "byte": 44, "quote": "3.5亿元", "subject": "工业产值", "value": 350000000, "value_to": null, "bound": "over", "unit": "元", "class": "money", "measure": "level", "marks": ["预计", "突破"], "kind": "quantity", "role": "result", "role_year": 2024, "clause": "预计工业产值突破3.5亿元、增长8%以上"}'
grep -q '"quote": "三年", "subject": null, "value": null' out ||
    wrong 'a name has a value'

# Over many files each row has its report, and the columns are named once.
ends 0 figures figures.txt figures.txt
[ "$(grep -c '^figures.txt:1\. ' out)" = 8 ] ||
    wrong 'lines of many files do not begin with the file'
ends 0 figures --csv figures.txt figures.txt
[ "$(grep -c '^某县政府工作报告,' out)" = 12 ] &&
    [ "$(grep -c '^report,' out)" = 1 ] || wrong 'CSV of many files'
baogao figures figures.txt missing.txt
[ "$status" = 66 ] && [ "$(wc -l <out)" = 6 ] ||
    wrong 'a missing file hides the figures of the others'

refuses 64 'baogao: --json 和 --csv 只能用一个' figures --json --csv
refuses 64 'baogao: --bom 只和 --csv 一起用' figures --bom
refuses 64 'baogao: --class 应为 money、area、length、people、percent、concentration、duration、count 或 other，不是 gold' \
    figures --class=gold
refuses 64 'baogao: --kind 应为 all、quantity、rank、duration、date、name 或 ordinal，不是 word' \
    figures --kind=word
refuses 64 'baogao: figures.txt: 没有“丙”，可用 6、3.6、#37、50% 或标题中的字' \
    figures --in=丙 figures.txt

# The own report: as many rows as figures, every value a number.
ends 0 figures --csv
[ "$(wc -l <out)" = 98 ] || wrong 'the figures of the content are not 97'
if command -v sqlite3 >/dev/null; then
	sum=$(sqlite3 :memory: '.import --csv out figures' \
	    'select count(*), sum(value + 0 = value), sum(value_to > "")
	     from figures')
	[ "$sum" = '97|97|1' ] || wrong "sqlite3 reads the CSV as $sum"
else
	echo 'SKIP plain: no sqlite3 here'
fi

# A word that is no known unit is doubtful.
printf '甲\n\n一、乙\n\n订单达1000呱以上。\n' >unit.txt
baogao check unit.txt
grep -q '^unit.txt:5: 不认得单位：1000，在“订单达1000呱以上”中$' out ||
    wrong 'check passes over a unit that is not known'
