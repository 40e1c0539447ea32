#include <glib.h>
#include <string.h>

#include "../support/intake_bed.h"
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
    add_case("/db/intake/place/wider-places-tell-namesakes-apart",
             test_wider_places_tell_namesakes_apart);
    add_case("/db/intake/place/a-name-of-two-places-lists-both",
             test_a_name_of_two_places_lists_both);
    add_case("/db/intake/place/an-office-means-its-own-places",
             test_an_office_means_its_own_places);
    return g_test_run();
}
