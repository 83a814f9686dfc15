#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# git-check: what is staged, a range, pre-commit's range, LFS, renames, links, files that cannot be read; the verdict and every format.
root=$(cd "$(dirname "$0")/../.." && pwd)
source "$root/tests/cli/git.bash"
unset PRE_COMMIT_FROM_REF PRE_COMMIT_TO_REF
gate() { status "$program" git-check "$@"; }
said() { cat "$folder/out"; }
verdict() { tail -1 "$folder/out"; }

mkdir "deal room" && cd "deal room" && git init -q && mkdir -p deals
check "nothing staged is said, and passes" 0 "$(gate)"
check "in so many words" "Passed: no contract is staged." "$(verdict)"

# A new contract is no revision.
cp "$root/samples/nda-v1.docx" deals/nda.docx && git add .
check "a new contract passes a gate for findings" 0 "$(gate --fail-on=high)"
check_has "and is told for what it is" "deals/nda.docx: new contract, " "$(said)"
check "without a gate it is a change" 1 "$(gate)"
printf '[[watch]]\nid = "wants-counsel"\nwords = ["injunctive relief"]\nseverity = "high"\nmessage = "Counsel sees it first."\n' >"$folder/playbook.toml"
git commit -qm one

# Severities mean "and above", and add up.
cp "$root/samples/nda-v2.docx" deals/nda.docx && git add .
check "--fail-on=high stops at high findings" 1 "$(gate --fail-on=high)"
check "--fail-on=medium stops at high findings too" 1 "$(gate --fail-on=medium)"
check "--fail-on=low stops at all of them" 1 "$(gate --fail-on=low)"
check "--fail-on=insurance does not" 0 "$(gate --fail-on=insurance)"
check "two of them add up" 1 "$(gate --fail-on=insurance --fail-on=high)"
check "in either order" 1 "$(gate --fail-on=high --fail-on=insurance)"
check_has "the verdict says what stopped it, where, and how to commit all the same" "deals/nda.docx (--fail-on=high,insurance). git commit --no-verify commits anyway." "$(verdict)"
check_has "and how many" "Commit stopped: " "$(verdict)"
check "a gate that weighs more than the issues list" 1 "$(gate --fail-on=high)"
check_has "says so" "stand lower in the issues list" "$(verdict)"
check_has "and which" "(medium in the issues list)" "$(said)"
check "stat tells at how many it stops" "$(verdict | grep -oE '[0-9]+ high')" "$("$program" stat --staged | grep -oE 'stops at [0-9]+' | sed 's/stops at //; s/$/ high/')"
git commit -qm two

# A range.
check "what is committed is not staged" 0 "$(gate --fail-on=high)"
check "--from and --to judge a range" 1 "$(gate --fail-on=high --from HEAD~ --to HEAD)"
check "--to is HEAD without it" 1 "$(gate --fail-on=high --from HEAD~)"
check_lacks "a range is no commit to be made" "--no-verify" "$(verdict)"
check "the range of pre-commit's variables" 1 "$(PRE_COMMIT_FROM_REF=HEAD~ PRE_COMMIT_TO_REF=HEAD gate --fail-on=high deals/nda.docx)"
check "a range in which nothing changed" 0 "$(gate --from HEAD --to HEAD)"
check "an unknown revision ends with 2" 2 "$(gate --from nowhere)"
check "--to alone ends with 2" 2 "$(gate --to HEAD)"
check "a name that begins with a dash is no option of git's" 2 "$(gate --from=--output=x)"
check "and writes nothing" no "$([ -e x ] && echo yes || echo no)"

# Renames, with and without an edit; a copy stays where it is.
git mv deals/nda.docx "deals/mutual – nda.docx" && git add .
check "a contract that only has another name passes" 0 "$(gate --fail-on=any)"
check_has "as that" "renamed from deals/nda.docx, the contract is the same" "$(said)"
check "it is found by its new name" 0 "$(gate --fail-on=high "deals/mutual – nda.docx")"
cp "$root/samples/nda-v1.docx" "deals/mutual – nda.docx" && git add .
check "renamed and edited is compared" 1 "$(gate --fail-on=high)"
check "by its new name too" 1 "$(gate --fail-on=high "deals/mutual – nda.docx")"
check_has "as one contract" "renamed from deals/nda.docx, " "$(said)"
git reset -q --hard

