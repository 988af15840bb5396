# Files of other formats: what is opened, what is refused, and what convert,
# check and new print.
# A part of tests/plain.sh.

cat >text.txt <<'E2'
某某县政府工作报告
——2025年1月9日在某某县第三届人民代表大会第二次会议上
某某县县长 李 某
各位代表：
现在报告工作。
一、去年的工作
成绩是大家做出来的。
（一）修桥铺路。全年修路三十里。
（二）兴修水利。全年修渠八里。
三、今年的打算
再修路三十里，2月30日开工。
E2

# --- What is opened

ends 0 toc text.txt
says out 1 '0.   某某县政府工作报告'
says out 2 '1.     一、去年的工作'
says out 3 '1.1      （一）修桥铺路'
ends 0 show 0. text.txt
grep -q '^2025年1月9日$' out || wrong 'the date is not in the title block'
grep -q '^某某县县长 李某$' out || wrong 'the speaker is not there'
"$program" toc - <text.txt >out 2>err
says out 2 '1.     一、去年的工作'
ends 0 toc --format=text example.yaml
refuses 64 'baogao: --format 应为 yaml、markdown、text、html 或 docx，不是 rtf' \
    toc --format=rtf text.txt

# Leads are headings unless they are not wanted.
cat >leads.txt <<'E2'
各位代表：
一、去年的工作
经济稳中有进。工业增长较快，农业连年丰收，商业更加繁荣。
城乡面貌一新。修桥铺路，植树造林，河水更清，道路更宽。
民生不断改善。学校多了，医院好了，老人有了去处。
E2
ends 0 toc --json leads.txt
[ "$(grep -c '"guessed": true' out)" = 3 ] || wrong 'leads are not guessed'
ends 0 toc --json --leads=no leads.txt
! grep -q '"guessed": true' out || wrong '--leads=no guesses'

# --- What is not

# is_foreign BYTES MESSAGE: standard input of these bytes is refused.
is_foreign()
{
	printf "$1" | "$program" toc - >out 2>err
	status=$?
	[ "$status" = 65 ] && [ ! -s out ] ||
	    wrong "$1: status $status instead of 65"
	says err 1 "baogao: 标准输入: $2"
}

docx='soffice --headless --convert-to docx'
is_foreign '%%PDF-1.7\n' \
    '这是 PDF 文件，可用 pdftotext -layout 报告.pdf - | baogao -'
is_foreign 'PK\003\004 OFD.xml' \
    '这是 OFD 文件（GB/T 33190），可在阅读器中另存为文本'
is_foreign 'PK\003\004 [Content_Types].xml word/document.xml' \
    '压缩包不完整，可能没有下载完'
is_foreign 'PK\003\004 xl/workbook.xml' '这是压缩文件，应先解压'
is_foreign 'PK\003\004 mimetypeapplication/vnd.oasis.opendocument.text' \
    "这是 ODT 文件，可用 $docx 报告.odt"
is_foreign '\320\317\021\340\241\261\032\341' \
    "这是旧的 Word 或 WPS 文件，可用 $docx 报告.doc"
is_foreign '{\\rtf1' "这是 RTF 文件，可用 $docx 报告.rtf"
is_foreign 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n' \
    '这是网页存档（MHTML），可在浏览器中另存为网页'
is_foreign '\211PNG\r\n' \
    '这是图片，可用 tesseract 报告.png - -l chi_sim | baogao -'
is_foreign '\037\213\010' '这是压缩文件，应先解压'
is_foreign '\177ELF\002\001\000\000' \
    '不是文本；可以打开的是 YAML、Markdown、网页、Word 文件和纯文本'

# What means to be YAML has the errors of YAML.
printf 'baogao: 1\ntitel: 一\n' >slip.yaml
ends 65 toc slip.yaml
grep -q '^slip.yaml:2:1: ' err || wrong 'an error of YAML has lost its place'

# --- convert, check, new

ends 0 convert text.txt
cp out converted.yaml
says out 1 'baogao: 1'
says out 5 'date: 2025-01-09'
ends 0 show --json 0. text.txt
cp out one
ends 0 show --json 0. converted.yaml
cmp -s one out || wrong 'a text and what it is converted to differ'
ends 0 convert converted.yaml
cmp -s converted.yaml out || wrong 'what is converted twice differs'

