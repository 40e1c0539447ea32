// tambon-publish: spreadsheets of the tambon offices in, checked and signed release out.
#include <base/hash.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

typedef struct {
    const char *name;
    int (*run)(const CommandLine *line);
    const char *help;
} Command;

static const Command commands[] = {
    {"init", command_init, "init DIR [--pilot]     สร้างพื้นที่งานของจังหวัด"},
    {"check", command_check, "check [PATH…]          ตรวจไฟล์โดยไม่นำเข้า"},
    {"receive", command_receive, "receive                รับไฟล์จากกล่องรับไฟล์ (inbox)"},
    {"import", command_import, "import [PATH…]         ตรวจแล้วนำเข้า"},
    {"boundaries", command_boundaries, "boundaries FILE        นำเข้าเขตตำบลสำหรับแผนที่ (GeoJSON)"},
    {"board", command_board, "board                  ดูว่าตำบลใดส่งแล้ว ยังไม่ส่ง หรือต้องแก้"},
    {"report", command_report, "report --month MONTH --out DIR  ทำรายงานประจำเดือน"},
    {"template", command_template, "template --out DIR     ทำแบบฟอร์มให้ตำบลกรอก"},
    {"diff", command_diff, "diff [--html FILE]     จัดทำร่างชุดใหม่และเทียบกับชุดที่เผยแพร่"},
    {"preview", command_preview, "preview                ดูร่างบนจอของตู้"},
    {"approve", command_approve, "approve                ลงลายมือชื่ออนุมัติร่าง"},
    {"publish", command_publish, "publish                เผยแพร่ชุดที่อนุมัติแล้ว"},
    {"renew", command_renew, "renew [--officer]      ต่ออายุลายมือชื่อ สัปดาห์ละครั้ง"},
    {"verify", command_verify, "verify [FOLDER]        ตรวจแหล่งเผยแพร่อย่างที่ตู้จะอ่าน"},
    {"key", command_key, "key [show|change|…]    ดูและเปลี่ยนกุญแจ ซ้อมเปลี่ยน"},
    {"fleet", command_fleet, "fleet [ACCESS.LOG…]    ดูว่าตู้ใดเป็นปัจจุบัน ช้า จอไม่ทำงาน หรือไม่มีสัญญาณ"},
    {"export", command_export, "export --out DIR       เขียนข้อมูลกลับเป็นไฟล์ตาราง"},
    {"backup", command_backup, "backup FILE            เก็บพื้นที่งานทั้งหมดไว้ในไฟล์เดียว"},
    {"restore", command_restore, "restore FILE           นำพื้นที่งานกลับมาจากไฟล์นั้น"},
    {"log", command_log, "log [--since DATE]     แสดงบันทึกว่าใครทำอะไรเมื่อใด"},
};

static void print_help(void)
{
    g_print(
        "วิธีใช้: tambon-publish [-C DIR] คำสั่ง …\n\n  -C DIR  พื้นที่งานของจังหวัด (ปกติคือโฟลเดอร์ปัจจุบัน)\n\n");
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++) {
        g_print("  %s\n", commands[i].help);
    }
    g_print("\nแต่ละคำสั่งมี --help\n");
}

static const Command *find_command(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++) {
        if (strcmp(commands[i].name, name) == 0) {
            return &commands[i];
        }
    }
    return NULL;
}

int main(int argc, char **argv)
{
    base_hash_prepare();
    (void)setlocale(LC_CTYPE, "C.UTF-8"); // Thai output whatever the caller's locale
    const char *workspace_path = NULL;
    int next = 1;
    if (next + 1 < argc && strcmp(argv[next], "-C") == 0) {
        workspace_path = argv[next + 1];
        next += 2;
    }
    if (next >= argc) {
        print_help();
        return COMMAND_USAGE;
    }
    if (strcmp(argv[next], "--help") == 0 || strcmp(argv[next], "-h") == 0) {
        print_help();
        return EXIT_SUCCESS;
    }
    if (strcmp(argv[next], "--version") == 0) {
        g_print("tambon-publish %s\n", TAMBON_VERSION);
        return EXIT_SUCCESS;
    }
    const Command *command = find_command(argv[next]);
    if (command == NULL) {
        g_printerr("tambon-publish: ไม่รู้จักคำสั่ง '%s'\n", argv[next]);
        print_help();
        return COMMAND_USAGE;
    }
    next++;
    const CommandLine line = {workspace_path, argc - next, argv + next};
    return command->run(&line);
}
