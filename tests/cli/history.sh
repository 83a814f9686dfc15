#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# log and blame over real commits: renames, edits, versions that cannot be read, the working tree.
root=$(cd "$(dirname "$0")/../.." && pwd)
source "$root/tests/cli/git.bash"
mkdir repository && cd repository && git init -q && mkdir deals
commit() { git add -A && GIT_AUTHOR_DATE="2026-0$1-02T03:04:05Z" git -c user.name="$2" commit -qm "$3"; }
cp "$root/samples/partnership-v1.docx" deals/p.docx && commit 1 Ann "First draft"
printf 'PK\003\004 broken' >deals/p.docx && commit 2 Bob "Saved badly"
cp "$root/samples/partnership-v2.docx" deals/p.docx && commit 3 Bob "Second round"
git mv deals/p.docx "deals/the final.docx" && cp "$root/samples/partnership-v3.docx" "deals/the final.docx" && commit 4 Ann "Third round"

file="deals/the final.docx"
log=$("$program" log "$file" 2>"$folder/err")
check_has "the log begins with the newest version" "Third round" "$(head -2 <<<"$log")"
check_has "it goes on behind a rename" "Second round" "$log"
check_has "to the first version" "First draft" "$log"
check_lacks "a version that cannot be read is passed over" "Saved badly" "$log"
check_has "and told" "passed over" "$(cat "$folder/err")"
check_has "each version says what matters" "high" "$log"
blame=$("$program" blame "$file" 2>/dev/null)
check "blame has three versions" 3 "$(cut -d' ' -f1 <<<"$blame" | sort -u | wc -l | tr -d ' ')"
check "a clause is cut for a terminal only" yes "$([ "$(awk '{ if (length > most) most = length } END { print most }' <<<"$blame")" -gt 200 ] && echo yes)"
check "with --width it is" yes "$([ "$("$program" blame --width 60 "$file" 2>/dev/null | wc -L)" -le 80 ] && echo yes)"
check_has "with author and day" "2026-03-02 Bob" "$blame"
clause=$("$program" log --clause 9.2 "$file" 2>/dev/null)
check_has "one clause's log shows its words" "[-" "$clause"
check_lacks "and no others" "11.4" "$clause"
check "an unknown clause ends with 2" 2 "$(status "$program" log --clause 99.9 "$file")"
check "an unknown file ends with 2" 2 "$(status "$program" blame nothing.docx)"
check "in one line" 1 "$(wc -l <"$folder/err" | tr -d ' ')"
cp "$root/samples/partnership-v1.docx" "$file"
check_has "what is not committed is a version too" "uncommitted " "$("$program" blame "$file" 2>/dev/null)"
git checkout -q -- .
check "from a folder inside" "$blame" "$(cd deals && "$program" blame "the final.docx" 2>/dev/null)"
# A draft that stays where it is, the same or nearly so, is not what the file was called before.
mkdir "$folder/copies" && cd "$folder/copies" && git init -q && mkdir archive
for name in a.docx archive/b.docx archive/c.docx; do cp "$root/samples/partnership-v1.docx" $name; done && commit 1 Ann "First draft"
cp "$root/samples/partnership-v2.docx" a.docx && cp a.docx archive/b.docx && commit 2 Bob "Second round"
git mv a.docx b.docx && commit 3 Ann "Only a name"
log=$("$program" log b.docx 2>/dev/null)
check "a rename beside a copy: the versions" "Second round First draft" "$(grep -A1 '^version' <<<"$log" | grep -oE 'Second round|First draft|Only a name' | paste -sd' ')"
check_has "between revisions too" "HEAD~1:a.docx" "$("$program" --git HEAD~1 -- b.docx 2>/dev/null | head -3)"
git mv b.docx c.docx && cp "$root/samples/partnership-v3.docx" c.docx && commit 4 Cid "Third round, another name"
check "renamed twice, and edited" "Third round Second round First draft" "$("$program" log c.docx 2>/dev/null | grep -oE '(Third|Second) round|First draft' | paste -sd' ')"
check_has "between revisions over both" "HEAD~3:a.docx" "$("$program" --git HEAD~3 -- c.docx 2>/dev/null | head -3)"
cp archive/c.docx d.docx && commit 5 Dora "A copy"
check "a copy has no versions before it" "A copy" "$("$program" log d.docx 2>/dev/null | grep -oE 'A copy|(Third|Second) round|First draft' | paste -sd' ')"
cd "$folder/repository"

