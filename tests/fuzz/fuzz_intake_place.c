// A place is a code of the register, a list of several, or nothing; with a tambon's word of level
// it is never of another level, and spaces and invisible characters change nothing.
#include <glib.h>
#include <string.h>

#include "base/thai.h"
#include "input.h"
#include "place.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void add_place(IntakeReference *reference, const char *code, const char *name)
{
    IntakeArea *area = g_new0(IntakeArea, 1);
    area->code = g_strdup(code);
    area->name = g_strdup(name);
    area->village_count = -1;
    g_hash_table_insert(reference->areas, area->code, area);
    intake_names_add(reference->places, code, name);
}

/** A register small enough to be hit by chance, with every trap of names in it. */
static IntakeReference *make_register(void)
{
    static const char *const places[][2] = {
        {"80", "นครศรีธรรมราช"}, {"8001", "เมืองนครศรีธรรมราช"}, {"8009", "ทุ่งสง"},
        {"8010", "นาบอน"},      {"8012", "ปากพนัง"},           {"800120", "ปากพูน"},
        {"801002", "ทุ่งสง"},     {"800999", "ปากแพรก"},        {"801299", "ปากแพรก"},
        {"800711", "นางหลง"},   {"80012001", "หมู่ที่ 1"},        {"80100202", "หมู่ที่ 2"}};
    IntakeReference *reference = g_new0(IntakeReference, 1);
    reference->areas = g_hash_table_new(g_str_hash, g_str_equal);
    reference->places = intake_names_new();
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
        add_place(reference, places[i][0], places[i][1]);
    }
    return reference;
}

static void check_one(const IntakeReference *reference, const char *text, const char *code)
{
    g_assert_nonnull(intake_reference_area(reference, code));
    if (g_str_has_prefix(text, "ต.") && strstr(text, "ม.") == NULL && strstr(text, "หมู่") == NULL &&
        strstr(text, "อ.") == NULL && strstr(text, "อำเภอ") == NULL) {
        g_assert_cmpint(strlen(code), ==, INTAKE_AREA_TAMBON_DIGITS);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static IntakeReference *reference = NULL;
    if (reference == NULL) {
        reference = make_register();
    }
    if (size == 0) {
        return 0;
    }
    g_autofree char *written = input_to_text(data + 1, size - 1);
    if (written == NULL) {
        return 0;
    }
    g_autofree char *normal = base_thai_normalise(written);
    g_autofree char *text = base_thai_digits_to_arabic(normal, NULL);
    const char *office = (data[0] & 1) != 0 ? "801002" : NULL;
    const char *code = NULL;
    g_autofree char *candidates = NULL;
    IntakeMatch match = intake_place_find(reference, office, text, &code, &candidates);
    g_assert_true((match == INTAKE_MATCH_ONE) == (code != NULL));
    g_assert_true((match == INTAKE_MATCH_SEVERAL) == (candidates != NULL));
    if (match == INTAKE_MATCH_ONE && office == NULL) {
        check_one(reference, text, code);
    }
    return 0;
}
