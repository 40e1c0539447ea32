#include "gallery.h"

#include "screens.h"
#include "words.h"

const ScreenGallerySection screen_gallery_sections[] = {
    {"tone", UI_ICON_CONTRAST, N_("Colours and tones"),
     N_("Every colour by what it says, with how well it reads"), screen_gallery_add_tone},
    {"type", UI_ICON_TEXT_SIZE, N_("Letters and spaces"),
     N_("Sizes of letters, spaces, corners and shadows"), screen_gallery_add_type},
    {"button", UI_ICON_TOUCH, N_("Buttons and choices"),
     N_("Things to touch: at rest, under the finger, chosen, not now"), screen_gallery_add_button},
    {"chart", UI_ICON_INDICATOR, N_("Numbers and charts"),
     N_("Big numbers, bars, lines, steps, each with its words"), screen_gallery_add_chart},
    {"table", UI_ICON_LIST, N_("Tables and lists"), N_("Rows, facts and tables of many lines"),
     screen_gallery_add_table},
    {"input", UI_ICON_SEARCH, N_("Finding and turning pages"),
     N_("What is typed, picked and paged through"), screen_gallery_add_input},
    {"picture", UI_ICON_PICTURE, N_("Pictures"),
     N_("A photo to come closer to, and one that is missing"), screen_gallery_add_picture},
    {"message", UI_ICON_INFO, N_("Messages"), N_("What the kiosk says to the visitor"),
     screen_gallery_add_message},
};
const int screen_gallery_section_count = G_N_ELEMENTS(screen_gallery_sections);

static const ScreenGallerySection *section_of(const BaseAddress *address)
{
    const char *key = base_address_segment(address, 1);
    for (int i = 0; i < screen_gallery_section_count; i++) {
        if (g_strcmp0(screen_gallery_sections[i].key, key) == 0) {
            return &screen_gallery_sections[i];
        }
    }
    return NULL;
}

static bool matches(const BaseAddress *address)
{
    int count = base_address_segment_count(address);
    return count >= 1 && g_strcmp0(base_address_segment(address, 0), "gallery") == 0 &&
           (count == 1 || (count == 2 && section_of(address) != NULL));
}

static void add_sections(ScreenPage *page)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                         _("Every part the screens are made of, with made-up contents."));
    for (int i = 0; i < screen_gallery_section_count; i++) {
        const ScreenGallerySection *section = &screen_gallery_sections[i];
        screen_flow_add_tile(page->flow, &(UiTile){.icon = section->icon,
                                                   .title = _(section->title),
                                                   .sentence = _(section->sentence),
                                                   .id = screen_text_print(
                                                       page->text, "/gallery/%s", section->key)});
    }
}

static void *open_gallery(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    (void)error;
    ScreenPage *page = screen_page_new(context, address);
    const ScreenGallerySection *section = section_of(address);
    page->sample = true;
    if (section == NULL) {
        page->icon = UI_ICON_LIST;
        page->title = _("Gallery of parts");
        add_sections(page);
        return page;
    }
    page->icon = section->icon;
    page->place = _("Gallery of parts");
    page->title = _(section->title);
    section->add(page);
    return page;
}

static void draw_gallery(const void *page, const ScreenContext *context, const UiDraw *draw)
{
    screen_page_draw(page, context, draw);
    screen_gallery_draw_question(page, draw);
}

const ScreenClass screen_gallery = {
    .name = "gallery",
    .matches = matches,
    .open = open_gallery,
    .draw = draw_gallery,
    .close = screen_page_close,
};
