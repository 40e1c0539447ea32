#include <glib.h>
#include <string.h>

#include "../support/intake_bed.h"
#include "../support/scratch.h"
#include "base/thai.h"
#include "place.h"

typedef struct {
    IntakeBed bed;
    IntakeReference *reference;
} Fixture;

static void set_up(Fixture *fixture, const void *data)
{
    (void)data;
    intake_bed_init(&fixture->bed);
    g_autoptr(GError) error = NULL;
    g_autofree char *path = intake_bed_path(&fixture->bed, "province.db");
    g_autoptr(SqlDatabase) database = sql_open(path, SQL_OPEN_READ, &error);
    g_assert_no_error(error);
    fixture->reference = intake_reference_load(database, &error);
    g_assert_no_error(error);
}

static void tear_down(Fixture *fixture, const void *data)
{
    (void)data;
    intake_reference_free(fixture->reference);
    intake_bed_clear(&fixture->bed);
}

static void expect(const Fixture *fixture, const char *office, const char *text,
                   const char *expected)
{
    const char *code = NULL;
    g_autofree char *candidates = NULL;
    IntakeMatch match = intake_place_find(fixture->reference, office, text, &code, &candidates);
    g_assert_cmpstr(code, ==, expected);
    g_assert_cmpint(match, ==, expected != NULL ? INTAKE_MATCH_ONE : INTAKE_MATCH_NONE);
    g_assert_null(candidates);
}

static void test_codes(Fixture *fixture, const void *data)
{
    (void)data;
    expect(fixture, NULL, "80", "80");
    expect(fixture, NULL, "800120", "800120");
    expect(fixture, NULL, "80012003", "80012003");
    expect(fixture, NULL, "800199", NULL);
}

static void test_names_with_and_without_level_words(Fixture *fixture, const void *data)
{
    (void)data;
    expect(fixture, NULL, "ปากพูน", "800120");
    expect(fixture, NULL, "ตำบลปากพูน", "800120");
    expect(fixture, NULL, "ต. ปากพูน", "800120");
    expect(fixture, NULL, "อบต.ปากพูน", "800120");
    expect(fixture, NULL, "เทศบาลตำบลปากพูน", "800120");
    expect(fixture, NULL, "Pak Phun", "800120");
    expect(fixture, NULL, "อำเภอนาบอน", "8010");
    expect(fixture, NULL, "จ.นครศรีธรรมราช", "80");
    expect(fixture, NULL, "เมืองคอน", "80");
    expect(fixture, NULL, "อ.เมือง", "8001"); // a short name of the register
    expect(fixture, NULL, "ต.นาบอน", NULL);  // there is a district, no tambon
    expect(fixture, NULL, "ปากพูนใต้", NULL);  // never by likeness
    expect(fixture, NULL, "", NULL);
}

static void test_a_form_nobody_filled_in_means_no_place(Fixture *fixture, const void *data)
{
    (void)data;
    expect(fixture, NULL, "ต. อ. จ.นครศรีธรรมราช", NULL);
    expect(fixture, NULL, "ต.      อ.เมือง จ.นครศรีธรรมราช", NULL);
    expect(fixture, NULL, "อำเภอ จังหวัดนครศรีธรรมราช", NULL);
    expect(fixture, NULL, "ม. ต.ปากพูน", "800120"); // the whole tambon
}

static void test_wider_places_tell_namesakes_apart(Fixture *fixture, const void *data)
{
    (void)data;
    expect(fixture, NULL, "ต.ทุ่งสง", "801002");
    expect(fixture, NULL, "อ.ทุ่งสง", "8009");
    expect(fixture, NULL, "ต.ทุ่งสง อ.นาบอน", "801002");
    expect(fixture, NULL, "ทุ่งสง อำเภอนาบอน จังหวัดนครศรีธรรมราช", "801002");
    expect(fixture, NULL, "ต.ทุ่งสง อ.ทุ่งสง", NULL);
    expect(fixture, NULL, "ทุ่งสง อ.ทุ่งสง", NULL); // a district is not inside itself
    expect(fixture, NULL, "ทุ่งสง จ.สงขลา", NULL);
}

