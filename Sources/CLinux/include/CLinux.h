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

#endif
