#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A repository of 200 contracts and 60 commits: what git shows of it is whole, and how many processes that takes does not grow with it.
root=$(cd "$(dirname "$0")/../.." && pwd)
source "$root/tests/cli/git.bash"
need python3
mkdir repository && cd repository && git init -q
"$program" git-setup >/dev/null
# Contract 7 is changed by each third commit, another one by each commit; each fourth commit changes a third one too.
cat >"$folder/make.py" <<'PYTHON'
import runpy, subprocess, sys, zipfile
root, folder = sys.argv[1:]
sys.argv = ["make_docx.py", folder + "/shape.docx"]
shape = runpy.run_path(root + "/tests/cli/make_docx.py")
fees, terms = {}, {}
def write(number):
    texts = ["Services Agreement %d between Supplier %d and the Customer" % (number, number),
             "The Supplier shall deliver the Goods %d within ten days of each order, at its own expense and risk." % number,
             "The Customer shall pay a fee of %d dollars within thirty days of receipt of each invoice." % fees.get(number, 500),
             "This Agreement lasts for %d months, and is renewed unless a party gives notice." % terms.get(number, 24),
             "The laws of the State of New York govern this Agreement, and its courts have jurisdiction."]
    body = "".join('<w:p><w:r><w:t>%s</w:t></w:r></w:p>' % text for text in texts)
    with zipfile.ZipFile("deals/c%03d.docx" % number, "w") as archive:
        for name, text in shape["parts"].items():
            archive.writestr(zipfile.ZipInfo(name), text.replace("<w:body>", "<w:body>" + body))
def commit(words):
    subprocess.run(["git", "add", "-A"], check=True)
    subprocess.run(["git", "commit", "-qm", words], check=True)
subprocess.run(["mkdir", "deals"], check=True)
for number in range(200):
    write(number)
commit("Commit 0")
for step in range(1, 60):
    changed = {(step * 37) % 193 + 7}
    if step % 4 == 0:
        changed.add((step * 11) % 180 + 10)
    for number in changed:
        fees[number] = 1000 + step
    if step % 3 == 0:
        terms[7] = 24 + step
        changed.add(7)
    for number in changed:
        write(number)
    commit("Commit %d" % step)
PYTHON
python3 "$folder/make.py" "$root" "$folder"
check "there are 200 contracts" 200 "$(git ls-files '*.docx' | wc -l | tr -d ' ')"
check "and 60 commits" 60 "$(git rev-list --count HEAD)"
first=$(git rev-list --max-parents=0 HEAD)

# traced COMMAND...: its output; in $folder/trace what git ran meanwhile
traced() {
  rm -f "$folder/trace"
  GIT_TRACE="$folder/trace" "$@" 2>/dev/null </dev/null
}
gits() { grep -c 'built-in: git' "$folder/trace"; }
drivers() { grep -c 'run_command:.*git-diff --' "$folder/trace"; }

log=$(traced git log -p --ext-diff "$first..HEAD")
wanted=$(git log --name-only --format= "$first..HEAD" | grep -c docx)
check "log -p shows each change of a contract" "$wanted" "$(grep -c '^diff --clausediff' <<<"$log")"
check "by one process each" "$wanted" "$(drivers)"
check "which calls no git of its own" 1 "$(gits)"
for step in $(seq 59); do
  grep -q "$((1000 + step))" <<<"$log" || missing="${missing:-} $step"
done
check "with the words of every commit" "" "${missing:-}"

python3 - <<'PYTHON'
import zipfile
with zipfile.ZipFile("deals/c100.docx") as old:
    parts = {info: old.read(info) for info in old.infolist()}
with zipfile.ZipFile("deals/c100.docx", "w") as new:
    for info, text in parts.items():
        new.writestr(info, text.replace(b"ten days", b"two days"))
PYTHON
diff=$(traced git diff)
check_has "the diff of one contract in 200 shows it" "two" "$diff"
check "and nothing else" 1 "$(grep -c '^diff --clausediff' <<<"$diff")"
check "by one process" 1 "$(drivers)"
check "beside git itself" 1 "$(gits)"
git commit -qam "Deliver at once"
check_has "show shows it" "two" "$(git show --ext-diff)"
check_has "a word of 200 contracts is found" "deals/c100.docx" "$(git grep --textconv "two days" -- deals)"
check "in one of them" 1 "$(git grep -l --textconv "two days" -- deals | wc -l | tr -d ' ')"

# One git reads each version, through its filters; how many others there are does not depend on the number of versions or contracts.
history=$(traced "$program" log deals/c007.docx)
versions=$(git rev-list --count HEAD -- deals/c007.docx)
others=$(($(gits) - versions))
check "the log of a contract has its versions" "$versions" "$(grep -c '^version ' <<<"$history")"
check "with few processes of git beside one a version" yes "$([ "$others" -le 14 ] && echo yes)"
traced "$program" log deals/c100.docx >/dev/null
check "as few as for a contract with few versions" "$others" "$(($(gits) - $(git rev-list --count HEAD -- deals/c100.docx)))"
blame=$(traced "$program" blame deals/c007.docx)
check_has "blame tells the last change of a term" "81 months" "$blame"
check "with few processes too" yes "$([ $(($(gits) - versions)) -le 14 ] && echo yes)"
check "and the other clauses are the first commit's" 4 "$(grep -c "${first:0:7}" <<<"$blame")"
changed=$(git diff --name-only HEAD~20 | grep -c docx)
check "a line a contract" "$changed" "$(traced "$program" stat HEAD~20 | grep -c 'deals/')"
check "with few processes of git beside one a contract" yes "$([ $(($(gits) - changed)) -le 8 ] && echo yes)"

git mv deals/c100.docx "deals/the final.docx" && git commit -qm "Rename"
check_has "log follows a rename" "Deliver at once" "$("$program" log "deals/the final.docx" 2>/dev/null)"
check_has "git's log too" "Deliver at once" "$(git log -p --ext-diff --follow "$first..HEAD" -- "deals/the final.docx" | cat)"

# Two branches with thirty contracts each, ten of them changed by both in different clauses.
change() {
  python3 - "$@" <<'PYTHON'
import sys, zipfile
begin, end, old, new = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3].encode(), sys.argv[4].encode()
for number in range(begin, end):
    name = "deals/c%03d.docx" % number
    with zipfile.ZipFile(name) as archive:
        parts = {info: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(name, "w") as archive:
        for info, text in parts.items():
            archive.writestr(info, text.replace(old, new))
PYTHON
}
git checkout -q -b theirs && change 110 118 "New York" "Ohio" && git commit -qam "Theirs"
git checkout -q main && change 114 122 "thirty days" "sixty days" && git commit -qam "Ours"
check "a merge of both is clean" 0 "$(status git merge -q -m "Merge" theirs)"
for number in 113 115 121; do
  merged=$("$program" textconv "deals/c$number.docx")
  [ "$number" -lt 118 ] && check_has "contract $number has theirs" "State of Ohio" "$merged"
  [ "$number" -ge 114 ] && check_has "contract $number has ours" "sixty days" "$merged"
done
finish
