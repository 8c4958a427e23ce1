#!/bin/bash
# Runs in the sandbox of gaoxind.service and tries what must not work there. Prints each thing that does. Nothing is
# tried that would reach beyond the container: the clock, kernel modules and devices are the machine's own.
worked=0
# refuse WHAT COMMAND... — the command must fail.
refuse() {
  local what=$1
  shift
  if "$@" >/dev/null 2>&1; then
    echo "possible: $what"
    worked=1
  fi
}

refuse "write to the drop folder" touch /srv/gaoxin/probe
refuse "change a page" sh -c 'echo x >>/srv/gaoxin/page.txt'
refuse "write where something was mounted into the drop folder" touch /srv/gaoxin/mounted/probe
refuse "write to /etc" touch /etc/gaoxin/probe
refuse "write to /usr" touch /usr/probe
refuse "see homes" test -e /home/reader
refuse "see root's home" ls /root/.bashrc
refuse "see disks" sh -c 'find /dev -type b | grep .'
refuse "open a network socket" perl -MSocket -e 'socket(S, PF_INET, SOCK_STREAM, 0) or exit 1'
refuse "open a netlink socket" perl -e 'socket(S, 16, 3, 0) or exit 1'
refuse "see a network device" sh -c 'grep -v -e "|" -e "lo:" /proc/self/net/dev'
refuse "see other processes" sh -c 'test -e /proc/1/status'
refuse "see kernel settings" test -e /proc/sys/kernel
refuse "make a user namespace" unshare --user true
refuse "mount" mount -t tmpfs tmpfs /tmp
refuse "set a file's setuid bit" sh -c 'cp /bin/true /tmp/probe && chmod u+s /tmp/probe'
refuse "rename the machine" hostname probe
refuse "run as root" sh -c 'test "$(id -u)" = 0'
refuse "have capabilities" sh -c 'grep -q "^CapBnd:.*[1-9a-f]" /proc/self/status'
refuse "give itself a real-time priority" chrt -f 10 true
refuse "see what others keep in /tmp" test -e /tmp/before
refuse "make a control group" mkdir /sys/fs/cgroup/probe
refuse "write to the kernel's settings in /sys" sh -c 'echo 0 >/sys/kernel/mm/ksm/run'
refuse "read the kernel's log" sh -c 'head -c 1 /dev/kmsg || dmesg'
refuse "change its personality" setarch -R true
refuse "see others' shared memory" sh -c 'ipcs -m | grep 0x'
refuse "open more than 4096 files" sh -c 'ulimit -n 4097'
if [ "$(uname -m)" = x86_64 ]; then
  # Calls that could do nothing even if they were let through: their arguments are void. Refused, they say EPERM.
  for call in "set the clock:227" "load a kernel module:175" "reboot:169" "attach to a process:101" "swap:167"; do
    refuse "${call%:*}" perl -e 'syscall($ARGV[0], 0, 0, 0, 0); exit($!{EPERM} ? 1 : 0)' "${call#*:}"
  done
  # mmap of a page that is written and executed.
  refuse "make memory that is written and executed" perl -e 'exit(syscall(9, 0, 4096, 7, 0x22, -1, 0) == -1)'
fi

# What it needs must work, or the probes prove nothing.
touch /var/lib/gaoxin/probe && rm /var/lib/gaoxin/probe || { echo "impossible: write to the store"; worked=1; }
cat /srv/gaoxin/page.txt >/dev/null || { echo "impossible: read a page"; worked=1; }
perl -MSocket -e 'socket(S, PF_UNIX, SOCK_STREAM, 0) or exit 1' || { echo "impossible: a Unix socket"; worked=1; }
[ "$worked" = 0 ] && echo "all refused"
exit "$worked"
