#!/usr/bin/env bash
# Proves that the tests notice what must never happen. Each patch of this folder breaks one rule in a copy of the
# sources (target/mutants) and names the test that must then fail; first all named tests must pass unbroken.
# usage: run.sh [NAME...]     names of patches without .patch; all by default
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
copy=$root/target/mutants
maven=${MAVEN:-$copy/mvnw}
[ "${OFFLINE:-}" = offline=true ] && offline=-o || offline=

field() { sed -n "s/^$1: //p" "$here/$2.patch"; }

# git must not take the copy for a part of the repository around it: it would skip every file.
patch_copy() { GIT_CEILING_DIRECTORIES=$root/target git -C "$copy" apply "$@"; }

# modules MODULE: what to build for its tests
modules() { [ "$1" = system-tests ] && echo system-tests,ear,bridge || echo "$1"; }

# run_tests MODULE TEST...: builds and runs these tests alone; fails if it does not build
run_tests() {
  local module=$1 units='' its='' test
  shift
  for test in "$@"; do
    if [[ ${test%%#*} == *IT ]]; then its+=${its:+,}$test; else units+=${units:+,}$test; fi
  done
  rm -rf "$copy/$module/target/surefire-reports" "$copy/$module/target/failsafe-reports"
  (cd "$copy" && "$maven" -B -q $offline verify -pl "$(modules "$module")" -am -Dtest="${units:-None}" -Dit.test="${its:-None}" \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false -Dmaven.test.failure.ignore=true \
    -Dcheckstyle.skip -Dspotless.check.skip) >>"$copy/mutants.log" 2>&1
}

# verdict MODULE TEST: passed, failed, or absent if it did not run; of a test with arguments failed if one run of it did
verdict() {
  local start="<testcase name=\"${2#*#}" report
  report=$(grep -ls "$start[\"(]" "$copy/$1"/target/*-reports/TEST-*."${2%%#*}".xml || true)
  if [ -z "$report" ] || grep -q '<skipped' "$report"; then
    echo absent
  elif awk -v start="$start" '/<testcase /{own=index($0, start "\"") || index($0, start "(")} own' "$report" |
    grep '<failure\|<error' >/dev/null; then
    echo failed
  else
    echo passed
  fi
}

names=("$@")
if [ ${#names[@]} -eq 0 ]; then
  for file in "$here"/*.patch; do names+=("$(basename "$file" .patch)"); done
fi

rm -rf "$copy"
mkdir -p "$copy"
git -C "$root" ls-files -coz --exclude-standard | (cd "$root" && tar --null --files-from=- -cf - | tar -C "$copy" -xf -)
for name in "${names[@]}"; do
  patch_copy --check "$here/$name.patch" || { echo "MUTANT $name no longer applies"; exit 1; }
done

for module in $(for name in "${names[@]}"; do field Module "$name"; done | sort -u); do
  tests=()
  for name in "${names[@]}"; do [ "$(field Module "$name")" != "$module" ] || tests+=("$(field Test "$name")"); done
  run_tests "$module" "${tests[@]}" || { echo "the sources do not build: $copy/mutants.log"; exit 1; }
  for test in "${tests[@]}"; do
    [ "$(verdict "$module" "$test")" = passed ] || { echo "$test does not pass without a mutant"; exit 1; }
  done
done

survived=0
for name in "${names[@]}"; do
  module=$(field Module "$name") test=$(field Test "$name")
  patch_copy "$here/$name.patch"
  result='does not build'
  if run_tests "$module" "$test"; then result=$(verdict "$module" "$test"); fi
  patch_copy -R "$here/$name.patch"
  if [ "$result" = failed ]; then
    echo "MUTANT $name killed by $test"
  else
    echo "MUTANT $name SURVIVED: $test: $result"
    survived=$((survived + 1))
  fi
done
echo "MUTANTS ${#names[@]}, killed $((${#names[@]} - survived))"
[ "$survived" -eq 0 ]
