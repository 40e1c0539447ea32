#include "measure.h"

#include <math.h>
#include <string.h>

#include "figure.h"
#include "words.h"

#define WHOLE_PERCENT 100.0
#define CAP_PERCENT 90.0 // a share is capped here: db/disclosure
#define PERCENT_STEP 0.1 // what a share is shown to
#define VALUE_STEP 0.01  // what a value is shown to
#define LEVEL_LIMIT 20   // more would be no levels
#define SCALE_STEPS 5

// What is shown of a share that is nearly all or nearly none is never "100 %" or "0 %".
static double shown_percent(double percent)
{
    double rounded = round(percent / PERCENT_STEP) * PERCENT_STEP;
    if (percent < WHOLE_PERCENT && rounded > WHOLE_PERCENT - PERCENT_STEP / 2) {
        return WHOLE_PERCENT - PERCENT_STEP;
    }
    return percent > 0 && rounded < PERCENT_STEP / 2 ? PERCENT_STEP : rounded;
}

static double shown_value(double value) { return round(value / VALUE_STEP) * VALUE_STEP; }

// Without zeros at the end, and with commas where it is a whole number.
static const char *number_words(ScreenText *text, double number, int decimals)
{
    if (fabs(number - round(number)) < VALUE_STEP / 2 && fabs(number) < 1e15) {
        return screen_text_count(text, (int64_t)llround(number));
    }
    char words[G_ASCII_DTOSTR_BUF_SIZE];
    (void)g_ascii_formatd(words, sizeof words, decimals == 1 ? "%.1f" : "%.2f", number);
    size_t end = strlen(words);
    while (end > 1 && words[end - 1] == '0') {
        words[--end] = '\0';
    }
    return screen_text_words(text, words);
}

const char *screen_measure_unit(ScreenText *text, const char *unit)
{
    static const char *const units[][2] = {{"คน", N_("people")},      {"ครัวเรือน", N_("households")},
                                           {"หมู่บ้าน", N_("villages")}, {"ระดับ", N_("level")},
                                           {"คะแนน", N_("points")},   {"บาท", N_("baht")}};
    for (size_t i = 0; i < G_N_ELEMENTS(units); i++) {
        if (g_strcmp0(unit, units[i][0]) == 0) {
            return _(units[i][1]);
        }
    }
    return screen_text_words(text, unit);
}

static const char *share_words(ScreenText *text, double percent)
{
    return screen_text_print(text, "%s %%", number_words(text, percent, 1));
}

// Finds the words of level `wanted`, and counts the levels. False when the words list no levels.
static bool read_levels(const char *words, int wanted, int *count, char **found)
{
    if (words == NULL) {
        return false;
    }
    g_auto(GStrv) parts = g_strsplit(words, ";", LEVEL_LIMIT);
    for (int i = 0; parts[i] != NULL; i++) {
        char *end = NULL;
        gint64 level = g_ascii_strtoll(parts[i], &end, 10);
        const char *name = strchr(parts[i], '=');
        if (level != i + 1 || name == NULL || name[1] == '\0') {
            return false;
        }
        *count = i + 1;
        if (level == wanted && found != NULL) {
            *found = g_strstrip(g_strdup(name + 1));
        }
    }
    return *count > 1;
}

static int count_levels(const SnapshotIndicator *indicator)
{
    int count = 0;
    return read_levels(indicator->public_words, 0, &count, NULL) ? count : 0;
}

static const char *value_words(ScreenText *text, const SnapshotIndicator *indicator, double value)
{
    const char *number = number_words(text, value, 2);
    const char *level = screen_measure_level(text, indicator, value);
    if (level != NULL) {
        return screen_text_print(text, "%s (%s)", level, number);
    }
    int levels = count_levels(indicator);
    if (levels > 0 && value <= levels) {
        return screen_text_say(text, _("%1$s of %2$d"), number, levels);
    }
    const char *unit = screen_measure_unit(text, indicator->unit);
    return unit == NULL ? number : screen_text_print(text, "%s %s", number, unit);
}

ScreenMeasure screen_measure_read(const SnapshotFigures *figures)
{
    ScreenMeasure measure = {.state = figures->value_state, .number = figures->value};
    if (measure.state == SNAPSHOT_FIGURE_MISSING) {
        measure.is_share = true;
        measure.state = snapshot_indicator_share(figures, &measure.number);
    }
    if (measure.state != SNAPSHOT_FIGURE_SHOWN) {
        bool capped = measure.state == SNAPSHOT_FIGURE_CAPPED;
        measure.number = capped ? CAP_PERCENT : (double)NAN;
        measure.mark = screen_figure_mark(measure.state);
        return measure;
    }
    measure.number = measure.is_share ? shown_percent(measure.number) : shown_value(measure.number);
    measure.mark = fabs(measure.number) < VALUE_STEP / 2 ? UI_MARK_ZERO : UI_MARK_NONE;
    return measure;
}

