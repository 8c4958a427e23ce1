#!/usr/bin/env bash
# Builds gaoxin and runs it on a folder of pages: ./deploy/run.sh [FOLDER] (seeds/ unless named). Ctrl-C ends it.
set -euo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$checkout/deploy/setup.sh"

folder=${1:-$checkout/seeds}
if [ ! -d "$folder" ]; then
  say "There is no folder '$folder'. Name a folder of pages, or none for the sample pages."
  exit 66
fi
folder=$(cd "$folder" && pwd -P)

need_swift
install_missing "${build_packages[@]}"
cd "$checkout"
say "Building (the first time takes some minutes)"
swift build "${release[@]}" --product gaoxind >&2
swift build "${release[@]}" --product gaoxinctl >&2
bin=$(swift build "${release[@]}" --show-bin-path)

# One store for each folder; a socket's path may have 107 bytes, so it does not lie in the checkout.
store=$checkout/.gaoxin/store-$(printf '%s' "$folder" | cksum | cut -d ' ' -f 1)
runtime=$(mktemp -d /tmp/gaoxin.XXXXXX)
export GAOXIN_SOCKET=$runtime/gaoxind.sock
mkdir -p "$store"

"$bin/gaoxind" --folder "$folder" --store "$store" --socket "$GAOXIN_SOCKET" &
daemon=$!
finish() {
  trap - EXIT INT TERM
  kill -TERM "$daemon" 2>/dev/null || true
  wait "$daemon" 2>/dev/null || true
  rm -rf "$runtime"
}
trap finish EXIT
trap 'finish; exit 0' INT TERM

until "$bin/gaoxinctl" wait >/dev/null 2>&1; do
  if ! kill -0 "$daemon" 2>/dev/null; then
    wait "$daemon" || exit $?
  fi
  [ -S "$GAOXIN_SOCKET" ] && { "$bin/gaoxinctl" wait >&2 || break; }
  sleep 0.1
done

say "gaoxinctl status"
"$bin/gaoxinctl" status || true
say "gaoxinctl search 产业园 --limit 3"
"$bin/gaoxinctl" search 产业园 --limit 3 || true

say "gaoxind runs until Ctrl-C. In a second terminal:"
printf 'export GAOXIN_SOCKET=%q PATH=%q:"$PATH"; gaoxinctl status\n' "$GAOXIN_SOCKET" "$bin"
wait "$daemon"