# What cannot be judged is told, and what can be is judged.
printf 'PK\003\004 broken' >broken.docx
printf 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n' >large.docx
printf 'x' >'~$lease.docx'
ln -s deals/nda.docx link.docx
cp "$root/samples/nda-v1.docx" deals/nda.docx && git add .
check "a file that cannot be read ends with 2" 2 "$(gate --fail-on=high)"
check_has "it is told" "broken.docx: cannot be judged: " "$(said)"
check_has "an LFS pointer is no contract" "large.docx: cannot be judged: a Git LFS pointer, not the file itself; run git lfs pull" "$(said)"
check_has "a link is passed over" "link.docx: a symbolic link, skipped" "$(said)"
check_lacks "a lock file of Word's is no contract" "lease" "$(said)"
check_has "the others are judged" "  * high: " "$(said)"
check "the verdict" "Commit stopped: 2 contracts could not be judged. git commit --no-verify commits anyway." "$(verdict)"
git rm -qf broken.docx large.docx link.docx '~$lease.docx' && git commit -qam three

# LFS: the bytes are those that git would check out.
git config filter.pointer.clean "cat >/dev/null; echo version https://git-lfs.github.com/spec/v1"
git config filter.pointer.smudge "cat '$root/samples/nda-v2.docx'"
echo 'large.docx filter=pointer' >.gitattributes && cp "$root/samples/nda-v1.docx" large.docx && git add . && git commit -qm four
check "the blob is a pointer" "version https://git-lfs.github.com/spec/v1" "$(git cat-file blob HEAD:large.docx)"
check "git-check reads through the filter" 0 "$(gate --fail-on=high --from HEAD~)"
check_has "and finds a contract" "large.docx: new contract, " "$(said)"

# Formats.
cp "$root/samples/supply-v2.docx" deals/nda.docx && git add .
gate --fail-on=high --format=github >/dev/null
check_has "GitHub's annotation names the file" "::error file=deals/nda.docx" "$(said)"
gate --fail-on=high --format=markdown --max-bytes=2000 >/dev/null
check "--max-bytes bounds the result" yes "$([ "$(wc -c <"$folder/out")" -le 2000 ] && echo yes)"
check_has "and says what it left out" "lines more are left out (--max-bytes)" "$(said)"
check_has "but not the verdict" "**Commit stopped: " "$(said)"
if command -v python3 >/dev/null; then
  gate --fail-on=high --format=sarif >/dev/null
  check "SARIF has what its schema asks for" "" "$(python3 "$root/tests/cli/check_sarif.py" "$folder/out" 2>&1)"
  gate --fail-on=high --format=junit >/dev/null
  check "JUnit is XML and has a failure" 1 "$(python3 -c 'import sys, xml.etree.ElementTree as tree; print(len(list(tree.parse(sys.argv[1]).iter("failure"))))' "$folder/out")"
fi
gate --fail-on=high --max-bytes=2000 >/dev/null
check_has "--max-bytes of a form that it does not bound is told" "bounds markdown and github" "$(cat "$folder/err")"
# The commands of the example workflows, as they stand there.
git commit -qm five
run_of() { sed -n "s/^ *\(run: \|- \)clausediff /clausediff /p" "$root/docs/examples/$1"; }
mkdir "$folder/bin" && ln -s "$program" "$folder/bin/clausediff"
export BASE=HEAD~ HEAD=HEAD GITHUB_STEP_SUMMARY=$folder/summary CI_MERGE_REQUEST_DIFF_BASE_SHA=HEAD~ CI_COMMIT_SHA=HEAD
check "the workflows have three commands" 3 "$({ run_of github-action.yml; run_of gitlab-ci.yml; } | wc -l | tr -d ' ')"
check "GitHub's summary" 0 "$(PATH=$folder/bin:$PATH status bash -c "$(run_of github-action.yml | head -1)")"
check_has "is written" "### Contracts: HEAD" "$(cat "$folder/summary")"
check "GitHub's gate" 1 "$(PATH=$folder/bin:$PATH status bash -c "$(run_of github-action.yml | tail -1)")"
check "GitLab's gate" 1 "$(PATH=$folder/bin:$PATH status bash -c "$(run_of gitlab-ci.yml)")"
check "GitLab's report is there" yes "$([ -s contracts.xml ] && echo yes)"