ScreenMeasure screen_measure_make(ScreenText *text, const SnapshotIndicator *indicator,
                                  const SnapshotFigures *figures, int small_cell)
{
    ScreenMeasure measure = screen_measure_read(figures);
    if (measure.state != SNAPSHOT_FIGURE_SHOWN) {
        measure.figure = screen_figure_words(text, measure.state, small_cell);
    } else {
        measure.figure = measure.is_share ? share_words(text, measure.number)
                                          : value_words(text, indicator, measure.number);
    }
    return measure;
}

double screen_measure_step(const ScreenMeasure *measure)
{
    return measure->is_share ? PERCENT_STEP : VALUE_STEP;
}

const char *screen_measure_brief(ScreenText *text, const ScreenMeasure *measure)
{
    bool capped = measure->state == SNAPSHOT_FIGURE_CAPPED;
    if (!capped && measure->state != SNAPSHOT_FIGURE_SHOWN) {
        return NULL;
    }
    const char *number = number_words(text, measure->number, measure->is_share ? 1 : 2);
    return capped ? screen_text_print(text, _("%s or more"), number) : number;
}

static const char *share_sentence(ScreenText *text, const SnapshotIndicator *indicator,
                                  const SnapshotFigures *figures)
{
    const char *unit =
        screen_measure_unit(text, figures->unit != NULL ? figures->unit : indicator->unit);
    const char *surveyed = screen_text_count(text, figures->surveyed);
    if (figures->passed == 0) {
        return screen_text_print(text, _("Of %1$s %2$s surveyed, none pass"), surveyed, unit);
    }
    if (figures->passed == figures->surveyed) {
        return screen_text_print(text, _("All %1$s %2$s surveyed pass"), surveyed, unit);
    }
    const char *passed = screen_text_count(text, figures->passed);
    return figures->failed_state == SNAPSHOT_FIGURE_SHOWN
               ? screen_text_print(text, _("Of %1$s %2$s surveyed, %3$s pass and %4$s do not"),
                                   surveyed, unit, passed, screen_text_count(text, figures->failed))
               : screen_text_print(text, _("Of %1$s %2$s surveyed, %3$s pass"), surveyed, unit,
                                   passed);
}

static const char *value_sentence(ScreenText *text, const SnapshotIndicator *indicator,
                                  const SnapshotFigures *figures, double value)
{
    if (strcmp(indicator->aggregation, "sum") != 0 && figures->sent_total > 0) {
        return _("The average of all that have sent theirs");
    }
    if (screen_measure_level(text, indicator, value) != NULL) {
        return screen_text_say(text, _("Level %1$d of %2$d"), (int)lround(value),
                               count_levels(indicator));
    }
    return _("As the office sent it");
}

const char *screen_measure_sentence(ScreenText *text, const SnapshotIndicator *indicator,
                                    const SnapshotFigures *figures, const ScreenMeasure *measure)
{
    if (measure->state == SNAPSHOT_FIGURE_SHOWN && measure->is_share) {
        return share_sentence(text, indicator, figures);
    }
    if (measure->state == SNAPSHOT_FIGURE_SHOWN) {
        return value_sentence(text, indicator, figures, measure->number);
    }
    const char *reason = screen_figure_reason(measure->state);
    if (figures->surveyed_state != SNAPSHOT_FIGURE_SHOWN || figures->surveyed <= 0) {
        return reason;
    }
    const char *unit =
        screen_measure_unit(text, figures->unit != NULL ? figures->unit : indicator->unit);
    const char *surveyed = screen_text_print(text, _("%1$s %2$s surveyed."),
                                             screen_text_count(text, figures->surveyed), unit);
    return screen_text_print(text, "%s %s", surveyed, reason);
}

const char *screen_measure_level(ScreenText *text, const SnapshotIndicator *indicator, double value)
{
    g_autofree char *name = NULL;
    int count = 0;
    if (fabs(value - round(value)) > VALUE_STEP / 2 || value < 1 || value > LEVEL_LIMIT ||
        !read_levels(indicator->public_words, (int)lround(value), &count, &name)) {
        return NULL;
    }
    return screen_text_words(text, name);
}

double screen_measure_maximum(const SnapshotIndicator *indicator, bool is_share, double greatest)
{
    int levels = count_levels(indicator);
    if (is_share) {
        return WHOLE_PERCENT;
    }
    if (levels > 0 && greatest <= levels) {
        return levels;
    }
    double most = isnan(indicator->target) ? greatest : MAX(greatest, indicator->target);
    return ui_chart_scale(0, most, SCALE_STEPS).to;
}

bool screen_measure_higher_is_better(const SnapshotIndicator *indicator)
{
    return g_strcmp0(indicator->direction, "lower") != 0;
}

const char *screen_measure_target(ScreenText *text, const SnapshotIndicator *indicator,
                                  bool is_share)
{
    if (isnan(indicator->target)) {
        return NULL;
    }
    return is_share ? share_words(text, indicator->target)
                    : value_words(text, indicator, indicator->target);
}

static bool has_number(const ScreenMeasure *measure)
{
    return measure->state == SNAPSHOT_FIGURE_SHOWN;
}

