# Completions for fish. The program itself says what a word can become.

function __baogao_words
	set -l before (commandline -opc)
	set -l typed (commandline -ct)
	set -l all (commandline -op)
	set -l at (count $before)
	set -l after (math $at + 1)

	test -z "$typed"; or set after (math $after + 1)
	for line in ($before[1] complete -- (math $at - 1) $before[2..-1] "$typed" \
	    $all[$after..-1] 2>/dev/null)
		if test "$line" = /
			__fish_complete_path "$typed"
		else
			string replace ' ' \t -- $line
		end
	end
end

complete -c baogao -f -a '(__baogao_words)'
