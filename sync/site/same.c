#include "same.h"

#include <snapshot/digest.h>

#define PROGRAM "/proc/self/exe"

bool same_prepare(Site *site, GError **error)
{
    char program[BASE_HASH_HEX_LENGTH + 1];
    g_autoptr(BaseHash) hash = base_hash_new();
    if (!base_hash_file(PROGRAM, program, NULL, error) ||
        !snapshot_digest_province(site->snapshot, hash, error)) {
        return false;
    }
    base_hash_update(hash, program, sizeof program);
    base_hash_finish(hash, site->made_of);
    return true;
}

bool same_find_tambon(Site *site, const char *tambon_code, char key[BASE_HASH_HEX_LENGTH + 1],
                      GError **error)
{
    g_autoptr(BaseHash) hash = base_hash_new();
    base_hash_update(hash, site->made_of, sizeof site->made_of);
    if (!snapshot_digest_tambon(site->snapshot, tambon_code, hash, error)) {
        return false;
    }
    base_hash_finish(hash, key);
    return true;
}

/* What both kinds of pages are made of. */
static bool add_page(Site *site, const char *tambon_key, const char *path, BaseHash *hash,
                     GError **error)
{
    base_hash_update(hash, tambon_key, BASE_HASH_HEX_LENGTH);
    return page_digest_frame(site, path, hash, error);
}

static void add_rows(const GPtrArray *rows, guint first, guint last, BaseHash *hash)
{
    for (guint i = first; i <= last && i < rows->len; i++) {
        const GByteArray *row = g_ptr_array_index(rows, i);
        guint32 length = GUINT32_TO_LE(row->len);
        base_hash_update(hash, &length, sizeof length);
        base_hash_update(hash, row->data, row->len);
    }
}

bool same_find_part(Site *site, const SamePart *part, char key[BASE_HASH_HEX_LENGTH + 1],
                    GError **error)
{
    g_autoptr(BaseHash) hash = base_hash_new();
    if (!add_page(site, part->tambon_key, part->path, hash, error)) {
        return false;
    }
    add_rows(part->rows, part->first, part->last, hash);
    base_hash_finish(hash, key);
    return true;
}

bool same_find_year(Site *site, const SameYear *year, char key[BASE_HASH_HEX_LENGTH + 1],
                    GError **error)
{
    g_autoptr(BaseHash) hash = base_hash_new();
    if (!add_page(site, year->tambon_key, year->path, hash, error) ||
        !snapshot_digest_year(site->snapshot, year->tambon_code, year->year_be, hash, error)) {
        return false;
    }
    for (guint i = 0; i < year->years->len; i++) {
        gint32 other = GINT32_TO_LE(g_array_index(year->years, int, i));
        base_hash_update(hash, &other, sizeof other);
    }
    if (year->rows->len > 0) {
        add_rows(year->rows, 0, year->rows->len - 1, hash);
    }
    base_hash_finish(hash, key);
    return true;
}
