#include "phrase.h"

#include <base/money.h>
#include <intake/sheet.h>
#include <string.h>

#define PROVINCE_DIGITS 2
#define DISTRICT_DIGITS 4

/* The sheet of this key, whoever keeps it. Tambon offices and the province have different keys. */
static const IntakeSheet *find_sheet(const char *kind)
{
    for (int i = 0; i < intake_sheet_count(); i++) {
        if (strcmp(intake_sheet_at(i)->kind, kind) == 0) {
            return intake_sheet_at(i);
        }
    }
    return NULL;
}

const char *phrase_kind(const char *kind)
{
    if (strcmp(kind, "settings") == 0) {
        return "ค่าตั้งของจังหวัด";
    }
    if (strcmp(kind, "boundaries") == 0) {
        return "เขตตำบลบนแผนที่";
    }
    const IntakeSheet *sheet = find_sheet(kind);
    return sheet != NULL ? sheet->name_th : kind;
}

const char *phrase_what(const char *what)
{
    static const char *const words[][2] = {
        {"new", "ใหม่"},           {"gone", "หายไป"},       {"status", "สถานะ"},
        {"amount", "งบประมาณ"},   {"disbursed", "เบิกจ่าย"}, {"percent", "ร้อยละ"},
        {"date", "รายงานวันที่ใหม่"}, {"text", "ข้อความ"},      {"values", "จำนวนค่าที่เปลี่ยน"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        if (strcmp(words[i][0], what) == 0) {
            return words[i][1];
        }
    }
    return what;
}

static const char *choice_word(const char *kind, const char *column, const char *value)
{
    const IntakeSheet *sheet = find_sheet(kind);
    int index = sheet != NULL ? intake_sheet_column(sheet, column) : -1;
    const IntakeChoice *choice =
        index >= 0 && sheet->columns[index].choices != NULL
            ? intake_sheet_match_choice(sheet->columns[index].choices, value)
            : NULL;
    return choice != NULL ? choice->name_th : value;
}

const char *phrase_status(const char *status) { return choice_word("projects", "status", status); }

char *phrase_area(const char *code, const char *name, const char *district_name)
{
    size_t digits = strlen(code);
    if (digits <= PROVINCE_DIGITS) {
        return g_strdup_printf("จังหวัด%s", name);
    }
    return digits <= DISTRICT_DIGITS ? g_strdup_printf("อ.%s (%s)", name, code)
                                     : g_strdup_printf("ต.%s อ.%s (%s)", name, district_name, code);
}

char *phrase_place(const ReleaseDiffSummary *summary)
{
    return phrase_area(summary->area_code, summary->area_name, summary->district_name);
}

char *phrase_value(const ReleaseDiffLine *line, const char *value)
{
    if (value == NULL) {
        return g_strdup("–");
    }
    if (strcmp(line->what, "amount") == 0 || strcmp(line->what, "disbursed") == 0) {
        g_autofree char *baht = base_money_to_text(g_ascii_strtoll(value, NULL, 10));
        return g_strdup_printf("%s บาท", baht);
    }
    if (strcmp(line->kind, "projects") == 0 && strcmp(line->what, "text") != 0) {
        return g_strdup(phrase_status(value));
    }
    if (strcmp(line->kind, "process") == 0) {
        return g_strdup(choice_word("process", "state", value));
    }
    if (strcmp(line->kind, "ladder") == 0) {
        return g_strdup(choice_word("ladder", "rung", value));
    }
    return g_strdup(value);
}
