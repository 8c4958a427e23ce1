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
if [ "$(uname -m)" = x86_64 ]; then
  # mmap of a page that is written and executed.
  refuse "make memory that is written and executed" perl -e 'exit(syscall(9, 0, 4096, 7, 0x22, -1, 0) == -1)'
fi

# What it needs must work, or the probes prove nothing.
touch /var/lib/gaoxin/probe && rm /var/lib/gaoxin/probe || { echo "impossible: write to the store"; worked=1; }
cat /srv/gaoxin/page.txt >/dev/null || { echo "impossible: read a page"; worked=1; }
perl -MSocket -e 'socket(S, PF_UNIX, SOCK_STREAM, 0) or exit 1' || { echo "impossible: a Unix socket"; worked=1; }
[ "$worked" = 0 ] && echo "all refused"
exit "$worked"
