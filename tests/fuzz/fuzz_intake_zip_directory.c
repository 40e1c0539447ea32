// Whatever the bytes: entries stay inside the file and inside the limits.
#include <glib.h>
#include <stdint.h>

#include "zip_directory.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GArray) entries = NULL;
    IntakeZipResult result = intake_zip_directory_read(data, size, &entries);
    g_assert_true((result == INTAKE_ZIP_DONE) == (entries != NULL));
    if (entries == NULL) {
        return 0;
    }
    uint64_t unpacked_bytes = 0;
    g_assert_cmpuint(entries->len, <=, INTAKE_ZIP_LIMIT_ENTRIES);
    for (guint i = 0; i < entries->len; i++) {
        const IntakeZipEntry *entry = &g_array_index(entries, IntakeZipEntry, i);
        const char *bytes = (const char *)data;
        g_assert_true(entry->name >= bytes && entry->name + entry->name_bytes <= bytes + size);
        g_assert_cmpuint(entry->offset + entry->packed_bytes, <=, size);
        unpacked_bytes += entry->unpacked_bytes;
        g_assert_cmpint(intake_zip_directory_first_byte(data, size, entry), <=, 255);
    }
    g_assert_cmpuint(unpacked_bytes, <=, INTAKE_ZIP_LIMIT_UNPACKED_BYTES);
    (void)intake_zip_directory_find(entries, "xl/workbook.xml");
    return 0;
}