static void test_a_name_of_two_places_lists_both(Fixture *fixture, const void *data)
{
    (void)data;
    const char *code = NULL;
    g_autofree char *candidates = NULL;
    IntakeMatch match = intake_place_find(fixture->reference, NULL, "ทุ่งสง", &code, &candidates);
    g_assert_cmpint(match, ==, INTAKE_MATCH_SEVERAL);
    g_assert_nonnull(strstr(candidates, "801002"));
    g_assert_nonnull(strstr(candidates, "8009"));
}

static void test_an_office_means_its_own_places(Fixture *fixture, const void *data)
{
    (void)data;
    expect(fixture, "801002", "ทุ่งสง", "801002");
    expect(fixture, "800120", "หมู่ที่ 3", "80012003");
    expect(fixture, "801002", "ม.2", "80100202");
    expect(fixture, "801002", "หมู่ที่ 3", NULL);
    expect(fixture, NULL, "หมู่ที่ 3", NULL);
    expect(fixture, NULL, "หมู่ที่ 3 ต.ปากพูน", "80012003");
    expect(fixture, "800120", "หมู่ที่ 2 ตำบลทุ่งสง อำเภอนาบอน", "80100202");
    expect(fixture, "800120", "หมู่ที่ สาม", NULL);
}

static void test_towns_are_not_tambons(Fixture *fixture, const void *data)
{
    (void)data;
    const char *code = NULL;
    g_autofree char *candidates = NULL;
    // The town of ทุ่งสง lies in its district, far from the tambon of that name.
    g_assert_cmpint(
        intake_place_find(fixture->reference, NULL, "เทศบาลเมืองทุ่งสง", &code, &candidates), ==,
        INTAKE_MATCH_SEVERAL);
    g_assert_nonnull(strstr(candidates, "801002"));
    g_assert_nonnull(strstr(candidates, "8009"));
    expect(fixture, NULL, "ทม.ปากพูน", "800120");
    expect(fixture, NULL, "เทศบาลนครปากพูน", "800120");
    expect(fixture, NULL, "ทม.นาบอน", NULL); // a district is no tambon
    expect(fixture, NULL, "ทม.ทุ่งสง อ.นาบอน", "801002");
    expect(fixture, NULL, "องค์การบริหารส่วนตำบลทุ่งสง", "801002");
}

static void test_codes_may_stand_with_their_names(Fixture *fixture, const void *data)
{
    (void)data;
    expect(fixture, NULL, "800120 ปากพูน", "800120");
    expect(fixture, NULL, "800120 ต.ปากพูน อ.เมือง", "800120");
    expect(fixture, NULL, "801002 ทุ่งสง", "801002");
    expect(fixture, NULL, "8009 ทุ่งสง", "8009");
    expect(fixture, NULL, "800120 ทุ่งสง", NULL); // they contradict each other
    expect(fixture, NULL, "800120 ", NULL);
}

static void test_the_capital_district_carries_the_provinces_name(Fixture *fixture, const void *data)
{
    (void)data;
    expect(fixture, NULL, "อำเภอเมือง", "8001");
    expect(fixture, NULL, "อ.เมืองฯ", "8001");
    expect(fixture, NULL, "อ. เมือง นครศรีธรรมราช", "8001");
    expect(fixture, NULL, "ต.ปากพูน อ.เมือง จ.นครศรีธรรมราช", "800120");
    expect(fixture, NULL, "ต.ปากพูน อ.เมืองฯ", "800120");
    expect(fixture, NULL, "ต.ทุ่งสง อ.เมือง", NULL);
}

