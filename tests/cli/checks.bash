# SPDX-License-Identifier: Apache-2.0
# What the tests of the command line share: a folder of their own, and checks that say what they wanted and what they got.
set -uo pipefail
unset NO_COLOR GIT_PAGER_IN_USE COLUMNS PAGER LESS SOURCE_DATE_EPOCH XDG_CONFIG_HOME
for variable in $(compgen -e CLAUSEDIFF_) GIT_DIR; do unset "$variable"; done
program=${CLAUSEDIFF:?the path of the program}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder LC_ALL=C.UTF-8 TERM=xterm
cd "$folder" || exit 1
failures=0
count=0

fail() {
  failures=$((failures + 1))
  printf 'FAILED: %s\n' "$@"
}

# check NAME WANTED GOT
check() {
  count=$((count + 1))
  [ "$2" = "$3" ] || fail "$1" "  wanted: $2" "  got:    $3"
}

# check_has NAME WORDS TEXT
check_has() {
  count=$((count + 1))
  case $3 in *"$2"*) ;; *) fail "$1" "  wanted to find: $2" "  in: $3" ;; esac
}

# check_lacks NAME WORDS TEXT
check_lacks() {
  count=$((count + 1))
  case $3 in *"$2"*) fail "$1" "  wanted not to find: $2" "  in: $3" ;; esac
}

# status COMMAND...: runs it in silence and prints its exit status
status() {
  "$@" >"$folder/out" 2>"$folder/err" </dev/null
  echo $?
}

finish() {
  echo "$count checks, $failures failed"
  [ "$failures" = 0 ]
}
