#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The program from outside: exit status, input, output, colour, odd names.
root=$(cd "$(dirname "$0")/../.." && pwd)
source "$root/tests/cli/checks.bash"

escape=$(printf '\033')
printf '1. Licence\n\nAveril grants Cloudmere an exclusive licence for 30 days.\n\n2. Notices\n\nNotices are in writing.\n' >a.txt
printf '1. Licence\n\nAveril grants Cloudmere a non-exclusive licence for 60 days.\n\n2. Notices\n\nNotices are in writing.\n' >b.txt

# Exit status.
check "different versions end with 1" 1 "$(status "$program" compare a.txt b.txt)"
check "the same file twice ends with 0" 0 "$(status "$program" compare a.txt a.txt)"
check "compare may be left out" 1 "$(status "$program" a.txt b.txt)"
check "options may come first" 1 "$(status "$program" --all a.txt b.txt)"
check "a missing file ends with 2" 2 "$(status "$program" a.txt none.txt)"
check "trouble is one line" 1 "$(wc -l <"$folder/err" | tr -d ' ')"
check "trouble prints no result" "" "$(cat "$folder/out")"
check_has "trouble names the file" "none.txt" "$(cat "$folder/err")"
check "an unknown option ends with 2" 2 "$(status "$program" --nonsense a.txt b.txt)"
check_has "an unknown option is named" "--nonsense" "$(cat "$folder/err")"
check "a wrong choice ends with 2" 2 "$(status "$program" --color=mauve a.txt b.txt)"
check_has "a wrong choice tells the right ones" "auto|always|never" "$(cat "$folder/err")"
check "a mistyped command ends with 2" 2 "$(status "$program" comapre a.txt b.txt)"
check_has "a mistyped command is put right" "did you mean compare?" "$(cat "$folder/err")"
check "an empty Word file ends with 2" 2 "$(: >empty.docx; status "$program" a.txt empty.docx)"
check_has "an empty Word file is called that" "it is empty" "$(cat "$folder/err")"
nda=("$root/samples/nda-v1.docx" "$root/samples/nda-v2.docx")
check "a redline under another name ends with 2" 2 "$(status "$program" redline "${nda[@]}" -o red.pdf)"
check "a redline under another name is not written" "" "$(ls red.pdf 2>/dev/null)"
check "a date that is none ends with 2" 2 "$(status "$program" redline "${nda[@]}" -o red.docx --date tomorrow)"
for date in 2026-12-31 2026-01-01T00:00:00 2026-01-31T23:59:59Z 2026-01-31T12:00:00.5+02:00 2026-01-31T12:00:00-11:30; do
  check "$date is a date" 0 "$(status "$program" redline "${nda[@]}" -o red.docx --date "$date")"
done
for date in 2026-00-31 2026-13-01 2026-01-00 2026-01-32 2026-1-31 2026-01-31T24:00:00Z 2026-01-31T12:60:00Z 2026-01-31T12:00:60Z 2026-01-31T12:00 \
  2026-01-31T12:00:00. 2026-01-31T12:00:00.Z 2026-01-31T12:00:00+2:00 "2026-01-31 12:00:00" 2026-01-31Z; do
  check "$date is none" 2 "$(status "$program" redline "${nda[@]}" -o red.docx --date "$date")"
done
check "a day is a date" 0 "$(status "$program" redline "${nda[@]}" -o red.docx --date 2026-01-31)"
check "a static redline has no proof" 2 "$(status "$program" redline "${nda[@]}" -o red.docx --static --verify)"
check "too few files end with 2" 2 "$(status "$program" a.txt)"
check "too many files end with 2" 2 "$(status "$program" a.txt b.txt a.txt)"
check "a folder ends with 2" 2 "$(status "$program" . b.txt)"
check "a file over its limit ends with 2" 2 "$(status "$program" --max-file-bytes=10 a.txt b.txt)"
check_has "a limit that is hit is named" "--max-file-bytes=10" "$(cat "$folder/err")"
check "help ends with 0" 0 "$(status "$program" --help)"
check_has "help tells the commands" "git-diff" "$(cat "$folder/out")"
check "the version is told" "clausediff " "$("$program" --version | cut -c1-11)"
if command -v ldd >/dev/null; then
  check_lacks "starting loads no ciphers, which no contract needs" "libcrypto" "$(ldd "$program")"
