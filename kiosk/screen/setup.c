#include <string.h>
#include <ui/widget/frame.h>
#include <ui/widget/progress.h>

#include "screens.h"
#include "setup_page.h"
#include "words.h"

// The first run: one page a step, nothing asked twice, nothing that cannot be changed on the last
// page. Below a step there may be pages of its own ("/setup/network/wifi").

#define DIRECTORY "setup"
#define MOST_SEGMENTS 3

static const char *const step_words[SCREEN_SETUP_STEP_COUNT] = {
    "language", "turn",     "width", "height",   "pin",
    "network",  "province", "data",  "district", "summary",
};

typedef struct {
    ScreenSetupStep step;
    UiIcon icon;
    const char *below; /* NULL: the step's own page */
    const char *title;
    ScreenSetupFill *fill;
} Page;

static const Page pages[] = {
    {SCREEN_SETUP_LANGUAGE, UI_ICON_LANGUAGE, NULL, N_("Language"), screen_setup_language},
    {SCREEN_SETUP_TURN, UI_ICON_DISPLAY, NULL, N_("Which way up is the screen?"),
     screen_setup_turn},
    {SCREEN_SETUP_WIDTH, UI_ICON_WHOLE, NULL, N_("How large is the screen?"), screen_setup_width},
    {SCREEN_SETUP_HEIGHT, UI_ICON_LOW_REACH, NULL, N_("How high does it hang?"),
     screen_setup_height},
    {SCREEN_SETUP_PIN, UI_ICON_TOUCH, NULL, N_("PIN of the officers"), screen_setup_pin},
    {SCREEN_SETUP_NETWORK, UI_ICON_MAP, NULL, N_("The way to the internet"), screen_setup_network},
    {SCREEN_SETUP_NETWORK, UI_ICON_MAP, "wifi", N_("Touch your Wi-Fi"), screen_setup_wifi},
    {SCREEN_SETUP_NETWORK, UI_ICON_MAP, "password", N_("Password of the Wi-Fi"),
     screen_setup_password},
    {SCREEN_SETUP_NETWORK, UI_ICON_MAP, "mobile", N_("4G by a SIM card"), screen_setup_mobile},
    {SCREEN_SETUP_NETWORK, UI_ICON_MAP, "proxy", N_("Proxy of the office"), screen_setup_proxy},
    {SCREEN_SETUP_PROVINCE, UI_ICON_PROVINCE, NULL, N_("Where the data come from"),
     screen_setup_province},
    {SCREEN_SETUP_DATA, UI_ICON_FRESH, NULL, N_("The first data"), screen_setup_data},
    {SCREEN_SETUP_DISTRICT, UI_ICON_DISTRICT, NULL, N_("Where does this screen stand?"),
     screen_setup_district},
    {SCREEN_SETUP_SUMMARY, UI_ICON_CHECK, NULL, N_("Is this right?"), screen_setup_summary},
};

const char *screen_setup_word(ScreenSetupStep step) { return step_words[step]; }

ScreenSetupStep screen_setup_find(const char *word)
{
    int step = 0;
    while (step < SCREEN_SETUP_STEP_COUNT && strcmp(step_words[step], word) != 0) {
        step++;
    }
    return (ScreenSetupStep)step;
}

static const Page *find_page(const BaseAddress *address)
{
    int count = base_address_segment_count(address);
    if (count < 2 || count > MOST_SEGMENTS) {
        return NULL;
    }
    ScreenSetupStep step = screen_setup_find(base_address_segment(address, 1));
    const char *below = count == MOST_SEGMENTS ? base_address_segment(address, 2) : NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        if (pages[i].step == step && g_strcmp0(pages[i].below, below) == 0) {
            return &pages[i];
        }
    }
    return NULL;
}

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) > 0 &&
           strcmp(base_address_segment(address, 0), DIRECTORY) == 0;
}

static const char *address_of_step(ScreenPage *page, int step)
{
    return screen_text_print(page->text, "/" DIRECTORY "/%s",
                             screen_setup_word((ScreenSetupStep)step));
}

