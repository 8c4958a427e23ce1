# Sourced by the other scripts: finds the Swift toolchain and installs the system packages that are missing.

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

need_swift() {
  if ! command -v swift >/dev/null 2>&1; then
    say "There is no Swift on this machine. Install a toolchain of Swift 6.2 or later (swift.org/install) and put its"
    say "usr/bin folder on PATH; then run this again."
    exit 69
  fi
}

# install_missing PACKAGE:REASON ... — says what is installed and why; uses sudo where it is not root.
install_missing() {
  local missing=() entry package
  for entry in "$@"; do
    package=${entry%%:*}
    if ! dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed'; then
      say "Missing: $package — ${entry#*:}"
      missing+=("$package")
    fi
  done
  [ ${#missing[@]} -eq 0 ] && return
  if ! command -v apt-get >/dev/null 2>&1; then
    say "This is no Debian: install what is missing by hand, then run this again."
    exit 69
  fi
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  say "Installing ${missing[*]}"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2
}

build_packages=(
  "git:fetches the Swift packages that Package.swift names"
  "libc6-dev:headers of the C library"
  "libstdc++-12-dev:the Swift compiler links with it"
  "pkg-config:tells the build where libsystemd is"
  "libsqlite3-dev:the store is an SQLite database"
  "libsystemd-dev:readiness, watchdog and journal"
)

package_packages=(
  "binutils:strips the programs"
  "dpkg-dev:finds out which packages the programs need"
  "jq:makes the manual pages from what the programs say of themselves"
)

service_test_packages=(
  "systemd-container:boots a real systemd in a container"
  "debootstrap:makes the Debian that is booted"
  "util-linux:gives the container its own mounts, processes and network"
)

# Linked with the Swift libraries, the client starts in half the time.
release=(-c release --static-swift-stdlib)
