#include "hard.h"

#include <sql/sql.h>

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
    static const char *const sums[] = {"total", "issue_total", "marked_total", "share_total"};
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = sql_open(snapshot_path, SQL_OPEN_WRITE, &error);
    g_assert_no_error(error);
    for (size_t i = 0; i < G_N_ELEMENTS(sums); i++) {
        run_file(database, sums[i]);
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
    return list;
}
