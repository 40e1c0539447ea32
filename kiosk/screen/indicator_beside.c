#include <string.h>

#include "indicator_page.h"
#include "words.h"

static const char *label_of(ScreenIndicatorPage *page, Snapshot *snapshot,
                            const SnapshotIndicatorPoint *point, GError **error)
{
    ScreenText *text = page->page->text;
    if (point->beside == SNAPSHOT_BESIDE_OWN) {
        return page->subject.name;
    }
    if (point->beside == SNAPSHOT_BESIDE_LAST_YEAR) {
        const char *year = screen_survey_year(text, point->figures.year_be);
        return year == NULL ? _("The time before")
                            : screen_text_print(text, _("The time before, %s"), year);
    }
    g_autoptr(SnapshotArea) area = snapshot_area_get(snapshot, point->scope, error);
    return area == NULL ? NULL : screen_subject_name(text, area);
}

// How much of a place has sent it: below all it is no total (C10). Its own stands at its number.
static const char *coverage_of(ScreenIndicatorPage *page, const SnapshotIndicatorPoint *point)
{
    ScreenSubject subject = {.level = point->beside == SNAPSHOT_BESIDE_TAMBON
                                          ? SNAPSHOT_LEVEL_TAMBON
                                          : SNAPSHOT_LEVEL_DISTRICT};
    if (point->beside == SNAPSHOT_BESIDE_OWN) {
        return NULL;
    }
    if (point->beside == SNAPSHOT_BESIDE_LAST_YEAR) {
        subject.level = page->subject.level;
    }
    return screen_subject_coverage(page->page->text, &subject, point->figures.sent_count,
                                   point->figures.sent_total);
}

static const char *way_to(ScreenIndicatorPage *page, const SnapshotIndicatorPoint *point)
{
    if (point->beside == SNAPSHOT_BESIDE_OWN) {
        return NULL;
    }
    if (point->beside == SNAPSHOT_BESIDE_LAST_YEAR) {
        int year_be = point->figures.year_be;
        return year_be == 0 ? NULL : screen_indicator_page_address(page, point->scope, year_be);
    }
    return screen_indicator_page_address(page, point->scope, page->key.year_be);
}

bool screen_indicator_beside_add(ScreenIndicatorPage *page, Snapshot *snapshot, GError **error)
{
    screen_flow_begin_card(page->page->flow, UI_ICON_SORT, _("Beside others"), NULL);
    for (guint i = 0; i < page->compared->len; i++) {
        const SnapshotIndicatorPoint *point = g_ptr_array_index(page->compared, i);
        const char *label = label_of(page, snapshot, point, error);
        if (label == NULL) {
            return false;
        }
        ScreenMeasure measure = screen_indicator_page_measure(page, &point->figures);
        UiBadge badge = {0};
        if (point->beside != SNAPSHOT_BESIDE_OWN) {
            badge = screen_measure_against(page->page->text, page->indicator, &page->measure,
                                           &measure, point->beside);
        }
        screen_indicator_page_add_gauge(page, label, &measure, coverage_of(page, point), &badge,
                                        way_to(page, point));
    }
    return true;
}

static const char *part_words(ScreenText *text, const SnapshotIndicatorPoint *point)
{
    const char *sex = strcmp(point->sex, "female") == 0 ? _("Women")
                      : strcmp(point->sex, "male") == 0 ? _("Men")
                                                        : NULL;
    const char *age =
        point->age_group[0] == '\0'
            ? NULL
            : screen_text_print(text, _("Age %s"), screen_text_words(text, point->age_group));
    return sex == NULL || age == NULL ? (sex != NULL ? sex : age)
                                      : screen_text_print(text, "%s · %s", sex, age);
}

bool screen_indicator_beside_add_parts(ScreenIndicatorPage *page, Snapshot *snapshot,
                                       GError **error)
{
    ScreenText *text = page->page->text;
    g_autoptr(GPtrArray) parts = snapshot_indicator_list_parts(snapshot, &page->key, error);
    if (parts == NULL) {
        return false;
    }
    screen_flow_begin_card(page->page->flow, UI_ICON_PEOPLE, _("Women and men, young and old"),
                           NULL);
    for (guint i = 0; i < parts->len; i++) {
        const SnapshotIndicatorPoint *point = g_ptr_array_index(parts, i);
        ScreenMeasure measure = screen_indicator_page_measure(page, &point->figures);
        const char *sentence =
            measure.state == SNAPSHOT_FIGURE_SHOWN
                ? screen_measure_sentence(text, page->indicator, &point->figures, &measure)
                : NULL;
        screen_indicator_page_add_gauge(page,
                                        screen_text_or_not_stated(text, part_words(text, point)),
                                        &measure, sentence, NULL, NULL);
    }
    return true;
}