fi
printf 'The \357\274\246ee is due.\n' >wide.txt && printf 'The Fee is due.\n' >narrow.txt  # a full-width F
check "the tables of Unicode are there, however they are linked" 0 "$(status "$program" compare wide.txt narrow.txt)"
check "equal versions say so" "No differences." "$("$program" a.txt a.txt | sed -n 2p)"


# Writing is the work of report and redline: done is done, unless a status is asked for.
check "report ends with 0 when it wrote" 0 "$(status "$program" report a.txt b.txt -o page.html)"
check "so the next command runs" opened "$("$program" report a.txt b.txt -o page.html && echo opened)"
check "report --exit-code tells differences" 1 "$(status "$program" report --exit-code a.txt b.txt -o page.html)"
check "report --exit-code of the same" 0 "$(status "$program" report --exit-code a.txt a.txt -o page.html)"
check "report --fail-on is a gate" 1 "$(status "$program" report --fail-on=exclusivity a.txt b.txt -o page.html)"
check "that lets through what it does not name" 0 "$(status "$program" report --fail-on=insurance a.txt b.txt -o page.html)"
check "redline ends with 0 when it wrote" 0 "$(status "$program" redline "${nda[@]}" -o red.docx)"
check "redline --exit-code tells differences" 1 "$(status "$program" redline --exit-code "${nda[@]}" -o red.docx)"
check "redline --exit-code of the same" 0 "$(status "$program" redline --exit-code "${nda[0]}" "${nda[0]}" -o red.docx)"
check "compare -o still ends like diff" 1 "$(status "$program" a.txt b.txt -o page.json)"
rm -f page.html page.json red.docx

# What a command line says is read to the letter.
check "an option of another command is named" "clausediff: refs has no option --fail-on; see clausediff refs --help" "$("$program" refs --fail-on=high a.txt b.txt 2>&1)"
check "a number that is none is quoted" "clausediff: --width: 'abc' is not a number; see clausediff compare --help" "$("$program" --width=abc a.txt b.txt 2>&1)"
check "a negative width is no number" 2 "$(status "$program" --width=-1 a.txt b.txt)"
check "a number too large is none" 2 "$(status "$program" --width=99999999999999999999 a.txt b.txt)"
check "too many files are counted" "clausediff: compare takes two files; see clausediff compare --help" "$("$program" a.txt b.txt a.txt 2>&1)"
check "an empty value takes no other word" 0 "$(status "$program" redline --author= "${nda[@]}" -o red.docx)"
check "an empty gate is one that any change stops" 1 "$(status "$program" --fail-on= a.txt b.txt)"
touch p.toml
check "a second playbook is not passed over" 2 "$(status "$program" --playbook p.toml --playbook p.toml a.txt b.txt)"
check_has "in so many words" "--playbook is given twice" "$(cat "$folder/err")"
rm -f p.toml red.docx

# The report is opened by a program of its own, which nobody waits for.
mkdir opener
printf '#!/bin/sh\necho "$1" > "%s/opened"\nsleep 20\n' "$folder" >opener/xdg-open
chmod +x opener/xdg-open
check "--open does not wait" 0 "$(PATH=$folder/opener:$PATH status timeout 10 "$program" report a.txt b.txt -o open.html --open)"
for try in 1 2 3 4 5 6 7 8 9 10; do [ -s opened ] || sleep 0.2; done
check "--open opens what was written" open.html "$(cat opened)"
rm -f opened
check "--open without -o makes a private page" 0 "$(PATH=$folder/opener:$PATH TMPDIR=$folder status timeout 10 "$program" report a.txt b.txt --open)"
for try in 1 2 3 4 5 6 7 8 9 10; do [ -s opened ] || sleep 0.2; done
check_has "and opens it" "<html" "$(head -c 2000 "$(cat opened)")"
check "which no other user may read" 700 "$(stat -c %a "$(dirname "$(cat opened)")")"
rm -f opened
check "redline --open" 0 "$(PATH=$folder/opener:$PATH TMPDIR=$folder status timeout 10 "$program" redline "${nda[@]}" --open)"
for try in 1 2 3 4 5 6 7 8 9 10; do [ -s opened ] || sleep 0.2; done
check "opens a Word file" PK "$(head -c 2 "$(cat opened)")"
check "--open has nothing to open on standard output" 2 "$(status "$program" report a.txt b.txt --open -o -)"
rm -rf opener open.html opened clausediff-??????

