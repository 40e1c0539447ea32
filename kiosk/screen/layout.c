#include "layout.h"

#include "item.h"
#include "words.h"

// A column is no narrower than this many em of body text, or lines get too short to read.
#define COLUMN_EM 26

// Never more columns: the eye of someone standing does not travel across three.
#define MOST_COLUMNS 2

// A section that would begin in the last part of a column and fits whole into the next goes there.
#define LATE_PERCENT 40

// Any height: a box for measuring.
#define ENDLESS 1000000

typedef struct {
    ScreenItem item;
    UiBox box;
    bool last;
} Place;

// A section, or the piece of it that stands in one column.
typedef struct {
    int page;
    UiBox box;
    UiCard card; /* heading only for sections on a card */
    bool on_card;
    int first_place;
    int place_count;
} Part;

struct ScreenLayout {
    GArray *parts;
    GArray *places;
    GPtrArray *kept;
    int page_count;
};

// Where the next item goes.
typedef struct {
    UiDraw draw; /* measures */
    ScreenLayout *layout;
    const ScreenFlowSection *section;
    UiBox box;
    int gap;
    int columns; /* of the page */
    bool wide;   /* the band goes across all columns */
    int page;
    int column;
    int top;    /* where the columns of this band begin */
    int y;      /* first free line of the column */
    int lowest; /* of all columns of this page */
    bool continued;
    bool open;     /* a part has been begun in this column */
    UiBox content; /* of the open part; its height is what is used */
    int below;     /* of the open part: from its content to its end */
} Setter;

static int column_count(const Setter *setter) { return setter->wide ? 1 : setter->columns; }

static UiBox column_box(const Setter *setter)
{
    UiBox box = ui_box_column(setter->box, setter->column, column_count(setter), setter->gap);
    int bottom = box.y + box.height;
    box.y = setter->y;
    box.height = bottom - setter->y;
    return box;
}

static Part *open_part(const Setter *setter)
{
    return &g_array_index(setter->layout->parts, Part, setter->layout->parts->len - 1);
}

static void close_part(Setter *setter)
{
    if (!setter->open) {
        return;
    }
    Part *part = open_part(setter);
    part->box.height = setter->content.y + setter->content.height + setter->below - part->box.y;
    part->place_count = (int)setter->layout->places->len - part->first_place;
    setter->y = part->box.y + part->box.height + setter->gap;
    setter->lowest = MAX(setter->lowest, setter->y);
    setter->open = false;
}

static void next_column(Setter *setter)
{
    close_part(setter);
    setter->column++;
    if (setter->column >= column_count(setter)) {
        setter->column = 0;
        setter->page++;
        setter->top = setter->lowest = setter->box.y;
    }
    setter->y = setter->top;
}

static UiCard card_of_part(Setter *setter)
{
    UiCard card = setter->section->section.card;
    if (setter->continued && card.heading != NULL) {
        char *heading = g_strdup_printf(_("%s (continued)"), card.heading);
        g_ptr_array_add(setter->layout->kept, heading);
        card.heading = heading;
    }
    return card;
}

// Measures what a part that began here would have around its content.
static void measure_part(Setter *setter, Part *part, UiBox *content, int *below)
{
    part->box = column_box(setter);
    part->page = setter->page;
    part->first_place = (int)setter->layout->places->len;
    part->on_card = setter->section->section.kind == SCREEN_SECTION_CARD;
    *content = part->box;
    *below = 0;
    if (part->on_card) {
        part->card = card_of_part(setter);
        UiBox sheet = part->box;
        sheet.height = ENDLESS;
        *content = ui_card_draw(&setter->draw, sheet, &part->card);
        *below =
            ui_card_height(&setter->draw, sheet.width, &part->card, 0) - (content->y - part->box.y);
    }
    content->height = 0;
}

static void begin_part(Setter *setter)
{
    Part part = {0};
    measure_part(setter, &part, &setter->content, &setter->below);
    g_array_append_val(setter->layout->parts, part);
    setter->open = true;
    setter->continued = true;
}

static const ScreenItem *item_before(const Setter *setter)
{
    return setter->content.height == 0
               ? NULL
               : &g_array_index(setter->layout->places, Place, setter->layout->places->len - 1)
                      .item;
}

static int gap_before(const Setter *setter, const ScreenItem *item)
{
    const ScreenItem *before = item_before(setter);
    if (before == NULL || (item->kind->tight && before->kind == item->kind)) {
        return 0;
    }
    return ui_draw_space(&setter->draw, UI_SPACE_S);
}

static void place(Setter *setter, const ScreenItem *item, bool last)
{
    int gap = gap_before(setter, item);
    Place placed = {.item = *item, .last = last};
    placed.box = (UiBox){setter->content.x, setter->content.y + setter->content.height + gap,
                         setter->content.width, 0};
    placed.box.height = screen_item_height(&setter->draw, placed.box.width, item, last);
    setter->content.height += gap + placed.box.height;
    g_array_append_val(setter->layout->places, placed);
}

static int room_left(const Setter *setter, const ScreenItem *item)
{
    int bottom = setter->box.y + setter->box.height - setter->below;
    return bottom - setter->content.y - setter->content.height - gap_before(setter, item);
}

static bool is_fresh_page_column(const Setter *setter)
{
    return setter->content.height == 0 && setter->y == setter->box.y;
}

