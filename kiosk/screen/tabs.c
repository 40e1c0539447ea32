#include "tabs.h"

#include "address.h"
#include "words.h"

typedef struct {
    UiTab tabs[SCREEN_TABS_LIMIT];
    int count;
} Tabs;

int screen_tabs_chosen(const BaseAddress *address, const ScreenTab *tabs, int count)
{
    const char *part = base_address_parameter(address, "part");
    for (int i = 0; i < count; i++) {
        if (g_strcmp0(part, tabs[i].key) == 0) {
            return i;
        }
    }
    return 0;
}

static int draw_tabs(const UiDraw *draw, UiBox box, const void *model)
{
    const Tabs *tabs = model;
    return ui_tab_draw_set(draw, box, tabs->tabs, tabs->count);
}

void screen_tabs_add(ScreenPage *page, const ScreenTab *tabs, int count)
{
    g_assert(count <= SCREEN_TABS_LIMIT);
    int chosen = screen_tabs_chosen(page->address, tabs, count);
    if (page->is_slide) {
        if (chosen > 0) {
            screen_flow_add_chosen(page->flow, _(tabs[chosen].name));
        }
        return;
    }
    Tabs model = {.count = count};
    for (int i = 0; i < count; i++) {
        model.tabs[i] = (UiTab){.icon = tabs[i].icon,
                                .chosen = i == chosen,
                                .word = _(tabs[i].name),
                                .id = screen_address_with(page->text, page->address, "part",
                                                          i == 0 ? NULL : tabs[i].key)};
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_widget(page->flow, draw_tabs, &model, sizeof model);
}
