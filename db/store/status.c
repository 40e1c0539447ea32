#include "store/status.h"

#include <jansson.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "error.h"
#include "log.h"
#include "store/store.h"

#define STATUS "status.json"
#define NANOSECONDS INT64_C(1000000000)

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

void store_status_clear(StoreStatus *status)
{
    g_free(status->reason_th);
    g_free(status->taken);
    g_free(status->waiting_th);
    *status = (StoreStatus){0};
}

static void add_waiting(json_t *object, const StoreStatus *status)
{
    if (status->waiting_code != 0) {
        json_object_set_new(object, "waiting_code", json_integer(status->waiting_code));
        json_object_set_new(object, "waiting_unix", json_integer(status->waiting_unix));
        json_object_set_new(object, "waiting_th", json_string(status->waiting_th));
    }
}

static void add_progress(json_t *object, const StoreStatus *status)
{
    if (status->progress_unix != 0) {
        json_object_set_new(object, "progress_unix", json_integer(status->progress_unix));
        json_object_set_new(object, "progress_bytes", json_integer(status->progress_bytes));
        json_object_set_new(object, "progress_total_bytes",
                            json_integer(status->progress_total_bytes));
    }
}

static char *format_status(const StoreStatus *status)
{
    g_autoptr(json_t) object = json_pack(
        "{s:I, s:I, s:I, s:i, s:i, s:s?, s:i, s:s*, s:I, s:b, s:I}", "last_try_unix",
        (json_int_t)status->last_try_unix, "last_success_unix",
        (json_int_t)status->last_success_unix, "unreachable_since_unix",
        (json_int_t)status->unreachable_since_unix, "exit_code", status->exit_code, "support_code",
        status->support_code, "reason_th", status->reason_th, "release", status->release, "taken",
        status->taken, "taken_bytes", (json_int_t)status->taken_bytes, "clock_uncertain",
        (int)status->clock_uncertain, "next_try_unix", (json_int_t)status->next_try_unix);
    g_assert(object != NULL); /* only a reason that is not UTF-8 makes it fail */
    add_waiting(object, status);
    add_progress(object, status);
    g_autofree char *text = json_dumps(object, JSON_INDENT(1));
    return g_strconcat(text, "\n", NULL);
}

bool store_status_write_progress(Store *store, const StoreStatus *status, GError **error)
{
    g_autofree char *path = g_build_filename(store_path(store), STATUS, NULL);
    g_autofree char *text = format_status(status);
    g_autoptr(GError) cause = NULL;
    if (!base_file_write(path, text, strlen(text), &cause)) {
        return store_error_propagate(error, g_steal_pointer(&cause));
    }
    return true;
}

bool store_status_write(Store *store, const StoreStatus *status, GError **error)
{
    return store_status_write_progress(store, status, error) &&
           store_log_append(store_path(store), status, error);
}

static int64_t read_integer(const json_t *object, const char *key, int64_t maximum)
{
    int64_t value = json_integer_value(json_object_get(object, key));
    return value >= 0 && value <= maximum ? value : 0;
}

static char *read_text(const json_t *object, const char *key)
{
    return g_strdup(json_string_value(json_object_get(object, key)));
}

void store_status_read(const char *store_path, StoreStatus *status)
{
    *status = (StoreStatus){0};
    g_autofree char *path = g_build_filename(store_path, STATUS, NULL);
    g_autoptr(GBytes) bytes = base_file_read(path, STORE_STATUS_LIMIT_BYTES, NULL);
    if (bytes == NULL) {
        return;
    }
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    g_autoptr(json_t) object = json_loadb(data, length, JSON_REJECT_DUPLICATES, NULL);
    if (!json_is_object(object)) {
        return;
    }
    status->last_try_unix = read_integer(object, "last_try_unix", INT64_MAX);
    status->last_success_unix = read_integer(object, "last_success_unix", INT64_MAX);
    status->unreachable_since_unix = read_integer(object, "unreachable_since_unix", INT64_MAX);
    status->exit_code = (int)read_integer(object, "exit_code", 255);
    status->support_code = (int)read_integer(object, "support_code", 9999);
    status->reason_th = read_text(object, "reason_th");
    status->release = (int)read_integer(object, "release", INT32_MAX);
    status->taken = read_text(object, "taken");
    status->taken_bytes = read_integer(object, "taken_bytes", INT64_MAX);
    status->next_try_unix = read_integer(object, "next_try_unix", INT64_MAX);
    status->waiting_code = (int)read_integer(object, "waiting_code", 9999);
    status->waiting_unix = read_integer(object, "waiting_unix", INT64_MAX);
    status->waiting_th = read_text(object, "waiting_th");
    status->progress_unix = read_integer(object, "progress_unix", INT64_MAX);
    status->progress_bytes = read_integer(object, "progress_bytes", INT64_MAX);
    status->progress_total_bytes = read_integer(object, "progress_total_bytes", INT64_MAX);
    status->clock_uncertain = json_is_true(json_object_get(object, "clock_uncertain"));
}

int64_t store_status_written_ns(const char *store_path)
{
    g_autofree char *path = g_build_filename(store_path, STATUS, NULL);
    struct stat status;
    if (stat(path, &status) != 0) {
        return 0;
    }
    return (int64_t)status.st_mtim.tv_sec * NANOSECONDS + status.st_mtim.tv_nsec;
}
