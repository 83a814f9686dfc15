#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The program as git's diff driver and textconv, in a real repository of real files.
root=$(cd "$(dirname "$0")/../.." && pwd)
source "$root/tests/cli/git.bash"
escape=$(printf '\033')
mkdir "the repository" && cd "the repository" || exit 1
git init -q
cp "$root/samples/partnership-v1.docx" "the contract.docx"
git add . && git commit -qm one

check "git-setup does its work" 0 "$(status "$program" git-setup)"
check "git-setup writes the attributes" "*.[Dd][Oo][Cc][Xx] diff=clausediff merge=clausediff" "$(head -1 .git/info/attributes)"
check "git-setup twice writes them once" 0 "$(status "$program" git-setup)"
check "git-setup writes each line once" 4 "$(wc -l <.git/info/attributes | tr -d ' ')"
check "git-setup --print changes nothing" "$(git config --list --local)" "$("$program" git-setup --print >/dev/null; git config --list --local)"

# The working tree, a commit, history.
cp "$root/samples/partnership-v2.docx" "the contract.docx"
check "git diff works" 0 "$(status git diff)"
page=$(git diff)
check_has "git diff names the file" "a/the contract.docx" "$page"
check_has "git diff shows the words" "{+" "$page"
check_lacks "git diff into a pipe has no colour" "$escape" "$page"
check_lacks "color.pager=false behind git's pager" "$escape" "$(GIT_PAGER_IN_USE=1 git -c color.pager=false diff)"
check_has "which color.diff=always overrules" "$escape[" "$(GIT_PAGER_IN_USE=1 git -c color.pager=false -c color.diff=always diff)"
git config color.ui always
check_has "color.ui=always in the repository's file" "$escape[" "$(git diff)"
git config --unset color.ui
printf '[color]\n\tui = always\n' > .git/colours
git config include.path colours
check_has "color.ui=always in an included file" "$escape[" "$(git diff)"
git config --unset include.path
mkdir -p .git/xdg/git && mv .git/colours .git/xdg/git/config
check_has "color.ui=always in the user's other file" "$escape[" "$(XDG_CONFIG_HOME=$PWD/.git/xdg git diff)"
check_lacks "and nothing where no file says so" "$escape" "$(git diff)"
check_has "color.ui=always" "$escape[" "$(git -c color.ui=always diff)"
check_lacks "color.diff comes before it" "$escape" "$(git -c color.ui=always -c color.diff=false diff)"
check "git diff --quiet still tells" 1 "$(status git diff --quiet)"
check_has "color.diff=always behind git's pager" "$escape[" "$(GIT_PAGER_IN_USE=1 git -c color.diff=always diff)"
check_lacks "color.diff=never behind git's pager" "$escape" "$(GIT_PAGER_IN_USE=1 git -c color.diff=never diff)"
git commit -qam two
check "git log -p --ext-diff works" 0 "$(status git log -p --ext-diff)"
check_has "git log -p --ext-diff shows the words" "{+" "$(git log -p --ext-diff)"
check_has "the alias does the same" "{+" "$(git contract-log)"
check_has "git show --ext-diff" "{+" "$(git contract-show)"

# textconv: git's own diff over our lines.
check_has "git diff --no-ext-diff shows lines" "
+" "$(git diff --no-ext-diff HEAD~ HEAD)"
check_has "--word-diff shows words" "{+" "$(git contract-words HEAD~ HEAD)"
heading=$(git diff --no-ext-diff -U0 HEAD~ HEAD | grep '^@@' | grep -cE '@@ .*[A-Za-z]')
check "hunk headers show a clause" yes "$([ "$heading" -gt 0 ] && echo yes)"
blame=$(git blame "the contract.docx")
check "blame has a line for each line of textconv" "$("$program" textconv "the contract.docx" | wc -l)" "$(wc -l <<<"$blame")"
check "blame knows both commits" 2 "$(cut -d' ' -f1 <<<"$blame" | sort -u | wc -l | tr -d ' ')"

# Files that come, go, and get another name.
cp "$root/samples/nda-v1.docx" nda.docx && git add nda.docx
page=$(git diff --cached)
check_has "an added file is all inserted" "/dev/null" "$page"
check_has "and told as new" "A new contract of " "$page"
check_lacks "an added file has no findings" "WHAT MATTERS" "$page"
git commit -qm three
mkdir sub && git mv nda.docx "sub/mutual nda.docx" && cp "$root/samples/nda-v2.docx" "sub/mutual nda.docx" && git add -A
page=$(git diff --cached -M10%)
check "a renamed file works" 0 "$(status git diff --cached -M10%)"
check_has "a renamed file has both names" "b/sub/mutual nda.docx" "$page"
check_has "git's own words about the rename are shown" "rename from nda.docx" "$page"
git commit -qm four
git rm -q "the contract.docx"
check_has "a deleted file is all deleted" "[-" "$(git diff --cached)"
git reset -q --hard
check_has "from a folder inside" "b/sub/mutual nda.docx" "$(cd sub && git diff HEAD~ -- .)"
chmod +x "the contract.docx"
check_has "a changed mode is told" "100644" "$(git diff)"
git checkout -q -- .

