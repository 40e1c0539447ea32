#include "site/reach.h"

#include <base/address.h>
#include <base/error.h>
#include <snapshot/area.h>
#include <snapshot/document.h>
#include <snapshot/project.h>
#include <string.h>

// ISO/IEC 18004 table 7: the bytes that version 5 holds at level M, in byte mode. A shorter limit
// needs no look at the code itself.
#define VERSION_5_BYTES 84
G_STATIC_ASSERT(SITE_REACH_VERSION == 5 && BASE_ADDRESS_LIMIT_PHONE_BYTES <= VERSION_5_BYTES);

static bool is_printable(const char *url)
{
    for (const char *at = url; *at != '\0'; at++) {
        if (!g_ascii_isgraph(*at)) {
            return false;
        }
    }
    return *url != '\0';
}

bool site_reach_check_url(const char *url, const char *page, GError **error)
{
    size_t bytes = strlen(url);
    if (!is_printable(url)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "ที่อยู่ของ%s มีอักษรที่ไม่ใช่อังกฤษ: %s โปรดแก้ base-url ใน province.conf", page, url);
        return false;
    }
    if (bytes > BASE_ADDRESS_LIMIT_PHONE_BYTES) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE,
                    "ที่อยู่ของ%s ยาว %zu ตัว เกิน %d ตัว โทรศัพท์ทั่วไปจะอ่าน QR code ไม่ได้: %s "
                    "โปรดใช้ base-url ใน province.conf ที่สั้นลงอย่างน้อย %zu ตัว",
                    page, bytes, BASE_ADDRESS_LIMIT_PHONE_BYTES, url,
                    bytes - BASE_ADDRESS_LIMIT_PHONE_BYTES);
        return false;
    }
    return true;
}

// The longest is named: the version grows with the length.
typedef struct {
    Snapshot *snapshot;
    const char *base_url;
    char *url;
    char *page;
} Reach;

static void reach_clear(Reach *reach)
{
    g_free(reach->url);
    g_free(reach->page);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Reach, reach_clear)

// Takes both texts over.
static bool look_at(Reach *reach, char *url, char *page, GError **error)
{
    bool right = is_printable(url) || site_reach_check_url(url, page, error);
    bool longer = reach->url == NULL || strlen(url) > strlen(reach->url);
    g_free(longer ? reach->url : url);
    g_free(longer ? reach->page : page);
    reach->url = longer ? url : reach->url;
    reach->page = longer ? page : reach->page;
    return right;
}

static bool look_at_tambon(Reach *reach, const SnapshotArea *tambon, GError **error)
{
    const SnapshotProjectFilter filter = {.tambon_code = tambon->code,
                                          .status = SNAPSHOT_STATUS_ALL,
                                          .budget_class = SNAPSHOT_CLASS_ALL,
                                          .without_amounts = true};
    g_autoptr(GPtrArray) rows = snapshot_project_list(reach->snapshot, &filter, error);
    bool right =
        rows != NULL && look_at(reach, g_strdup_printf("%s/w/%s/", reach->base_url, tambon->code),
                                g_strdup_printf("หน้า w/%s/", tambon->code), error);
    for (guint i = 0; right && i < rows->len; i++) {
        const SnapshotProjectRow *row = g_ptr_array_index(rows, i);
        right = look_at(
            reach,
            base_address_phone_url(reach->base_url, tambon->code, row->fiscal_year_be, row->code),
            g_strdup_printf("โครงการ %s ในหน้า t/%s/%d", row->code, tambon->code,
                            row->fiscal_year_be),
            error);
    }
    return right;
}

static bool look_at_document(Reach *reach, const SnapshotDocument *document, GError **error)
{
    char code[BASE_CODE_LENGTH + 1] = "";
    snapshot_document_short_code(document->area_code, document->code, code);
    return look_at(
        reach, base_address_document_url(reach->base_url, code),
        g_strdup_printf("เอกสาร %s ของ %s ในหน้า d/%s", document->code, document->area_code, code),
        error);
}

bool site_reach_check(Snapshot *snapshot, GError **error)
{
    const SnapshotDocumentFilter all = {0};
    g_auto(Reach) reach = {.snapshot = snapshot, .base_url = snapshot_release(snapshot)->base_url};
    g_autoptr(GPtrArray) tambons = snapshot_area_list_tambons(snapshot, error);
    g_autoptr(GPtrArray) documents =
        tambons == NULL ? NULL : snapshot_document_list(snapshot, &all, error);
    bool right = documents != NULL &&
                 look_at(&reach, g_strdup_printf("%s/", reach.base_url), g_strdup("หน้าแรก"), error);
    for (guint i = 0; right && i < tambons->len; i++) {
        right = look_at_tambon(&reach, g_ptr_array_index(tambons, i), error);
    }
    for (guint i = 0; right && i < documents->len; i++) {
        right = look_at_document(&reach, g_ptr_array_index(documents, i), error);
    }
    return right && site_reach_check_url(reach.url, reach.page, error);
}
