#include "golden.h"

// An hour after the small snapshot was made: 2026-01-31T03:00:00Z.
#define NOW_UNIX INT64_C(1769828400)

#define LONG_PX 1920
#define SHORT_PX 1080

const Golden golden_screens[] = {
    {"home", "/", GOLDEN_SMALL},
    {"province", "/area/80", GOLDEN_SMALL},
    {"group", "/group/1", GOLDEN_SMALL},
    {"district", "/area/8001", GOLDEN_SMALL},
    {"tambon", "/area/800120", GOLDEN_SMALL},
    {"tambon-empty", "/area/800108", GOLDEN_SMALL},
    {"plan", "/area/800120/plan", GOLDEN_SMALL},
    {"plan-standing", "/area/800120/plan?part=standing", GOLDEN_KINDS},
    {"plan-more", "/area/800120/plan?part=more", GOLDEN_KINDS},
    {"plan-missing", "/area/800120/plan?year=2567", GOLDEN_SMALL},
    {"people", "/area/800120/people", GOLDEN_KINDS},
    {"people-chart", "/area/800120/people?part=chart", GOLDEN_KINDS},
    {"people-body", "/area/800120/people?body=1", GOLDEN_KINDS},
    {"people-empty", "/area/800120/people", GOLDEN_SMALL},
    {"villages", "/area/800120/villages", GOLDEN_KINDS},
    {"villages-empty", "/area/801002/villages", GOLDEN_SMALL},
    {"village", "/area/800120/village/1", GOLDEN_KINDS},
    {"village-empty", "/area/800120/village/2", GOLDEN_SMALL},
    {"steps", "/area/800120/process", GOLDEN_KINDS},
    {"steps-village", "/area/800120/village/1/process", GOLDEN_KINDS},
    {"steps-empty", "/area/800120/process", GOLDEN_SMALL},
    {"offices", "/offices", GOLDEN_KINDS},
    {"calendar", "/calendar", GOLDEN_KINDS},
    {"calendar-empty", "/calendar", GOLDEN_SMALL},
    {"deadlines", "/deadlines", GOLDEN_KINDS},
    {"deadlines-2", "/deadlines?page=2", GOLDEN_KINDS},
    {"deadlines-empty", "/deadlines", GOLDEN_SMALL},
    {"meetings", "/meeting", GOLDEN_SMALL},
    {"meeting",
     "/meeting/"
     "%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%8A%E0%B8%B8%E0%B8%A1%E0%B9%80%E0%B8%94%E0%B8%B7%E0%B8%AD%"
     "E0%B8%99",
     GOLDEN_SMALL},
    {"new", "/new", GOLDEN_KINDS},
    {"new-tambon", "/new?area=800120", GOLDEN_KINDS},
    {"new-year", "/new?area=800120&part=year", GOLDEN_KINDS},
    {"new-year-empty", "/new?part=year", GOLDEN_SMALL},
    {"new-province", "/new?area=80", GOLDEN_KINDS},
    {"new-empty", "/new", GOLDEN_SMALL},
    {"profile", "/area/800120/profile", GOLDEN_KINDS},
    {"indicators", "/area/800120/indicators", GOLDEN_KINDS},
    {"indicators-empty", "/area/800120/indicators", GOLDEN_SMALL},
    {"indicators-village", "/area/800120/village/1/indicators", GOLDEN_KINDS},
    {"indicator-set", "/area/800120/indicators/bmn?edition=2560", GOLDEN_KINDS},
    {"indicator-set-missing", "/area/801002/indicators/bmn", GOLDEN_KINDS},
    {"indicator", "/indicator/9?area=800120&set=bmn&edition=2560", GOLDEN_KINDS},
    {"indicator-2", "/indicator/9?area=800120&set=bmn&edition=2560&within=best&page=2",
     GOLDEN_KINDS},
    {"indicator-not-applicable", "/indicator/1?area=800120&set=bmn&edition=2560", GOLDEN_KINDS},
    {"indicator-zero", "/indicator/9?area=800120&set=bmn&edition=2565", GOLDEN_KINDS},
    {"indicator-group", "/indicator/9?area=group/1&set=bmn&edition=2560", GOLDEN_KINDS},
    {"indicator-value", "/indicator/1?area=800120&set=strong", GOLDEN_KINDS},
    {"compare", "/compare?areas=800120,800108&set=bmn&edition=2560", GOLDEN_KINDS},
    {"compare-projects", "/compare?areas=800120,800108,801002&part=projects", GOLDEN_SMALL},
    {"compare-empty", "/compare?areas=800120,800108", GOLDEN_SMALL},
    {"compare-choose", "/compare?areas=800120,800108&choose=district", GOLDEN_KINDS},
    {"compare-trend", "/compare?areas=800120,800108&set=bmn&edition=2560&part=trend&indicator=9",
     GOLDEN_KINDS},
    {"compare-trend-empty", "/compare?areas=800120,800108&part=trend", GOLDEN_SMALL},
    {"compare-choose-indicator",
     "/compare?areas=800120,800108&set=bmn&edition=2560&part=trend&choose=indicator", GOLDEN_KINDS},
    {"heat", "/area/8001/compare?set=bmn&edition=2560", GOLDEN_KINDS},
    {"heat-sorted", "/area/8001/compare?set=bmn&edition=2560&sort=9&from=2", GOLDEN_KINDS},
    {"heat-empty", "/group/1/compare", GOLDEN_SMALL},
    {"map", "/area/80/map", GOLDEN_SMALL},
    {"map-budget", "/area/80/map?figure=budget&at=800120", GOLDEN_KINDS},
    {"map-done", "/area/80/map?figure=done&at=800120", GOLDEN_KINDS},
    {"map-indicator", "/area/8001/map?set=bmn&edition=2560&indicator=9&at=800120", GOLDEN_KINDS},
    {"map-goal", "/area/8001/map?set=bmn&edition=2560&indicator=9&goal=1", GOLDEN_KINDS},
    {"map-choose", "/area/80/map?choose=indicator&set=bmn&edition=2560", GOLDEN_KINDS},
    {"map-no-survey", "/group/1/map?set=bmn", GOLDEN_SMALL},
    {"compare-choose-survey", "/compare?areas=800120,800108&choose=survey", GOLDEN_KINDS},
    {"households", "/area/800120/households", GOLDEN_KINDS},
    {"households-empty", "/area/800120/households", GOLDEN_SMALL},
    {"assessment", "/area/800120/assessment", GOLDEN_KINDS},
    {"profile-empty", "/area/800120/profile", GOLDEN_SMALL},
    {"projects", "/area/800120/projects", GOLDEN_SMALL},
    {"projects-filtered", "/area/800120/projects?source=tao&status=doing", GOLDEN_SMALL},
    {"projects-nothing-left", "/area/800120/projects?source=agency", GOLDEN_SMALL},
    {"projects-choose", "/area/800120/projects?choose=source&status=doing", GOLDEN_SMALL},
    {"projects-choose-more", "/area/800120/projects?choose=more&year=2569", GOLDEN_SMALL},
    {"projects-choose-issue", "/area/800120/projects?choose=issue", GOLDEN_KINDS},
    {"projects-choose-village", "/area/800120/projects?choose=village&doer=shared", GOLDEN_KINDS},
    {"projects-none-of-all", "/area/800120/projects?doer=community&issue=5.2", GOLDEN_SMALL},
    {"projects-places", "/area/8001/projects", GOLDEN_SMALL},
    {"projects-places-nothing", "/area/80/projects?status=cancelled", GOLDEN_SMALL},
    {"project", "/project/A000003", GOLDEN_SMALL},
    {"project-sparse", "/project/A000002", GOLDEN_SMALL},
    {"project-parent", "/project/A000003", GOLDEN_KINDS},
    {"project-parent-2", "/project/A000003?page=2", GOLDEN_KINDS},
    {"project-beyond", "/project/A000007", GOLDEN_KINDS},
    {"project-beyond-2", "/project/A000007?page=2", GOLDEN_KINDS},
    {"project-beyond-3", "/project/A000007?page=3", GOLDEN_KINDS},
    {"issues", "/area/800120/issues", GOLDEN_KINDS},
    {"issues-other-list", "/issues?edition=proposal", GOLDEN_KINDS},
    {"issues-empty", "/area/800108/issues?year=2570", GOLDEN_SMALL},
    {"money", "/area/800120/money", GOLDEN_KINDS},
    {"money-issues", "/area/800120/money?part=issue", GOLDEN_KINDS},
    {"money-areas", "/area/800120/money?part=issue&view=areas", GOLDEN_KINDS},
    {"money-flow", "/area/800120/money?part=issue&view=flow", GOLDEN_KINDS},
    {"money-flow-province", "/area/80/money?part=issue&view=flow", GOLDEN_KINDS},
    {"money-status", "/area/800120/money?part=status", GOLDEN_KINDS},
    {"money-years", "/area/8001/money?part=years", GOLDEN_KINDS},
    {"money-empty", "/area/801002/money", GOLDEN_SMALL},
    {"beyond", "/area/800120/beyond-capacity", GOLDEN_KINDS},
    {"beyond-province", "/beyond-capacity", GOLDEN_KINDS},
    {"beyond-empty", "/area/801002/beyond-capacity", GOLDEN_SMALL},
    {"about", "/about", GOLDEN_SMALL},
    {"hub", "/province", GOLDEN_SMALL},
    {"programmes", "/programmes", GOLDEN_SMALL},
    {"programme", "/programmes/phase2", GOLDEN_SMALL},
    {"programme-projects", "/programmes/phase2/800120", GOLDEN_SMALL},
    {"funders", "/funders", GOLDEN_SMALL},
    {"funder", "/funders/codi", GOLDEN_SMALL},
    {"results", "/results", GOLDEN_SMALL},
    {"glossary", "/glossary", GOLDEN_SMALL},
    {"terms", "/funders?over=terms", GOLDEN_SMALL},
    {"help", "/help", GOLDEN_SMALL},
    {"gallery", "/gallery", GOLDEN_SMALL},
    {"gallery-tone", "/gallery/tone", GOLDEN_SMALL},
    {"documents", "/documents/800120", GOLDEN_KINDS},
    {"documents-kind", "/documents/800120?type=plan", GOLDEN_KINDS},
    {"documents-province", "/documents/80", GOLDEN_KINDS},
    {"documents-nothing-left", "/documents/80?type=form", GOLDEN_KINDS},
    {"documents-empty", "/documents/800120", GOLDEN_SMALL},
    {"document", "/documents/800120/D2", GOLDEN_KINDS},
    {"search", "/search", GOLDEN_SMALL},
    {"search-letter", "/search?letter=%E0%B8%97", GOLDEN_SMALL}, // ท
    {"gallery-type", "/gallery/type", GOLDEN_SMALL},
    {"gallery-button", "/gallery/button", GOLDEN_SMALL},
    {"gallery-chart", "/gallery/chart", GOLDEN_SMALL},
    {"gallery-chart-2", "/gallery/chart?page=2", GOLDEN_SMALL},
    {"gallery-chart-3", "/gallery/chart?page=3", GOLDEN_SMALL},
    {"gallery-chart-4", "/gallery/chart?page=4", GOLDEN_SMALL},
    {"gallery-chart-5", "/gallery/chart?page=5", GOLDEN_SMALL},
    {"gallery-chart-6", "/gallery/chart?page=6", GOLDEN_SMALL},
    {"gallery-chart-7", "/gallery/chart?page=7", GOLDEN_SMALL},
    {"gallery-table", "/gallery/table", GOLDEN_SMALL},
    {"gallery-table-2", "/gallery/table?page=2", GOLDEN_SMALL},
    {"gallery-input", "/gallery/input", GOLDEN_SMALL},
    {"gallery-input-2", "/gallery/input?page=2", GOLDEN_SMALL},
    {"gallery-picture", "/gallery/picture", GOLDEN_SMALL},
    {"gallery-picture-large", "/gallery/picture?over=picture-1&zoom=2&x=3000&y=4000", GOLDEN_SMALL},
    {"gallery-picture-missing", "/gallery/picture?over=picture-2", GOLDEN_SMALL},
    {"gallery-message", "/gallery/message", GOLDEN_SMALL},
    {"staff", "/staff", GOLDEN_SMALL},
    {"staff-rollback", "/staff?over=rollback", GOLDEN_SMALL},
    {"staff-pin", "/staff/pin", GOLDEN_SMALL},
    {"staff-status", "/staff/status", GOLDEN_SMALL},
    {"staff-touch", "/staff/touch", GOLDEN_SMALL},
    {"staff-panel", "/staff/panel", GOLDEN_SMALL},
    {"staff-panel-trial", "/staff/panel?over=turn", GOLDEN_SMALL},
    {"staff-calibrate", "/staff/calibrate", GOLDEN_SMALL},
    {"staff-hours", "/staff/hours", GOLDEN_SMALL},
    {"staff-meetings", "/staff/meeting", GOLDEN_SMALL},
    {"staff-meeting",
     "/staff/meeting/"
     "%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%8A%E0%B8%B8%E0%B8%A1%E0%B9%80%E0%B8%94%E0%B8%B7%E0%B8%AD%"
     "E0%B8%99",
     GOLDEN_SMALL},
    {"setup-language", "/setup/language", GOLDEN_SMALL},
    {"setup-turn", "/setup/turn", GOLDEN_SMALL},
    {"setup-width", "/setup/width", GOLDEN_SMALL},
    {"setup-height", "/setup/height", GOLDEN_SMALL},
    {"setup-pin", "/setup/pin", GOLDEN_SMALL},
    {"setup-network", "/setup/network", GOLDEN_SMALL},
    {"setup-wifi", "/setup/network/wifi", GOLDEN_SMALL},
    {"setup-password", "/setup/network/password", GOLDEN_SMALL},
    {"setup-mobile", "/setup/network/mobile", GOLDEN_SMALL},
    {"setup-proxy", "/setup/network/proxy", GOLDEN_SMALL},
    {"setup-province", "/setup/province", GOLDEN_SMALL},
    {"setup-data", "/setup/data", GOLDEN_SMALL},
    {"setup-district", "/setup/district", GOLDEN_SMALL},
    {"setup-summary", "/setup/summary", GOLDEN_SMALL},
    {"display", "/display", GOLDEN_SMALL},
    {"attract", "/attract", GOLDEN_SMALL},
    {"story", "/story/800120", GOLDEN_KINDS},
    {"story-planned", "/story/800120?scene=4", GOLDEN_KINDS},
    {"story-money", "/story/800120?scene=10", GOLDEN_KINDS},
    {"story-stopped", "/story/800120?scene=6&stop=1", GOLDEN_KINDS},
    {"story-district", "/story/8001?scene=4", GOLDEN_KINDS},
    {"story-empty", "/story/801002", GOLDEN_SMALL},
    {"not-found", "/project/ZZZZZZZ", GOLDEN_SMALL},
    {"no-data", "/", GOLDEN_NONE},
};