# References.
printf '1. Term\n\nSee Section 3.\n\n2. Fee\n\nThe fee is due.\n\n3. Cap\n\nLiability is capped.\n' >r1.txt
printf '1. Term\n\nSee Section 3.\n\n2. Fee\n\nThe fee is due.\n' >r2.txt
check "a reference to nothing ends with 1" 1 "$(status "$program" refs r1.txt r2.txt)"
check "references as they were end with 0" 0 "$(status "$program" refs r1.txt r1.txt)"
check_has "references as JSON" '"fate":"dangling"' "$("$program" refs -f json r1.txt r2.txt)"
rm -f r1.txt r2.txt

# The issues list as a Word table.
check "report writes the issues list as .docx" 0 "$(status "$program" report a.txt b.txt -o table.docx)"
check_has "it can be read as a contract is" "For whom" "$("$program" textconv table.docx)"
check "compare does not guess that a .docx means the table" 2 "$(status "$program" a.txt b.txt -o other.docx)"
check "a .docx is not for the screen" 2 "$(status "$program" report a.txt b.txt -f docx)"
rm -f table.docx

# Input.
check "- is standard input" "$("$program" -f json a.txt b.txt | grep '^"counts"')" "$("$program" -f json - b.txt <a.txt | grep '^"counts"')"
check "- twice is refused" 2 "$(status "$program" - - <a.txt)"
check_has "- twice says what to do" "name a file" "$(cat "$folder/err")"
"$program" redline "${nda[@]}" -o named.docx 2>"$folder/err"
"$program" redline - "${nda[1]}" -o input.docx <"${nda[0]}" 2>"$folder/err"
"$program" redline <(cat "${nda[0]}") <(cat "${nda[1]}") -o pipes.docx 2>"$folder/err"
check "a redline reads standard input" 0 "$(cmp -s named.docx input.docx; echo $?)"
check "a redline reads pipes" 0 "$(cmp -s named.docx pipes.docx; echo $?)"
check "a redline reads standard input once" 2 "$(status "$program" redline - - -o twice.docx)"
check_has "and says so as compare does" "standard input: can be read once only; name a file" "$(cat "$folder/err")"
rm -f named.docx input.docx pipes.docx
# One program fills both pipes by turns: whoever reads them one after the other waits for ever.
mkfifo one two
for command in compare "redline -o pipes.docx"; do
  head -c 1000000 /dev/zero | tr "\0" a | tee one >two &
  # shellcheck disable=SC2086
  check "$command reads two pipes at once" "$([ "$command" = compare ] && echo 0 || echo 2)" "$(status timeout 30 "$program" $command one two)"
  wait
done
rm -f one two
touch empty.txt
check "an empty file is an empty contract" 1 "$(status "$program" empty.txt b.txt)"
check "two empty files are equal" 0 "$(status "$program" empty.txt empty.txt)"
for name in '-a.txt' 'with space.txt' '[a,b].txt' "it's \"quoted\".txt" $'two\nlines.txt' 'ünïcödé 合同.txt' 'compare' '{}' $'bad\xff.txt'; do
  cp a.txt "./$name"
  check "a file may be called $name" 1 "$(status "$program" -f json -- "$name" b.txt)"
done
check_lacks "a name with a line feed stays on one line" $'two\nlines' "$("$program" -- $'two\nlines.txt' b.txt)"
check "a name that is no UTF-8 does not spoil the JSON" 0 "$("$program" -f json $'bad\xff.txt' b.txt >x.json; iconv -f UTF-8 -t UTF-8 <x.json >copy.json && cmp -s x.json copy.json; echo $?)"

