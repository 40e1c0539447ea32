// build_release PROVINCE.db PREVIOUS.db|- OUTPUT.db NUMBER: how long a release takes, how large it
// is and how large the patchset it was replayed from, which OUTPUT.db.patchset has afterwards.
#include <glib.h>
#include <release/snapshot.h>
#include <stdlib.h>
#include <time.h>

enum { PROVINCE = 1, PREVIOUS, OUTPUT, NUMBER, ARGUMENT_COUNT };

int main(int argc, char **argv)
{
    if (argc != ARGUMENT_COUNT) {
        g_printerr("build_release PROVINCE.db PREVIOUS.db|- OUTPUT.db NUMBER\n");
        return 2;
    }
    const ReleaseOptions options = {
        .province_path = argv[PROVINCE],
        .previous_snapshot = g_str_equal(argv[PREVIOUS], "-") ? NULL : argv[PREVIOUS],
        .output_path = argv[OUTPUT],
        .number = (int)g_ascii_strtoll(argv[NUMBER], NULL, 10),
        .made_unix = INT64_C(1795222800),
        .province_code = "80",
        .base_url = "https://plan.example.go.th",
        .stale_days = 45,
        .small_cell = RELEASE_SMALL_CELL_DEFAULT,
        .issue_edition = "2552",
    };
    g_autoptr(GError) error = NULL;
    g_auto(ReleaseResult) result = {0};
    if (!release_snapshot_build(&options, &result, &error)) {
        g_printerr("%s\n", error->message);
        return EXIT_FAILURE;
    }
    g_print("release %d: %.1f s, %.1f MB, %s", result.number, (double)clock() / CLOCKS_PER_SEC,
            (double)result.bytes / 1e6, result.replayed ? "replayed" : "from nothing");
    if (result.patchset != NULL) {
        gsize length = 0;
        const char *patchset = g_bytes_get_data(result.patchset, &length);
        g_autofree char *beside = g_strconcat(argv[OUTPUT], ".patchset", NULL);
        g_print(", patchset %" G_GSIZE_FORMAT " bytes", length);
        if (!g_file_set_contents(beside, patchset, (gssize)length, &error)) {
            g_printerr("%s\n", error->message);
            return EXIT_FAILURE;
        }
    }
    g_print("\nsha256 %s\n", result.sha256);
    return EXIT_SUCCESS;
}
