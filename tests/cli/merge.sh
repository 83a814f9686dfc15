#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Merges of contracts by hand and as git makes them: merge, rebase, cherry-pick, stash, mergetool.
root=$(cd "$(dirname "$0")/../.." && pwd)
source "$root/tests/cli/git.bash"
need python3

title="Services Agreement between the Supplier and the Customer"
end="Signed by the parties."
# write FILE DAYS PAID [MORE...]: a contract whose clauses say so
write() {
  python3 "$root/tests/cli/make_docx.py" "$1" "$title" \
    "The Supplier shall deliver the Goods within $2 days of each order, at its own expense and risk." \
    "The Customer shall pay each invoice within $3 days of receipt, without any deduction or set-off." "${@:4}" "$end"
}
text() { "$program" textconv "$@"; }
# sides DIRECTORY: a base, a side that changes delivery, one that changes payment, one that changes delivery too
write base.docx ten thirty && write ours.docx twelve thirty && write theirs.docx ten sixty && write clash.docx twenty thirty
write both.docx twelve sixty

check "a merge without conflicts ends with 0" 0 "$(status "$program" merge base.docx ours.docx theirs.docx -o merged.docx)"
check "and says nothing" "" "$(cat err)"
check "it holds what both sides did" "$(text both.docx)" "$(text merged.docx)"
check "one with conflicts ends with 1" 1 "$(status "$program" merge base.docx ours.docx clash.docx -o merged.docx)"
check_has "and lists them" "conflict in ours.docx" "$(cat err)"
cp ours.docx "ou
rs.docx" && "$program" merge base.docx "ou
rs.docx" clash.docx -o merged.docx 2>err2
check_has "in a line, whatever the name" "conflict in ou?rs.docx" "$(cat err2)"
check_has "with the words of ours" "within twelve days" "$(cat err)"
check_has "and of theirs" "within twenty days" "$(cat err)"
check_has "the file shows ours" "{+twelve+}(ours)" "$(text --track-changes=all merged.docx)"
check_has "and theirs" "{+twenty+}(theirs)" "$(text --track-changes=all merged.docx)"
check "authors can be named" 1 "$(status "$program" merge base.docx ours.docx clash.docx --ours Ann --theirs Bob -o merged.docx)"
check_has "as asked" "{+twenty+}(Bob)" "$(text --track-changes=all merged.docx)"
check "what cannot be read ends with 2" 2 "$(status "$program" merge base.docx ours.docx missing.docx -o merged.docx)"
check "in one line" 1 "$(wc -l <err | tr -d ' ')"
printf 'Delivery within ten days.\n\nPayment within thirty days.\n\nThe laws of New York.\n' >base.txt
sed s/ten/twelve/ base.txt >ours.txt && sed s/York/Jersey/ base.txt >theirs.txt && sed s/ten/twenty/ base.txt >clash.txt
check "text is merged by clauses" 0 "$(status "$program" merge base.txt ours.txt theirs.txt -o merged.txt)"
check "with both changes" "$(sed 's/ten/twelve/; s/York/Jersey/' base.txt)" "$(cat merged.txt)"
check "or told" 1 "$(status "$program" merge base.txt ours.txt clash.txt -o merged.txt)"
check_has "with git's marks" "<<<<<<< ours
Delivery within twelve days.
=======
Delivery within twenty days.
>>>>>>> theirs" "$(cat merged.txt)"
check_has "and on standard error" "both sides change the same words" "$(cat err)"
printf '# Fees\n\n- Delivery within ten days, at the risk of the Supplier.\n- Payment within thirty days.\n' >base.md
sed s/ten/twelve/ base.md >ours.md && sed 's/Supplier/Customer/; s/thirty/sixty/' base.md >theirs.md
check "items that stand line by line are combined" 0 "$(status "$program" merge base.md ours.md theirs.md -o merged.md)"
check "and words of one of them" "$(sed 's/ten/twelve/; s/Supplier/Customer/; s/thirty/sixty/' base.md)" "$(cat merged.md)"

check "a merge of Word files is a Word file" 2 "$(status "$program" merge base.docx ours.docx theirs.docx -o m.pdf)"
check "nothing else is written" no "$([ -e m.pdf ] && echo yes || echo no)"
check "a merge of text is text" 2 "$(status "$program" merge base.txt ours.txt theirs.txt -o m.docx)"
cp ours.txt text.docx
check "text under the name of a Word file is no side" 2 "$(status "$program" merge base.docx text.docx theirs.docx -o m.docx)"
check_has "and is called so" "text.docx: ours is text, not a Word file" "$(cat err)"

mkdir "the repository" && cd "the repository" || exit 1
git init -q && "$program" git-setup >/dev/null
file="deals/the contract's final.docx"
mkdir deals && cp ../base.docx "$file" && git add . && git commit -qm base
side() { git checkout -q -b "$1" main && cp "../$2" "$file" && git commit -qam "$1"; }
side ours ours.docx && side theirs theirs.docx && side clash clash.docx

