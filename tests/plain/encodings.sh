# Files and locales in other encodings.
# A part of tests/plain.sh.

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

# Each of many files is told by itself, and standard input comes only once.
iconv -f UTF-8 -t GB18030 example.yaml >coded.yaml
iconv -f UTF-8 -t UTF-16 example.yaml >marked.yaml
"$program" search --json 报告 example.yaml | sed 's/"file": "[^"]*"//' >one
for file in coded.yaml - marked.yaml; do
	cat one
done >wanted
"$program" search --json 报告 coded.yaml - marked.yaml \
    <coded.yaml 2>err | sed 's/"file": "[^"]*"//' >out
[ -s one ] && cmp -s out wanted || wrong 'many files are others than one'
head -c 9000000 /dev/zero | "$program" search 报告 - example.yaml >out 2>err
says err 1 'baogao: 标准输入: 文件太大，应不超过 8 MiB'

printf 'baogao: 1\ntitle: 功能\nsections:\n%s' '  - title: 許可
    text: 育成五一。' >traditional.yaml
for encoding in Big5 Big5-HKSCS EUC-TW; do
	iconv -f UTF-8 -t $encoding traditional.yaml >coded.yaml
	prints '1. 許可: 育成五一。' search --encoding=$encoding 育成 coded.yaml
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

# --- Told by themselves

iconv -f UTF-8 -t Big5 traditional.yaml >coded.yaml
prints '1. 許可: 育成五一。' search 育成 coded.yaml
for name in gbk GB2312 cp936; do
	iconv -f UTF-8 -t GBK example.yaml >coded.yaml
	ends 0 --encoding=$name coded.yaml
	cmp -s out whole || wrong "$name is not GB18030"
done

names='UTF-8、GB18030、Big5、Big5-HKSCS、EUC-TW、UTF-16、UTF-16LE 或 UTF-16BE'
refuses 64 "baogao: --encoding 应为 $names，不是 latin1" --encoding=latin1
refuses 2 "baogao: --encoding 应为 $names，不是 koi8" search 词 --encoding=koi8

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
	says out 1 '1. 育成: 三功|四’??報??’五'
	in_locale zh_TW.Big5 BIG5 show 育成 traditional.yaml
	says out 1 '育成'
	in_locale zh_TW.Big5 BIG5
	[ "$(wc -l <out)" = "$(wc -l <whole)" ] ||
	    wrong 'the report in Big5 has other lines'
else
	echo 'SKIP plain text in Big5'
fi

# --- No locale at all: the one line that is not Chinese

root=$folder/root
mkdir "$root"
if [ "$(id -u)" != 0 ] || ! which ldd chroot >out; then
	echo 'SKIP no locale: only root can change the root'
elif ! ldd "$program" >out 2>&1; then
	echo 'SKIP no locale: the program is run by another'
elif grep -q asan out; then
	echo 'SKIP no locale: the sanitiser wants /proc'
else
	for file in $(ldd "$program" | grep -o '/[^ ]*'); do
		mkdir -p "$root${file%/*}"
		cp "$file" "$root$file"
	done
	cp "$program" "$root/baogao"
	chroot "$root" /baogao >out 2>err </dev/null
	[ $? = 69 ] && [ ! -s out ] && [ "$(wc -l <err)" = 1 ] ||
	    wrong 'without a locale it does not end with one line'
	grep -q '^baogao: no UTF-8 locale here (C\.UTF-8, .*localedef ' err ||
	    wrong 'a missing locale is not named'
	chroot "$root" /baogao search x >out 2>err </dev/null
	[ $? = 2 ] || wrong 'without a locale search does not end with 2'
fi
