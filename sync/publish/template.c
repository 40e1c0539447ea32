#include "command.h"
#include "workspace.h"

#include <base/clock.h>
#include <base/error.h>
#include <form/template.h>
#include <stdlib.h>

typedef struct {
    char *folder;
    char *tambon;
    gboolean reference; /* filled by GOption */
    gboolean csv;
} TemplateOptions;

static void clear_options(TemplateOptions *options)
{
    g_free(options->folder);
    g_free(options->tambon);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TemplateOptions, clear_options)

typedef struct {
    const Workspace *workspace;
    const TemplateOptions *options;
    int written;
} Making;

/* DIR/800120-ปากพูน.xlsx, and DIR/800120/projects.csv … */
static bool write_form(Making *making, const FormOffice *office, const char *code, const char *name,
                       GError **error)
{
    g_autofree char *title =
        office != NULL ? form_office_title(office) : g_strconcat("จังหวัด", name, NULL);
    const FormTemplate form = {.workspace = making->workspace->path,
                               .issue_edition = making->workspace->issue_edition,
                               .title = title,
                               .office = office,
                               .made_utc = base_clock_now()};
    g_autofree char *file = g_strdup_printf("%s-%s.xlsx", code, name);
    g_autofree char *path = g_build_filename(making->options->folder, file, NULL);
    g_autofree char *folder = g_build_filename(making->options->folder, code, NULL);
    making->written++;
    return form_template_write_workbook(&form, path, error) &&
           (!making->options->csv || form_template_write_csv(&form, folder, error));
}

static bool write_offices(Making *making, GError **error)
{
    g_autoptr(GPtrArray) offices = form_office_load(making->workspace->path, error);
    if (offices == NULL) {
        return false;
    }
    for (guint i = 0; i < offices->len; i++) {
        const FormOffice *office = g_ptr_array_index(offices, i);
        const char *asked = making->options->tambon;
        if ((asked == NULL || g_str_equal(asked, office->code)) &&
            !write_form(making, office, office->code, office->name, error)) {
            return false;
        }
    }
    if (making->written == 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_MISSING,
                    making->options->tambon != NULL
                        ? "ไม่มีตำบลรหัส %s ในทะเบียนพื้นที่ของจังหวัด"
                        : "ยังไม่มีทะเบียนพื้นที่ (%s): นำเข้าข้อมูลอ้างอิงของจังหวัดก่อนด้วยคำสั่ง import",
                    making->options->tambon != NULL ? making->options->tambon : "areas");
        return false;
    }
    return true;
}

static bool run(const CommandLine *line, const TemplateOptions *options, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    if (workspace == NULL) {
        return false;
    }
    Making making = {workspace, options, 0};
    bool written = options->reference
                       ? write_form(&making, NULL, workspace->code, workspace->name, error)
                       : write_offices(&making, error);
    if (written) {
        g_print("ทำแบบฟอร์มแล้ว %d ไฟล์ ใน %s\n", making.written, options->folder);
    }
    return written;
}

int command_template(const CommandLine *line)
{
    g_auto(TemplateOptions) options = {0};
    const GOptionEntry entries[] = {
        {"out", 0, 0, G_OPTION_ARG_FILENAME, &options.folder, "โฟลเดอร์ที่จะวางแบบฟอร์ม", "DIR"},
        {"tambon", 0, 0, G_OPTION_ARG_STRING, &options.tambon, "เฉพาะตำบลนี้ (ปกติทุกตำบล)", "CODE"},
        {"reference", 0, 0, G_OPTION_ARG_NONE, &options.reference,
         "แบบฟอร์มข้อมูลอ้างอิงของจังหวัด แทนของตำบล", NULL},
        {"csv", 0, 0, G_OPTION_ARG_NONE, &options.csv, "ทำเป็น CSV ด้วย ตารางละไฟล์", NULL},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {"template --out DIR",
                              "ทำแบบฟอร์มให้ตำบลกรอก มีชื่อ รหัส หมู่บ้าน และรายการให้เลือกของตำบลนั้นแล้ว"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    if (options.folder == NULL || rest[0] != NULL) {
        g_printerr("tambon-publish: ต้องบอก --out DIR อย่างเดียว; ดู --help\n");
        return COMMAND_USAGE;
    }
    g_autoptr(GError) error = NULL;
    return run(line, &options, &error) ? EXIT_SUCCESS : command_fail(error);
}
