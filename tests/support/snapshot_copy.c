#include "snapshot_copy.h"

#include "snapshot_fixture.h"

GBytes *snapshot_copy_bytes(void)
{
    static GBytes *bytes = NULL;

    if (bytes == NULL) {
        g_auto(SnapshotFixture) fixture = {0};
        char *data = NULL;
        gsize length = 0;
        snapshot_fixture_init(&fixture, NULL);
        g_assert_true(g_file_get_contents(fixture.path, &data, &length, NULL));
        bytes = g_bytes_new_take(data, length);
    }
    return bytes;
}
