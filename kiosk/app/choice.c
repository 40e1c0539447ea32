#include "choice.h"

#include <glib.h>
#include <screen/language.h>
#include <string.h>

void choice_reset(Choice *choice, const Settings *settings)
{
    *choice = (Choice){.text_size = settings->text_size,
                       .theme = settings->theme,
                       .low_reach = settings->low_reach,
                       .calm = settings->calm};
    g_strlcpy(choice->language, settings->language, sizeof choice->language);
}

static void choose_language(Choice *choice, const char *code)
{
    if (strlen(code) < sizeof choice->language && screen_language_is_known(code)) {
        g_strlcpy(choice->language, code, sizeof choice->language);
    }
}

/* The one of two words that `value` is: 0 or 1; `now` when it is neither. */
static bool pick(const char *value, const char *no, const char *yes, bool now)
{
    return strcmp(value, yes) == 0 || (strcmp(value, no) != 0 && now);
}

static void set(Choice *choice, const char *key, const char *value)
{
    if (strcmp(key, "text") == 0) {
        int size = settings_index_of(value, settings_text_sizes);
        choice->text_size = size >= 0 ? (UiTextSize)size : choice->text_size;
    } else if (strcmp(key, "theme") == 0) {
        int theme = settings_index_of(value, settings_themes);
        choice->theme = theme >= 0 ? (UiThemeKind)theme : choice->theme;
    } else if (strcmp(key, "language") == 0) {
        choose_language(choice, value);
    } else if (strcmp(key, "reach") == 0) {
        choice->low_reach = pick(value, "all", "low", choice->low_reach);
    } else if (strcmp(key, "motion") == 0) {
        choice->calm = pick(value, "yes", "no", choice->calm);
    }
}

static bool is_same(const Choice *a, const Choice *b)
{
    return a->text_size == b->text_size && a->theme == b->theme && a->low_reach == b->low_reach &&
           a->calm == b->calm && strcmp(a->language, b->language) == 0;
}

bool choice_follow(Choice *choice, const char *target_id)
{
    if (!g_str_has_prefix(target_id, "set:")) {
        return false;
    }
    const Choice before = *choice;
    g_auto(GStrv) parts = g_strsplit(target_id + strlen("set:"), "=", 2);
    if (g_strv_length(parts) == 2) {
        set(choice, parts[0], parts[1]);
    }
    return !is_same(&before, choice);
}

void choice_apply(const Choice *choice, UiMetrics *metrics)
{
    metrics->theme = choice->theme;
    metrics->language = screen_language_writing(choice->language);
    metrics->low_reach = choice->low_reach && metrics->reach_top_px > 0;
    metrics->text_size = ui_metrics_fit_text_size(metrics, choice->text_size);
    metrics->calm = choice->calm;
    screen_language_set(choice->language);
}
