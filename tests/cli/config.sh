#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# .clausediff.toml: found upward, for a command, for paths; the command line and the environment win; wrong keys are told with their
# line, and what git calls goes on without them.
root=$(cd "$(dirname "$0")/../.." && pwd)
source "$root/tests/cli/checks.bash"
run() { status "$program" "$@"; }
said() { cat "$folder/out"; }
trouble() { cat "$folder/err"; }

mkdir -p room/deals/acme room/deals/other room/rules && cd room || exit 1
top=$(pwd -P)
printf '1. Licence\n\nAveril grants Cloudmere an exclusive licence for 30 days.\n' >deals/acme/a.txt
printf '1. Licence\n\nAveril grants Cloudmere a non-exclusive licence for 60 days.\n' >deals/acme/b.txt
cp deals/acme/[ab].txt deals/other && cp deals/acme/[ab].txt .
printf '[[watch]]\nid = "house-days"\nphrases = ["days"]\nmessage = "The house counts days."\n' >rules/house.toml
cat >.clausediff.toml <<'END'
fail-on = ["high", "exclusivity"]
format = "json"
track-changes = "accept"
max-paragraphs = 100000

[report]
firm = "Averil & Partners"
profile = "House style"

[[path]]
match = "deals/**"
fail-on = "insurance"

[[path]]
match = "deals/acme/**"
playbook = "rules/house.toml"
for = "Cloudmere"
END

# Defaults, for whom they are meant.
check "a default is heeded" 1 "$(run a.txt b.txt)"
check_has "in the form that it names" '"schema":"clausediff-report"' "$(head -c 40 "$folder/out")"
check "a path has its own" 0 "$(run deals/other/a.txt deals/other/b.txt)"
check_lacks "and no other's" "house-days" "$(said)"
check "the later of two that fit" 0 "$(run deals/acme/a.txt deals/acme/b.txt)"
check_has "adds to the earlier" "house-days" "$(said)"
check "it is found upward from the file, not from here" 0 "$(cd / && run "$top/deals/acme/a.txt" "$top/deals/acme/b.txt")"
check_has "with files that it names" "house-days" "$(said)"
check "from a folder inside" 0 "$(cd deals/acme && run a.txt b.txt)"
check "a command's table is that command's" 0 "$(run report a.txt b.txt -o page.html)"
check_has "whose page has it" "Averil &amp; Partners" "$(cat page.html)"
check_has "with its profile" "House style" "$(cat page.html)"
check "a gate of the folder does not keep a report from being written" 0 "$(run report a.txt b.txt -o page.html)"
check "a gate that is asked for does" 1 "$(run report --fail-on=any a.txt b.txt -o page.html)"
rm -f page.html

# Who wins.
check "the command line wins" 0 "$(run --fail-on=none a.txt b.txt)"
check "the environment wins" 0 "$(CLAUSEDIFF_FAIL_ON=none run a.txt b.txt)"
check_has "the command line's form" "WHAT MATTERS" "$("$program" -f terminal a.txt b.txt)"
"$program" a.txt b.txt -o page.md
check_has "the output's name tells its form" "a.txt" "$(head -3 page.md)"
check_lacks "better than a default" '{"' "$(head -c 2 page.md)"
rm -f page.md
check "what textconv prints depends on its words alone" "1. Licence" "$("$program" textconv a.txt | head -1)"

# config tells them.
config=$("$program" config deals/acme/b.txt)
check_has "config names the file" "# $top/.clausediff.toml" "$config"
check_has "the last value, its line and its path" "for = \"Cloudmere\"                    # line 17, for deals/acme/**" "$config"
check_has "a value of an earlier path" 'fail-on = "insurance"                # line 12, for deals/**' "$config"
check_has "a command's own" 'firm = "Averil & Partners"           # line 7' "$config"
check_has "a default" 'ignore-case = false                  # default' "$config"
check_has "a variable" 'color = "never"                      # CLAUSEDIFF_COLOR' "$(CLAUSEDIFF_COLOR=never "$program" config)"
check_has "what is not set" "# title is not set" "$config"
check_has "where there is none it says so" "# there is no .clausediff.toml here or above" "$(cd "$folder" && "$program" config)"
check "what it prints can be read back" "$(sed 's/ *#.*//' <<<"$config")" "$(mkdir -p back && cd back && sed '/^for = /s/deals/x/' <<<"$config" >.clausediff.toml && "$program" config | sed 's/ *#.*//')"
rm -rf back

