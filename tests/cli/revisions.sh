#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Versions that git has, as arguments: REV:PATH and --git REV [REV] -- PATH…; renames, odd names, filters, clear trouble, nothing left
# behind. And stat, which judges many at once.
root=$(cd "$(dirname "$0")/../.." && pwd)
source "$root/tests/cli/git.bash"
samples=$root/samples
run() { status "$program" "$@"; }
said() { cat "$folder/out"; }
trouble() { cat "$folder/err"; }
words() { sed '1d' "$folder/out"; }  # without the line of names

check "outside of a repository it is a file that is not there" 2 "$(run HEAD:nda.docx "$samples/nda-v1.docx")"
check_has "and a revision that cannot be" "there is no such file, nor a revision" "$(trouble)"
check "in one line" 1 "$(trouble | wc -l)"

mkdir "deal room" && cd "deal room" && git init -q && mkdir deals
cp "$samples/nda-v1.docx" deals/nda.docx && cp "$samples/supply-v1.docx" supply.docx && git add . && git commit -qm one
cp "$samples/nda-v2.docx" deals/nda.docx && git commit -qam two
git tag -a v2 -m two && git branch side/line

# REV:PATH.
run "$samples/nda-v1.docx" "$samples/nda-v2.docx" >/dev/null && truth=$(words)
check "a revision against the working tree" 1 "$(run HEAD~:deals/nda.docx deals/nda.docx)"
check "it is the same as the files" "$truth" "$(words)"
check "two revisions, a tag and a branch" 1 "$(run v2~1:deals/nda.docx side/line:deals/nda.docx)"
check "are the same too" "$truth" "$(words)"
check_has "named as they were asked for" "v2~1:deals/nda.docx → side/line:deals/nda.docx" "$(said)"
check "from a folder inside with ./" 1 "$(cd deals && run HEAD~:./nda.docx nda.docx)"
check "the same revision twice" 0 "$(run HEAD:deals/nda.docx HEAD:deals/nda.docx)"
check "a commit by its subject" 1 "$(run 'HEAD^{/one}:deals/nda.docx' deals/nda.docx)"
check "a folder is named without a slash, too" 1 "$(run --git HEAD~ HEAD -- deals)"
check "report of a revision" 0 "$(run report HEAD~:deals/nda.docx deals/nda.docx -o page.html)"
check_has "is a page" "HEAD~:deals/nda.docx" "$(cat page.html)"
check "redline of a revision" 0 "$(run redline HEAD~:deals/nda.docx deals/nda.docx -o red.docx)"
check "is a Word file" PK "$(head -c 2 red.docx)"
check "refs of a revision" 0 "$(run refs HEAD~:deals/nda.docx deals/nda.docx)"
check "inspect of a revision" 0 "$(run inspect HEAD~:deals/nda.docx)"
check "textconv of a revision" "$("$program" textconv "$samples/nda-v1.docx" | cksum)" "$("$program" textconv HEAD~:deals/nda.docx | cksum)"
cp "$samples/nda-v1.docx" deals/nda.docx && git add deals && cp "$samples/nda-v2.docx" deals/nda.docx
check "what is staged" 1 "$(run :deals/nda.docx deals/nda.docx)"
check "is the same as the files" "$truth" "$(words)"
git reset -q --hard && rm -f page.html red.docx

# A file of that name comes first.
cp "$samples/nda-v1.docx" 'HEAD~:deals.docx' && cp "$samples/nda-v2.docx" 'x:y.docx'
check "a file whose name looks like a revision is a file" 1 "$(run 'HEAD~:deals.docx' 'x:y.docx')"
check "as it lies there" "$truth" "$(words)"
rm -f 'HEAD~:deals.docx' 'x:y.docx'

# Trouble is one clear line.
check "no such revision" 2 "$(run nowhere:deals/nda.docx deals/nda.docx)"
check "is told" "clausediff: nowhere:deals/nda.docx: there is no such file, and no revision nowhere; check the name" "$(trouble)"
check "no such path in it" 2 "$(run HEAD:deals/nba.docx deals/nda.docx)"
check "is told too" "clausediff: HEAD:deals/nba.docx: HEAD has no file of that name; check the name" "$(trouble)"
check "a path from the top, meant from here" 2 "$(cd deals && run HEAD:nda.docx nda.docx)"
check_has "is put right" "from this folder it is HEAD:./nda.docx" "$(trouble)"
check "nothing of that name is staged" 2 "$(run :nowhere.docx supply.docx)"
check "a folder is no file" 2 "$(run HEAD:deals supply.docx)"
check_has "and called one" "is a folder" "$(trouble)"
check "a revision that looks like an option" 2 "$(run -- --output=x:y supply.docx)"
check "does nothing else" no "$([ -e x:y ] && echo yes || echo no)"

# --git, and renames.
check "--git against the working tree as committed" 0 "$(run --git HEAD -- deals/nda.docx)"
check "--git REV" 1 "$(run --git HEAD~ -- deals/nda.docx)"
check "shows the words" "$truth" "$(words)"
check "--git REV REV" 1 "$(run --git HEAD~ HEAD -- deals/nda.docx)"
check "--git REV..REV" 1 "$(run --git HEAD~..HEAD -- deals/nda.docx)"
git mv deals/nda.docx "deals/the final.docx" && git commit -qm three
cp "$samples/nda-v1.docx" "deals/the final.docx" && git commit -qam four
git mv "deals/the final.docx" final.docx && cp "$samples/nda-v2.docx" final.docx && git add . && git commit -qm five
check "two renames and an edit" 1 "$(run --git HEAD~4 -- final.docx)"
check "are followed" "HEAD~4:deals/nda.docx → final.docx" "$(head -1 "$folder/out")"
check "between two commits" 0 "$(run --git HEAD~4 HEAD~1 -- "deals/the final.docx")"
check "by the names of both" "HEAD~4:deals/nda.docx → HEAD~1:deals/the final.docx" "$(head -1 "$folder/out")"
check "a renamed file by its new name says what it was called" 2 "$(run HEAD~4:final.docx final.docx)"
check_has "with its name there" "there it is called HEAD~4:deals/nda.docx" "$(trouble)"
check "a report by --git" 0 "$(run report --git HEAD~4 -o page.html -- final.docx)"
check "a redline by --git" 0 "$(run redline --git HEAD~4 -o red.docx -- final.docx)"
rm -f page.html red.docx

