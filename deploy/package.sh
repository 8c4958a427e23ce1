#!/usr/bin/env bash
# Builds the Debian package: ./deploy/package.sh [--debug] [FOLDER]. It ends in FOLDER (.build/package unless named), and
# its path is printed. The release build takes most of the time: some minutes on two cores. With --debug the programs are
# those of a debug build, which need the Swift libraries on the machine: for tests alone.
set -euo pipefail
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$checkout/deploy/setup.sh"

build=("${release[@]}")
if [ "${1-}" = --debug ]; then
  build=(-c debug)
  shift
fi
out=${1:-$checkout/.build/package}
maintainer=${DEBEMAIL:+${DEBFULLNAME:-gaoxin maintainers} <$DEBEMAIL>}

need_swift
install_missing "${build_packages[@]}" "${package_packages[@]}" >&2
cd "$checkout"
for product in gaoxind gaoxinctl; do swift build "${build[@]}" --product "$product" >&2; done
bin=$(swift build "${build[@]}" --show-bin-path)

mkdir -p "$out"
out=$(cd "$out" && pwd -P)
work=$(mktemp -d "$out/work.XXXXXX")
trap 'rm -rf "$work"' EXIT
root=$work/debian/gaoxin
doc=$root/usr/share/doc/gaoxin
version=$("$bin/gaoxinctl" --version)
umask 022

say "Programs and word lists"
for program in gaoxind gaoxinctl; do
  install -D -m 755 "$bin/$program" "$root/usr/bin/$program"
  strip --strip-unneeded --remove-section=.comment --remove-section=.note "$root/usr/bin/$program"
done
install -D -m 644 -t "$root/usr/share/gaoxin/lexicon" Sources/Lexicon/Data/*.tsv
install -D -m 644 -t "$root/usr/share/gaoxin" Sources/GaoxinAPI/openapi.json

say "Units and configuration"
install -D -m 644 -t "$root/usr/lib/systemd/system" deploy/systemd/*.{service,socket,timer}
install -D -m 644 -t "$root/usr/lib/systemd/user" deploy/systemd/user/*
install -D -m 644 deploy/systemd/sysusers.conf "$root/usr/lib/sysusers.d/gaoxin.conf"
install -D -m 644 deploy/systemd/tmpfiles.conf "$root/usr/lib/tmpfiles.d/gaoxin.conf"
install -D -m 644 -t "$root/etc/gaoxin" deploy/systemd/gaoxind.yaml

say "Manual pages and completions"
date=$(date -u -d "$(sed -n 's/^ -- .*>  //p' deploy/debian/changelog | head -n 1)" +%F)
# manual PAGE SECTION [PROGRAM PART] — fills in version, date, and what the program says of itself.
manual() {
  local page=$root/usr/share/man/man$2/$1.$2
  mkdir -p "${page%/*}"
  if [ $# -gt 2 ]; then
    "$bin/$3" --experimental-dump-help | jq -r -L deploy/man "include \"help-to-man\"; $4" >"$work/part"
  else
    : >"$work/part"
  fi
  sed -e "s/@VERSION@/$version/; s/@DATE@/$date/" \
    -e "/^@[A-Z]*@\$/{r $work/part" -e 'd}' "deploy/man/$1.$2.in" >"$page"
  gzip -9n "$page"
}
manual gaoxind 8 gaoxind options
manual gaoxinctl 1 gaoxinctl commands
manual gaoxind.yaml 5
for program in gaoxind gaoxinctl; do
  mkdir -p "$root"/usr/share/{bash-completion/completions,zsh/vendor-completions,fish/vendor_completions.d}
  "$bin/$program" --generate-completion-script bash | sed '1{/^#!/d}' \
    >"$root/usr/share/bash-completion/completions/$program"
  "$bin/$program" --generate-completion-script zsh >"$root/usr/share/zsh/vendor-completions/_$program"
  "$bin/$program" --generate-completion-script fish >"$root/usr/share/fish/vendor_completions.d/$program.fish"
done
# An option that the manual page or the configuration that is installed does not know is an error of this package.
"$bin/gaoxind" --check-config --folder /tmp --store /var/lib/gaoxin --socket /run/gaoxin/gaoxind.sock | cut -d : -f 1 |
  while read -r key; do
    grep -q "^\.B ${key//-/\\\\-}\$" deploy/man/gaoxind.yaml.5.in || { say "gaoxind.yaml(5) lacks '$key'"; exit 1; }
    grep -Eq "^#?$key:" deploy/systemd/gaoxind.yaml || { say "deploy/systemd/gaoxind.yaml lacks '$key'"; exit 1; }
  done

say "Documents"
install -D -m 644 -t "$doc" deploy/debian/copyright README.md
gzip -9n <deploy/debian/changelog >"$doc/changelog.gz"
ln -s ../../gaoxin/openapi.json "$doc/openapi.json"
mkdir -p "$doc/examples"
cp -r seeds "$doc/examples/pages"
# What is linked in, by the linker's own list; each must be in the copyright file.
sed -E 's,.*/([^/]+)\.build/.*,\1,' "$bin"/{gaoxind,gaoxinctl}.product/Objects.LinkFileList | sort -u >"$work/modules"
: >"$work/NOTICES"
for library in .build/checkouts/*/; do
  name=$(basename "$library")
  # Modules are folders below Sources; GRDB's lies at the top.
  (cd "$library" && find . -maxdepth 2 -type d -printf '%f\n' | sort -u) >"$work/in-library"
  [ -n "$(comm -12 "$work/modules" "$work/in-library")" ] || continue
  grep -q "^Files: $name/\*\$" deploy/debian/copyright || { say "deploy/debian/copyright lacks '$name'"; exit 1; }
  [ ! -f "$library/NOTICE.txt" ] || { printf '==== %s\n\n' "$name"; cat "$library/NOTICE.txt"; echo; } >>"$work/NOTICES"
done
gzip -9n <"$work/NOTICES" >"$doc/NOTICES.gz"
install -D -m 644 deploy/debian/lintian-overrides "$root/usr/share/lintian/overrides/gaoxin"

say "Package"
mkdir -p "$root/DEBIAN"
for script in postinst prerm postrm; do install -m 755 "deploy/debian/$script" "$root/DEBIAN/$script"; done
install -m 644 deploy/debian/conffiles "$root/DEBIAN/conffiles"
: >"$work/debian/control"
libraries=$(cd "$work" && dpkg-shlibdeps -O --ignore-missing-info -e debian/gaoxin/usr/bin/gaoxind -e debian/gaoxin/usr/bin/gaoxinctl |
  sed -n 's/^shlibs:Depends=//p')
find "$root" -path "$root/DEBIAN" -prune -o -type d -exec chmod 755 {} + -o -type f ! -perm -100 -exec chmod 644 {} +
(cd "$root" && find etc usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" -e "s/@SHLIBS@/$libraries/" \
  -e "s/@SIZE@/$(du -sk --apparent-size "$root" | cut -f 1)/" \
  -e "s/@MAINTAINER@/${maintainer:-$(sed -n 's/^ -- \(.*>\)  .*/\1/p' deploy/debian/changelog | head -n 1)}/" \
  deploy/debian/control >"$root/DEBIAN/control"
[ "$(sed -n '1s/.*(\(.*\)).*/\1/p' deploy/debian/changelog)" = "$version" ] ||
  { say "deploy/debian/changelog does not begin with version $version"; exit 1; }
package=$out/gaoxin_${version}_$(dpkg --print-architecture).deb
dpkg-deb --root-owner-group -Zxz -z3 --build "$root" "$package" >&2
echo "$package"
