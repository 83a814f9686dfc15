#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# log and blame over real commits: renames, edits, versions that cannot be read, the working tree.
root=$(cd "$(dirname "$0")/../.." && pwd)
source "$root/tests/cli/checks.bash"
if ! command -v git >/dev/null; then
  echo "git is not installed: skipped"
  exit 77
fi
export GIT_CONFIG_NOSYSTEM=1 GIT_COMMITTER_DATE='2026-01-02T03:04:05Z'
git config --global user.email test@example.org
git config --global init.defaultBranch main
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
check_has "with author and day" "2026-03-02 Bob" "$blame"
clause=$("$program" log --clause 9.2 "$file" 2>/dev/null)
check_has "one clause's log shows its words" "[-" "$clause"
check_lacks "and no others" "11.4" "$clause"
check "an unknown clause ends with 2" 2 "$(status "$program" log --clause 99.9 "$file")"
check "an unknown file ends with 2" 2 "$(status "$program" blame nothing.docx)"
check "in one line" 1 "$(wc -l <"$folder/err" | tr -d ' ')"
cp "$root/samples/partnership-v1.docx" "$file"
check_has "what is not committed is a version too" "uncommitt" "$("$program" blame "$file" 2>/dev/null)"
git checkout -q -- .
check "from a folder inside" "$blame" "$(cd deals && "$program" blame "the final.docx" 2>/dev/null)"
if command -v python3 >/dev/null; then
  for command in log blame; do
    check "$command as JSON" clausediff-history "$("$program" $command -f json "$file" 2>/dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)["schema"])')"
  done
fi
check "outside of a repository" 2 "$(cd / && status "$program" log "$folder/repository/$file")"
finish