# Two files, one of which cannot be read: the other is still shown.
printf 'PK\003\004 no package' >broken.docx && git add broken.docx
cp "$root/samples/partnership-v3.docx" "the contract.docx" && git add -A
check "a file that cannot be read stops nothing" 0 "$(status git diff --cached)"
page=$(git diff --cached)
check_has "a file that cannot be read is told" "Cannot be compared: b/broken.docx" "$page"
check "each file begins with a line to jump to" 2 "$(grep -c '^diff --clausediff a/' <<<"$page")"
check_lacks "no count of files that runs on over commits" "File " "$(git log -p --ext-diff)"
check_has "the file after it is shown" "the contract.docx" "$page"
git commit -qm five

# A merge with a conflict.
git checkout -qb side HEAD~ && cp "$root/samples/partnership-v1.docx" "the contract.docx" && git commit -qam side
git merge -q main >/dev/null 2>&1
check_has "an unmerged file is told" "the contract.docx" "$(git diff 2>&1)"
check_has "and how to see both sides, where git asks the driver" ':2:the contract.docx' "$(GIT_DIFF_PATH_COUNTER=1 "$program" git-diff "the contract.docx")"
git merge --abort 2>/dev/null

# The gate: it lets nothing through that it could not look at.
git checkout -q -f main
gate() { status "$program" git-check "$@"; }
check "git-check of what is staged as committed ends with 0" 0 "$(gate "the contract.docx")"
cp "$root/samples/partnership-v1.docx" "the contract.docx" && git add -A
check "git-check tells a staged change" 1 "$(gate "the contract.docx")"
check "git-check of an absolute path" 1 "$(gate "$PWD/the contract.docx")"
check "git-check from a folder inside" 1 "$(cd sub && gate "../the contract.docx")"
check "git-check of a misspelt path ends with 2" 2 "$(gate "the contrat.docx")"
check "its trouble is one line" 1 "$(wc -l <"$folder/err" | tr -d ' ')"
check_has "its trouble names the file" "the contrat.docx" "$(cat "$folder/err")"
check "git-check of a folder where nothing is staged ends with 0" 0 "$(gate sub)"
check "git-check of a folder judges the contracts in it" 1 "$(gate .)"
check "git-check of a path outside ends with 2" 2 "$(gate "$root/samples/nda-v1.docx")"
check "git-check outside of a repository ends with 2" 2 "$(cd / && gate "$folder/the repository/the contract.docx")"
check "git-check without git ends with 2" 2 "$(PATH=/nowhere gate "the contract.docx")"
cp "$root/samples/nda-v1.docx" '[new] *.docx'
check "git-check of a file git does not know ends with 2" 2 "$(gate '[new] *.docx')"
git add -A
check "git-check of a new file compares with nothing" 1 "$(gate '[new] *.docx')"
git rm -q --cached "the contract.docx"
check "git-check of a removed file tells it" 1 "$(gate "the contract.docx")"
check_has "as what it is" "deleted contract" "$(cat "$folder/out")"
git reset -q --hard
git init -q ../first && cp "$root/samples/nda-v1.docx" ../first/nda.docx
check "git-check before the first commit" 1 "$(cd ../first && git add . && gate nda.docx)"
rm -rf ../first/.git/objects/??
check "git-check of a damaged repository ends with 2" 2 "$(cd ../first && gate nda.docx)"

# The call itself.
check "too few of git's arguments end with 2" 2 "$(status "$program" git-diff a b c)"
check "--exit-code tells a difference" 1 "$(status "$program" git-diff --exit-code c "$root/samples/nda-v1.docx" 1 100644 "$root/samples/nda-v2.docx" 2 100644)"
check "--exit-code tells that there is none" 0 "$(status "$program" git-diff --exit-code c "$root/samples/nda-v1.docx" 1 100644 "$root/samples/nda-v1.docx" 2 100644)"
cp "$root/samples/nda-v1.docx" extensionless
check "the type is told by content" 0 "$(status "$program" git-diff c extensionless 1 100644 "$root/samples/nda-v2.docx" 2 100644)"
check "git's file is as it was" 0 "$(status cmp extensionless "$root/samples/nda-v1.docx")"

