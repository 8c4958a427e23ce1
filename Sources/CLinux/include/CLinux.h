#ifndef GAOXIN_CLINUX_H
#define GAOXIN_CLINUX_H

// System calls that the Glibc module does not offer to Swift. Each answers a result of zero or more, or the negative errno.

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>

/// openat2(2) below `directory` without following any symbolic link (RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS).
/// -ENOSYS where the kernel, or -EPERM where a system call filter, does not know it.
int clinux_open_beneath(int directory, const char *path, int flags);

/// O_PATH of open(2).
extern const int clinux_o_path;

/// `f_type` of fstatfs(2), of which 32 bits count.
int64_t clinux_file_system_magic(int descriptor);

/// A non-blocking eventfd that is closed on exec.
int clinux_eventfd(void);

/// getdents64(2): fills `buffer` with directory entries; 0 at the end of the directory.
int clinux_getdents(int directory, void *buffer, size_t size);

/// Sets what ps(1) shows for `thread`; at most 15 bytes count.
void clinux_name_thread(pthread_t thread, const char *name);

/// Writes the byte `mark` to `file` when a thread ends the process by a fault of its own (SIGILL, SIGTRAP, SIGSEGV, SIGBUS,
/// SIGFPE, or SIGABRT by abort(3)), at the place that this thread has named; a signal that another process sends leaves no mark.
/// What was to happen at the signal happens after that; a signal from another process ends this one. To be called once.
int clinux_mark_crashes(int file, uint8_t mark);

/// Names the calling thread's place in that file; -1 for none.
void clinux_set_crash_place(int64_t offset);

/// The access list of a path (the extended attribute `system.posix_acl_access`) as the kernel lays it out; its length.
int64_t clinux_access_list(const char *path, void *buffer, size_t size);

/// Processor time that a thread has used, in nanoseconds. -1 where it cannot be told.
int64_t clinux_thread_time(pthread_t thread);

#endif
