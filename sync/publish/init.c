#include "command.h"
#include "keys.h"
#include "passphrase.h"
#include "pilot.h"

#include <base/clock.h>
#include <base/error.h>
#include <base/file.h>
#include <stdlib.h>
#include <string.h>

#define PILOT_COUNTS                                                                                                                                                                                                                             \
    "\n# จำนวนตำบลนำร่อง อำเภอที่มีตำบลนำร่อง และกลุ่ม ที่แผ่นงานพื้นที่ (areas) ต้องมีให้ครบ\n" \
    "pilot-tambons = 60\npilot-districts = 23\npilot-groups = 4\n"
#define PILOT_BASE_URL "https://plan.example.or.th"

typedef struct {
    gboolean pilot; /* filled by GOption */
    char *base_url;
    char *code;
    char *name;
    char *passphrase_file;
} InitOptions;

static void clear_options(InitOptions *options)
{
    g_free(options->base_url);
    g_free(options->code);
    g_free(options->name);
    g_free(options->passphrase_file);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(InitOptions, clear_options)

static void set_default(char **text, const char *value)
{
    if (*text == NULL) {
        *text = g_strdup(value);
    }
}

static bool write_config(const char *folder, const InitOptions *options, GError **error)
{
    g_autofree char *path = g_build_filename(folder, "province.conf", NULL);
    g_autofree char *text = g_strdup_printf(
        "# ค่าตั้งของจังหวัด (province.conf)\n"
        "# รหัสจังหวัด 2 หลัก และชื่อจังหวัดโดยไม่มีคำว่าจังหวัด\n"
        "code = %s\n"
        "name = %s\n\n"
        "# ที่อยู่เว็บของหน้าสำหรับโทรศัพท์ อักษรอังกฤษไม่เกิน 38 ตัว ไม่ลงท้ายด้วย /\n"
        "base-url = %s\n\n"
        "# ชุดประเด็นยุทธศาสตร์ที่ใช้อยู่ (ตรงกับ edition ใน reference/issues.csv)\n"
        "issue-edition = 2552\n\n"
        "# สัญญาอนุญาตของข้อมูลเปิด: CC-BY-4.0 (ใช้ต่อได้เมื่อบอกที่มา) CC0-1.0 ODC-BY-1.0 หรือ ODbL-1.0\n"
        "data-licence = CC-BY-4.0\n\n"
        "# รายงานความก้าวหน้าที่เก่ากว่านี้ (วัน) จะแสดงคำว่า ข้อมูลเก่า\n"
        "stale-days = 45\n\n"
        "# จำนวนคนหรือครัวเรือนตั้งแต่ 1 ถึงน้อยกว่าค่านี้จะไม่แสดง (ต่ำสุด 5)\n"
        "small-cell = 10\n\n"
        "# จำนวนแถวหรืองบของตำบลที่เปลี่ยนเกินร้อยละนี้ ต้องเขียนเหตุผลก่อนอนุมัติ\n"
        "diff-change-percent = 30\n\n"
        "# ตัวเลขของชุดตัวชี้วัดที่ถูกซ่อนเกินร้อยละนี้ ต้องเขียนเหตุผลก่อนอนุมัติ\n"
        "diff-hidden-percent = 30\n\n"
        "# ตรวจว่าที่อยู่เว็บของเอกสารเปิดได้ก่อนเผยแพร่ (yes/no) และเชื่อผลที่เปิดได้กี่วัน\n"
        "link-check = yes\n"
        "link-check-days = 7\n\n"
        "# ทางที่ชาวบ้านแจ้งว่าข้อมูลไม่ถูกต้อง เอา # หน้าบรรทัดออกแล้วใส่ของสำนักงานจริง มีกี่ทางก็ได้\n"
        "# ที่อยู่แบบฟอร์มต้องมี {page} ตรงที่ให้ใส่รหัสหน้า ไลน์ต้องเป็นบัญชีทางการ (ขึ้นต้นด้วย @)\n"
        "#contact-name = ชื่อสำนักงาน\n"
        "#contact-phone = 0 7535 6000\n"
        "#contact-form = https://form.example.go.th/?page={page}\n"
        "#contact-line = @example\n%s",
        options->code, options->name, options->base_url, options->pilot ? PILOT_COUNTS : "");
    return base_file_write(path, text, strlen(text), error);
}

/* NULL passphrase in *passphrase is right for a pilot only. */
static bool get_passphrase(const InitOptions *options, char **passphrase, GError **error)
{
    *passphrase = NULL;
    if (options->pilot) {
        return true;
    }
    *passphrase = keys_new_passphrase(options->passphrase_file, error);
    return *passphrase != NULL;
}

/* province.conf is written last: a workspace without one was not finished and may be made again. */
static bool create_workspace(const char *folder, const InitOptions *options, GError **error)
{
    g_autofree char *config = g_build_filename(folder, "province.conf", NULL);
    g_autofree char *keys = g_build_filename(folder, "keys", NULL);
    if (g_file_test(config, G_FILE_TEST_EXISTS) || g_file_test(keys, G_FILE_TEST_EXISTS)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "%s มีพื้นที่งานหรือกุญแจอยู่แล้ว โปรดใช้โฟลเดอร์ใหม่", folder);
        return false;
    }
    static const char *const folders[] = {"reference", "intake", "inbox", "releases", "repository"};
    for (size_t i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree char *path = g_build_filename(folder, folders[i], NULL);
        if (!base_file_make_folder(path, error)) {
            return false;
        }
    }
    g_autofree char *passphrase = NULL;
    if (!get_passphrase(options, &passphrase, error)) {
        return false;
    }
    bool made = (!options->pilot || pilot_copy(folder, error)) &&
                keys_create(folder, passphrase, base_clock_now(), error) &&
                write_config(folder, options, error);
    passphrase_wipe(passphrase);
    return made;
}

