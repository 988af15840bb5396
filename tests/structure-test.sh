#!/bin/sh
# Sees the checks of the sources pass a small tree that keeps every rule, and
# fail where one rule is broken in it.
set -eu

tests=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

# A tree that keeps every rule, to be broken.
plant()
{
	rm -rf "$folder/tree"
	mkdir "$folder/tree"
	cd "$folder/tree"
	mkdir -p man/zh_CN src/host src/input src/text tests/unit/text \
	    tests/tty
	cat >src/input/keymap.c <<-'END'
	const struct binding keymap_table[] = {
		{ KEYMAP_READING, "j", ACTION_DOWN },
		{ KEYMAP_READING, "1-9", ACTION_SHORTCUT },
		{ KEYMAP_FOLD, "j", ACTION_FOLD },
	};
	END
	cat >src/text/fold.h <<-'END'
	struct fold {
		int value;
	};
	struct wrap; /* struct wrap { */
	extern const int fold_count;
	extern const char *const fold_names[];
	extern int fold_find(const char *name);
	END
	printf '#include "text/fold.h"\n' >src/text/fold.c
	printf '#include "text/fold.h"\n' >src/text/fold_plan_internal.h
	printf '#include "text/fold_plan_internal.h"\n' >src/text/wrap.c
	cp src/text/wrap.c tests/unit/text/wrap.c
	lines 350 >src/text/class.h
	lines 400 >src/text/class_table.h
	body 50 >tests/tty/long.c
	echo 'static const char *const environment[] = { "TERM", NULL };' \
	    >src/host/kiosk_settings.c
	echo '	return getenv("TERM");' >src/host/locale.c
	cat >tests/unit/held-elsewhere.txt <<-'END'
	# Nothing stands here but this.

	src/host/kiosk_settings.c tests/tty tests/tty/long.c
	src/host/locale.c tests/tty
	src/input/keymap.c tests/tty
	src/text/fold.c tests/tty
	END
	for manual in man/baogao.1 man/baogao-kiosk.7; do
		printf '.Sh ENVIRONMENT\n.It Ev TERM\n' >$manual
		sed 's/ENVIRONMENT/环境变量\\\&/' $manual \
		    >man/zh_CN/${manual##*/}
	done
}

# COUNT lines of nothing.
lines()
{
	awk -v count="$1" 'BEGIN { while (count-- > 0) print "" }'
}

# A function of COUNT lines.
body()
{
	printf 'static int\nname(int one,\n    int other)\n{\n\tputs("/*{");\n'
	lines "$(($1 - 5))"
	printf '}\n'
}

# green CHECK [ARGUMENT...]: it passes the tree.
green()
{
	"$tests/$@" >"$folder/said" 2>&1 && [ ! -s "$folder/said" ] || {
		echo "structure-test: $1 fails a tree that keeps the rules:"
		cat "$folder/said"
		failed=1
	}
}

# red WORDS CHECK [ARGUMENT...]: it fails the tree, and says these words.
red()
{
	words=$1
	shift
	if "$tests/$@" >"$folder/said" 2>&1; then
		echo "structure-test: $1 does not see: $words"
		failed=1
	elif ! grep -qF -e "$words" "$folder/said"; then
		echo "structure-test: $1 does not say: $words"
		cat "$folder/said"
		failed=1
	fi
	plant
}

# --- structure.sh

plant
green structure.sh

printf '#include "text/wrap.h"\n' >>src/text/fold.h
printf '#include "fold.h"\n' >src/text/wrap.h
red 'src/text/wrap.h:1: a circle of includes: text/fold -> text/wrap -> text/fold' \
    structure.sh

lines 351 >src/text/class.h
red 'src/text/class.h:351: more than 350 lines' structure.sh
lines 351 >tests/tty/long.sh
red 'tests/tty/long.sh:351: more than 350 lines' structure.sh

body 51 >tests/tty/long.c
red 'tests/tty/long.c:2: a function of 51 lines' structure.sh
{ echo 'int name(void) {'; lines 49; echo '}'; } >src/text/fold.c
red 'src/text/fold.c:1: a function of 51 lines' structure.sh

printf '#include "text/fold_plan_internal.h"\n' >src/input/key.c
red 'src/input/key.c:1: text/fold_plan_internal.h is private to text' \
    structure.sh
cp src/text/wrap.c tests/tty/wrap.c
red 'tests/tty/wrap.c:1: text/fold_plan_internal.h is private to text' \
    structure.sh

printf 'static const enum fold {\n\tFOLD,\n} one;\n' >src/input/key.c
red 'src/text/fold.h:1: the tag fold stands in src/input/key.c:1 too' \
    structure.sh
printf 'union fold\n{\n\tint one;\n};\n' >src/text/wrap.h
red 'src/text/wrap.h:2: the tag fold stands in src/text/fold.h:1 too' \
    structure.sh

printf '\n' >src/input/fold.h
red 'src/text/fold.c:1: a file in src/input is called fold too' structure.sh

printf '\t{ KEYMAP_FOLD, "j", ACTION_UP },\n' >>src/input/keymap.c
red 'src/input/keymap.c:6: the key j of KEYMAP_FOLD has a meaning in line 4' \
    structure.sh
printf '\t{ KEYMAP_READING, "9", ACTION_UP },\n' >>src/input/keymap.c
red 'src/input/keymap.c:6: the key 9 of KEYMAP_READING' structure.sh
: >src/input/keymap.c
red 'no row of the key table is read' structure.sh

printf 'extern int fold_width;\n' >src/text/wrap.h
red 'src/text/wrap.h:1: an extern variable that is not const' structure.sh
printf 'extern const char *\n    fold_name;\n' >src/text/wrap.h
red 'src/text/wrap.h:1: an extern variable that is not const' structure.sh
printf 'extern void (*fold_hook)(const int one);\n' >src/text/wrap.h
red 'src/text/wrap.h:1: an extern variable that is not const' structure.sh

# --- layers.sh

green layers.sh host text input
printf '#include "input/key.h"\n' >src/text/fold.c
red 'src/text/fold.c:1: text includes input/key.h of a later layer' \
    layers.sh host text input
printf '#include "input/key.h"\n' >tests/unit/text/fold.c
red 'tests/unit/text/fold.c:1: text includes input/key.h of a later layer' \
    layers.sh host text input
red 'src/text/class.h:1: text is no layer' layers.sh host input
printf '#include <ncursesw/curses.h>\n' >src/text/fold.c
red 'src/text/fold.c:1: only src/term knows curses' layers.sh host text input

# --- environment.sh

green environment.sh
echo '	if (getenv("TERM") || getenv("HOME"))' >src/host/locale.c
red 'man/zh_CN/baogao.1: does not name the environment variable HOME' \
    environment.sh
echo '.It Ev TERM , HOME' >>man/baogao.1
red 'man/baogao.1: names an environment variable that is not read: HOME' \
    environment.sh
printf '.Sh FILES\n.Ev TERM\n' >man/baogao.1
red 'man/baogao.1: does not name the environment variable TERM' environment.sh
echo '	return getenv(name);' >>src/host/locale.c
red 'src/host/locale.c:2: getenv(name)' environment.sh
echo '	setlocale(LC_CTYPE, "");' >>src/host/locale.c
red 'man/baogao.1: does not name the environment variable LC_ALL' environment.sh
echo 'static const char *const environment[] = { "TERM", "LANG" };' \
    >src/host/kiosk_settings.c
red 'man/baogao-kiosk.7: does not name the environment variable LANG' \
    environment.sh
echo '.Ev LANG' >>man/zh_CN/baogao-kiosk.7
red 'man/zh_CN/baogao-kiosk.7: names an environment variable that is not read' \
    environment.sh

# --- held.sh

green held.sh
rm tests/unit/text/wrap.c
red 'src/text/wrap.c:1: no unit test, and no line in' held.sh
printf '\n' >src/text/wrap_wide.c
mv tests/unit/text/wrap.c tests/unit/text/wrap_wide_lines.c
red 'src/text/wrap.c:1: no unit test, and no line in' held.sh
mv tests/unit/text/wrap.c tests/unit/text/wrap_lines.c
green held.sh
printf '\n' >tests/unit/text/fold_map.c
red 'held-elsewhere.txt:6: src/text/fold.c has unit tests by now' held.sh
echo 'src/text/class.c tests/tty' >>tests/unit/held-elsewhere.txt
red 'held-elsewhere.txt:7: there is no src/text/class.c' held.sh
rm tests/tty/long.c
red 'held-elsewhere.txt:3: there is no tests/tty/long.c' held.sh
echo 'src/text/fold.c' >>tests/unit/held-elsewhere.txt
red 'held-elsewhere.txt:7: names no test for src/text/fold.c' held.sh
echo 'src/text/fold.c tests/tty' >>tests/unit/held-elsewhere.txt
red 'src/text/fold.c stands in tests/unit/held-elsewhere.txt:6 too' held.sh

exit $failed