check "one argument by hand is a mistake" 2 "$(status "$program" git-diff "$root/samples/nda-v1.docx")"
check_has "and the command that is meant is named" "clausediff compare" "$(cat "$folder/err")"

# Options and variables that cannot be followed stop nothing.
cp "$root/samples/partnership-v2.docx" "the contract.docx"
check "a variable for another command stops nothing" 0 "$(CLAUSEDIFF_WIDTH=wide status git diff)"
check_has "the diff is shown without it" "{+" "$(CLAUSEDIFF_WIDTH=wide git diff 2>/dev/null)"
check "a playbook that is not there stops nothing" 0 "$(CLAUSEDIFF_PLAYBOOK=/nowhere.toml status git diff)"
check "what git may cache depends on the command line alone" "$(git show --textconv HEAD:"the contract.docx" | cksum)" "$(CLAUSEDIFF_TRACK_CHANGES=reject git show --textconv HEAD:"the contract.docx" | cksum)"
git checkout -q -- .

# Names that look like options, upper-case endings, links, files that are no contracts.
cp "$root/samples/nda-v1.docx" ./--help.docx && cp "$root/samples/nda-v1.docx" NDA.DOCX && ln -s NDA.DOCX link.docx && printf 'x' >'~$lease.docx' && git add . && git commit -qm six
cp "$root/samples/nda-v2.docx" ./--help.docx && cp "$root/samples/nda-v2.docx" NDA.DOCX && ln -sf elsewhere link.docx
page=$(git diff)
check_has "a name that begins with dashes is a name" "b/--help.docx" "$page"
check_has "an upper-case ending is a contract's" "diff --clausediff a/NDA.DOCX" "$page"
check_has "a link is shown as where it points" "+elsewhere" "$page"
git commit -qam seven
check "log -p goes on behind a file that cannot be read" 0 "$(status git log -p)"
check_has "which is told in a line" "[cannot be read: " "$(git log -p)"
check "blame of it" 0 "$(status git blame '~$lease.docx')"
check "grep --textconv" 0 "$(status git grep -q --textconv Confidential)"
check "nothing is cached unless asked for" "" "$(git for-each-ref refs/notes/textconv)"