# A pipe is read once, whatever it is, and what is closed is no empty contract.
check "compare reads a pipe" 1 "$(status timeout 20 "$program" <(cat "${nda[0]}") "${nda[1]}")"
check "report reads a pipe" 0 "$(status timeout 20 "$program" report <(cat "${nda[0]}") "${nda[1]}" -o piped.html)"
check "redline reads a pipe" 0 "$(status timeout 20 "$program" redline <(cat "${nda[0]}") "${nda[1]}" -o piped.docx)"
check "what it wrote is a Word file" PK "$(head -c 2 piped.docx)"
if command -v mkfifo >/dev/null; then
  mkfifo named && (cat "${nda[0]}" >named &)
  check "a named pipe" 0 "$(status timeout 20 "$program" redline named "${nda[1]}" -o piped.docx)"
fi
check "redline reads standard input" 0 "$("$program" redline - "${nda[1]}" -o piped.docx <"${nda[0]}"; echo $?)"
check "a closed standard input ends with 2" 2 "$("$program" - "${nda[0]}" <&- >/dev/null 2>&1; echo $?)"
rm -f piped.docx piped.html named

# Output.
"$program" -f json a.txt b.txt >1.json
"$program" -f json a.txt b.txt >2.json
check "the same input twice gives the same bytes" 0 "$(status cmp 1.json 2.json)"
check "--output writes a file" 1 "$(status "$program" -f json a.txt b.txt -o 3.json)"
check "--output prints nothing" "" "$(cat "$folder/out")"
check "--output has the same bytes" 0 "$(status cmp 1.json 3.json)"
"$program" a.txt b.txt -o 4.json
check "the output's extension decides the form" 0 "$(status cmp 1.json 4.json)"
check_has "report writes HTML" "<html" "$("$program" report a.txt b.txt -o - | head -c 2000)"
umask 022
rm -f 3.json && "$program" a.txt b.txt -o 3.json
check "a new file has the usual permissions" 644 "$(stat -c %a 3.json)"
chmod 640 3.json && "$program" a.txt b.txt -o 3.json
check "a replaced file keeps its permissions" 640 "$(stat -c %a 3.json)"
ln -s 3.json link.json && "$program" a.txt b.txt -o link.json
check "a symbolic link stays one" 3.json "$(readlink link.json)"
mkdir elsewhere && ln -s elsewhere/5.json ahead.json && "$program" a.txt b.txt -o ahead.json
check "one that points at nothing yet stays one" elsewhere/5.json "$(readlink ahead.json)"
check "and its file is made" yes "$([ -s elsewhere/5.json ] && echo yes)"
rm -r elsewhere ahead.json
check "an option without its value ends with 2" 2 "$(status "$program" a.txt b.txt --format)"
check_has "and is named" "--format needs a value" "$(cat "$folder/err")"
check "an output that cannot be written ends with 2" 2 "$(status "$program" a.txt b.txt -o none/out.json)"
check_has "an output that cannot be written is named" "none/out.json" "$(cat "$folder/err")"
cp a.txt input.txt && ln input.txt same.txt
check "an input is never overwritten" 2 "$(status "$program" input.txt b.txt -o input.txt)"
check "an input is never overwritten by another name" 2 "$(status "$program" input.txt b.txt -o same.txt)"
check "the input is as it was" 0 "$(status cmp a.txt input.txt)"
check "nothing is left behind" "" "$(ls | grep -E '\.json\.|\.txt\.')"
check "a full disk ends with 2" 2 "$(status sh -c "'$program' a.txt b.txt -f json >/dev/full")"
check "a closed pipe ends quietly" "" "$( ("$program" -f json a.txt b.txt 2>&1 >&3 | cat) 3> >(true))"
check "output to a device is written" 1 "$(status "$program" a.txt b.txt -o /dev/null)"

