#!/usr/bin/env bash
# Runs as root in a container under a real systemd, beside the package (gaoxin.deb) and two pages. Tests build on each
# other: the package is installed first and purged last.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 70
failed=0 passed=0
trace=$(mktemp)

# check SENTENCE FUNCTION — runs one test; its output is shown when it fails.
check() {
  systemctl reset-failed gaoxind 2>/dev/null  # what earlier tests started does not count
  # Not in the condition of an "if": there, a command that fails would not end the test.
  (set -e; set -x; "$2") >"$trace" 2>&1
  if [ $? = 0 ]; then
    passed=$((passed + 1))
    echo "✔ $1$(sed -n 's/^figure: / — /p' "$trace")"
  else
    failed=$((failed + 1))
    echo "✘ $1"
    tail -n 15 "$trace" | sed 's/^/    /'
    journalctl -b -u gaoxind --no-pager -n 15 -o cat | sed 's/^/    journal: /'
  fi
}

# not COMMAND... — it must fail. (`! COMMAND` alone would end no test.)
not() { if "$@"; then return 1; fi; }
milliseconds() { date +%s%3N; }
# within SECONDS COMMAND... — waits until a command succeeds.
within() {
  local end=$(($(milliseconds) + $1 * 1000))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$(milliseconds)" -lt "$end" ] || { echo "not in time: $*"; return 1; }
    sleep 0.02
  done
}
# main_pid — the daemon's process; fails where there is none, for `kill 0` would end this.
main_pid() {
  local pid
  pid=$(property MainPID)
  [ "$pid" -gt 1 ] && echo "$pid"
}
property() { systemctl show gaoxind.service --property "$1" --value; }
# man_id NAME — the id of a message, as gaoxind(8) has it. (Debian's containers keep no manual pages but the package's.)
man_id() { zcat /usr/share/man/man8/gaoxind.8.gz | sed -n "/^\.B $1\$/{n;p}"; }
as_reader() { runuser -u reader -- "$@"; }
files() { gaoxinctl status --json | grep -o '"ingested" *: *[0-9]*' | grep -o '[0-9]*'; }
drop_in() {
  mkdir -p /run/systemd/system/gaoxind.service.d
  printf '%s\n' "$@" >/run/systemd/system/gaoxind.service.d/test.conf
  systemctl daemon-reload
}
no_drop_in() {
  rm -rf /run/systemd/system/gaoxind.service.d
  systemctl daemon-reload
}
listing() {
  find /etc /usr /var /opt /root /home /run/gaoxin /run/systemd/system /lib/systemd -xdev \
    \( -path /var/lib/dpkg -o -path /var/lib/apt -o -path /var/log -o -path /var/cache -o -path /opt/test \
    -o -path /home/reader \) -prune \
    -o -print 2>/dev/null | grep -v -e '^/etc/[a-z]*-$' -e '^/etc/\.pwd\.lock$' -e '^/var/lib/systemd/' -e '^/var/tmp/systemd-private' |
    sort || true
  getent passwd
  getent group | grep -v '^\(reader\|stranger\):'
}

