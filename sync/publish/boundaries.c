#include "command.h"
#include "who.h"
#include "workspace.h"

#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <boundary/read.h>
#include <desk/boundary.h>
#include <stdlib.h>

typedef struct {
    char *by;
    gboolean check; /* filled by GOption */
    gboolean remove;
} Options;

/* "รูปที่ 12 วงที่ 2 ตำบล 800120: …" */
static void print_problem(const BoundaryProblem *problem)
{
    g_autoptr(GString) where = g_string_new(NULL);
    if (problem->feature_no > 0) {
        g_string_append_printf(where, "รูปที่ %d ", problem->feature_no);
    }
    if (problem->ring_no > 0) {
        g_string_append_printf(where, "วงที่ %d ", problem->ring_no);
    }
    if (problem->code != NULL) {
        g_string_append_printf(where, "ตำบล %s ", problem->code);
    }
    if (where->len > 0) {
        g_string_truncate(where, where->len - 1);
        g_string_append(where, ": ");
    }
    g_print("  [%s] %s%s\n", problem->error ? "ผิด" : "ควรตรวจ", where->str, problem->message);
}

static void print_problems(const GPtrArray *problems)
{
    for (guint i = 0; i < problems->len; i++) {
        print_problem(g_ptr_array_index(problems, i));
    }
    if (problems->len >= BOUNDARY_LIMIT_PROBLEMS) {
        g_print("  … แสดงเพียง %d ข้อแรก\n", BOUNDARY_LIMIT_PROBLEMS);
    }
}

static void say_in_thai(const char *path, GError **error)
{
    bool large = g_error_matches(*error, BASE_ERROR, BASE_ERROR_TOO_LARGE);
    bool missing = g_error_matches(*error, BASE_ERROR, BASE_ERROR_MISSING);
    if (large) {
        g_clear_error(error);
        g_set_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE,
                    "%s ใหญ่เกิน %d MB: ลดความละเอียดของเส้นในโปรแกรมแผนที่ หรือส่งออกเฉพาะจังหวัด", path,
                    BOUNDARY_LIMIT_FILE_BYTES / 1048576);
    } else if (missing) {
        g_clear_error(error);
        g_set_error(error, BASE_ERROR, BASE_ERROR_MISSING, "ไม่พบไฟล์ %s", path);
    }
}

static GPtrArray *read_file(const char *path, GPtrArray *tambons, char sha256[], GError **error)
{
    g_autoptr(GBytes) file = base_file_read(path, BOUNDARY_LIMIT_FILE_BYTES, error);
    if (file == NULL) {
        say_in_thai(path, error);
        return NULL;
    }
    gsize bytes = 0;
    const char *text = g_bytes_get_data(file, &bytes);
    base_hash_bytes(text, bytes, sha256);
    g_autoptr(GPtrArray) problems = boundary_read_problems();
    g_ptr_array_add(tambons, NULL);
    g_autoptr(GPtrArray) shapes =
        boundary_read(text, bytes, (const char *const *)tambons->pdata, problems);
    print_problems(problems);
    if (shapes == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "%s มีข้อผิดพลาด จึงไม่นำเข้าเลย เขตเดิมยังใช้อยู่: แก้ตามรายการข้างต้นแล้วสั่งใหม่", path);
    }
    return g_steal_pointer(&shapes);
}

static bool store(Desk *desk, const Options *options, const char *path, const char *detail,
                  const GPtrArray *shapes, GError **error)
{
    g_autofree char *by = who_get(options->by);
    const DeskAuditEntry entry = {by, DESK_ACTION_IMPORT, path, detail};
    bool changed = false;
    if (!desk_boundary_replace(desk, shapes, &entry, &changed, error)) {
        return false;
    }
    if (!changed) {
        g_print("ไม่เปลี่ยน: เขตเหล่านี้ใช้อยู่แล้ว\n");
    } else if (shapes->len == 0) {
        g_print("นำเขตตำบลออกทั้งหมดแล้ว แผนที่จะเป็นแผนที่สังเขปเมื่อเผยแพร่ชุดถัดไป\n");
    } else {
        g_print("นำเข้าเขตของ %u ตำบลแล้ว จะขึ้นแผนที่เมื่อเผยแพร่ชุดถัดไป (diff, approve, publish)\n",
                shapes->len);
    }
    return true;
}

static bool take_file(Desk *desk, const Options *options, const char *path, GError **error)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    g_autoptr(GPtrArray) tambons = desk_boundary_list_tambons(desk, error);
    g_autoptr(GPtrArray) shapes = tambons == NULL ? NULL : read_file(path, tambons, sha256, error);
    if (shapes == NULL) {
        return false;
    }
    if (options->check) {
        g_print("ไฟล์ใช้ได้: เขตของ %u ตำบล (ยังไม่นำเข้า)\n", shapes->len);
        return true;
    }
    g_autofree char *detail = g_strdup_printf("เขตของ %u ตำบล sha256 %s", shapes->len, sha256);
    return store(desk, options, path, detail, shapes, error);
}

static bool run(const CommandLine *line, const Options *options, const char *path, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    g_autoptr(Desk) desk = workspace == NULL ? NULL : workspace_open_desk(workspace, error);
    if (desk == NULL) {
        return false;
    }
    if (options->remove) {
        g_autoptr(GPtrArray) none = g_ptr_array_new();
        return store(desk, options, "boundaries --remove", "นำเขตตำบลออกทั้งหมด", none, error);
    }
    return take_file(desk, options, path, error);
}

int command_boundaries(const CommandLine *line)
{
    g_auto(GStrv) rest = NULL;
    g_autofree char *by = NULL;
    Options options = {0};
    const GOptionEntry entries[] = {
        {"check", 0, 0, G_OPTION_ARG_NONE, &options.check, "ตรวจไฟล์โดยไม่นำเข้า", NULL},
        {"remove", 0, 0, G_OPTION_ARG_NONE, &options.remove, "นำเขตทั้งหมดออก กลับไปใช้แผนที่สังเขป",
         NULL},
        {"by", 0, 0, G_OPTION_ARG_STRING, &by, "ชื่อผู้นำเข้า (ปกติคือชื่อของบัญชีที่ใช้เครื่อง)", "NAME"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {
        "boundaries FILE.geojson",
        "นำเข้าเขตตำบลสำหรับแผนที่ ไฟล์ GeoJSON (WGS 84) หนึ่งรูปต่อหนึ่งตำบล มีรหัสตำบล 6 หลัก\n"
        "ไฟล์ใหม่แทนเขตเดิมทั้งหมด ไฟล์ที่มีข้อผิดพลาดไม่เปลี่ยนสิ่งใด"};
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    options.by = by;
    guint files = g_strv_length(rest);
    if (options.remove ? files > 0 || options.check : files != 1) {
        g_printerr("ต้องระบุไฟล์หนึ่งไฟล์ (.geojson) หรือ --remove\n");
        return COMMAND_USAGE;
    }
    g_autoptr(GError) error = NULL;
    return run(line, &options, rest[0], &error) ? EXIT_SUCCESS : command_fail(error);
}