# Colour.
check_lacks "no colour into a pipe" "$escape" "$("$program" a.txt b.txt)"
check_has "without colour the marks read" "[-" "$("$program" a.txt b.txt)"
check_has "--color=always" "$escape[" "$("$program" --color=always a.txt b.txt)"
check_has "--color=always wins over NO_COLOR" "$escape[" "$(NO_COLOR=1 "$program" --color=always a.txt b.txt)"
check_has "the environment gives options" "$escape[" "$(CLAUSEDIFF_COLOR=always "$program" a.txt b.txt)"
check_lacks "an option wins over the environment" "$escape" "$(CLAUSEDIFF_COLOR=always "$program" --color=never a.txt b.txt)"
check_has "a flag from the environment" "Notices are in writing." "$(CLAUSEDIFF_ALL=1 "$program" a.txt b.txt)"
check_lacks "a flag from the environment can be off" "Notices are in writing." "$(CLAUSEDIFF_ALL=0 "$program" a.txt b.txt)"
check "a wrong value from the environment ends with 2" 2 "$(CLAUSEDIFF_COLOR=mauve status "$program" a.txt b.txt)"
check_has "colours behind git's pager" "$escape[" "$(GIT_PAGER_IN_USE=1 "$program" a.txt b.txt)"
check_lacks "NO_COLOR behind git's pager" "$escape" "$(NO_COLOR=1 GIT_PAGER_IN_USE=1 "$program" a.txt b.txt)"
check_has "an empty NO_COLOR says nothing" "$escape[" "$(NO_COLOR= GIT_PAGER_IN_USE=1 "$program" a.txt b.txt)"
check_lacks "TERM=dumb has no colour" "$escape" "$(TERM=dumb GIT_PAGER_IN_USE=1 "$program" a.txt b.txt)"
check_lacks "no links but on a terminal" "]8;;" "$("$program" --color=always a.txt b.txt)"
if command -v script >/dev/null; then
  typed=$(script -qec "'$program' --pager=never a.txt b.txt" /dev/null | head -c 4000)
  check_has "colour on a terminal" "$escape[" "$typed"
  check_has "links on a terminal" "$escape]8;;file://" "$typed"
  check_has "a page longer than the terminal goes to the pager" "through the pager" \
    "$(PAGER='sed s/^/through\ the\ pager/' script -qec "stty rows 5; '$program' a.txt b.txt" /dev/null | head -c 4000)"
fi
check "lines are filled to the width" yes "$([ "$("$program" --width=40 a.txt b.txt | wc -L)" -le 40 ] && echo yes)"

# A gate.
check "--fail-on=none ends with 0" 0 "$(status "$program" --fail-on=none a.txt b.txt)"
check "--fail-on=any ends with 1" 1 "$(status "$program" --fail-on=any a.txt b.txt)"
check "--fail-on with a word nobody knows ends with 2" 2 "$(status "$program" --fail-on=exclusivty a.txt b.txt)"
check_has "--fail-on names that word" "exclusivty" "$(cat "$folder/err")"
for nothing in , ' ' ' , ,'; do
  check "--fail-on='$nothing' ends with 2" 2 "$(status "$program" "--fail-on=$nothing" a.txt b.txt)"
  check_has "--fail-on='$nothing' is named" "--fail-on" "$(cat "$folder/err")"
done
check_lacks "--fail-on with an empty word is never open" 0 "$(status "$program" --fail-on= a.txt b.txt)"

