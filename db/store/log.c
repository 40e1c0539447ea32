#include "log.h"

#include <string.h>

#include "base/clock.h"
#include "base/file.h"
#include "error.h"

#define LOG "log"
#define LIMIT_LOG_BYTES 262144

static GPtrArray *read_lines(const char *path)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *text = base_file_read_text(path, LIMIT_LOG_BYTES, NULL);
    if (text == NULL) {
        return lines;
    }
    g_auto(GStrv) parts = g_strsplit(text, "\n", -1);
    for (size_t i = 0; parts[i] != NULL; i++) {
        if (parts[i][0] != '\0') {
            g_ptr_array_add(lines, g_strdup(parts[i]));
        }
    }
    return lines;
}

/* "2026-11-21T02:00:00Z waiting code …" */
static bool is_about_waiting(const char *line)
{
    const char *word = strchr(line, ' ');
    return word != NULL && g_str_has_prefix(word, " waiting ");
}

static char *format_waiting(const StoreStatus *status)
{
    g_autofree char *when = base_clock_to_rfc3339(status->waiting_unix);
    g_autofree char *until = base_clock_to_rfc3339(status->next_try_unix);
    return g_strdup_printf("%s waiting code %04d until %s %s", when, status->waiting_code, until,
                           status->waiting_th != NULL ? status->waiting_th : "");
}

static char *format_try(const StoreStatus *status)
{
    g_autofree char *when = base_clock_to_rfc3339(status->last_try_unix);
    g_autofree char *taken =
        status->taken == NULL
            ? g_strdup("")
            : g_strdup_printf("%s %" G_GINT64_FORMAT " bytes ", status->taken, status->taken_bytes);
    return g_strdup_printf("%s exit %d code %04d release %d %s%s", when, status->exit_code,
                           status->support_code, status->release, taken,
                           status->reason_th != NULL ? status->reason_th : "");
}

static char *format_line(const StoreStatus *status)
{
    char *line = status->waiting_code != 0 ? format_waiting(status) : format_try(status);
    return g_strdelimit(line, "\r\n", ' ');
}

bool store_log_append(const char *store_path, const StoreStatus *status, GError **error)
{
    g_autofree char *path = g_build_filename(store_path, LOG, NULL);
    g_autoptr(GPtrArray) lines = read_lines(path);
    while (lines->len > 0 && is_about_waiting(g_ptr_array_index(lines, lines->len - 1))) {
        g_ptr_array_remove_index(lines, lines->len - 1);
    }
    g_ptr_array_add(lines, format_line(status));
    guint limit = STORE_STATUS_LOG_LINES + (status->waiting_code != 0 ? 1 : 0);
    guint first = lines->len > limit ? lines->len - limit : 0;
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = first; i < lines->len; i++) {
        g_string_append(text, g_ptr_array_index(lines, i));
        g_string_append_c(text, '\n');
    }
    g_autoptr(GError) cause = NULL;
    if (!base_file_write(path, text->str, text->len, &cause)) {
        return store_error_propagate(error, g_steal_pointer(&cause));
    }
    return true;
}