# The drop folder lies on a file system of its own kind of memory: the container's root would be polled.
mount -t tmpfs tmpfs /srv
if [ -d swift ]; then
  cp swift/*.so /usr/local/lib/
  ldconfig
fi
useradd --create-home reader
useradd --create-home stranger
listing >/tmp/before

installs() {
  apt-get install -q -y ./gaoxin.deb
  [ "$(dpkg-query -W -f '${db:Status-Abbrev}' gaoxin)" = "ii " ]
  [ -z "$(dpkg -V gaoxin)" ]
  systemctl is-active gaoxind
  systemctl is-enabled gaoxind
  systemctl is-active gaoxind.socket
  systemctl is-enabled gaoxind.socket
  not systemctl is-enabled gaoxind-read-only.socket
  usermod -a -G gaoxin reader
}
check "the package installs, and its service is enabled and runs" installs

is_ready() {
  [ "$(property Type)" = notify ]
  [ "$(property NotifyAccess)" = main ]
  within 30 sh -c 'systemctl show gaoxind --property StatusText | grep -q "^StatusText=Current; 0 files"'
  gaoxinctl status
  [ "$(property WatchdogUSec)" = 30s ]
}
check "it has said that it is ready, and says how it stands" is_ready

folder_rights() {
  [ "$(stat -c '%A %U %G' /srv/gaoxin)" = "drwxrws--- root gaoxin" ]
  getfacl -cp /srv/gaoxin | grep -q '^user:gaoxin:r-x'
  getfacl -cp /srv/gaoxin | grep -q '^default:group::rwx'
  [ "$(stat -c '%A %U %G' /var/lib/gaoxin)" = "drwx------ gaoxin gaoxin" ]
  [ "$(stat -c '%A %U %G' /run/gaoxin)" = "drwxr-x--- gaoxin gaoxin" ]
  [ "$(stat -c '%A %U %G' /run/gaoxin/gaoxind.sock)" = "srw-rw---- gaoxin gaoxin" ]
}
check "drop folder, store and socket have the rights that they should" folder_rights

drop() {
  local start
  start=$(milliseconds)
  as_reader sh -c 'umask 077; cp /opt/test/page.txt /srv/gaoxin/.new; chmod g+r /srv/gaoxin/.new
    mv /srv/gaoxin/.new /srv/gaoxin/page.txt'
  as_reader gaoxinctl wait
  as_reader gaoxinctl search 产业园
  echo "figure: $(($(milliseconds) - start)) ms from the copy to the answer"
}
check "a page that a member of the group drops is found by that member" drop

member_folder() {
  as_reader sh -c 'umask 077; mkdir /srv/gaoxin/2025; cat /opt/test/second.txt >/srv/gaoxin/2025/second.txt'
  gaoxinctl wait
  [ "$(stat -c %G /srv/gaoxin/2025)" = gaoxin ]
  gaoxinctl explain 2025/second.txt
  [ "$(files)" = 2 ]
}
check "folders and files made by a member with a narrow umask are the group's, and are read" member_folder

private_file() {
  as_reader sh -c 'umask 077; cp /opt/test/page.txt /home/reader/moved.txt; mv /home/reader/moved.txt /srv/gaoxin/'
  not gaoxinctl wait
  gaoxinctl explain moved.txt | tee /tmp/explained && return 1
  # Moved in, it is still of the member's own group. The command is run as it is told.
  sed -n 's/.*right to read it: //p' /tmp/explained >/tmp/command
  [ "$(cat /tmp/command)" = "chgrp gaoxin '/srv/gaoxin/moved.txt' && chmod g+r '/srv/gaoxin/moved.txt'" ]
  as_reader sh -c "$(cat /tmp/command)"
  within 1 gaoxinctl explain moved.txt
  as_reader rm /srv/gaoxin/moved.txt
  within 5 gaoxinctl wait
}
check "a private file that is moved in is held with its remedy, and read within a second of it" private_file

stranger() {
  not runuser -u stranger -- ls /srv/gaoxin
  local code=0
  runuser -u stranger -- gaoxinctl status 2>/tmp/refused || code=$?
  [ "$code" = 77 ]
  grep -q 'adduser YOU gaoxin' /tmp/refused
}
check "who is not in the group sees no page and may not ask, and is told what to do" stranger

journal() {
  local id
  # The ids are those of the manual page.
  id=$(man_id held)
  journalctl -b -u gaoxind "MESSAGE_ID=$id" --no-pager -o cat | grep -q '^Held: moved.txt: '
  journalctl -b -u gaoxind "MESSAGE_ID=$id" GAOXIN_PATH=moved.txt GAOXIN_REASON=unreadable -p warning --no-pager -o cat |
    grep -q '^Held: '
  [ "$(journalctl -b -u gaoxind "MESSAGE_ID=$(man_id serving)" --no-pager -q -o cat | wc -l)" = 1 ]
  journalctl -b -u gaoxind GAOXIN_FOLDER=/srv/gaoxin --no-pager -o cat | grep -q '^Watching'
  [ -z "$(journalctl -b -u gaoxind -p warning --no-pager -q -o cat | grep -v -e moved.txt)" ]
}
check "the journal has its entries with fields, and no warning of a healthy service" journal

activation() {
  local start
  systemctl stop gaoxind
  systemctl is-active gaoxind.socket
  start=$(milliseconds)
  as_reader gaoxinctl status
  echo "figure: $(($(milliseconds) - start)) ms from the connection to the reply, the start of the daemon included"
  systemctl is-active gaoxind
  gaoxinctl wait
  [ "$(files)" = 2 ]
}
check "connecting to its socket starts the service, and is answered" activation

waiting_clients() {
  local number asking=()
  for number in 1 2 3 4 5 6 7 8; do
    (for _ in 1 2 3 4 5 6; do as_reader gaoxinctl search 产业园 || exit 1; done >/dev/null) &
    asking+=($!)
  done
  systemctl restart gaoxind
  systemctl restart gaoxind
  # What was in the daemon's hand when it stopped may be broken off; nobody is told that no daemon answers.
  local code
  for number in "${asking[@]}"; do
    code=0
    wait "$number" || code=$?
    [ "$code" = 0 ]
  done
}
check "clients that ask while it is restarted wait, and are answered" waiting_clients

read_only() {
  local path=/run/gaoxin-read-only/gaoxind.sock
  systemctl stop gaoxind.socket
  not systemctl is-active gaoxind
  systemctl start gaoxind-read-only.socket gaoxind
  gaoxinctl status
  as_reader gaoxinctl search 产业园 --socket $path
  local code=0
  gaoxinctl rescan --socket $path 2>/tmp/refused || code=$?
  [ "$code" = 77 ]
  grep -q 'main socket' /tmp/refused
  gaoxinctl rescan
  systemctl stop gaoxind-read-only.socket gaoxind.socket
  systemctl start gaoxind
  gaoxinctl wait
}
check "the read-only socket answers, and refuses root what changes the state" read_only

reload() {
  local pid
  pid=$(main_pid)
  cp /etc/gaoxin/gaoxind.yaml /tmp/good.yaml
  echo 'size-limit: 1000' >>/etc/gaoxin/gaoxind.yaml
  systemctl reload gaoxind
  # In force when the command returns.
  journalctl -b -u gaoxind --no-pager -o cat | grep -q 'Reloaded: size-limit 16777216 → 1000'
  gaoxinctl wait
  (gaoxinctl explain page.txt || true) | grep -q 'the limit is 1000'
  echo 'no-such-option: 1' >>/etc/gaoxin/gaoxind.yaml
  not systemctl reload gaoxind
  [ "$(property ActiveState)" = active ]
  journalctl -b -u gaoxind --no-pager -o cat | grep -q 'Not reloaded: .*no-such-option'
  cp /tmp/good.yaml /etc/gaoxin/gaoxind.yaml
  systemctl reload gaoxind
  gaoxinctl wait
  gaoxinctl explain page.txt
  [ "$(property MainPID)" = "$pid" ]
  [ "$(property NRestarts)" = 0 ]
}
check "a reload is in force when it returns; a bad one changes nothing and fails" reload

mounts() {
  mkdir /srv/gaoxin/later
  gaoxinctl wait
  mount -t tmpfs tmpfs /srv/gaoxin/later
  cp second.txt /srv/gaoxin/later/mounted.txt
  within 5 gaoxinctl explain later/mounted.txt
  mount -t tmpfs tmpfs /srv/gaoxin/later
  cp page.txt /srv/gaoxin/later/over.txt
  within 5 gaoxinctl explain later/over.txt
  umount /srv/gaoxin/later
  within 5 gaoxinctl explain later/mounted.txt
  umount /srv/gaoxin/later
  rmdir /srv/gaoxin/later
  within 5 sh -c '! gaoxinctl explain later/mounted.txt'
}
check "mounts, mounts over them and unmounts in the folder are seen while it runs" mounts

killed() {
  local before start pid
  gaoxinctl facts --limit 500 --json | grep -v -e as_of >/tmp/facts
  before=$(property NRestarts)
  pid=$(main_pid)
  start=$(milliseconds)
  kill -KILL "$pid"
  within 10 sh -c "[ \"\$(systemctl show gaoxind -P MainPID)\" != $pid ] && gaoxinctl status"
  echo "figure: $(($(milliseconds) - start)) ms from SIGKILL to an answer"
  [ "$(property NRestarts)" = $((before + 1)) ]
  gaoxinctl wait
  gaoxinctl facts --limit 500 --json | grep -v -e as_of | cmp - /tmp/facts
  [ "$(files)" = 2 ]
}
check "after SIGKILL it runs again and nothing is lost" killed

killed_loading() {
  mkdir /srv/gaoxin/bulk
  for number in $(seq 400); do { cat page.txt; echo "第${number}号"; } >"/srv/gaoxin/bulk/$number.txt"; done
  kill -KILL "$(main_pid)"
  within 10 gaoxinctl wait --timeout 60
  [ "$(files)" = 402 ]
}
check "after SIGKILL in a bulk load every file is read" killed_loading

frozen() {
  local start pid
  drop_in '[Service]' 'WatchdogSec=2s'
  systemctl restart gaoxind
  gaoxinctl wait
  pid=$(main_pid)
  start=$(milliseconds)
  kill -STOP "$pid"
  within 15 sh -c "[ \"\$(systemctl show gaoxind -P MainPID)\" != $pid ] && timeout 1 gaoxinctl status"
  echo "figure: $(($(milliseconds) - start)) ms from SIGSTOP to an answer, with WatchdogSec=2s"
  journalctl -b -u gaoxind --no-pager | grep -q 'Watchdog timeout'
  [ "$(property NRestarts)" -ge 1 ]
  [ "$(files)" = 402 ]
  no_drop_in
  systemctl restart gaoxind
}
check "a frozen process is caught by the watchdog and replaced" frozen

stops() {
  local start took
  for number in $(seq 2000); do { cat page.txt; echo "又第${number}号"; } >"/srv/gaoxin/bulk/again-$number.txt"; done
  start=$(milliseconds)
  systemctl stop gaoxind
  took=$(($(milliseconds) - start))
  echo "figure: $took ms"
  [ "$took" -lt 1000 ]
  [ "$(property Result)" = success ]
  not systemctl is-active gaoxind
  systemctl start gaoxind
  gaoxinctl wait --timeout 120
  [ "$(files)" = 2402 ]
}
check "it stops under a second in the middle of a bulk load, and takes it up again" stops

full_disk() {
  systemctl stop gaoxind
  mount -t tmpfs -o "size=3m,mode=700,uid=$(id -u gaoxin),gid=$(id -g gaoxin)" tmpfs /var/lib/gaoxin
  systemctl start gaoxind
  within 30 sh -c 'gaoxinctl status | grep -q "the store cannot be written to"'
  systemctl is-active gaoxind
  mount -o remount,size=200m /var/lib/gaoxin
  within 5 sh -c '! gaoxinctl status | grep -q "the store cannot be written to"'
  gaoxinctl wait --timeout 120
  [ "$(files)" = 2402 ]
  gaoxinctl status
  [ "$(property NRestarts)" = 0 ]
  systemctl stop gaoxind
  umount /var/lib/gaoxin
  systemctl start gaoxind
}
check "a full disk ends nothing: it is told, and all is read once there is room" full_disk

clash() {
  local code=0
  # As a second service would: the same user, the same store, another socket.
  runuser -u gaoxin -- gaoxind --folder /srv/gaoxin --store /var/lib/gaoxin --socket /tmp/second.sock \
    2>/tmp/clash || code=$?
  [ "$code" = 75 ]
  grep -q "process $(property MainPID)" /tmp/clash
  gaoxinctl status
}
check "a second daemon on the same store says who holds it, and the first is not disturbed" clash

bad_configuration() {
  cp /etc/gaoxin/gaoxind.yaml /tmp/good.yaml
  echo 'no-such-option: 1' >>/etc/gaoxin/gaoxind.yaml
  mkdir -p /run/systemd/system/gaoxind-retry.timer.d
  printf '[Timer]\nOnActiveSec=\nOnActiveSec=2s\nAccuracySec=100ms\n' >/run/systemd/system/gaoxind-retry.timer.d/test.conf
  drop_in '[Unit]' 'StartLimitIntervalSec=1s'
  systemctl daemon-reload
  not systemctl restart gaoxind
  [ "$(property ExecMainStatus)" = 78 ]
  [ "$(property NRestarts)" = 0 ]
  systemctl is-active gaoxind-retry.timer
  # The timer tries again and again, each time once.
  within 15 sh -c '[ "$(journalctl -b -u gaoxind --no-pager -o cat | grep -c "no option .no-such-option")" = 3 ]'
  cp /tmp/good.yaml /etc/gaoxin/gaoxind.yaml
  within 15 gaoxinctl status
  # And so it does when a service that it brought back fails once more.
  echo 'no-such-option: 1' >>/etc/gaoxin/gaoxind.yaml
  not systemctl restart gaoxind
  cp /tmp/good.yaml /etc/gaoxin/gaoxind.yaml
  within 15 gaoxinctl status
}
check "a bad configuration is not tried in a loop; once mended, the service comes back by itself" bad_configuration

stopping_ends_waiting() {
  echo 'no-such-option: 1' >>/etc/gaoxin/gaoxind.yaml
  not systemctl restart gaoxind
  systemctl is-active gaoxind-retry.timer
  systemctl stop gaoxind
  not systemctl is-active gaoxind-retry.timer
  cp /tmp/good.yaml /etc/gaoxin/gaoxind.yaml
  rm -rf /run/systemd/system/gaoxind-retry.timer.d
  no_drop_in
  systemctl reset-failed gaoxind
  systemctl start gaoxind
}
check "stopping a failed service ends the wait for its next start" stopping_ends_waiting

crash_loop() {
  drop_in '[Service]' 'ExecStart=' 'ExecStart=/bin/sh -c "kill -SEGV $$$$"'
  not systemctl restart gaoxind
  within 10 sh -c '[ "$(systemctl show gaoxind -P Result)" = start-limit-hit ] || systemctl is-failed gaoxind'
  [ "$(property NRestarts)" -ge 4 ]
  within 2 systemctl is-active gaoxind-retry.timer
  no_drop_in
  systemctl stop gaoxind
  systemctl reset-failed gaoxind
  systemctl start gaoxind
  gaoxinctl status
}
check "what crashes at once is started five times and then left to the slow timer" crash_loop

sandbox() {
  [ "$(awk '/^NoNewPrivs/ {print $2}' "/proc/$(property MainPID)/status")" = 1 ]
  [ "$(awk '/^Seccomp:/ {print $2}' "/proc/$(property MainPID)/status")" = 2 ]
  [ "$(awk '/^CapEff|^CapPrm|^CapBnd|^CapAmb/ {sum = sum $2} END {print sum}' "/proc/$(property MainPID)/status" |
    tr -d 0)" = "" ]
  [ "$(stat -c %U "/proc/$(property MainPID)")" = gaoxin ]
  # The same sandbox around a script that tries what the daemon must not be able to do.
  ipcmk -M 4096
  mkdir -p /srv/gaoxin/mounted
  mount -t tmpfs -o mode=755 tmpfs /srv/gaoxin/mounted
  sed -e 's/^Type=.*/Type=oneshot/' -e 's,^ExecStart=.*,ExecStart=/opt/test/probe.sh,' -e '/^NotifyAccess=/d' \
    -e '/^WatchdogSec=/d' -e '/^Restart/d' -e '/^OnFailure=/d' -e 's/^RuntimeDirectory=.*/RuntimeDirectory=probe/' \
    /usr/lib/systemd/system/gaoxind.service >/run/systemd/system/gaoxind-probe.service
  systemctl daemon-reload
  local code=0
  systemctl start gaoxind-probe || code=$?
  journalctl -b -u gaoxind-probe --no-pager -o cat
  umount /srv/gaoxin/mounted
  rmdir /srv/gaoxin/mounted
  rm /run/systemd/system/gaoxind-probe.service
  systemctl daemon-reload
  [ "$code" = 0 ]
  journalctl -b -u gaoxind-probe --no-pager -o cat | grep -q 'all refused'
}
check "its sandbox refuses network, writing, privileges, and the sight of anything else" sandbox

