#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The compiler of the lexicon refuses, with its line, whatever it cannot place.
. "$(dirname "$0")/checks.bash"
compiler=${COMPILE_LEXICON:-$(dirname "$program")/compile_lexicon}
[ -x "$compiler" ] || { echo "there is no $compiler"; exit 1; }

family='[fees]
severity = "high"
about = "what is paid"
example = ["a fee", "a price"]
[fees.terms]
fee = ["fee"]
late-fee = ["=late fee"]
'
grammar='[modality.terms]
duty = ["=shall"]
[negation.terms]
not = ["=not"]
[exception.terms]
if = ["=if"]
[scope.terms]
all = ["=all"]
[gravity.terms]
title = ["=title"]
'
places='names = ["atlantis | poseidonis"]
'
compile() {
  printf '%s' "$1" >lexicon.toml
  printf '%s' "$2" >grammar.toml
  printf '%s' "$3" >places.toml
  "$compiler" lexicon.toml grammar.toml places.toml made.cpp made.h 2>&1
}
refused() {
  check "$1 is refused" 1 "$(compile "$2" "$3" "$4" >/dev/null; echo $?)"
  check_has "$1 is told" "$5" "$(compile "$2" "$3" "$4")"
}

check "what can be placed is compiled" "" "$(compile "$family" "$grammar" "$places")"
check_has "a family is an enumerator" "  fees," "$(cat made.h)"
check_has "a term is one behind its family" "  fees_late_fee," "$(cat made.h)"
check_has "a word of the grammar is one behind its table" "  modality_duty," "$(cat made.h)"
check_has "a place is in the tables" "poseidonis" "$(cat made.cpp)"

refused "an unknown key of a family" "${family}
[fees.colour]
x = 1" "$grammar" "$places" '"colour" has no place here'
refused "a severity that is none" "${family/high/grave}" "$grammar" "$places" "high, medium or low"
refused "a family without words about it" "${family/about/abuot}" "$grammar" "$places" "lexicon.toml:3"
refused "a term without forms" "${family/\[\"fee\"\]/[]}" "$grammar" "$places" "at least one form"
refused "a phrase that cannot be read" "${family/=late fee/..9}" "$grammar" "$places" "lexicon.toml:7"
refused "two names of one symbol" "${family}
[fees-late]
severity = \"low\"
about = \"a\"
example = [\"b\", \"c\"]
[fees-late.terms]
fee = [\"surcharge\"]
" "$grammar" "$places" "fees_late_fee"
refused "a table of the grammar that nothing reads" "$family" "${grammar}
[mood.terms]
sad = [\"=alas\"]" "$places" '"mood" has no place here'
refused "a table of the grammar that is missing" "$family" "${grammar/\[scope.terms\]/[scope.words]}" "$places" '"words" has no place here'
refused "a list of places that is none" "$family" "$grammar" 'name = ["atlantis"]' '"name" has no place here'
refused "a file that is no TOML" "$family" "$grammar" 'names = [' "places.toml:1"
finish
