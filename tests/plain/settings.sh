# The settings of a reader. A part of tests/plain.sh.

settings=$HOME/.config/baogao/config
mkdir -p "${settings%/*}"

# set_to LINE...: the settings have these lines.
set_to()
{
	printf '%s\n' "$@" >"$settings"
}

# What is printed is a file of settings that changes nothing.
ends 0 keys
cp out keys
grep -q '^key j = down  *# 下一行$' keys || wrong 'keys does not list j'
grep -q '^# 搜索时：<f2> = sounds ' keys || wrong 'keys does not list F2'
cp keys "$settings"
ends 0 keys
sort keys >before
sort out | cmp -s - before || wrong 'keys prints no settings that are its own'

set_to '# mine' 'key x = next-chapter' 'key j = none'
ends 0 keys
says out 1 'key x = next-chapter                # 下一章'
says out 2 'key j = none                        # 无作用'
grep -q '^key j = down' out && wrong 'j keeps its meaning'

# Settings, then the environment, then the command line.
set_to --width=30
ends 0 example.yaml
cp out thirty
ends 0 --width=30 example.yaml
cmp -s out thirty || wrong 'an option of the settings does not count'
ends 0 --width=76 example.yaml
cp out usual
cmp -s out thirty && wrong 'the command line does not win over the settings'
BAOGAO_OPTIONS=--width=76 "$program" example.yaml >out 2>err </dev/null
cmp -s out usual || wrong 'BAOGAO_OPTIONS does not win over the settings'

# A wrong line is told and passed over.
set_to --width=30 --nonsense 'key x = nowhere'
baogao example.yaml
[ "$status" = 0 ] || wrong 'a wrong line of the settings ends the program'
cmp -s out thirty || wrong 'behind a wrong line the settings do not count'
says err 1 "$settings:2:1: 不认识的选项 --nonsense，可用 baogao --help"
says err 2 "$settings:3:1: 没有 nowhere 这个动作，可用 baogao keys 查看"
[ "$(wc -l <err)" = 2 ] || wrong 'more is told than what is wrong'

# What lies there may be anything.
rm "$settings"
mkfifo "$settings"
baogao toc example.yaml
[ "$status" = 0 ] || wrong 'a FIFO for settings ends the program'
says err 1 "baogao: $settings: 不是普通文件，应为报告文件"
rm "$settings"
mkdir "$settings"
baogao toc example.yaml
[ "$status" = 0 ] || wrong 'a folder for settings ends the program'
rmdir "$settings"

# A place of its own, and none.
mkdir -p elsewhere/baogao
echo --width=30 >elsewhere/baogao/config
XDG_CONFIG_HOME=$PWD/elsewhere "$program" example.yaml >out 2>err </dev/null
cmp -s out thirty || wrong 'XDG_CONFIG_HOME is not taken'
XDG_CONFIG_HOME=elsewhere "$program" example.yaml >out 2>err </dev/null
cmp -s out usual || wrong 'a relative XDG_CONFIG_HOME is taken'
(unset HOME && "$program" example.yaml >out 2>err </dev/null)
cmp -s out usual || wrong 'it does not run without a home'
[ ! -s err ] || wrong 'it complains of a missing home'
