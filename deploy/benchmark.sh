#!/usr/bin/env bash
# Measures gaoxin on generated pages, next to a short script that indexes the same folder. Options go to the program:
# --pages NUMBER, --repetitions NUMBER.
set -euo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$checkout/deploy/setup.sh"

need_swift
install_missing "${build_packages[@]}" "python3:runs the script that gaoxin is compared with"
cd "$checkout"
swift build "${release[@]}" >&2
exec "$(swift build "${release[@]}" --show-bin-path)/gaoxin-benchmark" \
  --baseline "$checkout/deploy/benchmark-baseline.py" "$@"