UiBadge screen_measure_against_target(const SnapshotIndicator *indicator,
                                      const ScreenMeasure *measure)
{
    double target = indicator->target;
    bool higher = screen_measure_higher_is_better(indicator);
    bool capped = measure->state == SNAPSHOT_FIGURE_CAPPED;
    // Of a capped share only that it is 90 % or more is known.
    bool known = has_number(measure) || (capped && target <= CAP_PERCENT);
    if (isnan(target) || !known || (capped && !higher)) {
        return (UiBadge){0};
    }
    bool met = higher ? measure->number >= target : measure->number <= target;
    return met ? (UiBadge){UI_TONE_POSITIVE, UI_ICON_NONE, _("Reaches the goal")}
               : (UiBadge){UI_TONE_WARNING, UI_ICON_NONE, _("Not at the goal yet")};
}

UiChartDirection screen_measure_compare(const SnapshotIndicator *indicator,
                                        const ScreenMeasure *own, const ScreenMeasure *other)
{
    bool higher = screen_measure_higher_is_better(indicator);
    if (own->is_share != other->is_share) {
        return UI_CHART_UNKNOWN;
    }
    if (has_number(own) && has_number(other)) {
        double step = own->is_share ? PERCENT_STEP : VALUE_STEP;
        return ui_chart_compare(other->number, own->number, step / 2, higher);
    }
    bool own_capped = own->state == SNAPSHOT_FIGURE_CAPPED;
    bool other_capped = other->state == SNAPSHOT_FIGURE_CAPPED;
    if (own_capped && has_number(other) && other->number < CAP_PERCENT) {
        return higher ? UI_CHART_BETTER : UI_CHART_WORSE;
    }
    if (other_capped && has_number(own) && own->number < CAP_PERCENT) {
        return higher ? UI_CHART_WORSE : UI_CHART_BETTER;
    }
    return UI_CHART_UNKNOWN;
}

// No sum is called that of the whole place: how many have sent theirs stands beside it (C10).
typedef struct {
    const char *better;
    const char *worse;
    const char *same;
} BesideWords;

static const BesideWords beside_words[] = {
    [SNAPSHOT_BESIDE_LAST_YEAR] = {N_("Better than the time before"),
                                   N_("Worse than the time before"), N_("As the time before")},
    [SNAPSHOT_BESIDE_TAMBON] = {N_("Better than the tambon"), N_("Behind the tambon"),
                                N_("As the tambon")},
    [SNAPSHOT_BESIDE_DISTRICT] = {N_("Better than the district"), N_("Behind the district"),
                                  N_("As the district")},
    [SNAPSHOT_BESIDE_PROVINCE] = {N_("Better than the province"), N_("Behind the province"),
                                  N_("As the province")},
};

// Between two shares lie points of a hundred: "percent" would be of the other share.
static const char *difference_words(ScreenText *text, const SnapshotIndicator *indicator,
                                    const ScreenMeasure *own, const ScreenMeasure *other)
{
    const char *number =
        number_words(text, fabs(own->number - other->number), own->is_share ? 1 : 2);
    const char *unit =
        own->is_share ? _("points in a hundred") : screen_measure_unit(text, indicator->unit);
    return unit == NULL ? number : screen_text_print(text, "%s %s", number, unit);
}

static UiBadge say_direction(ScreenText *text, const SnapshotIndicator *indicator,
                             const ScreenMeasure *own, const ScreenMeasure *other,
                             const BesideWords *words)
{
    UiChartDirection direction = screen_measure_compare(indicator, own, other);
    if (direction == UI_CHART_UNKNOWN) {
        return (UiBadge){0};
    }
    if (direction == UI_CHART_SAME) {
        return (UiBadge){UI_TONE_NEUTRAL, UI_ICON_FORWARD, _(words->same)};
    }
    bool better = direction == UI_CHART_BETTER;
    const char *word = better ? _(words->better) : _(words->worse);
    if (has_number(own) && has_number(other)) {
        word = screen_text_print(text, _("%1$s by %2$s"), word,
                                 difference_words(text, indicator, own, other));
    }
    return (UiBadge){better ? UI_TONE_POSITIVE : UI_TONE_WARNING, UI_ICON_NONE, word};
}

UiBadge screen_measure_against(ScreenText *text, const SnapshotIndicator *indicator,
                               const ScreenMeasure *own, const ScreenMeasure *other,
                               SnapshotBeside beside)
{
    const BesideWords *words = &beside_words[beside];
    return words->same == NULL ? (UiBadge){0} : say_direction(text, indicator, own, other, words);
}

UiBadge screen_measure_difference(ScreenText *text, const SnapshotIndicator *indicator,
                                  const ScreenMeasure *own, const ScreenMeasure *other)
{
    static const BesideWords words = {N_("Better here"), N_("Worse here"), N_("Equal")};
    UiBadge badge = say_direction(text, indicator, own, other, &words);
    return badge.word != NULL ? badge
                              : (UiBadge){UI_TONE_UNKNOWN, UI_ICON_NONE, _("Cannot be compared")};
}
