#include "letter.h"

#include <base/thai.h>

static SnapshotLetters letters_of(const char *text)
{
    g_autofree char *key = base_thai_search_key(text, false);
    SnapshotLetters letters;

    snapshot_letter_read(key, &letters);
    return letters;
}

static SnapshotDistance distance(const char *typed, const char *name, int most)
{
    SnapshotLetterCosts costs;
    SnapshotLetters a = letters_of(typed);
    SnapshotLetters b = letters_of(name);

    snapshot_letter_init_costs(&costs);
    return snapshot_letter_distance(&costs, &a, &b, most);
}

static void equal_names_are_not_apart(void)
{
    g_assert_cmpint(distance("ปากพูน", "ปากพูน", 20).whole, ==, 0);
    g_assert_cmpint(distance("กําแพง", "กัมแพง", 20).whole, ==, 0);
    g_assert_cmpint(distance("ใสหมาก", "ไสหมาก", 20).whole, ==, 0);
    g_assert_cmpint(distance("ถ้ำพรรณรา", "ถ้ำพัณรา", 20).whole, ==, 0);
    g_assert_cmpint(distance("", "", 20).whole, ==, 0);
}

static void what_sounds_alike_is_near(void)
{
    int alike = distance("ศาลา", "สาลา", 20).whole;
    int other = distance("ศาลา", "กาลา", 20).whole;

    g_assert_cmpint(alike, >, 0);
    g_assert_cmpint(alike, <, other);
    g_assert_cmpint(other, ==, SNAPSHOT_LETTER_COST);
    g_assert_cmpint(distance("ปากพนู", "ปากพูน", 20).whole, <, SNAPSHOT_LETTER_COST);  // exchanged
    g_assert_cmpint(distance("ปากพพูน", "ปากพูน", 20).whole, <, SNAPSHOT_LETTER_COST); // twice
    g_assert_cmpint(distance("ปากพน", "ปากพูน", 20).whole, <,
                    distance("ปากูน", "ปากพูน", 20).whole); // a mark, a consonant
}

static void distance_goes_both_ways(void)
{
    static const char *const names[] = {"ปากพูน", "ปากแพรก", "ท่าศาลา", "ท่าซัก", "นา", "ก", ""};

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        for (gsize j = 0; j < G_N_ELEMENTS(names); j++) {
            g_assert_cmpint(distance(names[i], names[j], 500).whole, ==,
                            distance(names[j], names[i], 500).whole);
        }
    }
}

static void a_beginning_costs_nothing(void)
{
    g_assert_cmpint(distance("ปาก", "ปากพูน", 10).beginning, ==, 0);
    g_assert_cmpint(distance("ปาก", "ปากพูน", 10).whole, ==, SNAPSHOT_LETTER_FAR);
    g_assert_cmpint(distance("บาก", "ปากพูน", 10).beginning, ==, distance("บาก", "ปาก", 10).whole);
}

static void what_costs_too_much_is_far(void)
{
    g_assert_cmpint(distance("กรุงเทพ", "ปากพูน", 10).whole, ==, SNAPSHOT_LETTER_FAR);
    g_assert_cmpint(distance("กรุงเทพ", "ปากพูน", 10).beginning, ==, SNAPSHOT_LETTER_FAR);
    // The bound changes nothing below it.
    g_assert_cmpint(distance("ปากพนู", "ปากพูน", 6).whole, ==, distance("ปากพนู", "ปากพูน", 400).whole);
}

static void long_text_is_cut_not_overrun(void)
{
    g_autofree char *text = g_strnfill(1000, 'a');
    SnapshotLetters letters = letters_of(text);

    g_assert_cmpint(letters.length, ==, SNAPSHOT_LETTER_LIMIT);
    g_assert_cmpint(distance(text, text, 10).whole, ==, 0);
}

static void parts_are_found_where_they_stand(void)
{
    SnapshotLetters name = letters_of("ปากพูน");
    SnapshotLetters part = letters_of("พูน");
    SnapshotLetters none = letters_of("พูล");
    int start = -1;

    g_assert_true(snapshot_letter_find(&name, &part, &start));
    g_assert_cmpint(start, ==, 3);
    g_assert_false(snapshot_letter_find(&name, &none, &start));
    g_assert_false(snapshot_letter_find(&part, &name, &start));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/snapshot/letter/equal-names-are-not-apart", equal_names_are_not_apart);
    g_test_add_func("/db/snapshot/letter/what-sounds-alike-is-near", what_sounds_alike_is_near);
    g_test_add_func("/db/snapshot/letter/distance-goes-both-ways", distance_goes_both_ways);
    g_test_add_func("/db/snapshot/letter/a-beginning-costs-nothing", a_beginning_costs_nothing);
    g_test_add_func("/db/snapshot/letter/what-costs-too-much-is-far", what_costs_too_much_is_far);
    g_test_add_func("/db/snapshot/letter/long-text-is-cut-not-overrun",
                    long_text_is_cut_not_overrun);
    g_test_add_func("/db/snapshot/letter/parts-are-found-where-they-stand",
                    parts_are_found_where_they_stand);
    return g_test_run();
}
