#include <string.h>

#include "value_type.h"

#define VILLAGE_LAST 99
#define VILLAGE_DIGITS 2

/** Adds a text unless it is blank or already there; false when the list is full. */
static bool add_once(GPtrArray *list, const char *text)
{
    g_autofree char *tidy = intake_value_tidy(text);
    if (*tidy == '\0' || g_ptr_array_find_with_equal_func(list, tidy, g_str_equal, NULL)) {
        return true;
    }
    if (list->len >= INTAKE_VALUE_LIMIT_LIST) {
        return false;
    }
    g_ptr_array_add(list, g_steal_pointer(&tidy));
    return true;
}

static bool refuse_long_list(IntakeFinding *finding)
{
    return intake_value_refuse(finding, "value.list",
                               g_strdup_printf("มีรายการเกิน %d รายการ", INTAKE_VALUE_LIMIT_LIST),
                               "ตรวจว่าวางข้อมูลถูกช่อง");
}

static const char *join_lines(GStringChunk *texts, GPtrArray *list)
{
    g_autoptr(GString) lines = g_string_new(NULL);
    for (guint i = 0; i < list->len; i++) {
        g_string_append_printf(lines, "%s%s", i > 0 ? "\n" : "",
                               (const char *)g_ptr_array_index(list, i));
    }
    return g_string_chunk_insert(texts, lines->str);
}

bool intake_value_read_list(const IntakeValueContext *context, const char *tidy, IntakeValue *value,
                            IntakeFinding *finding)
{
    // Names may hold commas, codes may not.
    const char *separators = context->column->type == INTAKE_TYPE_ISSUES ? ",;|\n" : ";|\n";
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) parts = g_strsplit_set(tidy, separators, -1);
    for (char **part = parts; *part != NULL; part++) {
        if (!add_once(list, *part)) {
            return refuse_long_list(finding);
        }
    }
    value->present = list->len > 0;
    value->text = join_lines(context->texts, list);
    return true;
}

/** Words around village numbers become spaces: "หมู่ที่ 1, ม.3 และ 5" → " 1, 3  5". */
static char *drop_village_words(const char *tidy)
{
    static const char *const words[] = {"หมู่ที่", "หมู่บ้าน", "หมู่", "ม.", "ที่", "และ"};
    GString *text = g_string_new(tidy);
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        g_string_replace(text, words[i], " ", 0);
    }
    return g_string_free(text, FALSE);
}

static bool read_village(const char *part, bool villages[VILLAGE_LAST + 1])
{
    size_t digits = strspn(part, "0123456789");
    if (digits == 0 || digits > VILLAGE_DIGITS || part[digits] != '\0') {
        return false;
    }
    guint64 number = g_ascii_strtoull(part, NULL, 10);
    villages[number] = true;
    return number > 0;
}

static const char *list_villages(GStringChunk *texts, const bool villages[VILLAGE_LAST + 1])
{
    g_autoptr(GString) lines = g_string_new(NULL);
    for (int number = 1; number <= VILLAGE_LAST; number++) {
        if (villages[number]) {
            g_string_append_printf(lines, "%s%d", lines->len > 0 ? "\n" : "", number);
        }
    }
    return g_string_chunk_insert(texts, lines->str);
}

bool intake_value_read_villages(const IntakeValueContext *context, const char *tidy,
                                IntakeValue *value, IntakeFinding *finding)
{
    if (strcmp(tidy, "ทั้งตำบล") == 0 || strcmp(tidy, "ทุกหมู่บ้าน") == 0) {
        value->present = false;
        return true;
    }
    bool villages[VILLAGE_LAST + 1] = {false};
    g_autofree char *numbers = drop_village_words(tidy);
    g_auto(GStrv) parts = g_strsplit_set(numbers, " ,;/\n", -1);
    for (char **part = parts; *part != NULL; part++) {
        if (**part != '\0' && !read_village(*part, villages)) {
            return intake_value_refuse(finding, "value.villages",
                                       g_strdup_printf("“%s” ไม่ใช่เลขหมู่ที่ (1–99)", *part),
                                       "เขียนเลขหมู่คั่นด้วยจุลภาค เช่น 1,3,5 เว้นว่างถ้าทั้งตำบล");
        }
    }
    value->text = list_villages(context->texts, villages);
    value->present = value->text[0] != '\0';
    return true;
}
