#include "workspace.h"

#include <base/config.h>
#include <base/error.h>
#include <base/file.h>
#include <datapackage/package.h>
#include <release/snapshot.h>
#include <site/reach.h>
#include <stdarg.h>
#include <string.h>

static bool check_licence(const Workspace *workspace, const char *file, GError **error)
{
    if (datapackage_licence_find(workspace->data_licence) == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "%s: data-licence '%s' ไม่ใช่สัญญาอนุญาตแบบเปิดที่รู้จัก ใช้ CC-BY-4.0, CC0-1.0, "
                    "ODC-BY-1.0 หรือ ODbL-1.0",
                    file, workspace->data_licence);
        return false;
    }
    return true;
}

static bool check_values(Workspace *workspace, const char *file, GError **error)
{
    const char *missing = workspace->code == NULL            ? "code"
                          : workspace->name == NULL          ? "name"
                          : workspace->base_url == NULL      ? "base-url"
                          : workspace->issue_edition == NULL ? "issue-edition"
                                                             : NULL;
    if (missing != NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s: ไม่มีค่า '%s' โปรดเพิ่มบรรทัด '%s = …'",
                    file, missing, missing);
        return false;
    }
    size_t length = strlen(workspace->base_url);
    if (length > SITE_REACH_BASE_BYTES || !g_str_is_ascii(workspace->base_url) ||
        g_str_has_suffix(workspace->base_url, "/")) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "%s: base-url '%s' ต้องเป็นอักษรอังกฤษไม่เกิน %d ตัวและไม่ลงท้ายด้วย / "
                    "เพื่อให้ QR code อ่านได้ด้วยโทรศัพท์ทั่วไป",
                    file, workspace->base_url, SITE_REACH_BASE_BYTES);
        return false;
    }
    return base_contact_check(&workspace->contact, file, error) &&
           check_licence(workspace, file, error);
}

Workspace *workspace_open(const char *path, GError **error)
{
    g_autoptr(Workspace) workspace = g_new0(Workspace, 1);
    workspace->path = g_strdup(path);
    workspace->stale_days = 45;
    workspace->diff_change_percent = 30;
    workspace->diff_hidden_percent = 30;
    workspace->link_check = true;
    workspace->data_licence = g_strdup("CC-BY-4.0");
    workspace->link_check_days = 7;
    workspace->small_cell = RELEASE_SMALL_CELL_DEFAULT;
    g_autofree char *file = g_build_filename(path, "province.conf", NULL);
    const BaseConfigKey keys[] = {
        {"code", BASE_CONFIG_TEXT, &workspace->code, 0, 0},
        {"name", BASE_CONFIG_TEXT, &workspace->name, 0, 0},
        {"base-url", BASE_CONFIG_TEXT, &workspace->base_url, 0, 0},
        {"issue-edition", BASE_CONFIG_TEXT, &workspace->issue_edition, 0, 0},
        {"data-licence", BASE_CONFIG_TEXT, &workspace->data_licence, 0, 0},
        {"stale-days", BASE_CONFIG_INTEGER, &workspace->stale_days, 1, 3650},
        {"diff-hidden-percent", BASE_CONFIG_INTEGER, &workspace->diff_hidden_percent, 1, 100},
        {"link-check", BASE_CONFIG_BOOLEAN, &workspace->link_check, 0, 0},
        {"link-check-days", BASE_CONFIG_INTEGER, &workspace->link_check_days, 0, 365},
        {"diff-change-percent", BASE_CONFIG_INTEGER, &workspace->diff_change_percent, 1, 1000},
        {"pilot-tambons", BASE_CONFIG_INTEGER, &workspace->expected.pilot_tambons, 1, 9999},
        {"pilot-districts", BASE_CONFIG_INTEGER, &workspace->expected.pilot_districts, 1, 99},
        {"pilot-groups", BASE_CONFIG_INTEGER, &workspace->expected.pilot_groups, 1, 99},
        {"contact-name", BASE_CONFIG_TEXT, &workspace->contact.name, 0, 0},
        {"contact-phone", BASE_CONFIG_TEXT, &workspace->contact.phone, 0, 0},
        {"contact-form", BASE_CONFIG_TEXT, &workspace->contact.form, 0, 0},
        {"contact-line", BASE_CONFIG_TEXT, &workspace->contact.line, 0, 0},
        {"small-cell", BASE_CONFIG_INTEGER, &workspace->small_cell, RELEASE_SMALL_CELL_LEAST, 1000},
        {NULL, BASE_CONFIG_TEXT, NULL, 0, 0},
    };
    g_autoptr(GError) local = NULL;
    if (!base_config_read(file, keys, &local)) {
        if (g_error_matches(local, BASE_ERROR, BASE_ERROR_MISSING)) {
            g_set_error(error, BASE_ERROR, BASE_ERROR_MISSING,
                        "ไม่พบ %s: โปรดสร้างพื้นที่งานก่อนด้วย 'tambon-publish init %s'", file, path);
        } else {
            g_propagate_error(error, g_steal_pointer(&local));
        }
        return NULL;
    }
    if (!check_values(workspace, file, error)) {
        return NULL;
    }
    return g_steal_pointer(&workspace);
}

Workspace *workspace_open_line(const CommandLine *line, GError **error)
{
    return workspace_open(line->workspace_path != NULL ? line->workspace_path : ".", error);
}

void workspace_free(Workspace *workspace)
{
    if (workspace == NULL) {
        return;
    }
    g_free(workspace->path);
    g_free(workspace->code);
    g_free(workspace->name);
    g_free(workspace->base_url);
    g_free(workspace->issue_edition);
    base_contact_clear(&workspace->contact);
    g_free(workspace->data_licence);
    g_free(workspace);
}

char *workspace_path(const Workspace *workspace, const char *first, ...)
{
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    g_ptr_array_add(parts, workspace->path);
    va_list arguments;
    va_start(arguments, first);
    for (const char *part = first; part != NULL; part = va_arg(arguments, const char *)) {
        g_ptr_array_add(parts, (gpointer)(uintptr_t)part);
    }
    va_end(arguments);
    g_ptr_array_add(parts, NULL);
    return g_build_filenamev((char **)parts->pdata);
}

Desk *workspace_open_desk(const Workspace *workspace, GError **error)
{
    g_autofree char *path = workspace_path(workspace, "province.db", NULL);
    return desk_open(path, error);
}
