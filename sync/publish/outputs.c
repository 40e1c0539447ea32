#include "outputs.h"

#include <base/file.h>
#include <form/csv.h>
#include <form/html.h>
#include <form/xlsx.h>
#include <string.h>

void outputs_clear(Outputs *outputs)
{
    g_free(outputs->html);
    g_free(outputs->csv);
    g_free(outputs->xlsx);
    *outputs = (Outputs){0};
}

static void say(const char *path) { g_print("เขียนแล้ว: %s\n", path); }

bool outputs_write_text(const char *path, const char *text, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    if (!base_file_make_folder(folder, error) ||
        !base_file_write(path, text, strlen(text), error)) {
        return false;
    }
    say(path);
    return true;
}

static bool write_html(const char *path, const FormDocument *document, GError **error)
{
    g_autofree char *page = form_html_make(document);
    return outputs_write_text(path, page, error);
}

static bool write_csv(const char *path, const FormDocument *document, GError **error)
{
    g_autofree char *csv = form_csv_make(form_document_table(document, 0));
    return outputs_write_text(path, csv, error);
}

bool outputs_write(const Outputs *outputs, const FormDocument *document, int64_t made_utc,
                   GError **error)
{
    if ((outputs->html != NULL && !write_html(outputs->html, document, error)) ||
        (outputs->csv != NULL && !write_csv(outputs->csv, document, error))) {
        return false;
    }
    if (outputs->xlsx == NULL) {
        return true;
    }
    if (!form_xlsx_write(document, outputs->xlsx, made_utc, error)) {
        return false;
    }
    say(outputs->xlsx);
    return true;
}