exposure() {
  systemd-analyze security --no-pager gaoxind.service | tee /tmp/exposure
  systemd-analyze security --threshold=2 gaoxind.service
  systemd-analyze verify --man=no --recursive-errors=no gaoxind.service gaoxind-retry.timer gaoxind.socket gaoxind-read-only.socket
  echo "figure: $(sed -n 's/.*exposure level for gaoxind.service: \([0-9.]*\).*/\1/p' /tmp/exposure)"
}
check "its exposure is 0.2 at most, and its units are clean" exposure

user_service() {
  local uid
  uid=$(id -u reader)
  systemctl start "user@$uid.service" || { journalctl -b -u "user@$uid.service" -n 10 --no-pager; return 1; }
  mkdir -p /home/reader/gaoxin
  cp page.txt /home/reader/gaoxin/
  chown -R reader: /home/reader/gaoxin
  as_reader env XDG_RUNTIME_DIR="/run/user/$uid" systemctl --user start gaoxind
  as_reader env XDG_RUNTIME_DIR="/run/user/$uid" gaoxinctl wait
  as_reader env XDG_RUNTIME_DIR="/run/user/$uid" gaoxinctl status --json | grep -q /home/reader/gaoxin
  as_reader env XDG_RUNTIME_DIR="/run/user/$uid" systemctl --user stop gaoxind
  systemctl stop "user@$uid.service"
}
check "a user's own manager runs it for that user alone" user_service

