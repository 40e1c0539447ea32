#include <release/snapshot.h>
#include <stdio.h>
#include <stdlib.h>

/* make_release PROVINCE.db OUTPUT.db NUMBER [PREVIOUS.db]: one release, as tambon-publish builds
 * it. */
int main(int argc, char **argv)
{
    if (argc < 4) {
        (void)fprintf(stderr, "make_release PROVINCE.db OUTPUT.db NUMBER [PREVIOUS.db]\n");
        return 2;
    }
    g_autoptr(GError) error = NULL;
    g_auto(ReleaseResult) result = {0};
    const int number = (int)g_ascii_strtoll(argv[3], NULL, 10);
    const ReleaseOptions options = {.province_path = argv[1],
                                    .previous_snapshot = argc > 4 ? argv[4] : NULL,
                                    .output_path = argv[2],
                                    .number = number,
                                    .made_unix = 1769824800 + (int64_t)86400 * number,
                                    .province_code = "80",
                                    .base_url = "https://plan.example.go.th",
                                    .stale_days = 45,
                                    .issue_edition = "1",
                                    .small_cell = RELEASE_SMALL_CELL_DEFAULT};

    if (!release_snapshot_build(&options, &result, &error)) {
        (void)fprintf(stderr, "%s\n", error->message);
        return EXIT_FAILURE;
    }
    if (!result.changed) {
        (void)fprintf(stderr, "nothing changed\n");
        return 3;
    }
    g_print("%" G_GINT64_FORMAT " hidden, %" G_GINT64_FORMAT " unprotected, %" G_GINT64_FORMAT
            " rows left out\n",
            result.hidden_count, result.unprotected_count, result.dropped_count);
    return result.unprotected_count == 0 ? EXIT_SUCCESS : 4;
}