/** The register of the pilot with ปากแพรก twice, as the whole province has it (codes made up). */
static void set_up_pilot(Fixture *fixture, const void *data)
{
    (void)data;
    intake_bed_init_empty(&fixture->bed);
    intake_bed_copy(&fixture->bed, "assets/pilot/reference", "reference");
    g_autofree char *path = intake_bed_path(&fixture->bed, "reference/areas.csv");
    g_autofree char *areas = scratch_read(path);
    g_autofree char *more = g_strconcat(areas,
                                        "800999,tambon,8009,ปากแพรก,Pak Phraek,,,,,\n"
                                        "801299,tambon,8012,ปากแพรก,Pak Phraek,,,,,\n",
                                        NULL);
    intake_bed_write(&fixture->bed, "reference/areas.csv", more);
    intake_bed_import(&fixture->bed);
    intake_bed_expect_no(&fixture->bed, INTAKE_SEVERITY_ERROR);
    g_autoptr(GError) error = NULL;
    g_autofree char *province = intake_bed_path(&fixture->bed, "province.db");
    g_autoptr(SqlDatabase) database = sql_open(province, SQL_OPEN_READ, &error);
    g_assert_no_error(error);
    fixture->reference = intake_reference_load(database, &error);
    g_assert_no_error(error);
}

/** Every spelling of a tambon and its district that must mean it. */
static void expect_every_spelling(const Fixture *fixture, char *const *row)
{
    enum { CODE, LEVEL, PARENT, NAME_TH, NAME_EN };
    const IntakeArea *district = intake_reference_area(fixture->reference, row[PARENT]);
    static const char *const forms[] = {
        "%1$s",          "ต.%2$s",
        "ต. %2$s",       "ตำบล%2$s",
        "ตำบล %2$s",     "อบต.%2$s",
        "อบต. %2$s",     "องค์การบริหารส่วนตำบล%2$s",
        "ทต.%2$s",       "เทศบาลตำบล%2$s",
        "ต.%2$s อ.%3$s", "ตำบล%2$s อำเภอ%3$s",
        "%2$s อ.%3$s",   "ต.%2$s  อำเภอ %3$s จังหวัดนครศรีธรรมราช",
        "อ.%3$s ต.%2$s", "%1$s %2$s",
        "%1$s ต.%2$s",   "อบต.%2$s อ.%3$s จ.นครศรีธรรมราช",
        "Tambon %4$s",   "ต.%2$s\u200b",
        "ต\u200b.%2$s",  "ต.\u00a0%2$s",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(forms); i++) {
        g_autoptr(GString) text = g_string_new(forms[i]);
        g_string_replace(text, "%1$s", row[CODE], 0);
        g_string_replace(text, "%2$s", row[NAME_TH], 0);
        g_string_replace(text, "%3$s", district->name, 0);
        g_string_replace(text, "%4$s", row[NAME_EN], 0);
        g_autofree char *tidy =
            base_thai_normalise(text->str); // as intake_value_read() hands it on
        expect(fixture, NULL, tidy, row[CODE]);
    }
    // Typed with nikhahit and sara aa, as some keyboards do.
    g_autoptr(GString) apart = g_string_new(row[NAME_TH]);
    g_string_replace(apart, "ำ", "ํา", 0);
    g_string_prepend(apart, "ต.");
    g_autofree char *tidy = base_thai_normalise(apart->str);
    expect(fixture, NULL, tidy, row[CODE]);
}

/** Without a word of level the name alone must do, or list every place that has it. */
static void expect_name_alone(const Fixture *fixture, const char *own_code, const char *name)
{
    const GPtrArray *codes = intake_names_match(fixture->reference->places, name);
    const char *code = NULL;
    g_autofree char *candidates = NULL;
    IntakeMatch match = intake_place_find(fixture->reference, NULL, name, &code, &candidates);
    g_assert_cmpint(match, ==, codes->len == 1 ? INTAKE_MATCH_ONE : INTAKE_MATCH_SEVERAL);
    for (guint i = 0; i < codes->len && codes->len > 1; i++) {
        g_assert_nonnull(strstr(candidates, g_ptr_array_index(codes, i)));
    }
    expect(fixture, own_code, name, own_code); // its own office means itself
}