# What is wrong is told with its line.
wrong() { printf '%b' "$2" >wrong/.clausediff.toml; check "$1 ends with 2" 2 "$(run wrong/a.txt wrong/b.txt)"; check_has "$1 is told" "wrong/.clausediff.toml: line $3" "$(trouble)"; check "$1 in one line" 1 "$(trouble | wc -l)"; }
mkdir wrong && cp a.txt b.txt wrong
wrong "an unknown key" '# a\nfial-on = "high"\n' '2: there is no option "fial-on" to be set here; did you mean fail-on?'
wrong "a key that is no default" 'output = "x.html"\n' '1: there is no option "output"'
wrong "a value that is no choice" 'color = "mauve"\n' "1: color: 'mauve' is none of auto|always|never"
wrong "a number that is none" 'width = "wide"\n' "1: width: 'wide' is not a number"
wrong "a value of another kind" 'fail-on = 1.5\n' '1: fail-on takes a text, a number, true or false, or a list of texts'
wrong "an unknown key of a command" '[report]\ntheme = "word"\nauthor = "X"\n' '3: there is no option "author" of report'
wrong "a path without a pattern" '[[path]]\nfor = "X"\n' '1: match is missing'
wrong "an unknown key of a path" '[[path]]\nmatch = "*"\nplaybok = "x"\n' '3: there is no option "playbok"'
wrong "no TOML" 'fail-on = \n' '1'
wrong "a finding that there is none" 'fail-on = "exclusivty"\n' "1: fail-on: 'exclusivty' is no severity"
wrong "very deep keys" "$(printf 'a.%.0s' $(seq 300))a = 1\n" '1: too many dots and brackets'
check "config tells it too" 2 "$(run config wrong/a.txt)"
printf 'playbook = "nowhere.toml"\n' >wrong/.clausediff.toml
check "a playbook that is not there ends with 2" 2 "$(run wrong/a.txt wrong/b.txt)"
printf '\nfail-on = "hihg"\n' >wrong/.clausediff.toml
check "config tells a gate that nothing could meet" 2 "$(run config wrong/a.txt)"
check_has "with its line" "line 2: fail-on: 'hihg' is no severity" "$(trouble)"
printf '[report]\ncomments = true\n' >wrong/.clausediff.toml
check "an option of another command ends with 2" 2 "$(run config wrong/a.txt)"
check_has "and is told whose it is" "did you mean [redline] comments?" "$(trouble)"
printf '' >wrong/.clausediff.toml
check "an empty one is no trouble" 1 "$(run wrong/a.txt wrong/b.txt)"

# In git.
if command -v git >/dev/null; then
  export GIT_CONFIG_NOSYSTEM=1
  git config --global user.name Test && git config --global user.email test@example.org && git config --global init.defaultBranch main
  rm -rf wrong && git init -q && cp "$root/samples/nda-v1.docx" deals/acme/nda.docx && cp "$root/samples/nda-v1.docx" deals/other/nda.docx
  cp "$root/samples/nda-v1.docx" nda.docx
  printf '[[watch]]\nid = "house-remedy"\nphrases = ["injunctive relief"]\nseverity = "high"\nmessage = "The house wants it."\n' >rules/house.toml
  git add . && git commit -qm one && "$program" git-setup >/dev/null
  for name in deals/acme/nda.docx deals/other/nda.docx nda.docx; do cp "$root/samples/nda-v2.docx" $name; done
  git add .
  check "the gate heeds it" 1 "$(run git-check)"
  check_has "file by file" "Commit stopped: 7 high findings in nda.docx (--fail-on=high,exclusivity)." "$(tail -1 "$folder/out")"
  check "for the paths that are meant" 0 "$(run git-check deals)"
  check_has "git diff has the playbook of the path" "The house wants it." "$(git diff --cached --no-color -- deals/acme | tr -s ' \n' ' ')"
  check_lacks "and of no other" "The house wants it." "$(git diff --cached -- deals/other | tr -s ' \n' ' ')"
  check_has "compare --git too" "The house wants it." "$("$program" -f terminal --git HEAD -- deals/acme/nda.docx | tr -s ' \n' ' ')"
  printf 'fial-on = "high"\n' >.clausediff.toml
  check "git diff goes on" 0 "$(status git diff --cached)"
  check_has "with a warning" "line 1: there is no option" "$(git diff --cached 2>&1 >/dev/null | head -1)"
  check_has "and the words" "{+" "$(git diff --cached 2>/dev/null)"
  check "a gate that cannot know what stops it stops" 2 "$(run git-check)"
  check "git log -p goes on" 0 "$(git commit -qm two && status git log -p --ext-diff)"
fi
finish