# Rules and playbooks.
check_has "rules lists the rules" "term-exclusivity" "$("$program" rules)"
check "--fail-on knows a rule's id" 1 "$(status "$program" --fail-on=term-exclusivity a.txt b.txt)"
check "--fail-on knows a family" 1 "$(status "$program" --fail-on=exclusivity a.txt b.txt)"
check "--fail-on with what is not found ends with 0" 0 "$(status "$program" --fail-on=insurance a.txt b.txt)"
printf 'title = "x"\nnonsense here\n' >bad.toml
check "a playbook that cannot be read ends with 2" 2 "$(status "$program" --playbook bad.toml a.txt b.txt)"
check_has "a playbook that cannot be read names its line" "line 2" "$(cat "$folder/err")"
check "a Word file is no playbook" 2 "$(status "$program" --playbook "$root/samples/nda-v1.docx" a.txt b.txt)"
check_has "and is called so" "is no text; a playbook is a TOML file" "$(cat "$folder/err")"
check "a missing playbook ends with 2" 2 "$(status "$program" --playbook none.toml a.txt b.txt)"
printf 'title = "x"\n' >rules.toml && cp rules.toml rules.copy
check "a playbook is never overwritten" 2 "$(status "$program" --playbook rules.toml a.txt b.txt -f json -o rules.toml)"
cp "$root/samples/nda-v1.docx" 1.docx && cp "$root/samples/nda-v2.docx" 2.docx
check "a playbook is never overwritten by redline" 2 "$(status "$program" redline --playbook rules.toml 1.docx 2.docx -o rules.toml)"
check "the playbook is as it was" 0 "$(status cmp rules.toml rules.copy)"
printf '<svg xmlns="http://www.w3.org/2000/svg"/>' >logo.svg && cp logo.svg logo.copy
check "a logo is never overwritten" 2 "$(status "$program" report --logo logo.svg a.txt b.txt -f html -o logo.svg)"
check "the logo is as it was" 0 "$(status cmp logo.svg logo.copy)"

# What a terminal would obey is shown, not sent.
odd=$'esc\033]0;x\007 c1\302\233 raw\233 bidi\342\200\256 isolate\342\201\246 合同 é.txt'
cp a.txt "$odd"
for control in $'\033' $'\007' $'\302\233' $'\342\200\256' $'\342\201\246'; do
  check "inspect sends no $(printf %q "$control")" 0 "$("$program" inspect "$odd" | LC_ALL=C grep -caF "$control")"
  check "trouble sends no $(printf %q "$control")" 0 "$("$program" "none $odd" b.txt 2>&1 | LC_ALL=C grep -caF "$control")"
done
"$program" "none $odd" b.txt 2>said.err
check "trouble is UTF-8" 0 "$(status iconv -f UTF-8 -t UTF-8 said.err)"
check_has "trouble keeps other letters" "合同 é.txt" "$("$program" "none $odd" b.txt 2>&1)"
if command -v zip >/dev/null; then
  mkdir -p docProps && printf '%s' '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>T&#x9b;31m&#x202e;E</dc:title></cp:coreProperties>' >docProps/core.xml
  zip -q 1.docx docProps/core.xml
  check_has "inspect shows the controls of a title" "T<U+009B>31m<U+202E>E" "$("$program" inspect 1.docx)"
fi

# textconv: text, one clause a line.
check "textconv prints lines" "1. Licence" "$("$program" textconv a.txt | head -1)"
check "textconv of another form ends with 2" 2 "$(status "$program" textconv --form=2 a.txt)"

# What is made from the definitions of the options.
# The list of obligations.
printf '1. Supplier shall deliver the Goods within ten days, unless Buyer objects.\n\n2. Buyer may reject them.\n' >duties.txt
check "statements are a table" "1       Supplier  must  deliver the Goods  within ten days  unless Buyer objects" "$("$program" statements duties.txt | sed -n 3p)"
check_has "statements are JSON" '"who":"Supplier"' "$("$program" statements --format json duties.txt)"
check_has "statements are CSV" '"2","Buyer","may","reject them","",""' "$("$program" statements -f csv -o duties.csv duties.txt; cat duties.csv)"
"$program" statements -o duties.json duties.txt && check_has "the name decides their form" '"who":"Supplier"' "$(cat duties.json)"
check "a page of them is not written" 2 "$(status "$program" statements -o duties.html duties.txt)"
check "statements of a missing file end with 2" 2 "$(status "$program" statements none.txt)"
check "statements of a Word file are read" 0 "$(status "$program" statements "$root/samples/nda-v1.docx")"