# What several contracts come to stands behind the last one.
mkdir "$folder/several" && (cd "$folder/several" && git init -q && "$program" git-setup >/dev/null && cp "$root/samples/nda-v1.docx" a.docx &&
  cp "$root/samples/partnership-v1.docx" b.docx && cp a.docx c.docx && git add . && git commit -qm one &&
  cp "$root/samples/nda-v2.docx" a.docx && cp "$root/samples/partnership-v2.docx" b.docx && git rm -q c.docx && cp b.docx "d
e.docx" && git add . && git commit -qm two)
several() { (cd "$folder/several" && git "$@"); }
check "git diff over several contracts ends with what they come to" "$(several contract-stat HEAD~ HEAD)" \
  "$(several diff -M5% HEAD~ | tail -n "$(several contract-stat HEAD~ HEAD | wc -l)")"
check "once" 1 "$(several diff HEAD~ | grep -c '^ [0-9]* contracts')"
check "so does git show" 1 "$(several show --ext-diff | grep -c '^ [0-9]* contracts')"
check "one contract has no sum" 0 "$(several diff HEAD~ -- a.docx | grep -c '^ [0-9]* contract')"
check "nor has a log" 0 "$(several log -p --ext-diff | grep -c '^ [0-9]* contracts')"
(cd "$folder/several" && echo more >z.txt && git add z.txt)
check "nor a diff that shows other files too" 0 "$(several diff HEAD~ | grep -c '^ [0-9]* contracts')"
check "which can be left out" 1 "$(several diff HEAD~ -- '*.docx' | grep -c '^ [0-9]* contracts')"
mkdir "$folder/meanwhile"
check "nothing of a finished diff is left behind" 0 "$(TMPDIR=$folder/meanwhile several diff HEAD~ -- '*.docx' >/dev/null; find "$folder/meanwhile" -type f | wc -l | tr -d ' ')"

# difftool: another tool gets its turn, ours takes files and folders.
check_has "another tool of difftool's is run" "theirs" "$(git difftool -y -x 'echo theirs' HEAD~ -- NDA.DOCX)"
check_has "ours shows the words" "{+" "$(env -u DISPLAY -u WAYLAND_DISPLAY git difftool -y -t clausediff HEAD~ -- NDA.DOCX)"
check "a file that is not there ends with 2" 2 "$(status "$program" difftool nothing.docx NDA.DOCX)"
check "on either side" 2 "$(status "$program" difftool NDA.DOCX nothing.docx)"
check "/dev/null is a side without a file" 0 "$(env -u DISPLAY -u WAYLAND_DISPLAY "$program" difftool /dev/null NDA.DOCX >/dev/null; echo $?)"
check_lacks "git's temporary folders are not named" "git-blob-" "$(env -u DISPLAY -u WAYLAND_DISPLAY git difftool -y -t clausediff HEAD~ -- NDA.DOCX)"
check_has "and whole folders" "{+" "$(env -u DISPLAY -u WAYLAND_DISPLAY git difftool -y -d -t clausediff HEAD~)"

# The set-up keeps what is the user's.
git config alias.contract-log "log --oneline" && git config diff.clausediff.cachetextconv true
check_has "a user's own alias is left and told" "Left as you have it: alias.contract-log" "$("$program" git-setup)"
"$program" git-setup --cache >/dev/null && git show --textconv HEAD:NDA.DOCX >/dev/null && git diff --no-ext-diff HEAD~ -- NDA.DOCX >/dev/null
check "--cache lets git keep the lines" refs/notes/textconv/clausediff "$(git for-each-ref --format='%(refname)' refs/notes/textconv)"
check_has "--print --remove prints what it would do" "git update-ref -d refs/notes/textconv/clausediff" "$("$program" git-setup --print --remove)"
check "--global --shared is no set-up" 2 "$(status "$program" git-setup --global --shared)"
"$program" git-setup --remove >/dev/null
check "--remove drops what was cached" "" "$(git for-each-ref refs/notes/textconv)"
check "--remove leaves the user's alias" "log --oneline" "$(git config alias.contract-log)"
git config --unset alias.contract-log
check "and says when nothing is there" "Nothing to remove." "$("$program" git-setup --remove)"
rm -f .git/info/attributes && mkdir .git/info/attributes
check "attributes that cannot be written end with 2" 2 "$(status "$program" git-setup)"
check_has "and say why" "is a folder, and git wants a file there" "$(cat "$folder/err")"
check "and leave the configuration as it was" "" "$(git config --local --get-regexp 'clausediff|contract')"
rmdir .git/info/attributes
printf '*.docx diff=other\n' >.gitattributes && mkdir -p .git/info && "$program" git-setup --shared >/dev/null
printf '*.docx diff=other\n' >>.git/info/attributes
check_has "where another attribute has the last word it is said" "diff=other" "$("$program" git-setup --shared)"
rm -f .git/info/attributes .gitattributes && "$program" git-setup >/dev/null

"$program" git-setup --shared >/dev/null
check_has "--remove says what it leaves for all" "Left in .gitattributes" "$("$program" git-setup --remove)"
check "--shared --remove takes it out" 0 "$(status "$program" git-setup --shared --remove)"
check "all of it" "" "$(cat .gitattributes 2>/dev/null)"
rm -f .gitattributes && "$program" git-setup >/dev/null

# Renamed and edited is one contract, however little alike its zips are; two contracts that only look so are two.
mkdir "$folder/renamed" && (cd "$folder/renamed" && git init -q && "$program" git-setup >/dev/null &&
  cp "$root/samples/partnership-v1.docx" p.docx && git add . && git commit -qm one &&
  git mv p.docx partner.docx && cp "$root/samples/partnership-v2.docx" partner.docx && git add . && git commit -qm two)
page=$(cd "$folder/renamed" && git contract-show)
check_has "contract-show follows it" "diff --clausediff a/p.docx b/partner.docx" "$page"
check_lacks "and tells what changed" "A new contract" "$page"
check_has "contract-log too" "b/partner.docx" "$(cd "$folder/renamed" && git contract-log -1)"
(cd "$folder/renamed" && git mv partner.docx nda.docx && cp "$root/samples/nda-v1.docx" nda.docx && git add . && git commit -qm three)
page=$(cd "$folder/renamed" && git contract-show)
check_has "another contract under a new name is new" "A new contract of" "$page"
check_has "and the old one is gone" "are gone" "$page"
"$program" git-setup >/dev/null && git config alias.contract-show "show --ext-diff -M20%" && "$program" git-setup >/dev/null
check "an alias that an earlier version wrote is brought up to date" "show --ext-diff -M5%" "$(git config alias.contract-show)"

check "git-setup --remove does its work" 0 "$(status "$program" git-setup --remove)"
check "git-setup --remove takes the attributes out" "" "$(cat .git/info/attributes)"
check "git-setup --remove takes the settings out" "" "$(git config --local --get-regexp 'clausediff|contract')"
check "git-setup --global works outside of a repository" 0 "$(cd / && status "$program" git-setup --global)"
check "git-setup --global writes the user's attributes" "*.[Dd][Oo][Cc][Xx] diff=clausediff merge=clausediff" "$(head -1 "$HOME/.config/git/attributes")"
finish
