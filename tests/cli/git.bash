# SPDX-License-Identifier: Apache-2.0
# What the tests share that run git: it is there, it has no configuration but its own, and who commits and when is always the same.
source "$(dirname "${BASH_SOURCE[0]}")/checks.bash"

# need PROGRAM...: skips the test where one is not installed
need() {
  local tool
  for tool; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed: skipped"; exit 77; }
  done
}

need git
export GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_DATE='2026-01-02T03:04:05Z' GIT_COMMITTER_DATE='2026-01-02T03:04:05Z' GIT_EDITOR=true
git config --global user.name Test
git config --global user.email test@example.org
git config --global init.defaultBranch main
