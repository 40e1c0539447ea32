// Whatever the bytes: a size that was read is a size, and a cleaned JPEG has nothing left to clean.
#include <glib.h>
#include <stdint.h>

#include "picture.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    IntakePicture picture = {0};
    bool known = intake_picture_read(data, size, &picture);
    g_assert_true(known == (picture.form != INTAKE_PICTURE_NONE));
    g_assert_true(!known || (picture.width_px > 0 && picture.height_px > 0));
    (void)intake_picture_is_whole(data, size);
    g_autoptr(GBytes) clean = intake_picture_clean_jpeg(data, size);
    if (clean != NULL) {
        gsize length = 0;
        const void *bytes = g_bytes_get_data(clean, &length);
        g_autoptr(GBytes) again = intake_picture_clean_jpeg(bytes, length);
        g_assert_cmpuint(length, <=, size);
        g_assert_true(again != NULL && g_bytes_equal(clean, again));
    }
    return 0;
}