static void print_next_steps(const char *folder, const InitOptions *options)
{
    g_print("สร้างพื้นที่งานแล้ว: %s\n", folder);
    if (options->pilot) {
        g_print("กุญแจชุดนี้ไม่มีรหัสผ่าน ใช้ทดลองเท่านั้น\n");
    } else {
        g_print("โปรดย้าย keys/root-1.pem root-2.pem root-3.pem ไปเก็บคนละแห่ง "
                "(แท่ง USB ของเจ้าหน้าที่ ตู้นิรภัย สำเนาที่เขต)\n");
    }
    g_print("ขั้นต่อไป: tambon-publish -C %s import แล้ว diff, preview, approve และ publish\n", folder);
}

int command_init(const CommandLine *line)
{
    g_auto(InitOptions) options = {0};
    const GOptionEntry entries[] = {
        {"pilot", 0, 0, G_OPTION_ARG_NONE, &options.pilot,
         "ใส่ข้อมูลนำร่องจังหวัดนครศรีธรรมราช 60 ตำบล (ส่วนที่แต่งขึ้นมีคำว่าตัวอย่าง)", NULL},
        {"base-url", 0, 0, G_OPTION_ARG_STRING, &options.base_url, "ที่อยู่เว็บของหน้าสำหรับโทรศัพท์",
         "URL"},
        {"code", 0, 0, G_OPTION_ARG_STRING, &options.code, "รหัสจังหวัด 2 หลัก", "CODE"},
        {"name", 0, 0, G_OPTION_ARG_STRING, &options.name, "ชื่อจังหวัด", "NAME"},
        {"passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_file,
         "ไฟล์ที่บรรทัดแรกเป็นรหัสผ่าน (ถ้าไม่ใช้จะถามบนหน้าจอ)", "FILE"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    const CommandHelp help = {"init DIR", "สร้างพื้นที่งานของจังหวัดพร้อมกุญแจและแหล่งเผยแพร่ว่างเปล่า"};
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    if (options.pilot) {
        set_default(&options.code, "80");
        set_default(&options.name, "นครศรีธรรมราช");
        set_default(&options.base_url, PILOT_BASE_URL);
    }
    const char *folder = rest[0] != NULL ? rest[0] : line->workspace_path;
    if (folder == NULL || options.code == NULL || options.name == NULL ||
        options.base_url == NULL) {
        g_printerr("ต้องระบุโฟลเดอร์ และ --pilot หรือ --code --name --base-url\n");
        return COMMAND_USAGE;
    }
    g_autoptr(GError) error = NULL;
    if (!create_workspace(folder, &options, &error)) {
        return command_fail(error);
    }
    print_next_steps(folder, &options);
    return EXIT_SUCCESS;
}
