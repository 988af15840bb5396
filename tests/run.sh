#!/bin/sh
# Runs a test, says in one line how it went, and names what it skipped, and why.
# All it says is in the log, and is shown where it fails. A script is one test,
# and ends with 77 where all of it was skipped; a program of cmocka is several.
#
#     tests/run.sh LOG COMMAND...
set -u

log=$1
shift
mkdir -p "${log%/*}"
timeout 1200 "$@" >"$log" 2>&1
status=$?
[ $status = 0 ] || [ $status = 77 ] || cat "$log"

awk -v name="${log%.log}" -v status=$status '
function skip(what)
{
	skipped++
	list = list "\nSKIP " what
}

/^SKIP/ {
	sub(/^SKIP:? */, "")
	if (test == "")
		general = alone[++count] = $0
	else
		reason = $0
}

/^\[ RUN / {
	program = 1
	test = $NF
	reason = ""
}

/^\[ +OK / && $NF == test {
	passed++
	if (reason != "")
		skip("a part of " test ": " reason)
	test = ""
}

/^\[ +SKIPPED / && $NF == test {
	skip(test ": " (reason != "" ? reason : general))
	test = ""
}

END {
	if (!program) {
		passed = status == 0
		for (i = 1; i <= count; i++)
			skip(alone[i])
	}
	if (status != 0 && status != 77)
		print name ": failed"
	else
		print name ": " passed + 0 " passed" \
		    (skipped ? ", " skipped " skipped" : "") list
}
' "$log"
[ $status = 0 ] || [ $status = 77 ]
