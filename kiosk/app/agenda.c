#include "agenda.h"

#include <base/error.h>
#include <base/file.h>
#include <string.h>

#define KEY "order"

static void take_groups(Agenda *agenda, GKeyFile *file)
{
    g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);
    for (int i = 0; groups[i] != NULL; i++) {
        char *list = g_uri_unescape_string(groups[i], NULL);
        char *order = g_key_file_get_string(file, groups[i], KEY, NULL);
        if (list == NULL || order == NULL) {
            g_free(list);
            g_free(order);
        } else {
            g_hash_table_replace(agenda->orders, list, order);
        }
    }
}

static bool read_file(Agenda *agenda, GError **error)
{
    g_autofree char *path = g_build_filename(agenda->folder, AGENDA_FILE, NULL);
    g_autoptr(GBytes) bytes = base_file_read(path, AGENDA_LIMIT_BYTES, error);
    g_autoptr(GKeyFile) file = g_key_file_new();
    if (bytes == NULL || !g_key_file_load_from_bytes(file, bytes, G_KEY_FILE_NONE, error)) {
        return false;
    }
    take_groups(agenda, file);
    return true;
}

void agenda_init(Agenda *agenda, const char *folder)
{
    g_autoptr(GError) error = NULL;
    agenda->folder = folder;
    agenda->orders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    if (folder != NULL && !read_file(agenda, &error) &&
        !g_error_matches(error, BASE_ERROR, BASE_ERROR_MISSING)) {
        g_warning("kiosk: meetings are in the province's order: %s", error->message);
    }
}

void agenda_clear(Agenda *agenda)
{
    g_clear_pointer(&agenda->orders, g_hash_table_unref);
    *agenda = (Agenda){0};
}

const char *agenda_order(const Agenda *agenda, const char *list)
{
    return g_hash_table_lookup(agenda->orders, list);
}

static char *to_text(const Agenda *agenda, gsize *bytes)
{
    g_autoptr(GKeyFile) file = g_key_file_new();
    g_autoptr(GList) lists =
        g_list_sort(g_hash_table_get_keys(agenda->orders), (GCompareFunc)strcmp);
    for (const GList *list = lists; list != NULL; list = list->next) {
        g_autofree char *group = g_uri_escape_string(list->data, NULL, FALSE);
        g_key_file_set_string(file, group, KEY, agenda_order(agenda, list->data));
    }
    return g_key_file_to_data(file, bytes, NULL);
}

static void keep_only(Agenda *agenda, const char *list)
{
    char *order = g_strdup(agenda_order(agenda, list));
    g_hash_table_remove_all(agenda->orders);
    if (order != NULL) {
        g_hash_table_insert(agenda->orders, g_strdup(list), order);
    }
}

/* What would be too long to be read again goes: the lists of meetings long over. */
static bool write_file(Agenda *agenda, const char *chosen, GError **error)
{
    gsize bytes = 0;
    g_autofree char *text = to_text(agenda, &bytes);
    if (bytes > AGENDA_LIMIT_BYTES) {
        g_warning("kiosk: too many lists of meetings have an order: only the last is kept");
        keep_only(agenda, chosen);
        g_free(text);
        text = to_text(agenda, &bytes);
    }
    g_autofree char *path = g_build_filename(agenda->folder, AGENDA_FILE, NULL);
    return base_file_write(path, text, bytes, error);
}

void agenda_choose(Agenda *agenda, const char *list, const char *order)
{
    g_autoptr(GError) error = NULL;
    if (order != NULL) {
        g_hash_table_replace(agenda->orders, g_strdup(list), g_strdup(order));
    } else {
        g_hash_table_remove(agenda->orders, list);
    }
    if (agenda->folder != NULL && !write_file(agenda, list, &error)) {
        g_warning("kiosk: the order of a meeting cannot be kept: %s", error->message);
    }
}
