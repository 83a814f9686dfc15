#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Names of outputs, and files and variables that options name, are judged in one line.
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/tests/cli/checks.bash"
printf '1. Fees\n\nThe fee is USD 5.\n' >a.txt
printf '1. Fees\n\nThe fee is USD 7.\n' >b.txt

# The extension decides in upper or lower case, for every command.
check "a page by its extension in capitals" 1 "$(status "$program" a.txt b.txt -o up.HTML)"
check_has "it is a page" "<html" "$(head -c 2000 up.HTML)"
check "JSON by its extension in capitals" 1 "$(status "$program" a.txt b.txt -o up.Json)"
check_has "it is JSON" "{" "$(head -c 1 up.Json)"
check "report writes the list as .Docx" 0 "$(status "$program" report a.txt b.txt -o o.Docx)"
check "it is a zip" "PK" "$(head -c 2 o.Docx)"
for name in up.PDF up.pdf up.Xlsx up.unheard; do
  for command in compare report redline; do
    check "$command refuses $name" 2 "$(status "$program" $command a.txt b.txt -o "$name")"
    check "$command says so of $name in one line" 1 "$("$program" $command a.txt b.txt -o "$name" 2>&1 | wc -l)"
    check "$command writes no $name" "" "$(ls "$name" 2>/dev/null)"
  done
done
check "compare does not guess what up.DOCX is to be" 2 "$(status "$program" a.txt b.txt -o up.DOCX)"
check "a form that is asked for goes under any name" 1 "$(status "$program" a.txt b.txt -f json -o up.unheard)"

# A file that its owner protected stays as it is.
printf keep >locked.html && chmod 444 locked.html
check "a write-protected file is not replaced" 2 "$(status "$program" report a.txt b.txt -o locked.html)"
check "it is as it was" keep "$(cat locked.html)"
printf 'a,b\n' >logo.csv
check "a logo that is no picture is refused" 2 "$(status "$program" report --logo logo.csv a.txt b.txt -o p.html)"
check_has "in so many words" "is no picture that a page can carry" "$(cat "$folder/err")"
check_has "a redline of text names the command for text" "use clausediff report for text" "$("$program" redline a.txt b.txt -o r.docx 2>&1)"

# A full disk is trouble, whatever is written.
if [ -e /dev/full ]; then
  for words in --help --version "compare --help" "help" "rules" "a.txt b.txt"; do
    check "$words on a full disk ends with 2" 2 "$("$program" $words >/dev/full 2>/dev/null; echo $?)"
  done
fi

# What options and variables name is bounded and checked.
check "a playbook that never ends is refused" 2 "$(status timeout 20 "$program" --playbook /dev/zero a.txt b.txt)"
check "a logo that never ends is refused" 2 "$(status timeout 20 "$program" report --logo /dev/zero a.txt b.txt -o p.html)"
mkdir folder
for option in --playbook --logo; do
  check_has "$option names a folder" "it is a folder" "$("$program" report $option folder a.txt b.txt -o p.html 2>&1)"
done
check "a date of very many digits is refused" 2 "$(status timeout 20 "$program" redline a.txt b.txt -o r.docx --date="2026-01-31T12:00:00.$(head -c 100000 /dev/zero | tr '\0' 1)")"
for seconds in abc 12x 1e9 -5 99999999999999999999 253402300800; do
  check "SOURCE_DATE_EPOCH=$seconds is refused" 2 "$(SOURCE_DATE_EPOCH=$seconds status "$program" report a.txt b.txt -o p.html)"
done
SOURCE_DATE_EPOCH=1767139200 "$program" report a.txt b.txt -o p.html
check_has "SOURCE_DATE_EPOCH is the report's date" "2025-12-31" "$(cat p.html)"
# One severity and one order in every form.
if command -v python3 >/dev/null; then
  contracts=("$root/samples/partnership-v1.docx" "$root/samples/partnership-v2.docx")
  weights=$("$program" compare -f json "${contracts[@]}" | python3 -c 'import json, sys; print(*[m["severity"] for m in json.load(sys.stdin)["matters"]])')
  check "the list goes from high to low" "$(tr ' ' '\n' <<<"$weights" | sed 's/high/1/; s/medium/2/; s/low/3/' | sort -n | tr '\n' ' ')" \
    "$(tr ' ' '\n' <<<"$weights" | sed 's/high/1/; s/medium/2/; s/low/3/' | tr '\n' ' ')"
  check "the terminal has each at the weight and the place that JSON has" "$weights" \
    "$("$program" compare --all --color=never "${contracts[@]}" | grep -oE '^ *[0-9]+ (●|○|·)' | sed 's/.*●/high/; s/.*○/medium/; s/.*·/low/' | tr '\n' ' ' | sed 's/ $//')"
  check "and so has Markdown" "$weights" \
    "$("$program" compare -f markdown --all "${contracts[@]}" | grep -oE '^\| [0-9]+ (high|medium|low)' | sed 's/.* //' | tr '\n' ' ' | sed 's/ $//')"
fi
finish
