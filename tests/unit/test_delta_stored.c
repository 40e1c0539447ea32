/*
 * One delta of every past version of both formats, kept for ever in tests/data/delta: what was once
 * published must always be readable. A new version gets new files; these are never written again.
 *
 *   pages-1.delta  TAMBON_WRITE_DELTA=1 build/dev/bin/test_delta_stored   (only while it is
 * missing) rows-1.delta   delta_tool make rows tests/data/delta/rows-1.old.db NEW
 * tests/data/delta/rows-1.delta where NEW is what replaying tests/data/delta/rows-1.sql on the old
 * file gives
 */
#include <delta/pages.h>
#include <delta/rows.h>
#include <string.h>

#include "../support/delta_bed.h"
#include "base/hash.h"

static const DeltaBedPages stored_pages = {30, 34, 40, 2569};

static char *data_path(const char *name)
{
    return g_build_filename(TEST_SOURCE_DIR, "tests/data/delta", name, NULL);
}

static void pages_of_version_1_still_apply(void)
{
    g_auto(DeltaBed) bed = {0};
    g_autoptr(GError) error = NULL;
    g_autofree char *path = data_path("pages-1.delta");
    delta_bed_init(&bed);
    delta_bed_fill(&bed, &stored_pages);
    if (g_getenv("TAMBON_WRITE_DELTA") != NULL && !g_file_test(path, G_FILE_TEST_EXISTS)) {
        g_assert_true(delta_pages_make(&bed.made, path, NULL));
    }
    bool applied = delta_pages_apply(&bed.applied, path, NULL, &error);
    g_assert_no_error(error);
    g_assert_true(applied);
    g_autoptr(GByteArray) result = delta_bed_read(bed.result_path);
    g_autoptr(GByteArray) wanted = delta_bed_read(bed.new_path);
    g_assert_cmpmem(result->data, result->len, wanted->data, wanted->len);
}

static void to_hex(const guint8 *sum, char hex[65])
{
    for (int i = 0; i < 32; i++) {
        g_snprintf(hex + (gsize)i * 2, 3, "%02x", sum[i]);
    }
}

/* The sums of both files are in the delta, at fixed places. */
static void rows_of_version_1_still_apply(void)
{
    g_auto(DeltaBed) bed = {0};
    g_autoptr(GError) error = NULL;
    g_autofree char *path = data_path("rows-1.delta");
    g_autofree char *old_path = data_path("rows-1.old.db");
    g_autoptr(GByteArray) delta = delta_bed_read(path);
    char old_sha256[65];
    char new_sha256[65];
    char source_sum[BASE_HASH_HEX_LENGTH + 1];
    char stored_source[65];
    to_hex(delta->data + 16, old_sha256);
    to_hex(delta->data + 48, new_sha256);
    to_hex(delta->data + 96, stored_source);
    base_hash_bytes(delta_rows_source_id(), strlen(delta_rows_source_id()), source_sum);
    delta_bed_init(&bed);
    guint64 new_bytes = 0;
    memcpy(&new_bytes, delta->data + 88, sizeof new_bytes);
    const DeltaPair pair = {old_path, old_sha256, bed.result_path, new_sha256,
                            GUINT64_FROM_LE(new_bytes)};
    bool applied = delta_rows_apply(&pair, path, NULL, &error);
    if (strcmp(source_sum, stored_source) != 0) {
        // On another SQLite build it must be refused, and that is all that can be said of it.
        g_assert_error(error, DELTA_ERROR, DELTA_ERROR_MISMATCH);
        return;
    }
    g_assert_no_error(error);
    g_assert_true(applied);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/delta/stored/pages-of-version-1-still-apply", pages_of_version_1_still_apply);
    g_test_add_func("/delta/stored/rows-of-version-1-still-apply", rows_of_version_1_still_apply);
    return g_test_run();
}
