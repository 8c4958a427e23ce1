#!/usr/bin/env bash
# Boots a real systemd in a container that is gone afterwards, and runs one script in it:
#   boot.sh TREE FOLDER SCRIPT [SECONDS]
# TREE is the container's root and is not changed. FOLDER is copied to /opt/test; SCRIPT is a file in it. Its output is
# printed, its exit code is the exit code. 77: this machine cannot do it; 124: it took too long; 70: no boot.
#
# Mounts, processes, network and control groups are the container's own, below one child process: whatever happens,
# everything ends with that child.
set -uo pipefail
tree=$1 payload=$2 script=$3 limit=${4:-300}

scratch=$(mktemp -d)
stage=$scratch/stage out=$scratch/out child=
mkdir -p "$stage"/{out,opt/test,etc/systemd/system,etc/systemd/journald.conf.d,etc/systemd/system.conf.d} "$out"

# A control group of its own: nspawn needs one that nobody else manages.
groups=$(findmnt -nro TARGET -t cgroup2 | head -n 1)
mounted=
if [ -z "$groups" ]; then
  groups=$scratch/cgroup mounted=yes
  mkdir "$groups"
  mount -t cgroup2 none "$groups" || { rm -rf "$scratch"; exit 77; }
fi
group=$groups/gaoxin-service-tests.$$
finish() {
  trap - EXIT INT TERM
  [ ! -d "$group" ] || echo 1 >"$group/cgroup.kill"
  [ -z "$child" ] || wait "$child" 2>/dev/null
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    [ -d "$group" ] || break
    find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || sleep 0.2
  done
  [ -z "$mounted" ] || umount "$groups"
  rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir "$group" 2>/dev/null || exit 77

cp -a "$payload/." "$stage/opt/test/"
chmod 755 "$stage/opt/test"  # also other users run what is in it
echo gaoxin-test >"$stage/etc/hostname"
printf '[Manager]\nDefaultTimeoutStopSec=10s\n' >"$stage/etc/systemd/system.conf.d/test.conf"
printf '[Journal]\nStorage=volatile\nRateLimitIntervalSec=0\n' >"$stage/etc/systemd/journald.conf.d/test.conf"
for unit in apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer fstrim.timer \
  systemd-timesyncd.service systemd-pstore.service systemd-firstboot.service ldconfig.service; do
  ln -s /dev/null "$stage/etc/systemd/system/$unit"
done
cat >"$stage/etc/systemd/system/test.target" <<'EOF'
[Unit]
Requires=basic.target test.service
After=basic.target
AllowIsolate=yes
EOF
cat >"$stage/etc/systemd/system/test.service" <<EOF
[Unit]
Requires=basic.target dbus.socket
After=basic.target dbus.socket
SuccessAction=exit
FailureAction=exit
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'echo 124 >/out/code; /opt/test/$script; code=\$\$?; echo \$\$code >/out/code; exit \$\$code'
StandardOutput=append:/out/log
StandardError=append:/out/log
Environment=HOME=/root LANG=C.UTF-8 SYSTEMD_PAGER=cat SYSTEMD_COLORS=0
TimeoutStartSec=$limit
EOF

: >"$out/log"
(
  echo "$BASHPID" >"$group/cgroup.procs" || exit 77
  # No seccomp filter from nspawn, and no fewer capabilities than what would reach the machine itself (its clock, its
  # kernel): what is refused inside is refused by the units.
  exec env TREE="$tree" STAGE="$stage" OUT="$out" LIMIT=$((limit + 60)) SYSTEMD_SECCOMP=0 \
    SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 setpriv --pdeathsig KILL \
    unshare --mount --propagation private --cgroup --pid --fork --kill-child --mount-proc --ipc --uts --net bash -c '
      umount -l /sys/fs/cgroup 2>/dev/null
      mount -t cgroup2 cgroup2 /sys/fs/cgroup &&
        mount -t tmpfs -o mode=755 tmpfs /run && mkdir -p /run/systemd/nspawn /run/layers &&
        mount -t tmpfs -o mode=755 tmpfs /run/layers && mkdir /run/layers/{upper,work,root} &&
        mount -t overlay overlay -o "lowerdir=$TREE,upperdir=/run/layers/upper,workdir=/run/layers/work" \
          /run/layers/root && cp -a "$STAGE/." /run/layers/root/ || exit 77
      timeout -s KILL "$LIMIT" systemd-nspawn --quiet --boot --directory=/run/layers/root --machine=gaoxin-test \
        --register=no --keep-unit --private-network --console=read-only --resolv-conf=off --timezone=off \
        --link-journal=no --settings=no --capability=all \
        --drop-capability=CAP_SYS_TIME,CAP_SYS_MODULE,CAP_SYS_RAWIO,CAP_SYS_BOOT --bind="$OUT:/out" -- systemd.unit=test.target'
) </dev/null >"$scratch/console" 2>&1 &
child=$!
tail -s 0.1 -n +1 -f --pid=$child "$out/log" &
shown=$!
wait "$child"
code=$?
child=
wait "$shown" 2>/dev/null
if [ ! -s "$out/code" ]; then
  cat "$scratch/console" >&2
  [ "$code" -ne 77 ] || exit 77
  exit 70
fi
exit "$(cat "$out/code")"
