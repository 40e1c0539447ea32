#include "small_disk.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

static bool write_file(const char *path, const char *text)
{
    int file = open(path, O_WRONLY | O_CLOEXEC);
    bool written = file >= 0 && write(file, text, strlen(text)) == (ssize_t)strlen(text);
    if (file >= 0) {
        (void)close(file);
    }
    return written;
}

static bool become_root_of_a_namespace(void)
{
    g_autofree char *users = g_strdup_printf("0 %d 1", (int)getuid());
    g_autofree char *groups = g_strdup_printf("0 %d 1", (int)getgid());
    return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
           write_file("/proc/self/setgroups", "deny") && write_file("/proc/self/uid_map", users) &&
           write_file("/proc/self/gid_map", groups);
}

bool small_disk_prepare(void)
{
    bool allowed = geteuid() == 0 ? unshare(CLONE_NEWNS) == 0 : become_root_of_a_namespace();
    /* Mounts stay in this process's namespace: a killed test leaves nothing mounted. */
    return allowed && mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

bool small_disk_mount(const char *path, int file_count)
{
    g_autofree char *options = g_strdup_printf("size=1m,nr_inodes=%d", file_count);
    return mount("tambon-test", path, "tmpfs", 0, options) == 0;
}

bool small_disk_mount_pages(const char *path, int page_count)
{
    g_autofree char *options = g_strdup_printf("size=%dk", page_count * 4);
    return mount("tambon-test", path, "tmpfs", 0, options) == 0;
}

bool small_disk_unmount(const char *path) { return umount(path) == 0; }