among_homes() {
  cp /etc/gaoxin/gaoxind.yaml /tmp/good.yaml
  install -d -m 2770 -g gaoxin /home/press
  setfacl -m u:gaoxin:rx,d:u::rwx,d:u:gaoxin:rx,d:g::rwx,d:m::rwx,d:o::- /home/press
  as_reader cp page.txt /home/press/
  sed -i 's,^folder:.*,folder: /home/press,' /etc/gaoxin/gaoxind.yaml
  drop_in '[Service]' 'Environment=GAOXIN_STORE=/var/lib/gaoxin/press'
  not systemctl restart gaoxind
  [ "$(property ExecMainStatus)" = 66 ]
  journalctl -b -u gaoxind -n 10 --no-pager -o cat | grep -q 'ProtectHome=read-only'
  drop_in '[Service]' 'Environment=GAOXIN_STORE=/var/lib/gaoxin/press' 'ProtectHome=read-only'
  systemctl restart gaoxind
  gaoxinctl wait
  [ "$(files)" = 1 ]
  cp /tmp/good.yaml /etc/gaoxin/gaoxind.yaml
  no_drop_in
  systemctl restart gaoxind
  rm -rf /home/press
}
check "a folder among homes is refused with the line to add, and read with it" among_homes

upgrade() {
  local pid
  pid=$(main_pid)
  sed -i 's/^#poll-seconds:.*/poll-seconds: 45/' /etc/gaoxin/gaoxind.yaml
  dpkg --force-confold -i gaoxin.deb
  systemctl is-active gaoxind
  [ "$(property MainPID)" != "$pid" ]
  grep -q '^poll-seconds: 45' /etc/gaoxin/gaoxind.yaml
  gaoxinctl wait
  [ "$(files)" = 2402 ]
  systemctl disable --now gaoxind gaoxind.socket
  dpkg -i gaoxin.deb
  not systemctl is-active gaoxind
  not systemctl is-active gaoxind.socket
  not systemctl is-enabled gaoxind
  not systemctl is-enabled gaoxind.socket
  systemctl enable --now gaoxind
}
check "an upgrade restarts it, keeps data and configuration, and leaves a disabled one alone" upgrade