check "three revisions are merged by hand" 0 "$(status "$program" merge "main:$file" "ours:$file" "theirs:$file" -o "$folder/by hand.docx")"
check "as files are" "$(text ../both.docx)" "$(text "$folder/by hand.docx")"
check_has "what a revision says can be listed" "deliver the Goods" "$("$program" statements "ours:$file")"

git checkout -q -b text main && echo '*.md diff=clausediff merge=clausediff' >.gitattributes && cp ../base.md terms.md && git add . && git commit -qm text
git checkout -q -b text-ours && cp ../ours.md terms.md && git commit -qam ours
git checkout -q -b text-theirs text && cp ../theirs.md terms.md && git commit -qam theirs
check "git merge combines Markdown that has the attribute" 0 "$(status git merge -q --no-edit text-ours)"
check "clause by clause" "$(cat ../merged.md)" "$(cat terms.md)"
sed -i s/twelve/twenty/ terms.md && git commit -qam twenty && git checkout -q text-ours && sed -i s/twelve/five/ terms.md && git commit -qam five
check "the same words changed twice stop it" 1 "$(status git -c merge.conflictStyle=diff3 merge -q --no-edit text-theirs)"
check_has "with marks in the style that git is asked for" "||||||| base
- Delivery within t" "$(cat terms.md)"
git add terms.md
check "a gate does not let such marks through" 2 "$(status "$program" git-check terms.md)"
check_has "and says why" "unresolved merge conflict" "$(cat "$folder/out")"
git merge --abort
git checkout -q -b merged ours
check "git merge combines" 0 "$(status git merge -q --no-edit theirs)"
check "what both sides did" "$(text ../both.docx)" "$(text "$file")"
check "and commits it" "" "$(git status --porcelain)"
git checkout -q -b rebased theirs
check "git rebase combines" 0 "$(status git rebase -q ours)"
check "in the same way" "$(text ../both.docx)" "$(text "$file")"
git checkout -q -b picked ours
check "git cherry-pick combines" 0 "$(status git cherry-pick theirs)"
check "in the same way, too" "$(text ../both.docx)" "$(text "$file")"
git checkout -q -b stashed ours
git checkout -q theirs -- "$file" && cp ../theirs.docx "$file" && git checkout -q main 2>/dev/null
git checkout -q -f main && cp ../theirs.docx "$file" && git stash -q && git checkout -q ours
check "git stash pop combines" 0 "$(status git stash pop)"
check "with what lies there" "$(text ../both.docx)" "$(text "$file")"
git checkout -q -f ours
check "a conflict stops git merge" 1 "$(status git merge --no-edit clash)"
check_has "which names the file" "CONFLICT" "$(cat "$folder/out")"
check_has "the clause is told" "within twenty days" "$(cat "$folder/err")"
check "the index keeps all three" 3 "$(git ls-files -u | wc -l | tr -d ' ')"
check_has "the file shows both" "{+twenty+}(theirs)" "$(text --track-changes=all "$file")"
check "git mergetool stays with the conflict" 1 "$(status git mergetool -y --tool=clausediff)"
check_has "and puts both versions beside the file" "{+twenty+}(theirs)" "$(text --track-changes=all "deals/the contract's final.conflict.docx")"
git merge --abort && rm -f deals/*.conflict.docx deals/*.orig
# What the driver was not asked about, the tool still merges.
git -c merge.clausediff.driver=false merge --no-edit theirs >/dev/null 2>&1
check "git mergetool combines" 0 "$(status git mergetool -y --tool=clausediff)"
check "as the driver does" "$(text ../both.docx)" "$(text "$file")"
git reset -q --hard && rm -f deals/*.orig
git checkout -q -f -b added-here main && cp ../ours.docx new.docx && git add . && git commit -qm one
git checkout -q -b added-there main && cp ../theirs.docx new.docx && git add . && git commit -qm two
check "a file that both sides added is a conflict" 1 "$(status git merge --no-edit added-here)"
check_has "that shows both" "{+twelve+}(theirs)" "$(text --track-changes=all new.docx)"
git merge --abort
git checkout -q -b broken ours && printf 'PK\003\004 broken' >"$file" && git commit -qam broken
git checkout -q theirs
check "a side that cannot be read is a conflict" 1 "$(status git merge --no-edit broken)"
check_has "told in a line" "final.docx" "$(cat "$folder/err")"
check "that leaves ours" "$(text ../theirs.docx)" "$(text "$file")"
git merge --abort
"$program" git-setup --remove >/dev/null
check "git-setup --remove takes the driver out" "" "$(git config --get-regexp '^merge(tool)?\.clausediff' ; cat .git/info/attributes)"
finish
