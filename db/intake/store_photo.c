#include "columns.h"
#include "intake_query.h"
#include "photo.h"
#include "store.h"

bool intake_store_photo(IntakeStore *store, const IntakeRecord *record, int position,
                        GString *record_key, GError **error)
{
    (void)position;
    const IntakePhoto *photo = g_hash_table_lookup(store->check->photos, record);
    g_assert(photo != NULL); // the check made it or refused the file
    g_autofree char *code =
        intake_store_identity(store, record->values[PHOTO_PROJECT].text, NULL, error);
    if (code == NULL) {
        return false;
    }
    g_string_printf(record_key, "%s/%s/%s", code, record->values[PHOTO_STAGE].text,
                    record->values[PHOTO_FILE].text);
    SqlStatement *put = intake_store_prepare(store, intake_photos_put_sql, ":code", code, error);
    if (put == NULL) {
        return false;
    }
    intake_store_bind_columns(store, put, record,
                              INTAKE_STORE_SKIP(PHOTO_PROJECT) |
                                  INTAKE_STORE_SKIP(PHOTO_PEOPLE_VISIBLE) |
                                  INTAKE_STORE_SKIP(PHOTO_PUBLISH_PEOPLE));
    sql_bind_text(put, ":sha256", photo->sha256);
    sql_bind_integer(put, ":bytes", (int64_t)g_bytes_get_size(photo->jpeg));
    sql_bind_integer(put, ":width_px", photo->width_px);
    sql_bind_integer(put, ":height_px", photo->height_px);
    sql_bind_integer(put, ":sample", intake_batch_is_sample(store->check->batch, record));
    // The file first: a row never names a photo that a power cut took.
    return (store->workspace == NULL || intake_photo_keep(photo, store->workspace, error)) &&
           sql_execute(put, error);
}

bool intake_store_sweep_photos(IntakeStatements *statements, const char *workspace, GError **error)
{
    g_autoptr(GHashTable) needed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    SqlStatement *photos = intake_statements_get(statements, intake_photos_needed_sql, error);
    bool done = sql_each(photos, sql_take_member, needed, error);
    if (done) {
        intake_photo_sweep(workspace, needed);
    }
    return done;
}
