#include <screen/language.h>
#include <snapshot/area.h>

#include "setup_page.h"
#include "words.h"

// Everything that was answered, each with the way to change it; then the screen begins.

typedef struct {
    const char *title;
    const char *value; /* NULL: missing, said by the badge */
    const char *missing;
    const char *id;
} Line;

static void add_line(ScreenPage *page, const Line *line)
{
    const UiBadge badge = {.tone = UI_TONE_WARNING, .word = line->missing};
    screen_flow_add_row(page->flow, &(UiRow){.title = line->title,
                                             .detail = line->value,
                                             .badge = line->value == NULL ? &badge : NULL,
                                             .id = line->id});
}

static const char *language_name(ScreenPage *page)
{
    g_autoptr(GPtrArray) languages = screen_language_list();
    for (guint i = 0; i < languages->len; i++) {
        const ScreenLanguage *language = g_ptr_array_index(languages, i);
        if (g_str_equal(language->code, screen_language_code())) {
            return screen_text_keep(page->text, language->name);
        }
    }
    return NULL;
}

static const char *say_panel(ScreenPage *page, const ScreenContext *context)
{
    int bottom = context->setup->bottom_mm;
    int width = screen_setup_width_mm(context);
    return bottom > 0 ? screen_text_say(page->text, _("%d mm wide, %d cm over the floor"), width,
                                        bottom / 10)
                      : screen_text_say(page->text, _("%d mm wide, height not measured"), width);
}

/* Without data, its number. */
static const char *district_name(ScreenPage *page, const ScreenContext *context)
{
    const char *code = context->setup->home_district;
    if (code == NULL) {
        return _("The first one of the data");
    }
    g_autoptr(SnapshotArea) district =
        context->snapshot != NULL ? snapshot_area_get(context->snapshot, code, NULL) : NULL;
    return district != NULL ? screen_text_name(page->text, district->name_th, district->name_en)
                            : screen_text_keep(page->text, code);
}

static void add_answers(ScreenPage *page, const ScreenContext *context)
{
    const ScreenSetup *setup = context->setup;
    const Line lines[] = {
        {_("Language"), language_name(page), NULL, "/setup/language"},
        {_("Screen"), say_panel(page, context), NULL, "/setup/width"},
        {_("PIN of the officers"), setup->has_pin ? _("Set") : NULL, _("None"), "/setup/pin"},
        {_("Internet"), setup->connected ? _("Connected") : NULL, _("Not connected"),
         "/setup/network"},
        {_("Trust of the province"), setup->has_root ? _("Here") : NULL, _("Missing"),
         "/setup/province"},
        {_("First data"), context->snapshot != NULL ? _("Here") : NULL, _("None yet"),
         "/setup/data"},
        {_("District"), district_name(page, context), NULL, "/setup/district"},
    };
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD});
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        add_line(page, &lines[i]);
    }
}

bool screen_setup_summary(ScreenPage *page, const ScreenContext *context, GError **error)
{
    (void)error;
    const ScreenSetup *setup = context->setup;
    bool useless = !setup->has_root && context->snapshot == NULL;
    if (useless) {
        screen_setup_note(page, UI_TONE_WARNING, _("The screen cannot begin yet"),
                          _("Without the trust of the province it would never show anything. Plug "
                            "in the province's stick."));
    } else {
        screen_setup_say(page,
                         _("Touch a line to change it. Everything can be changed later, too."));
    }
    add_answers(page, context);
    page->next = (UiButton){.icon = UI_ICON_CHECK,
                            .word = _("Begin"),
                            .disabled = useless || page->is_busy,
                            .id = "setup:finish"};
    return true;
}
