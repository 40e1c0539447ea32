#include <ui/widget/pinpad.h>

#include "setup_page.h"
#include "words.h"

// The PIN of the officers: typed twice, shown never.

#define LEAST_DIGITS 6
#define MOST_DIGITS 12

static int draw_pinpad(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_pinpad_draw(draw, box, model);
}

static void add_fault(ScreenPage *page, ScreenSetupPin pin)
{
    if (pin == SCREEN_SETUP_PIN_WEAK) {
        screen_setup_note(page, UI_TONE_WARNING, NULL,
                          _("Everybody would guess this number. Take another one."));
    } else if (pin == SCREEN_SETUP_PIN_DIFFERENT) {
        screen_setup_note(page, UI_TONE_WARNING, NULL,
                          _("The second number was another one. Begin again."));
    }
}

bool screen_setup_pin(ScreenPage *page, const ScreenContext *context, GError **error)
{
    (void)error;
    const ScreenSetup *setup = context->setup;
    const UiPinpad pad = {.count = setup->pin_digits,
                          .least = LEAST_DIGITS,
                          .most = MOST_DIGITS,
                          .locked = page->is_busy,
                          .back_word = _("Delete"),
                          .done_word = _("OK")};
    add_fault(page, setup->pin);
    screen_flow_add_text(page->flow, UI_TYPE_STRONG, false,
                         setup->pin_again ? _("The same number once more")
                         : setup->has_pin
                             ? _("A PIN is set. Type another one, or touch Next.")
                             : _("6 to 12 digits that the officers of this office know"));
    screen_flow_add_widget(page->flow, draw_pinpad, &pad, sizeof pad);
    if (!setup->pin_again && !setup->has_pin) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("Without a PIN nobody can change anything at this screen later."));
        page->next.word = _("Without a PIN");
        page->next.kind = UI_BUTTON_PLAIN;
    }
    return true;
}