# Odd names.
index=0
for name in 'with space.docx' "it's.docx" 'a "quoted".docx' $'two\nlines.docx' '--help.docx' '-dash.docx' 'ünïcödé 合同.docx' '[a,b].docx' '*.docx' ':(top)x.docx' 'a:b.docx'; do
  index=$((index + 1))
  mkdir -p "odd$index" && cp "$samples/nda-v1.docx" "odd$index/$name" && git add "odd$index" && git commit -qm "odd"
  cp "$samples/nda-v2.docx" "odd$index/$name"
  check "REV:PATH may be called $name" 1 "$(run -- "HEAD:odd$index/$name" "odd$index/$name")"
  check "and --git finds it: $name" 1 "$(cd "odd$index" && GIT_LITERAL_PATHSPECS=1 run --git HEAD -- "$name")"
  git checkout -q -- .
done

# Several contracts, and what they come to.
cp "$samples/nda-v1.docx" final.docx && cp "$samples/supply-v2.docx" supply.docx && cp "$samples/partnership-v1.docx" new.docx && git add new.docx
check "--git with a folder shows every contract" 1 "$(run --git HEAD -- .)"
check "each begins with a line to jump to" 3 "$(grep -c '^diff --clausediff a/' "$folder/out")"
check_has "and they end with a sum" " 3 contracts, 1 new: " "$(tail -1 "$folder/out")"
check "a page is for one" 2 "$(run report --git HEAD -o page.html -- .)"
check_has "which is said" "the names stand for 3 contracts" "$(trouble)"
check "a folder where nothing changed" 0 "$(run --git HEAD -- odd1)"
check "is said so" "No contract changed there." "$(said)"
printf 'PK\003\004 broken' >final.docx
check "one that cannot be read ends with 2" 2 "$(run --git HEAD -- .)"
check_has "and stops no other" "b/supply.docx" "$(said)"
git checkout -q HEAD -- final.docx

# stat: a line a file, the worst first.
check "stat ends with 0" 0 "$(run stat)"
check_has "the graver first" "supply.docx" "$(head -1 "$folder/out")"
check_has "a new one is called that" "new.docx    | new contract, " "$(said)"
check_has "the sum" " 2 contracts, 1 new: " "$(tail -1 "$folder/out")"
check "its counts are those of compare" "$("$program" HEAD:supply.docx supply.docx | sed -n 's/.*substance: \([0-9]* high\).*/\1/p')" "$(sed -n '1s/.*| \([0-9]* high\).*/\1/p' "$folder/out")"
check "stat of what is staged" " 1 contract, 1 new" "$("$program" stat --staged | tail -1)"
check "stat of two commits" 0 "$(run stat HEAD~15 HEAD)"
check "stat of a range" 0 "$(run stat HEAD~15..HEAD -- final.docx)"
check "stat of nothing" "No contract changed." "$("$program" stat HEAD HEAD)"
check "stat of no revision" 2 "$(run stat nowhere -- supply.docx)"
git branch supply.docx
check "a word that is both is refused as git does" 2 "$(run stat supply.docx)"
check_has "and how to say which" "put -- behind revisions" "$(trouble)"
"$program" git-setup >/dev/null
check "the alias does the same" "$("$program" stat)" "$(git contract-stat)"
check "from a folder inside too" "$("$program" stat -- .)" "$(cd odd1; git contract-stat -- ..)"
git worktree add -q "$folder/second tree" HEAD~1 && cp "$samples/supply-v2.docx" "$folder/second tree/supply.docx"
check_has "in a second working tree" "supply.docx" "$(cd "$folder/second tree/odd1" && git contract-stat)"
git worktree remove --force "$folder/second tree"

# Bare, shallow, filters.
git commit -qam six
git clone -q --bare . "$folder/bare.git"
check "in a bare repository" 1 "$(cd "$folder/bare.git" && run --git HEAD~ HEAD -- supply.docx)"
check "REV:PATH in a bare repository" 1 "$(cd "$folder/bare.git" && run HEAD~:supply.docx HEAD:supply.docx)"
git clone -q --depth 1 "file://$PWD" "$folder/shallow"
check "what a shallow clone lacks is no revision" 2 "$(cd "$folder/shallow" && run HEAD~:supply.docx supply.docx)"
git config filter.pointer.clean "cat >/dev/null; echo version https://git-lfs.github.com/spec/v1"
git config filter.pointer.smudge "cat '$samples/nda-v1.docx'"
echo 'large.docx filter=pointer' >.gitattributes && cp "$samples/nda-v2.docx" large.docx && git add . && git commit -qm seven
check "REV:PATH is read through filters" 1 "$(run HEAD:large.docx "$samples/nda-v2.docx")"
check "as git would check it out" "$truth" "$(words)"

# Nothing outlives the call.
mkdir "$folder/empty" && check "no temporary files" 1 "$(TMPDIR=$folder/empty run HEAD:large.docx supply.docx)"
check "are left" "" "$(ls -A "$folder/empty")"
check "nor in the repository" "" "$(git status --porcelain)"
finish