if command -v python3 >/dev/null; then
  for command in log blame; do
    check "$command as JSON" clausediff-history "$("$program" $command -f json "$file" 2>/dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)["schema"])')"
  done
fi
check "outside of a repository" 2 "$(cd / && status "$program" log "$folder/repository/$file")"

# Branches: each clause is theirs who changed it, as git blame has it; a merge has what none of its parents has.
mkdir "$folder/branches" && cd "$folder/branches" && git init -q
contract() { printf '1. Fee. The fee is %s dollars.\n\n2. Term. The term is %s years.\n\n3. Law. The law of %s governs.\n' "$@" >c.md; }
contract 500 two Ohio && commit 1 Ann "Base"
git checkout -q -b theirs && contract 500 five Ohio && commit 2 Theo "Their term"
git checkout -q main && contract 500 two Texas && commit 3 Olga "Our law" && law=$(git rev-parse HEAD)
git -c user.name=Mary merge -q -m "Merge" theirs && check "git merges them" "" "$(git status --porcelain)"
merged=$("$program" log c.md 2>/dev/null)
check_lacks "a clean tree has nothing that is not committed" "uncommitted" "$merged"
check_has "a merge that changed nothing says so" "every clause is as one" "$merged"
check "each commit is told once" 4 "$(grep -c '^version ' <<<"$merged")"
blame=$("$program" blame c.md 2>/dev/null)
check "blame through a merge" "Ann Theo Olga" "$(awk '{print $3}' <<<"$blame" | paste -sd' ')"
check "as git blame" "$(git blame -s c.md | grep '\. ' | cut -d' ' -f1 | tr -d '^' | cut -c1-7)" "$(cut -c1-7 <<<"$blame")"
clause=$("$program" log --clause 2 c.md 2>/dev/null)
check_has "a clause's log goes along the branch that changed it" "Theo" "$clause"
check_lacks "and along no other" "Olga" "$clause"
git checkout -q -b renamed && git mv c.md contract.md && commit 4 Theo "Another name"
git checkout -q main && contract 700 five Texas && commit 5 Olga "Our fee"
git -c user.name=Mary merge -q -m "Merge the name" renamed
check_has "through a branch that renamed the file" "Olga" "$("$program" blame contract.md 2>/dev/null | head -1)"
sed -i 's/700/900/' contract.md
check_has "what is not committed, beside what is" "uncommitted" "$("$program" blame contract.md 2>/dev/null | head -1)"
check "only that" 1 "$("$program" blame contract.md 2>/dev/null | grep -c uncommitted)"
git checkout -q -- . && git mv contract.md again.md
check "renamed and not committed is no change" "$("$program" log HEAD:contract.md)" "$("$program" log again.md 2>/dev/null)"
git reset -q --hard
git checkout -q -b combined HEAD && sed -i 's/The fee is 700/The yearly fee is 700/' contract.md && commit 6 Theo "Yearly"
git checkout -q main && sed -i 's/700 dollars/800 dollars/' contract.md && commit 7 Olga "Dearer"
git -c user.name=Mary merge -q -m "By hand" combined >/dev/null 2>&1
sed -i '/^<<<<<<<\|^=======\|^>>>>>>>/d;/yearly fee is 700/d;s/The fee is 800/The yearly fee is 800/' contract.md
check_has "a merge that is not committed yet has both sides for parents" "Theo" "$("$program" blame --words contract.md 2>/dev/null | head -3)"
commit 8 Mary "By hand"
check_has "words that a merge joined are the merge's clause" "Mary" "$("$program" blame contract.md 2>/dev/null | head -1)"
check_has "and their words are theirs" "Theo" "$("$program" blame --words contract.md 2>/dev/null | head -3)"
git checkout -q -b dropped HEAD && sed -i 's/The law of/The laws of/' contract.md && commit 9 Theo "Laws"
git checkout -q main && sed -i 's/800/850/' contract.md && commit 9 Olga "Dearer still" && git merge -q -s ours -m "Ours" dropped
check_lacks "a branch that a merge did not take has no part in it" "Laws" "$("$program" log contract.md 2>/dev/null)"
git checkout -q dropped && git -c user.name=Mary merge -q --no-ff -s recursive -X theirs -m "Theirs" main
check "blame after it is as git blame" "$(git blame -s contract.md | grep '\. ' | cut -d' ' -f1 | tr -d '^' | cut -c1-7)" "$("$program" blame contract.md 2>/dev/null | cut -c1-7)"
git checkout -q main

