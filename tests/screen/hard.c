#include "hard.h"

#include <sql/sql.h>
#include <string.h>

// What a form may hold at most, and the file must hold for the audit to mean anything.
static const struct {
    const char *sql;
    int64_t least;
} facts[] = {
    {"SELECT count(*) FROM project WHERE area_code = '800120'", 5000},
    {"SELECT max(length(name)) FROM project", 200},
    {"SELECT max(length(name_th)) FROM organisation", 200},
    {"SELECT max(length(budget_satang / 100)) FROM project", 12},
    {"SELECT count(DISTINCT organisation) FROM project_money WHERE organisation LIKE 'hard-%'", 40},
    {"SELECT count(DISTINCT key) FROM share_total WHERE part = 'funder' AND key LIKE 'hard-%'", 40},
};

// Addresses that a finger cannot come to any more: a filter that nothing has, and codes of what
// left the release while it was on the screen, which is opened anew then.
static const struct {
    const char *address;
    bool is_gone; // the screen says that there is nothing; else it is the one that was asked for
} strays[] = {
    {"/area/800120/projects?page=1&status=none&year=1", false},
    {"/area/800120/projects?funder=gone&issue=77&page=1&programme=lost&village=80012099", false},
    {"/area/800120/projects?edition=none&issue=5.1&page=1", false},
    {"/documents/80?type=none", false},
    {"/project/GONE001", true},
    {"/area/800199", true},
    {"/area/800199/projects", true},
    {"/area/800120/village/99", true},
    {"/funders/gone", true},
    {"/programmes/gone", true},
    {"/documents/800120/GONE", true},
    {"/indicator/99?area=800120&set=gone&edition=1", true},
    {"/group/99", true},
};

// What must stand on a screen of the hard tambon, whatever the language.
static const struct {
    const char *address;
    const char *text;
} shown[] = {
    {"/project/H000001", "123,456,789,012"},
    {"/area/800120/projects?funder=hard-40", "hard-40"},
    {"/area/800120/projects?choose=source&page=2", "hard-"},
    {"/area/800120/projects?page=300", "/project/H0"},
};

static void run_file(SqlDatabase *database, const char *name)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *statements = NULL;
    g_autofree char *file = g_strdup_printf("%s/db/query/release/%s.sql", TEST_SOURCE_DIR, name);
    g_assert_true(g_file_get_contents(file, &statements, NULL, &error));
    bool done = sql_run(database, statements, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

void hard_add_up(const char *snapshot_path)
{
    static const char *const sums[] = {"total",       "issue_total",     "marked_total",
                                       "share_total", "disbursed_total", "giver_total"};
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = sql_open(snapshot_path, SQL_OPEN_WRITE, &error);
    g_assert_no_error(error);
    for (size_t i = 0; i < G_N_ELEMENTS(sums); i++) {
        run_file(database, sums[i]);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(facts); i++) {
        int64_t value = 0;
        g_assert_true(sql_query_integer(database, facts[i].sql, &value, &error));
        g_assert_cmpint(value, >=, facts[i].least);
    }
}

// Whether a text or the way of a target on the screen has these letters.
static bool says(ScreenBed *bed, const char *address, const UiMetrics *metrics, const char *text)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(bed, address, metrics);

    for (int i = 0; i < ui_canvas_count(canvas); i++) {
        if (strstr(ui_canvas_command(canvas, i).text, text) != NULL) {
            return true;
        }
    }
    return false;
}

void hard_check_screens(ScreenBed *bed)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);

    for (size_t i = 0; i < G_N_ELEMENTS(strays); i++) {
        const char *name = screen_bed_name(bed, strays[i].address, &metrics);
        if (g_str_equal(name, "not_found") != strays[i].is_gone) {
            g_test_message("%s shows %s", strays[i].address, name);
            g_test_fail();
        }
    }
    for (size_t i = 0; i < G_N_ELEMENTS(shown); i++) {
        if (!says(bed, shown[i].address, &metrics, shown[i].text)) {
            g_test_message("%s does not say %s", shown[i].address, shown[i].text);
            g_test_fail();
        }
    }
}

GPtrArray *hard_list_addresses(void)
{
    static const char *const addresses[] = {
        "/area/800120/projects?page=1",
        "/area/800120/projects?page=300",
        "/area/800120/projects?page=99999",
        "/area/800120/projects?page=1&source=agency&status=doing",
        "/area/800120/projects?funder=hard-01&issue=5.1&page=1&source=agency",
        "/area/800120/projects?funder=hard-40&page=1",
        "/area/800120/projects?focus=1&funder=hard-40&village=80012001",
        "/area/800120/projects?choose=more&funder=hard-01",
        "/area/800120/projects?choose=source&page=1",
        "/area/800120/projects?choose=source&page=2",
        "/area/800120/projects?choose=issue",
        "/area/800120/projects?choose=village",
        "/area/8001/projects",
        "/area/80/projects?choose=source",
        "/area/800120/issues",
        "/issues",
        "/area/800120/beyond-capacity?page=1",
        "/area/800120/beyond-capacity?page=2",
        "/area/800120/beyond-capacity?page=999",
        "/beyond-capacity?page=1",
        "/project/H000001?page=1",
        "/project/H000001?page=2",
        "/project/H000001?page=3",
        "/project/H000001?page=999",
        "/project/H000100",
        "/project/H000200",
        "/project/H000010",
    };
    GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < G_N_ELEMENTS(addresses); i++) {
        g_ptr_array_add(list, g_strdup(addresses[i]));
    }
    for (size_t i = 0; i < G_N_ELEMENTS(strays); i++) {
        g_ptr_array_add(list, g_strdup(strays[i].address));
    }
    return list;
}
