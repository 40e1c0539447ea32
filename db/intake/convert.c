#include "convert.h"

#include <glib/gstdio.h>
#include <string.h>

#include "child.h"

#define CONVERTER "ssconvert"
#define EXPORTER "Gnumeric_XmlIO:sax:0"

char *intake_convert_path(const char *folder)
{
    return g_build_filename(folder, "workbook.xml", NULL);
}

/** Named, so that no other reader of the program is ever tried on the bytes. */
static const char *importer(IntakeWorkbookForm form)
{
    static const char *const importers[] = {
        [INTAKE_WORKBOOK_NONE] = NULL,
        [INTAKE_WORKBOOK_XLSX] = "Gnumeric_Excel:xlsx",
        [INTAKE_WORKBOOK_XLS] = "Gnumeric_Excel:excel",
        [INTAKE_WORKBOOK_ODS] = "Gnumeric_OpenCalc:openoffice",
    };
    return importers[form];
}

/** What went wrong, in words that help; what the program said is for the administrator. */
static bool judge(IntakeChildEnd end, const char *said, IntakeReport *report)
{
    g_autofree char *last = g_strdup(said);
    g_strdelimit(g_strstrip(last), "\n\t", ' ');
    g_autofree char *advice = g_strdup_printf("เปิดในโปรแกรมตาราง บันทึกเป็น .xlsx ใหม่แล้วส่งอีกครั้ง%s%s",
                                              *last != '\0' ? " — " : "", last);
    switch (end) {
    case INTAKE_CHILD_TOO_SLOW:
        return intake_report_refuse(report, "workbook.slow",
                                    "อ่านไฟล์นี้นานเกินที่กำหนด (30 วินาที) จึงเลิกอ่าน",
                                    "ลบแผ่นงาน รูป และแถวว่างที่ไม่ใช้ หรือแบ่งไฟล์ แล้วส่งใหม่");
    case INTAKE_CHILD_KILLED:
        return intake_report_refuse(
            report, "workbook.crash",
            "โปรแกรมแปลงไฟล์ (ssconvert) หยุดกลางคัน: ไฟล์ใหญ่เกินที่กำหนดหรือเสียหาย", advice);
    case INTAKE_CHILD_FAILED:
        return intake_report_refuse(report, "workbook.damaged", "ไฟล์ตารางนี้เสียหาย เปิดอ่านไม่ได้",
                                    advice);
    default:
        return true;
    }
}

static bool run(const char *program, const IntakeConvert *convert, const char *input,
                IntakeReport *report)
{
    g_autofree char *xml = intake_convert_path(convert->folder);
    g_autofree char *home = g_strconcat("HOME=", convert->folder, NULL);
    g_autofree char *temporary = g_strconcat("TMPDIR=", convert->folder, NULL);
    const char *const arguments[] = {program, "-I", importer(convert->form), "-T", EXPORTER, input,
                                     xml,     NULL};
    // Dates and numbers in the XML do not depend on it; messages do.
    const char *const environment[] = {home,
                                       temporary,
                                       "LC_ALL=C.UTF-8",
                                       "PATH=/usr/local/bin:/usr/bin:/bin",
                                       "GSETTINGS_BACKEND=memory",
                                       NULL};
    const IntakeChild child = {.arguments = arguments,
                               .environment = environment,
                               .folder = convert->folder,
                               .seconds = INTAKE_CONVERT_LIMIT_SECONDS,
                               .memory_bytes = INTAKE_CONVERT_LIMIT_MEMORY_BYTES,
                               .file_bytes = INTAKE_CONVERT_LIMIT_XML_BYTES};
    IntakeChildEnd end = INTAKE_CHILD_FAILED;
    g_autofree char *said = NULL;
    g_autoptr(GError) error = NULL;
    if (!intake_child_run(&child, &end, &said, &error)) {
        g_autofree char *message =
            g_strdup_printf("เรียกโปรแกรมแปลงไฟล์ (ssconvert) ไม่ได้: %s", error->message);
        return intake_report_refuse(report, "workbook.converter", message, "แจ้งผู้ดูแลเครื่องของจังหวัด");
    }
    return judge(end, said, report);
}

bool intake_convert_run(const IntakeConvert *convert, IntakeReport *report)
{
    g_autofree char *program = g_find_program_in_path(CONVERTER);
    if (program == NULL) {
        return intake_report_refuse(report, "workbook.converter",
                                    "เครื่องนี้ไม่มีโปรแกรมแปลงไฟล์ตาราง (ssconvert ของแพ็กเกจ gnumeric)",
                                    "ติดตั้งแพ็กเกจ gnumeric หรือบันทึกแต่ละแผ่นงานเป็น “CSV UTF-8”");
    }
    g_autofree char *input = g_build_filename(convert->folder, "workbook", NULL);
    g_autoptr(GError) error = NULL;
    if (!g_file_set_contents_full(input, (const char *)convert->data, (gssize)convert->data_bytes,
                                  G_FILE_SET_CONTENTS_NONE, 0600, &error)) {
        g_autofree char *message = g_strdup_printf("เขียนไฟล์ชั่วคราวไม่ได้: %s", error->message);
        return intake_report_refuse(report, "workbook.temporary", message,
                                    "ตรวจพื้นที่ว่างของเครื่อง แล้วสั่งใหม่");
    }
    bool done = run(program, convert, input, report);
    (void)g_unlink(input);
    return done;
}
