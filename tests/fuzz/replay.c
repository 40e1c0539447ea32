// Feeds every file of the folders given to LLVMFuzzerTestOneInput(): the corpus as a plain test.
#include <glib.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int replay_folder(const char *folder)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GDir) dir = g_dir_open(folder, 0, &error);
    if (dir == NULL) {
        g_printerr("%s\n", error->message);
        return -1;
    }
    int count = 0;
    const char *name = NULL;
    while ((name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_autofree char *data = NULL;
        gsize length = 0;
        if (!g_file_get_contents(path, &data, &length, &error)) {
            g_printerr("%s\n", error->message);
            return -1;
        }
        LLVMFuzzerTestOneInput((const uint8_t *)data, length);
        count++;
    }
    return count;
}

int main(int argc, char **argv)
{
    int total = 0;
    for (int i = 1; i < argc; i++) {
        int count = replay_folder(argv[i]);
        if (count < 0) {
            return EXIT_FAILURE;
        }
        total += count;
    }
    g_print("replayed %d inputs\n", total);
    return total > 0 ? EXIT_SUCCESS : EXIT_FAILURE; // an empty corpus proves nothing
}
