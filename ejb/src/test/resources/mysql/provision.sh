#!/usr/bin/env bash
# usage: provision.sh DIR
#
# Unpacks a real MySQL server, with every library it needs, into DIR: packages of Debian unstable
# (the only release that has it), from the archive this machine installs from, checked with the keys
# it trusts. Nothing is installed and root is not needed. Exits with 3 and one sentence when this
# machine cannot.
set -euo pipefail

refuse() {
  echo "$1" >&2
  exit 3
}

dir=$1
[[ $(uname -sm) == "Linux x86_64" ]] || refuse "it is taken for Linux on x86-64 only"
for tool in apt-get dpkg-deb; do
  command -v "$tool" >/dev/null || refuse "it is taken from Debian's archive by $tool, which is missing"
done
mirror=$(apt-get indextargets --format '$(LABEL)|$(REPO_URI)' 'Identifier: Packages' |
  awk -F'|' '$1 == "Debian" || $2 ~ /\/debian\/?$/ { print $2; exit }')
[[ -n $mirror ]] || refuse "this machine's package sources name no Debian archive"

work=$dir.new
rm -rf "$work"
mkdir -p "$work"/apt/{lists,archives}/partial "$work/server"
echo "deb $mirror sid main" >"$work/apt/sources.list"
: >"$work/apt/status"
apt() {
  apt-get -qq -o Dir::Etc::sourcelist="$work/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$work/apt/lists" -o Dir::State::status="$work/apt/status" \
    -o Dir::Cache="$work/apt" -o Dir::Cache::archives="$work/apt/archives" \
    -o APT::Install-Recommends=false -o APT::Update::Error-Mode=any \
    -o APT::Sandbox::User= -o Acquire::Retries=2 -o Debug::NoLocking=true "$@" >&2
}
apt update || refuse "Debian's archive does not answer"
apt install --yes --download-only mysql-server-core || refuse "Debian's archive does not have it"
for package in "$work"/apt/archives/*.deb; do
  dpkg-deb --extract "$package" "$work/server"
done
rm -rf "$dir"
mv "$work/server" "$dir"
rm -rf "$work"
