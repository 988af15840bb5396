# What a word of a command line can become, as the shells ask for it.
# A part of tests/plain.sh.

# becomes WORDS NUMBER WORD...: of the word of that number; words behind a blank
# are left out.
becomes()
{
	wanted=$1
	shift
	baogao complete -- "$@"
	got=$(sed 's/ .*//' out | tr '\n' ' ')
	[ "$status" = 0 ] && [ "$got" = "$wanted" ] ||
	    wrong "baogao complete $*: '$got' instead of '$wanted'"
	[ ! -s err ] || wrong "baogao complete $*: complains"
}

# The first word is a command, an option or a file.
becomes 'show search / ' 0 s
becomes '/ ' 0 example
becomes '--theme= ' 0 --the
becomes 'show search / ' 1 --ascii s
becomes 'show search ' 1 help s
grep -q '^show 打印' out || wrong 'complete does not say what a command does'
baogao complete -- 0
for command in $("$program" --help |
    sed -n 's,^  baogao \([a-z]\{1\,\}\) .*,\1,p'); do
	grep -q "^$command " out || wrong "complete does not know $command"
done
grep -q '^complete' out && wrong 'complete offers itself'
baogao complete -- 1 search --
for option in $("$program" help search |
    sed -n 's/^ .*--\([a-z-]*\)[^a-z-].*/\1/p'); do
	grep -q -e "^--$option" out || wrong "complete does not know --$option"
done

# Options are those of the command, and so are the values of the option.
becomes '--context= --count --csv --color ' 1 search --c
becomes '--theme=dark ' 0 --theme=d
becomes 'dark ' 1 --theme d
becomes '--cite=memo --cite=gbt7714 ' 1 show --cite=
becomes '--encoding=Big5 --encoding=Big5-HKSCS ' 0 --encoding=B
becomes '' 0 --width=
becomes '' 0 --ascii=
becomes '' 0 --nosuch=
becomes '/ ' 1 -- --th
# The value of an option is no argument, and words behind count.
becomes '' 3 search -C 3 词
becomes '/ ' 4 search -C 3 词 ''
becomes '/ ' 9 search 词

# Places are those of the file that is named, one level at a time.
becomes '3. ' 1 show 3
becomes '3.6.1 3.6.2 3.6.3 ' 1 show 3.6.
grep -qx '3.6.1 改善群众居住环境' out || wrong 'complete leaves out the heading'
becomes '--at=3.6 ' 0 --at=3.6
becomes '3. 3.1 ' 1 show 3. example.yaml
becomes '--at=1. ' 1 example.yaml --at=1
becomes '' 1 show 4. -
baogao complete -- 1 show 3. nowhere.yaml
[ ! -s out ] || wrong 'complete shows places of another file'

# What only programs ask is not shown to readers.
"$program" --help | grep -q complete && wrong '--help names complete'
refuses 64 'baogao: 没有 complete 这个命令或文件，可用 baogao help' help complete
