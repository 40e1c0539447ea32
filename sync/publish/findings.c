#include "findings.h"

#include <base/file.h>
#include <form/html.h>
#include <form/office.h>
#include <form/report.h>
#include <string.h>

static FormReport whole_run(const Findings *findings)
{
    return (FormReport){
        .report = findings->report, .seen = findings->seen, .made_utc = findings->made_utc};
}

static bool write_text(const char *path, const char *text, GError **error)
{
    return base_file_write(path, text, strlen(text), error);
}

static bool write_page(const Findings *findings, const char *path, GError **error)
{
    const FormReport report = whole_run(findings);
    g_autoptr(FormDocument) document = form_report_document(&report);
    g_autofree char *page = form_html_make(document);
    return write_text(path, page, error);
}

bool findings_write(const Findings *findings, const char *path, GError **error)
{
    g_autofree char *lower = g_ascii_strdown(path, -1);
    if (g_str_has_suffix(lower, ".html") || g_str_has_suffix(lower, ".htm")) {
        return write_page(findings, path, error);
    }
    if (g_str_has_suffix(lower, ".xlsx")) {
        const FormReport report = whole_run(findings);
        return form_seen_check(findings->seen, error) &&
               form_report_write_xlsx(&report, path, error);
    }
    g_autofree char *csv = intake_report_to_csv(findings->report);
    return write_text(path, csv, error);
}

static bool write_office(const Findings *findings, const GPtrArray *offices, const char *code,
                         const char *folder, GError **error)
{
    const FormOffice *office = form_office_find(offices, code);
    g_autofree char *name = office != NULL ? form_office_title(office) : NULL;
    FormReport report = whole_run(findings);
    report.office_code = code;
    report.office_name = name;
    g_autofree char *file = g_strconcat(code, "-ผลการตรวจ.xlsx", NULL);
    g_autofree char *path = g_build_filename(folder, file, NULL);
    return form_report_write_xlsx(&report, path, error);
}

bool findings_write_folder(const Findings *findings, const char *folder, GError **error)
{
    g_autoptr(GPtrArray) offices = form_office_load(findings->workspace->path, error);
    if (offices == NULL || !form_seen_check(findings->seen, error)) {
        return false;
    }
    g_auto(GStrv) codes = form_seen_list_offices(findings->seen);
    for (char **code = codes; *code != NULL; code++) {
        if (!write_office(findings, offices, *code, folder, error)) {
            return false;
        }
    }
    return true;
}

bool findings_write_asked(const Findings *findings, const char *path, const char *folder,
                          GError **error)
{
    return (path == NULL || findings_write(findings, path, error)) &&
           (folder == NULL || findings_write_folder(findings, folder, error));
}
