#include <string.h>

#include "base/thai.h"
#include "check.h"
#include "columns.h"

/** A holiday table is for the years around now: further away is a slip of the year. */
#define HOLIDAY_YEARS_AWAY 5

/** On touch and in the search ศอช.ต. and ศอชต. are one word: it cannot have two meanings. */
static void check_term(IntakeCheck *check, const IntakeRecord *record, GHashTable *terms)
{
    const IntakeValue *term = &record->values[GLOSSARY_TERM];
    if (!term->present) {
        return;
    }
    char *key = base_thai_match_key(term->text);
    const IntakeRecord *other = g_hash_table_lookup(terms, key);
    if (other == NULL) {
        g_hash_table_insert(terms, key, (gpointer)(uintptr_t)record);
        return;
    }
    g_free(key);
    if (strcmp(other->values[GLOSSARY_TERM].text, term->text) != 0) {
        intake_check_error(check, record, GLOSSARY_TERM, "glossary.same-term",
                           g_strdup_printf("ต่างจาก “%s” (แถว %d) เพียงจุดหรือช่องว่าง",
                                           other->values[GLOSSARY_TERM].text, other->row),
                           "เก็บไว้คำเดียว การค้นหาพบทั้งแบบมีจุดและไม่มีจุดอยู่แล้ว");
    }
}

static void check_meaning(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *term = &record->values[GLOSSARY_TERM];
    const IntakeValue *meaning = &record->values[GLOSSARY_MEANING_TH];
    if (!term->present || !meaning->present) {
        return;
    }
    g_autofree char *word = base_thai_match_key(term->text);
    g_autofree char *explained = base_thai_match_key(meaning->text);
    if (strcmp(word, explained) == 0) {
        intake_check_warn(check, record, GLOSSARY_MEANING_TH, "glossary.meaning",
                          g_strdup("ความหมายเป็นคำเดียวกับคำที่อธิบาย"), "เขียนคำเต็มหรือคำอธิบาย");
    }
}

bool intake_check_glossary(IntakeCheck *check, GError **error)
{
    (void)error;
    g_autoptr(GHashTable) terms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        check_term(check, record, terms);
        check_meaning(check, record);
    }
    return true;
}

bool intake_check_holidays(IntakeCheck *check, GError **error)
{
    (void)error;
    BaseDate today = {0};
    bool known = base_date_parse_iso(check->today, &today, NULL);
    for (int i = 0; known && i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *value = &record->values[HOLIDAY_DATE];
        BaseDate date = {0};
        if (!value->present || !base_date_parse_iso(value->text, &date, NULL)) {
            continue;
        }
        int away = date.year_ce - today.year_ce;
        if (away > HOLIDAY_YEARS_AWAY || away < -HOLIDAY_YEARS_AWAY) {
            intake_check_warn(check, record, HOLIDAY_DATE, "holiday.far",
                              g_strdup_printf("ห่างจากปีนี้เกิน %d ปี", HOLIDAY_YEARS_AWAY),
                              "ตรวจปีที่เขียน");
        }
    }
    return true;
}