removal() {
  dpkg -r gaoxin
  not systemctl is-active gaoxind
  [ ! -e /usr/bin/gaoxind ]
  [ -e /var/lib/gaoxin/gaoxin.sqlite ]
  [ -e /etc/gaoxin/gaoxind.yaml ]
  [ -e /srv/gaoxin/page.txt ]
  dpkg -i gaoxin.deb
  systemctl is-active gaoxind
  gaoxinctl wait
  [ "$(files)" = 2402 ]
}
check "removing keeps data, and installing again goes on with it" removal

purge_with_pages() {
  dpkg -P gaoxin 2>&1 | tee /tmp/purged
  grep -q '/srv/gaoxin is not empty' /tmp/purged
  [ -e /srv/gaoxin/page.txt ]
  [ ! -e /var/lib/gaoxin ]
  [ ! -e /etc/gaoxin ]
}
check "purging erases store and configuration, and never a page" purge_with_pages

purge() {
  dpkg -i gaoxin.deb
  systemctl is-active gaoxind
  find /srv/gaoxin -mindepth 1 -delete
  dpkg -P gaoxin
  [ ! -e /srv/gaoxin ]
  systemctl reset-failed
  listing | diff /tmp/before -
  not systemctl cat gaoxind
}
check "purging with an empty drop folder leaves nothing" purge

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
