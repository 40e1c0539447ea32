#include "stick.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "folder.h"
#include "result.h"

static ClientFetch *fail(GError **error, ClientResult result, const char *mount, const char *why)
{
    g_set_error(error, CLIENT_ERROR, (int)result, "%s: %s", mount, why);
    return NULL;
}

ClientFetch *client_stick_new(const char *mount, GError **error)
{
    static const char *const names[] = {CLIENT_STICK_NAME, CLIENT_STICK_OTHER_NAME};
    g_auto(BaseDescriptor) root = open(mount, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (root < 0) {
        return fail(error, CLIENT_RESULT_STICK_UNREADABLE, mount, g_strerror(errno));
    }
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        struct stat status;
        if (fstatat(root, names[i], &status, AT_SYMLINK_NOFOLLOW) == 0) {
            if (S_ISDIR(status.st_mode)) {
                g_autofree char *path = g_build_filename(mount, names[i], NULL);
                return client_folder_new(path);
            }
        } else if (errno != ENOENT) {
            return fail(error, CLIENT_RESULT_STICK_UNREADABLE, mount, g_strerror(errno));
        }
    }
    return fail(error, CLIENT_RESULT_NOT_ON_STICK, mount,
                "neither " CLIENT_STICK_NAME "/ nor " CLIENT_STICK_OTHER_NAME "/ is there");
}
