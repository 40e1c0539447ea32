// Writes the site of a snapshot and says how long it took: once for all of it, and once more with
// nothing changed.
//   site_time SNAPSHOT FOLDER [TIMES]
#include <glib.h>
#include <site/site.h>
#include <stdlib.h>

static bool write_once(const char *path, const char *folder, const char *share, GError **error)
{
    g_autoptr(GTimer) timer = g_timer_new();
    g_autoptr(Snapshot) snapshot = snapshot_open(path, error);
    g_autoptr(SiteTree) tree = snapshot == NULL ? NULL : site_tree_open(folder, error);
    int page_count = 0;
    int file_count = 0;
    int written_count = 0;
    if (tree == NULL || !site_write(snapshot, tree, share, &page_count, error)) {
        return false;
    }
    double made = g_timer_elapsed(timer, NULL);
    site_tree_count(tree, &file_count, &written_count);
    if (!site_tree_switch(tree, error)) {
        return false;
    }
    g_print("%d pages, %d of %d files written: made %.2f s, switched %.2f s\n", page_count,
            written_count, file_count, made, g_timer_elapsed(timer, NULL) - made);
    return true;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        g_printerr("site_time SNAPSHOT FOLDER [TIMES]\n");
        return 2;
    }
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    g_autofree char *bin = g_path_get_dirname(program);
    g_autofree char *share = g_build_filename(bin, "..", "share", NULL);
    int times = argc > 3 ? (int)g_ascii_strtoll(argv[3], NULL, 10) : 2;
    for (int i = 0; i < times; i++) {
        g_autoptr(GError) error = NULL;
        if (!write_once(argv[1], argv[2], share, &error)) {
            g_printerr("%s\n", error->message);
            return EXIT_FAILURE;
        }
    }
    return EXIT_SUCCESS;
}
