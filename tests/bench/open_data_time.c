// Writes the open data of a snapshot and says how long it took.
//   open_data_time SNAPSHOT FOLDER [BEFORE]     BEFORE: the folder of an earlier run
#include <datapackage/package.h>
#include <glib.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    if (argc < 3) {
        g_printerr("open_data_time SNAPSHOT FOLDER [BEFORE]\n");
        return 2;
    }
    g_autoptr(GTimer) timer = g_timer_new();
    g_autoptr(GError) error = NULL;
    DatapackageResult result = {0};
    const DatapackageOptions options = {.snapshot_path = argv[1],
                                        .folder = argv[2],
                                        .before = argc > 3 ? argv[3] : NULL,
                                        .licence = datapackage_licence_find("CC-BY-4.0")};
    if (!datapackage_package_write(&options, &result, &error)) {
        g_printerr("%s\n", error->message);
        return EXIT_FAILURE;
    }
    g_print("%" G_GINT64_FORMAT " rows, %d of %d files written, %.1f MB: %.2f s\n", result.rows,
            result.changed, result.files, (double)result.bytes / 1e6, g_timer_elapsed(timer, NULL));
    return EXIT_SUCCESS;
}
