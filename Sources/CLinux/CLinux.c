#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

int clinux_open_beneath(int directory, const char *path, int flags) {
    struct open_how how = {
        .flags = (uint64_t)(unsigned)flags,
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
    };
    long result = syscall(SYS_openat2, directory, path, &how, sizeof how);
    return result < 0 ? -errno : (int)result;
}

const int clinux_o_path = O_PATH;

int64_t clinux_file_system_magic(int descriptor) {
    struct statfs information;
    if (fstatfs(descriptor, &information) != 0) {
        return -errno;
    }
    return (int64_t)(uint32_t)information.f_type;
}

int clinux_eventfd(void) {
    int result = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return result < 0 ? -errno : result;
}

int clinux_getdents(int directory, void *buffer, size_t size) {
    long result = syscall(SYS_getdents64, directory, buffer, size);
    return result < 0 ? -errno : (int)result;
}

void clinux_name_thread(pthread_t thread, const char *name) {
    char shortened[16] = {0};
    strncpy(shortened, name, sizeof shortened - 1);
    (void)pthread_setname_np(thread, shortened);
}

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
enum { crash_signal_count = sizeof crash_signals / sizeof crash_signals[0] };
static struct sigaction former_actions[crash_signal_count];
static int crash_file = -1;
static uint8_t crash_mark;
static _Thread_local int64_t crash_place = -1;
static _Thread_local void *crash_stack;

// Only what signal-safety(7) allows.
static void on_crash(int signal, siginfo_t *information, void *context) {
    (void)context;
    int saved = errno;
    // Greater than 0: the kernel says that the thread did it. SI_TKILL: abort(3) did.
    int is_own = information->si_code > 0 || information->si_code == SI_TKILL;
    if (is_own && crash_place >= 0) {
        (void)!pwrite(crash_file, &crash_mark, 1, crash_place);
    }
    if (information->si_code == SI_USER || information->si_code == SI_QUEUE) {
        // Sent from outside: who had the signal before may take it for a fault that happens again, and go on.
        struct sigaction end = {.sa_handler = SIG_DFL};
        (void)sigaction(signal, &end, NULL);
        (void)raise(signal);
    } else {
        // A fault happens again when this returns, and abort(3) goes on by itself.
        for (int index = 0; index < crash_signal_count; index++) {
            if (crash_signals[index] == signal) {
                (void)sigaction(signal, &former_actions[index], NULL);
            }
        }
        if (information->si_code == SI_TKILL) {
            (void)raise(signal);
        }
    }
    errno = saved;
}

int clinux_mark_crashes(int file, uint8_t mark) {
    crash_file = file;
    crash_mark = mark;
    struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < crash_signal_count; index++) {
        if (sigaction(crash_signals[index], &action, &former_actions[index]) != 0) {
            return -errno;
        }
    }
    return 0;
}

void clinux_set_crash_place(int64_t offset) {
    // A thread that has used up its stack needs another one to tell. It is kept as long as the thread, which is as long as the
    // process: pages are read on a few threads that never end.
    if (crash_stack == NULL && offset >= 0) {
        stack_t former;
        enum { size = 64 * 1024 };
        if (sigaltstack(NULL, &former) == 0 && (former.ss_flags & SS_DISABLE) != 0) {
            crash_stack = malloc(size);
            stack_t stack = {.ss_sp = crash_stack, .ss_size = size};
            if (crash_stack != NULL) {
                (void)sigaltstack(&stack, NULL);
            }
        }
    }
    crash_place = offset;
}

int64_t clinux_thread_time(pthread_t thread) {
    clockid_t clock;
    struct timespec time;
    if (pthread_getcpuclockid(thread, &clock) != 0 || clock_gettime(clock, &time) != 0) {
        return -1;
    }
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int64_t clinux_access_list(const char *path, void *buffer, size_t size) {
    ssize_t length = getxattr(path, "system.posix_acl_access", buffer, size);
    return length < 0 ? -errno : length;
}