const int golden_screen_count = (int)G_N_ELEMENTS(golden_screens);

bool golden_is_writing(void) { return g_getenv("SCREEN_GOLDEN_WRITE") != NULL; }

UiMetrics golden_variant(int index)
{
    bool upright = index / (UI_TEXT_CHOICE_COUNT * UI_THEME_COUNT) % 2 == 1;
    UiMetrics metrics =
        ui_metrics_make(upright ? SHORT_PX : LONG_PX, upright ? LONG_PX : SHORT_PX, 0);
    metrics.text_size = (UiTextSize)(index % UI_TEXT_CHOICE_COUNT);
    metrics.theme = (UiThemeKind)(index / UI_TEXT_CHOICE_COUNT % UI_THEME_COUNT);
    metrics.language = (UiLanguage)(index / (UI_TEXT_CHOICE_COUNT * UI_THEME_COUNT * 2));
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
    if (golden->data == GOLDEN_KINDS) {
        snapshot_fixture_init_kinds(&bed->snapshot, NULL);
    } else {
        snapshot_fixture_init(&bed->snapshot, NULL);
    }
    screen_bed_init(&bed->screens, golden->data == GOLDEN_NONE ? NULL : bed->snapshot.path,
                    NOW_UNIX);
    screen_bed_set_language(UI_LANGUAGE_THAI);
    if (golden->data == GOLDEN_NONE) {
        bed->screens.status.release = 0;
    }
}

void golden_bed_clear(GoldenBed *bed)
{
    screen_bed_clear(&bed->screens);
    snapshot_fixture_clear(&bed->snapshot);
}
