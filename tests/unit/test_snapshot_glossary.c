#include <glib.h>

#include "snapshot/glossary.h"
#include "snapshot_case.h"

// พอช. is a word of the list and an abbreviation; สส. is that of two organisations.
#define ROWS                                                                                                                                                              \
    "INSERT INTO glossary (term, meaning_th, meaning_en, sort_key) VALUES"                                                                                                \
    " ('เวที', 'ที่ประชุม', NULL, X'01'), ('พอช.', 'สถาบันพัฒนาองค์กรชุมชน', 'CODI', X'02');" \
    "INSERT INTO organisation (code, name_th, abbreviation, sort_key) VALUES"                                                                                             \
    " ('z', 'สำนักหลัง', 'สส.', X'01'), ('a', 'สำนักแรก', 'สส.', X'02');"

static void words_and_abbreviations_stand_in_dictionary_order(SnapshotCase *fixture,
                                                              const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) terms = snapshot_glossary_list(fixture->snapshot, &error);
    g_autoptr(GString) found = g_string_new(NULL);

    (void)unused;
    g_assert_no_error(error);
    for (guint i = 0; i < terms->len; i++) {
        const SnapshotTerm *term = g_ptr_array_index(terms, i);
        g_string_append_printf(found, "%s%s=%s", i > 0 ? " " : "", term->term,
                               term->organisation == NULL ? "" : term->organisation);
    }
    g_assert_cmpstr(found->str, ==, "พอช.=codi เวที= สถ.=dla สส.=a สสส.=thf");
}

static void a_word_of_the_list_keeps_its_own_meaning(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) terms = snapshot_glossary_list(fixture->snapshot, &error);

    (void)unused;
    g_assert_no_error(error);
    const SnapshotTerm *codi = g_ptr_array_index(terms, 0);
    g_assert_cmpstr(codi->meaning_th, ==, "สถาบันพัฒนาองค์กรชุมชน");
    g_assert_cmpstr(codi->meaning_en, ==, "CODI");
    const SnapshotTerm *dla = g_ptr_array_index(terms, 2);
    g_assert_cmpstr(dla->meaning_th, ==, "กรมส่งเสริมการปกครองท้องถิ่น");
    g_assert_null(dla->meaning_en);
}

static void every_list_is_its_callers_own(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GPtrArray) first = snapshot_glossary_list(fixture->snapshot, NULL);

    (void)unused;
    g_ptr_array_remove_index(first, 0);
    g_autoptr(GPtrArray) second = snapshot_glossary_list(fixture->snapshot, NULL);
    g_assert_cmpint(second->len, ==, first->len + 1);
    const SnapshotTerm *codi = g_ptr_array_index(second, 0);
    g_assert_cmpstr(codi->meaning_th, ==, "สถาบันพัฒนาองค์กรชุมชน");
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/glossary/words-and-abbreviations-stand-in-dictionary-order",
         words_and_abbreviations_stand_in_dictionary_order},
        {"/db/snapshot/glossary/a-word-of-the-list-keeps-its-own-meaning",
         a_word_of_the_list_keeps_its_own_meaning},
        {"/db/snapshot/glossary/every-list-is-its-callers-own", every_list_is_its_callers_own},
    };
    return snapshot_case_run_changed(argc, argv, ROWS, tests, G_N_ELEMENTS(tests));
}