# What is empty, what is misspelt.
check "an empty standard input is compared" 1 "$("$program" - duties.txt </dev/null >"$folder/out" 2>"$folder/err"; echo $?)"
check_has "and told, for it may be a pipe that failed" "standard input is empty" "$(cat "$folder/err")"
: >empty.txt
"$program" empty.txt duties.txt >/dev/null 2>"$folder/err"
check_has "so is an empty file" "empty.txt is empty" "$(cat "$folder/err")"
"$program" duties.txt duties.txt >/dev/null 2>"$folder/err"
check "any other is not" "" "$(cat "$folder/err")"
CLAUSEDIFF_BOGUS=1 "$program" duties.txt duties.txt >/dev/null 2>"$folder/err"
check_has "a variable that no option goes by is told" "CLAUSEDIFF_BOGUS" "$(cat "$folder/err")"
CLAUSEDIFF_WIDTH=90 "$program" duties.txt duties.txt >/dev/null 2>"$folder/err"
check "one that sets an option is not" "" "$(cat "$folder/err")"
check "a flag's variable takes 1 or 0" 2 "$(CLAUSEDIFF_ALL=maybe status "$program" duties.txt duties.txt)"
check_has "and says so" "--all is a flag: it takes 1 or 0, not maybe" "$(cat "$folder/err")"
check "no number is less than 0" 2 "$(status "$program" --width=-3 duties.txt duties.txt)"
check_has "and says so too" "is less than 0" "$(cat "$folder/err")"
check "a command behind an option ends with 2" 2 "$(status "$program" --logo x report duties.txt duties.txt)"
check_has "and the order is told" "a command stands before its options: clausediff report" "$(cat "$folder/err")"
check "a folder that is not there ends with 2" 2 "$(status "$program" duties.txt duties.txt -o nowhere/page.html)"
check_has "and what to do is told" "make its folder first" "$(cat "$folder/err")"
check "each group of options is told once" "" "$(for command in compare report redline merge; do "$program" $command --help | grep -E '^[A-Z][a-z ]+$' | sort | uniq -d; done)"
"$program" report "$root/samples/nda-v1.docx" "$root/samples/nda-v2.docx" --memo --for "Nobody Inc" -o memo.md
check_has "a memo asks about a party that nothing concerns" "is a party called so in this contract?" "$(cat memo.md)"

check "docs/clausediff.1 is what the program prints" 0 "$("$program" manual | cmp -s - "$root/docs/clausediff.1"; echo $?)"
check "every option has a help of its own" "" "$("$program" compare --help | grep -A1 '^  -' | grep -B1 '^  -.*' | grep -A1 '^--' | grep '^ *$')"
"$program" completions bash >completion.bash
check "bash can read its completions" 0 "$(status bash -n completion.bash)"
completed() {
  bash -c 'source ./completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt() { :; }; _clausediff; echo "${COMPREPLY[*]}"' _ "$@"
}
check "bash completes a command" "textconv" "$(completed clausediff textc)"
check "bash completes an option" "--track-changes=" "$(completed clausediff textconv --tr)"
check "bash completes a choice" "always" "$(completed clausediff compare --color = al)"
check "bash completes a file of compare" "a.txt" "$(completed clausediff a.t)"
check "bash completes commands after help" "completions" "$(completed clausediff help compl)"
check "bash completes shells" "zsh" "$(completed clausediff completions z)"
check "bash offers no files for a text" "" "$(completed clausediff report --title = a)"
check "nor for words of a gate" "" "$(completed clausediff compare --fail-on = a)"
check "nor where there are no arguments" "" "$(completed clausediff rules a)"
check "bash completes a playbook by files" "a.txt" "$(completed clausediff --playbook = a.t)"
check_has "the manual page tells all options of each command" 'fB\-\-output\fR' "$("$program" manual | sed -n '/^.SS clausediff git/,/^.SS clausediff stat/p')"
check_has "zsh completions name the options" "--track-changes=" "$("$program" completions zsh)"
check_has "fish completions name the options" "-l track-changes" "$("$program" completions fish)"
check "completions for an unknown shell end with 2" 2 "$(status "$program" completions tcsh)"
command -v zsh >/dev/null && { "$program" completions zsh >_clausediff; check "zsh can read its completions" 0 "$(status zsh -n _clausediff)"; }
command -v fish >/dev/null && { "$program" completions fish >c.fish; check "fish can read its completions" 0 "$(status fish -n c.fish)"; }
finish
