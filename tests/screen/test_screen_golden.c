#include "screen_bed.h"
#include "snapshot_fixture.h"

// Screens of the small snapshot at 1920×1080 in Thai, command by command, against
// golden/<name>.txt. SCREEN_GOLDEN_WRITE=1 writes the files anew instead.

#define FOLDER TEST_SOURCE_DIR "/tests/screen/golden"

// An hour after the small snapshot was made: 2026-01-31T03:00:00Z.
#define NOW_UNIX INT64_C(1769828400)

// Lines of a difference that are shown: enough to see what moved.
#define SHOWN_LINES 12

typedef struct {
    const char *name; /* of the file */
    const char *address;
    bool no_data;
} Picture;

static const Picture pictures[] = {
    {"home", "/", false},
    {"province", "/area/80", false},
    {"group", "/group/1", false},
    {"district", "/area/8001", false},
    {"tambon", "/area/800120", false},
    {"tambon-empty", "/area/800108", false},
    {"plan", "/area/800120/plan", false},
    {"plan-missing", "/area/800120/plan?year=2567", false},
    {"projects", "/area/800120/projects", false},
    {"projects-filtered", "/area/800120/projects?source=tao&status=doing", false},
    {"projects-nothing-left", "/area/800120/projects?source=agency", false},
    {"projects-choose", "/area/800120/projects?choose=source&status=doing", false},
    {"project", "/project/A000003", false},
    {"project-sparse", "/project/A000002", false},
    {"about", "/about", false},
    {"help", "/help", false},
    {"gallery", "/gallery", false},
    {"gallery-tone", "/gallery/tone", false},
    {"gallery-type", "/gallery/type", false},
    {"gallery-button", "/gallery/button", false},
    {"gallery-chart", "/gallery/chart", false},
    {"gallery-chart-2", "/gallery/chart?page=2", false},
    {"gallery-chart-3", "/gallery/chart?page=3", false},
    {"gallery-chart-4", "/gallery/chart?page=4", false},
    {"gallery-chart-5", "/gallery/chart?page=5", false},
    {"gallery-table", "/gallery/table", false},
    {"gallery-table-2", "/gallery/table?page=2", false},
    {"gallery-input", "/gallery/input", false},
    {"gallery-message", "/gallery/message", false},
    {"display", "/display", false},
    {"attract", "/attract", false},
    {"not-found", "/project/ZZZZZZZ", false},
    {"no-data", "/", true},
};

static void show_difference(const char *name, const char *wanted, const char *drawn)
{
    g_auto(GStrv) before = g_strsplit(wanted, "\n", -1);
    g_auto(GStrv) after = g_strsplit(drawn, "\n", -1);
    guint longest = MAX(g_strv_length(before), g_strv_length(after));
    int shown = 0;
    for (guint i = 0; i < longest && shown < SHOWN_LINES; i++) {
        const char *old = i < g_strv_length(before) ? before[i] : "(nothing)";
        const char *new = i < g_strv_length(after) ? after[i] : "(nothing)";
        if (!g_str_equal(old, new)) {
            g_test_message("%s.txt:%u\n  - %s\n  + %s", name, i + 1, old, new);
            shown++;
        }
    }
}

static void compare(const char *name, const char *drawn)
{
    g_autofree char *path = g_strdup_printf(FOLDER "/%s.txt", name);
    g_autoptr(GError) error = NULL;
    g_autofree char *wanted = NULL;
    if (g_getenv("SCREEN_GOLDEN_WRITE") != NULL) {
        g_file_set_contents(path, drawn, -1, &error);
        g_assert_no_error(error);
        return;
    }
    g_file_get_contents(path, &wanted, NULL, &error);
    g_assert_no_error(error);
    if (!g_str_equal(wanted, drawn)) {
        show_difference(name, wanted, drawn);
        g_test_fail_printf("%s is not as golden/%s.txt has it", name, name);
    }
}

static void draws_as_before(gconstpointer data)
{
    const Picture *picture = data;
    g_auto(SnapshotFixture) fixture = {0};
    g_auto(ScreenBed) bed = {0};
    snapshot_fixture_init(&fixture, NULL);
    screen_bed_init(&bed, picture->no_data ? NULL : fixture.path, NOW_UNIX);
    screen_bed_set_language(UI_LANGUAGE_THAI);
    if (picture->no_data) {
        bed.status.release = 0;
    }
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed, picture->address, &metrics);
    g_autofree char *drawn = ui_canvas_to_text(canvas);
    compare(picture->name, drawn);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(pictures); i++) {
        g_autofree char *path =
            g_strdup_printf("/screen/golden/%s-draws-as-before", pictures[i].name);
        g_test_add_data_func(path, &pictures[i], draws_as_before);
    }
    return g_test_run();
}