# What a shallow clone cannot know is not told.
git clone -q --depth 2 "file://$folder/branches" "$folder/shallow" && cd "$folder/shallow"
log=$("$program" log contract.md 2>"$folder/err")
check_has "a shallow clone is told" "git fetch --unshallow" "$(cat "$folder/err")"
check_lacks "its oldest version is not the first" "The first version" "$log"
check_has "blame marks it as git does" "^" "$("$program" blame contract.md 2>/dev/null)"
git clone -q --depth 1 --no-single-branch "file://$folder/branches" "$folder/tips" &&
  (cd "$folder/tips" && "$program" git-check --fail-on=none --from origin/dropped >/dev/null 2>"$folder/err")
check_has "a gate tells that it cannot know where branches parted" "does not know where HEAD left origin/dropped" "$(cat "$folder/err")"
(cd "$folder/branches" && "$program" git-check --fail-on=none --from dropped >/dev/null 2>"$folder/err")
check "a whole clone knows" "" "$(cat "$folder/err")"
printf '1. New. A contract that began in the clone.\n' >new.md && commit 9 Ann "New" && "$program" log new.md >/dev/null 2>"$folder/err"
check "a contract that began later is whole" "" "$(cat "$folder/err")"

# Submodules, objects that are not there, revisions.
cd "$folder/branches" && git -c protocol.file.allow=always submodule -q add "file://$folder/repository" sub && commit 9 Ann "Submodule"
check "a submodule's file ends with 2" 2 "$(status "$program" log "sub/deals/the final.docx")"
check_has "and says where to ask" "lies in another repository" "$(cat "$folder/err")"
check "so does --git of one" 2 "$(status "$program" --git HEAD -- "sub/deals/the final.docx")"
check_has "for the same reason" "lies in another repository" "$(cat "$folder/err")"
check "and a revision's path" 2 "$(status "$program" "HEAD:sub/deals/the final.docx" c.md)"
check_has "which names the submodule" "lies in the submodule sub" "$(cat "$folder/err")"
check "git-check passes over the submodule itself" 0 "$(status "$program" git-check --fail-on=high --from HEAD~)"
check_has "a revision's history begins there" "Our law" "$("$program" log "$law:c.md" | head -2)"
check "a folder has no versions" 2 "$(status "$program" log .)"
check_has "and is called one" "it is a folder" "$(cat "$folder/err")"
git rm -qf contract.md && commit 9 Olga "Gone"
check_has "what was deleted keeps its history" "Dearer still" "$("$program" log contract.md 2>/dev/null)"
mkdir "$folder/lost" && cd "$folder/lost" && git init -q && printf 'PK\003\004 broken' >c.docx && commit 1 Ann "Broken"
cp "$root/samples/nda-v1.docx" c.docx
check "where no version in git can be read there is no blame" 2 "$(status "$program" blame c.docx)"
finish
