#!/usr/bin/env bash
# Sets the machine up, checks the style of the code, builds with warnings as errors, and runs every test.
# The Debian package is tested under a real systemd where the machine can, from the debug build;
# GAOXIN_SERVICE_TESTS=release takes a release build, which takes some minutes more, and GAOXIN_SERVICE_TESTS=no none.
# GAOXIN_LONG_TESTS=10000 adds the long form: ten thousand random sequences of changes, a thousand kills, two hundred
# damaged stores and an hour of churn; smaller numbers add a part of each. GAOXIN_LONG_SEED=N chooses the first seed.
set -euo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$checkout/deploy/setup.sh"

need_swift
install_missing "${build_packages[@]}" \
  "curl:the tests ask the daemon as any program would" \
  "jq:the tests read its answers as any program would"
cd "$checkout"

say "Style"
swift format lint --strict --recursive Package.swift Sources Tests

say "Build"
swift build --build-tests

say "Tests"
swift test --skip-build

# Mounts are made in namespaces of their own, so that none is left behind.
say "Tests with mounts"
mounts='MountTests'
if unshare --user --map-root-user --mount true 2>/dev/null; then
  unshare --user --map-root-user --mount --propagation private \
    env GAOXIN_TEST_MOUNTS=1 swift test --skip-build --disable-sandbox --filter "$mounts"
elif unshare --mount true 2>/dev/null; then
  unshare --mount --propagation private env GAOXIN_TEST_MOUNTS=1 swift test --skip-build --filter "$mounts"
else
  say "NOT TESTED: mounts (this machine lets nobody make namespaces)"
fi

say "The service (the Debian package under a real systemd)"
build=(--debug)
[ "${GAOXIN_SERVICE_TESTS-}" != release ] || build=()
service=0
"$checkout/deploy/test-service.sh" "${build[@]}" || service=$?
[ "$service" -eq 77 ] || exit "$service"
