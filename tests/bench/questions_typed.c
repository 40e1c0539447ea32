// What is asked with every key that is typed.
#include <snapshot/project.h>

#include "questions.h"

#define HITS 20

static void drop(GPtrArray *rows)
{
    g_assert_nonnull(rows);
    g_ptr_array_unref(rows);
}

// As a page asks for it at every key.
static void ask_for_search(const QuestionsBench *bench, guint tambon)
{
    (void)tambon;
    g_assert_nonnull(snapshot_search_shared(bench->snapshot, NULL));
}

static void ask_search(const QuestionsBench *bench, guint tambon)
{
    drop(snapshot_search_list(
        bench->search, g_ptr_array_index(bench->typed, tambon % bench->typed->len), HITS, NULL));
}

// One and two letters: many beginnings.
static void ask_search_short(const QuestionsBench *bench, guint tambon)
{
    const char *typed = g_ptr_array_index(bench->typed, tambon % bench->typed->len);
    g_autofree char *letters = g_utf8_substring(typed, 0, 1 + tambon % 2);

    drop(snapshot_search_list(bench->search, letters, HITS, NULL));
}

static void find_texts(const QuestionsBench *bench, guint tambon, const char *typed)
{
    const SnapshotCompanionWish wish = {typed, tambon % 2 == 0 ? NULL : "8001", HITS, 0, 0};

    snapshot_companion_found_free(snapshot_companion_find(bench->companion, &wish, NULL));
}

// Words that many projects have, few, and none; of two letters; with a place; without spaces.
static void ask_texts(const QuestionsBench *bench, guint tambon)
{
    static const char *const typed[] = {
        "ถนน",    "คอนกรีต",    "โครงการ",  "ปุ๋ยหมัก ชุมชน",     "ไม่มีคำนี้",         "น้ำ",
        "ถนน น้ำ", "ถนน ปากพูน", "ถนน หมู่ 3", "ประปา ม.5 2569", "ประเพณีสะอาดถนน", "นา คลอง ถนน",
    };

    find_texts(bench, tambon, typed[tambon % G_N_ELEMENTS(typed)]);
}

// A long piece of a text that is there, and words that seldom stand together.
static void ask_texts_long(const QuestionsBench *bench, guint tambon)
{
    g_autoptr(SnapshotProject) project =
        snapshot_project_get(bench->snapshot, g_ptr_array_index(bench->codes, tambon), NULL);
    const char *text = project->objective == NULL ? project->row.name : project->objective;

    find_texts(bench, tambon, text);
}

static void ask_texts_many(const QuestionsBench *bench, guint tambon)
{
    find_texts(bench, tambon, "ปุ๋ยหมัก ประเพณี คลอง เยาวชน ป่าชายเลน ผู้สูงอายุ วัฒนธรรม แม่บ้าน");
}

const QuestionsAsked *questions_asked_of_typed(void)
{
    static const QuestionsAsked asked[] = {
        {"search, kept with its snapshot", ask_for_search},
        {"search, a mistyped name", ask_search},
        {"search, one or two letters", ask_search_short},
        {"search, texts of projects", ask_texts},
        {"projects by a long text", ask_texts_long},
        {"projects by eight words", ask_texts_many},
        {NULL, NULL},
    };

    return asked;
}