# A matter of little weight that rests on a finding of a high rule stops the gate, as a matter of high weight does.
mkdir "$folder/weights" && cd "$folder/weights" && git init -q && printf '*.md diff=clausediff\n' >.gitattributes
law() { printf '1. Term. This Agreement continues for %s years.\n\n2. Law. This Agreement is governed by the laws of the State of %s.\n' "$@" >c.md; }
law "two (2)" Delaware && git add . && git commit -qm base
law "two (2)" Texas && git add .
check "another law stops --fail-on=high" 1 "$(gate --fail-on=high)"
check_has "and is told as high" "* high: 2" "$(said)"
check "also between two files" 1 "$(git show HEAD:c.md >"$folder/before.md"; status "$program" "$folder/before.md" c.md --fail-on high)"
law "ten (10)" Delaware && git add .
check "a longer term stops --fail-on=medium" 1 "$(gate --fail-on=medium)"
law "two (2)" Delaware && git add .
check "no change stops nothing" 0 "$(gate --fail-on=low)"
git checkout -q -- . && printf 'for x in range(3): pass\n' >x.py && printf 'A note.\n' >note.txt && git add x.py note.txt
check "only what the attributes call a contract is judged" "Passed: no contract is staged." "$(gate >/dev/null; verdict)"

# What looks like a contract and is none is not let through.
printf 'This is text.\n' >text.docx && git add text.docx
check "text under the name of a Word file ends with 2" 2 "$(gate --fail-on=high)"
check_has "and is told" "text.docx: cannot be judged: its content is text, not a Word file" "$(said)"
git rm -qf text.docx
if command -v python3 >/dev/null; then
  deal() { python3 "$root/tests/cli/make_docx.py" "$1" "Services Agreement between the Supplier and the Customer" "1. The Supplier shall deliver the Goods within $2 days of each order."; }
  deal base.docx ten && deal ours.docx twelve && deal theirs.docx twenty && cp base.docx deal.docx && git add deal.docx && git commit -qm deal
  "$program" merge base.docx ours.docx theirs.docx -o deal.docx 2>/dev/null
  git add deal.docx
  check "a conflict that still stands ends with 2" 2 "$(gate --fail-on=none)"
  check_has "and is told for what it is, with its place" "deal.docx: cannot be judged: unresolved merge conflict in 1; settle" "$(said)"
  check_has "comparing tells it too" "A conflict of a merge is not settled here" "$("$program" base.docx deal.docx)"
fi
check "a repository without a commit" 2 "$(mkdir "$folder/bare new" && cd "$folder/bare new" && git init -q && status "$program" stat)"
check_has "says so" "there is no commit yet" "$(cat "$folder/err")"
git clone -q --bare "$folder/deal room" "$folder/room.git" && cd "$folder/room.git"
check "a bare repository has nothing staged" 2 "$(gate --fail-on=high)"
check_has "and says what to do" "--from and --to" "$(cat "$folder/err")"
check "a range of it can be judged" 1 "$(gate --fail-on=high --from HEAD~)"
check "stat in a bare repository" 0 "$(status "$program" stat HEAD~1 HEAD)"
cd "$folder/deal room"

# A slip of the pen in a gate is told, with what was meant.
check "a word in capitals is no word of the gate" 2 "$(gate --fail-on=HIGH)"
check_has "but is understood" "did you mean high?" "$(cat "$folder/err")"
check_has "topics are told among the words" "topics: " "$("$program" rules)"

check "-o writes a file" 1 "$(gate --from HEAD~ --fail-on=high --format=junit -o report.xml)"
check "and nothing on standard output" "" "$(said)"
finish
