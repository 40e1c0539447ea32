#include "golden.h"

// An hour after the small snapshot was made: 2026-01-31T03:00:00Z.
#define NOW_UNIX INT64_C(1769828400)

#define LONG_PX 1920
#define SHORT_PX 1080

const Golden golden_screens[] = {
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
    {"hub", "/province", false},
    {"programmes", "/programmes", false},
    {"programme", "/programmes/phase2", false},
    {"programme-projects", "/programmes/phase2/800120", false},
    {"funders", "/funders", false},
    {"funder", "/funders/codi", false},
    {"results", "/results", false},
    {"glossary", "/glossary", false},
    {"terms", "/funders?over=terms", false},
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
    {"gallery-picture", "/gallery/picture", false},
    {"gallery-picture-large", "/gallery/picture?over=picture-1&zoom=2&x=3000&y=4000", false},
    {"gallery-picture-missing", "/gallery/picture?over=picture-2", false},
    {"gallery-message", "/gallery/message", false},
    {"display", "/display", false},
    {"attract", "/attract", false},
    {"not-found", "/project/ZZZZZZZ", false},
    {"no-data", "/", true},
};

const int golden_screen_count = (int)G_N_ELEMENTS(golden_screens);

bool golden_is_writing(void) { return g_getenv("SCREEN_GOLDEN_WRITE") != NULL; }

UiMetrics golden_variant(int index)
{
    bool upright = index / (UI_TEXT_COUNT * UI_THEME_COUNT) % 2 == 1;
    UiMetrics metrics =
        ui_metrics_make(upright ? SHORT_PX : LONG_PX, upright ? LONG_PX : SHORT_PX, 0);
    metrics.text_size = (UiTextSize)(index % UI_TEXT_COUNT);
    metrics.theme = (UiThemeKind)(index / UI_TEXT_COUNT % UI_THEME_COUNT);
    metrics.language = (UiLanguage)(index / (UI_TEXT_COUNT * UI_THEME_COUNT * 2));
    return metrics;
}

// An orthogonal array of strength 2 (C. R. Rao 1947): sizes and themes are its rows and columns.
bool golden_variant_is_sample(const UiMetrics *metrics)
{
    int size = (int)metrics->text_size;
    int theme = (int)metrics->theme;
    bool upright = (size + theme) % 3 == 1;
    bool english = (size + 2 * theme) % 3 == 1;
    return ui_metrics_is_portrait(metrics) == upright &&
           (metrics->language == UI_LANGUAGE_ENGLISH) == english;
}

char *golden_variant_name(const UiMetrics *metrics)
{
    static const char *const sizes[] = {"normal", "large", "largest"};
    static const char *const themes[] = {"light", "dark", "contrast"};
    return g_strdup_printf("%s %s %s %s", metrics->language == UI_LANGUAGE_THAI ? "th" : "en",
                           sizes[metrics->text_size], themes[metrics->theme],
                           ui_metrics_is_portrait(metrics) ? "upright" : "lying");
}

void golden_bed_init(GoldenBed *bed, const Golden *golden)
{
    snapshot_fixture_init(&bed->snapshot, NULL);
    screen_bed_init(&bed->screens, golden->no_data ? NULL : bed->snapshot.path, NOW_UNIX);
    screen_bed_set_language(UI_LANGUAGE_THAI);
    if (golden->no_data) {
        bed->screens.status.release = 0;
    }
}

void golden_bed_clear(GoldenBed *bed)
{
    screen_bed_clear(&bed->screens);
    snapshot_fixture_clear(&bed->snapshot);
}
