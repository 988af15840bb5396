# Every command is in a sandbox before it prints the first line of a report.
# A part of tests/plain.sh.

# sandboxed WORD...: stopped by a full pipe, it has its system calls filtered.
sandboxed()
{
	"$program" "$@" >pipe 2>err &
	exec 3<pipe
	read -r _ <&3
	grep -q '^Seccomp:.2$' /proc/$!/status ||
	    wrong "baogao $* is in no sandbox"
	exec 3<&-
	wait $!
}

if "$program" --version | grep '^沙箱' | grep -v '没有 seccomp' |
    grep -q seccomp; then
	mkfifo pipe
	awk 'BEGIN {
		print "baogao: 1\ntitle: 报告\nsections:"
		for (i = 0; i < 3000; i++)
			print "- {title: 这一章的标题有这么长, text: 2月30日。}"
	}' >large.yaml
	awk 'BEGIN {
		print "baogao: 1\ntitle: 报告\nsections:"
		for (i = 0; i < 3000; i++)
			print "- {title: 这一章的标题有这么长, kind: tasks, text: 修桥" i + 1 "座。}"
	}' >wanted.yaml
	sandboxed large.yaml
	sandboxed complete -- 1 show '' large.yaml
	{
		echo 'report: "报告"'
		awk 'BEGIN {
			for (i = 0; i < 3000; i++)
				print "---\nquote: \"这一章的标题有这么长\""
		}'
	} >"$HOME/.local/share/baogao/报告.yaml"
	commands=$("$program" --help |
	    sed -n "s,^  baogao \([a-z]\{1\,\}\) .*,\1,p")
	for command in $commands; do
		case $command in
		help | new | keys) ;;
		check | convert) sandboxed "$command" large.yaml ;;
		toc) sandboxed toc large.yaml ;;
		notes) sandboxed notes large.yaml ;;
		show) sandboxed show 0 large.yaml ;;
		search) sandboxed search 标题 large.yaml ;;
		figures) sandboxed figures --kind=all large.yaml ;;
		targets) sandboxed targets --all wanted.yaml ;;
		*) wrong "nothing tests that $command is in a sandbox" ;;
		esac
	done
else
	echo 'SKIP plain: no sandbox here'
fi
