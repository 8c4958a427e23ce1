#!/usr/bin/env bash
# Tests the Debian package under a real systemd, in a container of Debian 12 that is gone afterwards:
#   ./deploy/test-service.sh [PACKAGE | --debug]
# It builds the package unless one is named; with --debug from a debug build, whose Swift libraries the container is given.
# It needs root and a machine that may make control groups and mounts. Where that is not so, or GAOXIN_SERVICE_TESTS=no
# is set, it names every test that it leaves out and exits with 77.
set -euo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$checkout/deploy/setup.sh"
tests=$checkout/deploy/service-tests

skip() {
  say "NOT TESTED under systemd, because $1:"
  sed -n 's/^check "\(.*\)" .*/  - \1/p' "$tests/tests.sh" >&2
  exit 77
}

[ "${GAOXIN_SERVICE_TESTS:-yes}" != no ] || skip "GAOXIN_SERVICE_TESTS=no is set"
[ "$(id -u)" -eq 0 ] || skip "it needs root"
command -v apt-get >/dev/null || skip "this is no Debian"
unshare --mount --pid --fork --cgroup --net true 2>/dev/null || skip "this machine allows no namespaces"
(install_missing "${service_test_packages[@]}") || skip "the packages above cannot be installed"

case "${1-}" in
  --debug) package=$("$checkout/deploy/package.sh" --debug "$checkout/.build/package-debug") ;;
  "") package=$("$checkout/deploy/package.sh") ;;
  *) package=$1 ;;
esac

# Debian 12 as it is installed, with what the package depends on: the container has no network.
tree=$checkout/.build/service-tests/bookworm
if [ ! -e "$tree/complete" ]; then
  say "Fetching a Debian 12 for the container (once)"
  rm -rf --one-file-system "$tree"
  mkdir -p "$tree"
  debootstrap --variant=minbase \
    --include=systemd,systemd-sysv,libpam-systemd,dbus,acl,libstdc++6,libsqlite3-0 \
    bookworm "$tree" >"$checkout/.build/service-tests/debootstrap.log" 2>&1 ||
    skip "debootstrap failed (.build/service-tests/debootstrap.log)"
  rm -rf "$tree"/var/cache/apt/archives/*.deb "$tree"/var/lib/apt/lists/*
  : >"$tree/etc/machine-id"
  : >"$tree/complete"
fi

payload=$(mktemp -d)
trap 'rm -rf "$payload"' EXIT
cp "$tests/tests.sh" "$tests/probe.sh" "$payload/"
cp "$package" "$payload/gaoxin.deb"
cp "$checkout/seeds/zhenjiang-industrial-park.txt" "$payload/page.txt"
cp "$checkout/seeds/ningbo-ledger.txt" "$payload/second.txt"

if [ "${1-}" = --debug ]; then
  mkdir "$payload/swift"
  for program in gaoxind gaoxinctl; do ldd "$checkout/.build/debug/$program"; done |
    sed -n 's,.* => \(/.*/usr/lib/swift/.*\) (.*,\1,p' | sort -u | xargs -I{} cp {} "$payload/swift/"
fi

say "The package under a real systemd"
code=0
"$tests/boot.sh" "$tree" "$payload" tests.sh 600 || code=$?
[ "$code" -ne 77 ] || skip "this machine starts no container"

if command -v lintian >/dev/null; then
  say "lintian"
  # Only a debug build needs the Swift libraries where they were at the build.
  quiet=()
  [ "${1-}" != --debug ] || quiet=(--suppress-tags custom-library-search-path)
  lintian --fail-on error,warning "${quiet[@]}" "$package"
else
  say "SKIPPED, because lintian is not installed: the package keeps Debian's rules"
fi
exit "$code"