/* Back is the step before, also after a power cut; from below a step it is that step. */
static void add_ways(ScreenPage *page, const Page *about)
{
    if (about->below != NULL || about->step > 0) {
        page->before = (UiButton){.kind = UI_BUTTON_PLAIN,
                                  .icon = UI_ICON_BACK,
                                  .word = _("Back"),
                                  .id = UI_FRAME_ID_BACK};
    }
    if (about->below == NULL && about->step + 1 < SCREEN_SETUP_STEP_COUNT) {
        page->next = (UiButton){.icon = UI_ICON_FORWARD,
                                .word = _("Next"),
                                .id = address_of_step(page, (int)about->step + 1)};
    }
}

static const char *work_words(ScreenSetupWork work)
{
    static const char *const words[] = {
        [SCREEN_SETUP_NOTHING] = NULL,
        [SCREEN_SETUP_LOOKING] = N_("Looking around, a moment please"),
        [SCREEN_SETUP_CONNECTING] = N_("Connecting. This can take a minute"),
        [SCREEN_SETUP_STICK] = N_("Reading the USB stick"),
        [SCREEN_SETUP_ASKING] = N_("Fetching the data from the province"),
        [SCREEN_SETUP_READING] = N_("Reading the data from the USB stick"),
        [SCREEN_SETUP_SAVING] = N_("Saving"),
    };
    return words[work];
}

static int draw_progress(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_progress_draw(draw, box, model);
}

static void add_progress(ScreenPage *page, const StoreStatus *status)
{
    if (status->progress_total_bytes <= 0) {
        return;
    }
    int percent = (int)(status->progress_bytes * 100 / status->progress_total_bytes);
    const UiProgress progress = {.label = _("Fetched so far"),
                                 .figure = screen_text_say(page->text, "%d %%", percent),
                                 .done = percent,
                                 .total = 100};
    screen_flow_add_widget(page->flow, draw_progress, &progress, sizeof progress);
}

static void add_state(ScreenPage *page, const ScreenContext *context)
{
    const ScreenSetup *setup = context->setup;
    if (setup->file_fault != NULL) {
        screen_setup_note(
            page, UI_TONE_WARNING, _("The file setup.conf has a mistake and is not used"),
            screen_text_say(page->text, _("Line %d · %s"), setup->file_line, setup->file_fault));
    }
    if (page->is_busy) {
        screen_setup_note(page, UI_TONE_INFO, NULL, _(work_words(setup->work)));
        page->next.disabled = true;
    }
    if (setup->work == SCREEN_SETUP_ASKING) {
        add_progress(page, context->status);
    }
    if (setup->fault != NULL) {
        screen_setup_note(page, UI_TONE_DANGER, NULL, screen_setup_fault(setup->fault));
    }
}

static void *open_setup(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    const Page *about = find_page(address);
    if (context->setup == NULL || about == NULL) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "set-up: no such page");
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->wrong = (ScreenWrong){0};
    g_ptr_array_set_size(page->terms, 0);
    page->is_setup = true;
    page->is_busy = context->setup->work != SCREEN_SETUP_NOTHING;
    page->icon = about->icon;
    page->place = screen_text_say(page->text, _("Setting up this screen · step %d of %d"),
                                  (int)about->step + 1, (int)SCREEN_SETUP_STEP_COUNT);
    page->title = _(about->title);
    add_ways(page, about);
    screen_flow_begin_wide(page->flow);
    add_state(page, context);
    return about->fill(page, context, error) ? g_steal_pointer(&page) : NULL;
}

const ScreenClass screen_setup = {
    .name = "setup",
    .needs_no_data = true,
    .matches = matches,
    .open = open_setup,
    .draw = screen_page_draw,
    .close = screen_page_close,
};

void screen_setup_say(ScreenPage *page, const char *words)
{
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, words);
}

void screen_setup_note(ScreenPage *page, UiTone tone, const char *title, const char *sentence)
{
    screen_flow_add_note(page->flow, &(UiNote){.tone = tone, .title = title, .sentence = sentence});
}

const char *screen_setup_work_id(const ScreenPage *page, const char *id)
{
    return page->is_busy ? NULL : id;
}

void screen_setup_tile(ScreenPage *page, UiIcon icon, const char *title, const char *sentence,
                       const char *id)
{
    screen_flow_add_tile(page->flow,
                         &(UiTile){.icon = icon, .title = title, .sentence = sentence, .id = id});
}