// Puts the item, or as much of it as there is room for; false: `item` is what is left over.
static bool put(Setter *setter, ScreenItem *item, bool last)
{
    if (!setter->open) {
        begin_part(setter);
    }
    UiBox room = {0, 0, setter->content.width, room_left(setter, item)};
    if (screen_item_height(&setter->draw, room.width, item, last) <= room.height) {
        place(setter, item, last);
        return true;
    }
    ScreenItem head;
    ScreenItem rest;
    ScreenCut cut = {&head, &rest, setter->layout->kept};
    if (item->kind->split != NULL && item->kind->split(&setter->draw, room, item, &cut)) {
        place(setter, &head, true);
        next_column(setter);
        *item = rest;
        return false;
    }
    if (is_fresh_page_column(setter)) {
        place(setter, item, last);
        return true;
    }
    bool empty = setter->content.height == 0;
    if (empty) {
        // Nothing of the section stands here: take its empty sheet away again.
        g_array_set_size(setter->layout->parts, setter->layout->parts->len - 1);
        setter->open = false;
    }
    next_column(setter);
    return false;
}

static void begin_band(Setter *setter, bool wide)
{
    if (wide != setter->wide) {
        setter->wide = wide;
        setter->top = setter->y = setter->lowest;
        setter->column = 0;
    }
}

static int section_height(Setter *setter)
{
    Part part = {0};
    UiBox content;
    int below = 0;
    measure_part(setter, &part, &content, &below);
    int height = content.y - part.box.y + below;
    const GArray *items = setter->section->items;
    for (guint i = 0; i < items->len; i++) {
        const ScreenItem *item = &g_array_index(items, ScreenItem, i);
        height += screen_item_height(&setter->draw, content.width, item, i + 1 == items->len) +
                  (item->kind->tight ? 0 : ui_draw_space(&setter->draw, UI_SPACE_S));
    }
    return height;
}

static bool begins_too_late(Setter *setter)
{
    int room = column_box(setter).height;
    if (setter->y == setter->top || room * 100 > setter->box.height * LATE_PERCENT) {
        return false;
    }
    int height = section_height(setter);
    bool more_columns = setter->column + 1 < column_count(setter);
    int next = more_columns ? setter->box.y + setter->box.height - setter->top : setter->box.height;
    return height > room && height <= next;
}

static void set_section(Setter *setter, const ScreenFlowSection *section)
{
    setter->section = section;
    setter->continued = false;
    begin_band(setter, section->section.kind == SCREEN_SECTION_WIDE);
    bool wants_column = section->section.new_column && setter->y > setter->top &&
                        setter->column + 1 < column_count(setter);
    if (wants_column || begins_too_late(setter)) {
        next_column(setter);
    }
    for (guint i = 0; i < section->items->len; i++) {
        ScreenItem item = g_array_index(section->items, ScreenItem, i);
        bool last = i + 1 == section->items->len ||
                    g_array_index(section->items, ScreenItem, i + 1).kind != item.kind;
        while (!put(setter, &item, last)) {
        }
    }
    close_part(setter);
}

ScreenLayout *screen_layout_new(const UiDraw *draw, const ScreenFlow *flow, UiBox box)
{
    ScreenLayout *layout = g_new(ScreenLayout, 1);
    layout->parts = g_array_new(FALSE, FALSE, sizeof(Part));
    layout->places = g_array_new(FALSE, FALSE, sizeof(Place));
    layout->kept = g_ptr_array_new_with_free_func(g_free);
    int column_px = ui_metrics_style(draw->metrics, UI_TYPE_BODY).em_px * COLUMN_EM;
    Setter setter = {
        .draw = ui_draw_measuring(draw),
        .layout = layout,
        .box = box,
        .gap = ui_draw_space(draw, UI_SPACE_M),
        .columns = CLAMP(box.width / column_px, 1, MOST_COLUMNS),
        .top = box.y,
        .y = box.y,
        .lowest = box.y,
    };
    const GPtrArray *sections = screen_flow_sections(flow);
    for (guint i = 0; i < sections->len; i++) {
        const ScreenFlowSection *section = g_ptr_array_index(sections, i);
        if (section->items->len > 0) {
            set_section(&setter, section);
        }
    }
    layout->page_count = 1;
    for (guint i = 0; i < layout->parts->len; i++) {
        int page = g_array_index(layout->parts, Part, i).page;
        layout->page_count = MAX(layout->page_count, page + 1);
    }
    return layout;
}

void screen_layout_free(ScreenLayout *layout)
{
    if (layout != NULL) {
        g_array_unref(layout->parts);
        g_array_unref(layout->places);
        g_ptr_array_unref(layout->kept);
        g_free(layout);
    }
}

int screen_layout_page_count(const ScreenLayout *layout) { return layout->page_count; }

static void draw_part(const ScreenLayout *layout, const UiDraw *draw, const Part *part)
{
    if (part->on_card) {
        (void)ui_card_draw(draw, part->box, &part->card);
    }
    for (int i = 0; i < part->place_count; i++) {
        const Place *place = &g_array_index(layout->places, Place, (guint)(part->first_place + i));
        place->item.kind->draw(draw, place->box, &place->item, place->last);
    }
}

void screen_layout_draw(const ScreenLayout *layout, const UiDraw *draw, int page)
{
    for (guint i = 0; i < layout->parts->len; i++) {
        const Part *part = &g_array_index(layout->parts, Part, i);
        if (part->page == page) {
            draw_part(layout, draw, part);
        }
    }
}
