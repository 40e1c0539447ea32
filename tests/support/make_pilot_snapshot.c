#include <glib.h>
#include <stdlib.h>

#include "pilot_snapshot.h"
#include "scratch.h"

// make_pilot_snapshot PATH: what ctest runs before the tests of its fixture `pilot`.

int main(int argc, char **argv)
{
    if (argc != 2) {
        g_printerr("usage: make_pilot_snapshot PATH\n");
        return EXIT_FAILURE;
    }
    char *folder = scratch_make();
    g_autofree char *made = pilot_snapshot_make(folder);
    g_autofree char *text = NULL;
    gsize length = 0;
    g_autoptr(GError) error = NULL;
    bool copied = g_file_get_contents(made, &text, &length, &error) &&
                  g_file_set_contents(argv[1], text, (gssize)length, &error);
    g_assert_no_error(error);
    scratch_remove(folder);
    return copied ? EXIT_SUCCESS : EXIT_FAILURE;
}