static void test_all_60_tambons_match_in_every_spelling(Fixture *fixture, const void *data)
{
    (void)data;
    g_autofree char *path =
        g_build_filename(TEST_SOURCE_DIR, "assets/pilot/reference/areas.csv", NULL);
    g_autofree char *areas = scratch_read(path);
    g_auto(GStrv) lines = g_strsplit(areas, "\n", -1);
    int count = 0;
    for (char **line = lines; *line != NULL; line++) {
        g_auto(GStrv) row = g_strsplit(*line, ",", -1);
        if (g_strv_length(row) > 4 && strcmp(row[1], "tambon") == 0) {
            expect_every_spelling(fixture, row);
            expect_name_alone(fixture, row[0], row[3]);
            count++;
        }
    }
    g_assert_cmpint(count, ==, 60);
}

static void test_traps_of_the_pilot_area(Fixture *fixture, const void *data)
{
    (void)data;
    static const char *const both_levels[] = {"ทุ่งสง",   "ชะอวด",   "เชียรใหญ่",  "ลานสกา",
                                              "ท่าศาลา", "ช้างกลาง", "ถ้ำพรรณรา", "ปากแพรก"};
    for (size_t i = 0; i < G_N_ELEMENTS(both_levels); i++) {
        const char *code = NULL;
        g_autofree char *candidates = NULL;
        g_assert_cmpint(
            intake_place_find(fixture->reference, NULL, both_levels[i], &code, &candidates), ==,
            INTAKE_MATCH_SEVERAL);
        g_assert_null(code);
    }
    expect(fixture, NULL, "ต.ทุ่งสง", "801002");
    expect(fixture, NULL, "อ.ทุ่งสง", "8009");
    expect(fixture, NULL, "ต.ทุ่งสง อ.ทุ่งสง", NULL);
    expect(fixture, NULL, "ต.ปากแพรก อ.ทุ่งสง", "800999");
    expect(fixture, NULL, "ปากแพรก อำเภอปากพนัง", "801299");
    const char *code = NULL;
    g_autofree char *candidates = NULL;
    g_assert_cmpint(intake_place_find(fixture->reference, NULL, "ต.ปากแพรก", &code, &candidates),
                    ==, INTAKE_MATCH_SEVERAL);
    g_assert_cmpstr(candidates, ==, "ปากแพรก (800999), ปากแพรก (801299)");
    expect(fixture, NULL, "อำเภอเมือง", "8001");
    expect(fixture, NULL, "ต.นาทราย อ.เมือง", "800108");
}

static void add_case(const char *path, void (*test)(Fixture *fixture, const void *data))
{
    g_test_add(path, Fixture, NULL, set_up, test, tear_down);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_case("/db/intake/place/codes", test_codes);
    add_case("/db/intake/place/names-with-and-without-level-words",
             test_names_with_and_without_level_words);
    add_case("/db/intake/place/a-form-nobody-filled-in-means-no-place",
             test_a_form_nobody_filled_in_means_no_place);
    add_case("/db/intake/place/wider-places-tell-namesakes-apart",
             test_wider_places_tell_namesakes_apart);
    add_case("/db/intake/place/a-name-of-two-places-lists-both",
             test_a_name_of_two_places_lists_both);
    add_case("/db/intake/place/an-office-means-its-own-places",
             test_an_office_means_its_own_places);
    add_case("/db/intake/place/towns-are-not-tambons", test_towns_are_not_tambons);
    add_case("/db/intake/place/codes-may-stand-with-their-names",
             test_codes_may_stand_with_their_names);
    add_case("/db/intake/place/the-capital-district-carries-the-provinces-name",
             test_the_capital_district_carries_the_provinces_name);
    g_test_add("/db/intake/place/all-60-tambons-match-in-every-spelling", Fixture, NULL,
               set_up_pilot, test_all_60_tambons_match_in_every_spelling, tear_down);
    g_test_add("/db/intake/place/traps-of-the-pilot-area", Fixture, NULL, set_up_pilot,
               test_traps_of_the_pilot_area, tear_down);
    return g_test_run();
}
