#include "kiosk.h"

#include <base/error.h>
#include <base/file.h>
#include <errno.h>
#include <store/store.h>
#include <unistd.h>

#define KIOSK "tambon-kiosk"

void kiosk_subject_clear(KioskSubject *subject) { g_clear_pointer(&subject->path, g_free); }

/* Pictures and pages lie in the workspace under the names they will travel by. */
static bool link_files(const Workspace *workspace, const char *store, GError **error)
{
    static const struct {
        const char *from;
        const char *to;
    } folders[] = {{"photos", "photo"}, {"pages", "doc"}};
    g_autofree char *files = store_files_path(store, NULL);
    if (!base_file_make_folder(files, error)) {
        return false;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree char *from = workspace_path(workspace, folders[i].from, NULL);
        g_autofree char *absolute = g_canonicalize_filename(from, NULL);
        g_autofree char *to = g_build_filename(files, folders[i].to, NULL);
        if (symlink(absolute, to) != 0) {
            base_file_set_errno(error, errno, "เชื่อม", to);
            return false;
        }
    }
    return true;
}

bool kiosk_fill_store(const Workspace *workspace, const KioskSubject *subject, const char *folder,
                      GError **error)
{
    g_autoptr(Store) store = store_open(folder, error);
    if (store == NULL) {
        return false;
    }
    g_autofree char *file = store_incoming_path(store, "draft.db");
    return base_file_copy(subject->path, file, error) &&
           store_activate(store, file, subject->number, subject->sha256, error) &&
           link_files(workspace, folder, error);
}

char *kiosk_find(GError **error)
{
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    g_autofree char *folder = program != NULL ? g_path_get_dirname(program) : g_strdup(".");
    char *beside = g_build_filename(folder, KIOSK, NULL);
    if (g_file_test(beside, G_FILE_TEST_IS_EXECUTABLE)) {
        return beside;
    }
    g_free(beside);
    char *found = g_find_program_in_path(KIOSK);
    if (found == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_MISSING, "ไม่พบโปรแกรม " KIOSK " ในเครื่องนี้");
    }
    return found;
}
