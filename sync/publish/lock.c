#include "lock.h"

#include <base/error.h>
#include <base/file.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#define LOCK_MODE 0644

struct WorkspaceLock {
    int descriptor;
};

WorkspaceLock *lock_take(const char *workspace_path, GError **error)
{
    g_autofree char *path = g_build_filename(workspace_path, ".lock", NULL);
    int descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, LOCK_MODE);
    if (descriptor < 0) {
        base_file_set_errno(error, errno, "เขียน", path);
        return NULL;
    }
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        (void)close(descriptor);
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "มีคำสั่งอื่นกำลังทำงานกับ %s อยู่ รอให้เสร็จแล้วสั่งใหม่", workspace_path);
        return NULL;
    }
    WorkspaceLock *lock = g_new0(WorkspaceLock, 1);
    lock->descriptor = descriptor;
    return lock;
}

void lock_release(WorkspaceLock *lock)
{
    if (lock == NULL) {
        return;
    }
    (void)close(lock->descriptor);
    g_free(lock);
}