baogao check text.txt
[ "$status" = 1 ] || wrong "check: status $status instead of 1"
says out 1 'text.txt:10: 编号不连续：三、的前面是一、'
says out 2 'text.txt:11: 2月30日不是日期'
[ "$(wc -l <out)" = 2 ] || wrong 'check finds more than there is'
baogao check --json text.txt
says out 2 '{"file": "text.txt", "line": 11, "words": "2月30日不是日期"}'
baogao check text.txt missing.txt
[ "$status" = 2 ] || wrong "check of a missing file: status $status"
printf '一二三四五六七。\n经 济 发 展 很 快。\n\356\200\200\n' >odd.txt
baogao check odd.txt
says out 1 'odd.txt:2: 字间有空格，可能是识别印刷品留下的'
says out 2 'odd.txt:3: 第1字是自造字 U+E000'

ends 0 new
cp out new.yaml
ends 0 toc new.yaml
baogao check new.yaml
[ "$status" = 0 ] && [ ! -s out ] || wrong 'something is wrong with new'

# --- The outlines of the texts in tests/import, as convert writes them

# A Word file is packed of its parts first.
pack=${program%/*}/tests/import/pack

for expected in "$parts"/../import/*.expected; do
	text=${expected%.expected}
	if [ -d "$text.docx.d" ]; then
		text=$folder/${text##*/}.docx
		(cd "${expected%.expected}.docx.d" &&
		    "$pack" "$text" $(find * -type f | LC_ALL=C sort)) ||
		    wrong "$text cannot be packed"
	elif [ ! -e "$text" ]; then
		text=$text.txt
	fi
	ends 0 convert "$text"
	fields='number|title|subtitle|guessed|kind|year|date|place|occasion'
	grep -E "^ *(- )?(baogao|$fields|speaker|issuer):" out >outline
	cmp -s outline "$expected" || {
		wrong "the outline of $text is another"
		diff "$expected" outline | sed 's/^/    /'
	}
done

# --- Pages

page=$parts/../import/table_page.html
for charset in UTF-8 GB18030 UTF-16; do
	iconv -f UTF-8 -t $charset "$page" >page.html
	ends 0 toc page.html
	says out 2 '1.     一、道路'
	[ ! -s err ] || wrong "a page in $charset that says gb2312: a remark"
done
iconv -f UTF-8 -t GB18030 "$parts/../import/div_page.html" >lies.html
ends 0 toc lies.html
says out 2 '1.     一、道路'
"$program" toc - <page.html >out 2>err
says out 1 '0.   白塔镇工作报告'
baogao check "$parts/../import/div_page.html"
grep -q ':1: 不作正文：1幅图片$' out || wrong 'a picture is not counted'
grep -q ':1: 不作正文：网页的导航、页脚等2行$' out ||
    wrong 'the frame of a page is not counted'
grep -q ':24: 不作正文：相关报道：镇里开了大会。$' out ||
    wrong 'a sentence outside the article is not shown'

# What is much too large is refused, and not read for long.
{ echo '<p>'; yes '<br>一' | head -n 200001; } >long.html
refuses 65 'baogao: long.html: 行数太多，应不超过 200000' toc long.html
yes '<div><table><b>' | head -c 8000000 >deep.html
refuses 65 'baogao: deep.html: 没有文字' toc deep.html

# --- What only Word files have

ends 0 show 1.1 numbered.docx
grep -q '筑堤三十里\[1\]。' out || wrong 'the mark of a note is not there'
grep -q '^ *指标 *目标$' out || wrong 'a table is no table'
! grep -q 删去 out || wrong 'what was deleted is there'
"$program" toc - <numbered.docx >out 2>err
says out 2 '1.     一、去年的工作'
ends 0 toc --format=docx numbered.docx
baogao check numbered.docx
says out 1 'numbered.docx:1: 不作正文：目 录'
says out 4 'numbered.docx:7: 不作正文：1幅图片'
says out 5 'numbered.docx:7: 不作正文：1处修订时删去的文字'
ends 65 toc --format=docx text.txt
says err 1 'baogao: text.txt: 压缩包不完整，可能没有下载完'
ends 65 toc --format=text numbered.docx

ends 0 show 1.1 office.docx
grep -q '开渠三十里\[1\]，挖井四十口。' out || wrong 'the mark of a note is not there'
ends 0 show 2 office.docx
grep -q '②把医院办到镇上去。' out || wrong 'a list has lost its numbers'
baogao check office.docx
says out 1 'office.docx:4: 不作正文：1处修订时删去的文字'
[ "$(wc -l <out)" = 1 ] || wrong 'check finds more than there is'
