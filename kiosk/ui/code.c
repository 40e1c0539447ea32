#include "code.h"

#include "ui/widget/qr.h"

#include <qrencode.h>
#include <string.h>

/* ISO/IEC 18004 table 7: bytes a version holds at level M. Asking for the version ourselves keeps
   the size known without encoding, so that layout and drawing agree. */
static const size_t capacity_of_version[] = {0, 14, 26, 42, 62, 84};

static int find_version(const char *text)
{
    size_t bytes = strlen(text);
    if (bytes == 0 || bytes > UI_QR_LIMIT_CHARACTERS) {
        return 0;
    }
    for (const char *at = text; *at != '\0'; at++) {
        if (*at <= ' ' || *at > '~') {
            return 0;
        }
    }
    int version = 1;
    while (capacity_of_version[version] < bytes) {
        version++;
    }
    return version;
}

int ui_code_modules(const char *text)
{
    int version = find_version(text);
    return version > 0 ? 17 + 4 * version : 0;
}

UiMask *ui_code_new(const char *text)
{
    int version = find_version(text);
    if (version == 0) {
        return NULL;
    }
    QRcode *code = QRcode_encodeString8bit(text, version, QR_ECLEVEL_M);
    if (code == NULL) {
        return NULL;
    }
    UiMask *mask = ui_mask_new(code->width, code->width);
    for (int i = 0; i < code->width * code->width; i++) {
        mask->coverage[i] = code->data[i] & 1 ? 255 : 0;
    }
    QRcode_free(code);
    return mask;
}
