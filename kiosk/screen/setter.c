#include "setter.h"

#include "columns.h"
#include "heights.h"
#include "keep.h"
#include "words.h"

// A column is no narrower than this many em of body text, or lines get too short to read.
#define COLUMN_EM 26

// A section for which no column has room goes to the next page when less than this share of the
// page's height would be left empty; else it begins here and is divided. One that is better read
// whole may leave more empty, and is never divided between columns side by side.
#define LEFT_EMPTY_PERCENT 25
#define WHOLE_EMPTY_PERCENT 45

// A page with fewer lines of body text has none to spare for saying "continued".
#define FEW_LINES 8

// Any height: a box for measuring.
#define ENDLESS 1000000

typedef struct {
    UiDraw draw; /* measures */
    ScreenSetting *setting;
    ScreenHeights *heights;
    const ScreenFlowSection *section;
    const ScreenFlowSection *next; /* the section after it that has items; NULL: none */
    guint section_index;
    ScreenColumns columns;
    int page;
    bool begun;    /* something of the section stands already */
    bool open;     /* a part has been begun in this column */
    bool bare;     /* this column's card goes without its heading */
    UiBox content; /* of the open part; its height is what is used */
    int below;     /* of the open part: from its content to its end */
} Setter;

// ---- parts -------------------------------------------------------------------------------------

// A card that goes on says so, but not where large letters leave few lines on a page.
static UiCard card_of_part(Setter *setter)
{
    UiCard card = setter->section->section.card;
    int line_px = ui_draw_line_height(&setter->draw, UI_TYPE_BODY);
    if (setter->bare || (setter->begun && setter->columns.box.height < FEW_LINES * line_px)) {
        card = (UiCard){0};
    } else if (setter->begun && card.heading != NULL) {
        char *heading = g_strdup_printf(_("%s (continued)"), card.heading);
        g_ptr_array_add(setter->setting->kept, heading);
        card.heading = heading;
    }
    return card;
}

// Measures what a part that began here would have around its content.
static ScreenPart measure_part(Setter *setter, UiBox *content, int *below)
{
    ScreenSectionKind kind = setter->section->section.kind;
    ScreenPart part = {
        .page = setter->page,
        .box = screen_columns_box(&setter->columns),
        .on_card = kind == SCREEN_SECTION_CARD,
        .fills = kind == SCREEN_SECTION_REST,
        .first_place = (int)setter->setting->places->len,
    };
    *content = part.box;
    *below = 0;
    if (part.on_card) {
        part.card = card_of_part(setter);
        UiBox sheet = part.box;
        sheet.height = ENDLESS;
        *content = ui_card_draw(&setter->draw, sheet, &part.card);
        *below =
            ui_card_height(&setter->draw, sheet.width, &part.card, 0) - (content->y - part.box.y);
    }
    content->height = 0;
    return part;
}

static void open_part(Setter *setter)
{
    ScreenPart part = measure_part(setter, &setter->content, &setter->below);
    g_array_append_val(setter->setting->parts, part);
    setter->open = true;
}

// Ends the open part; one in which nothing stands is taken away again.
static void close_part(Setter *setter)
{
    if (!setter->open) {
        return;
    }
    GArray *parts = setter->setting->parts;
    setter->open = false;
    if (setter->content.height == 0) {
        g_array_set_size(parts, parts->len - 1);
        return;
    }
    ScreenPart *part = &g_array_index(parts, ScreenPart, parts->len - 1);
    part->box.height = setter->content.y + setter->content.height + setter->below - part->box.y;
    part->place_count = (int)setter->setting->places->len - part->first_place;
    g_array_index(setter->setting->places, ScreenPlace, setter->setting->places->len - 1).last =
        true;
    setter->columns.ys[setter->columns.at] = part->box.y + part->box.height + setter->columns.gap;
}

static void next_page(Setter *setter)
{
    close_part(setter);
    setter->page++;
    screen_columns_level(&setter->columns, setter->columns.box.y);
}

static void next_column(Setter *setter)
{
    close_part(setter);
    setter->bare = false;
    if (setter->columns.at + 1 < screen_columns_count(&setter->columns)) {
        setter->columns.at++;
    } else {
        next_page(setter);
    }
}

// ---- items -------------------------------------------------------------------------------------

static int gap_before(const Setter *setter, const ScreenItem *item)
{
    if (setter->content.height == 0) {
        return 0;
    }
    const GArray *places = setter->setting->places;
    const ScreenItem *before = &g_array_index(places, ScreenPlace, places->len - 1).item;
    bool joined = item->kind->tight && before->kind == item->kind;
    return joined ? 0 : ui_draw_space(&setter->draw, UI_SPACE_S);
}

static void place(Setter *setter, const ScreenItem *item, bool last, int height)
{
    int gap = gap_before(setter, item);
    ScreenPlace placed = {.item = *item, .last = last};
    placed.box = (UiBox){setter->content.x, setter->content.y + setter->content.height + gap,
                         setter->content.width, height};
    setter->content.height += gap + height;
    setter->begun = true;
    g_array_append_val(setter->setting->places, placed);
}

static int room_left(const Setter *setter, const ScreenItem *item)
{
    int bottom = setter->columns.box.y + setter->columns.box.height - setter->below;
    return bottom - setter->content.y - setter->content.height - gap_before(setter, item);
}

// Places as much of the item as there is room for and makes it what is left over.
static bool put_piece(Setter *setter, UiBox room, ScreenItem *item, bool forced)
{
    ScreenItem head;
    ScreenItem rest;
    ScreenCut cut = {&head, &rest, setter->setting->kept, forced};
    if (item->kind->split == NULL || !item->kind->split(&setter->draw, room, item, &cut)) {
        return false;
    }
    place(setter, &head, true, screen_item_height(&setter->draw, room.width, &head, true));
    next_column(setter);
    *item = rest;
    return true;
}

// Takes the heading off the card that was begun for an item, to begin it again without.
static bool bare_card(Setter *setter)
{
    bool has_heading = setter->section->section.card.heading != NULL && !setter->bare;
    if (has_heading) {
        setter->bare = true;
        close_part(setter);
    }
    return has_heading;
}

/*
 * Makes an item that not even a whole page holds lower: first its grid has wider cells, then it
 * goes without its secondary parts, then its card without the heading, then it is divided wherever
 * that can be. False: nothing helps.
 */
static bool make_lower(Setter *setter, UiBox room, ScreenItem *item)
{
    if (screen_item_widen(&setter->draw, room.width, item)) {
        return true;
    }
    if (!item->compact) {
        item->compact = true;
        return true;
    }
    if (bare_card(setter)) {
        return true;
    }
    return put_piece(setter, room, item, true);
}

// Of an item as the flow has it.
static int height_of(const Setter *setter, guint index, int width_px)
{
    const ScreenHeightsItem item = {setter->section, setter->section_index, index};
    return screen_heights_get(setter->heights, &setter->draw, item, width_px);
}

// An item on its way into columns and pages.
typedef struct {
    ScreenItem item;
    guint index;  // in its section
    bool changed; // made lower, or the rest of what was divided
} Going;

static int going_height(const Setter *setter, const Going *going, int width_px)
{
    bool last = screen_heights_is_last(setter->section, going->index);
    return going->changed ? screen_item_height(&setter->draw, width_px, &going->item, last)
                          : height_of(setter, going->index, width_px);
}

// Puts the item, or as much of it as there is room for; false: `going` is what is left over.
static bool put(Setter *setter, Going *going)
{
    ScreenItem *item = &going->item;
    if (!setter->open) {
        open_part(setter);
    }
    UiBox room = {0, 0, setter->content.width, room_left(setter, item)};
    int height = going_height(setter, going, room.width);
    bool fits = height <= room.height;
    if (!fits && put_piece(setter, room, item, false)) {
        going->changed = true;
        return false;
    }
    bool whole_page = screen_columns_is_fresh(&setter->columns) && setter->content.height == 0;
    if (!fits && whole_page && make_lower(setter, room, item)) {
        going->changed = true;
        return false;
    }
    bool is_picture = item->kind == &screen_item_widget || item->kind == &screen_item_pieces;
    if (!fits && whole_page && is_picture && setter->draw.metrics->slide) {
        return true; // a picture that no slide holds: its numbers stand beside it in words
    }
    if (fits || whole_page) {
        // On a fresh page there is no more room to be had.
        place(setter, item, screen_heights_is_last(setter->section, going->index), height);
        return true;
    }
    next_column(setter);
    return false;
}

// ---- sections ----------------------------------------------------------------------------------

static int section_height(Setter *setter)
{
    UiBox content;
    int below = 0;
    ScreenPart part = measure_part(setter, &content, &below);
    const GArray *items = setter->section->items;
    int height = content.y - part.box.y + below;
    for (guint i = 0; i < items->len; i++) {
        const ScreenItem *item = &g_array_index(items, ScreenItem, i);
        bool joined = i > 0 && item->kind->tight &&
                      g_array_index(items, ScreenItem, i - 1).kind == item->kind;
        height += height_of(setter, i, content.width) +
                  (i == 0 || joined ? 0 : ui_draw_space(&setter->draw, UI_SPACE_S));
    }
    return height;
}

static bool has_much_room(const Setter *setter, int column)
{
    bool whole = setter->section->section.whole;
    int percent = whole ? WHOLE_EMPTY_PERCENT : LEFT_EMPTY_PERCENT;
    return screen_columns_room(&setter->columns, column) * 100 >
               setter->columns.box.height * percent &&
           !(whole && setter->columns.count > 1);
}

// A section that is divided reads on from column to column, so it begins as far left as it can.
static void find_place_to_divide(Setter *setter)
{
    for (int i = screen_columns_count(&setter->columns) - 1; i >= 0; i--) {
        setter->columns.at = has_much_room(setter, i) ? i : setter->columns.at;
    }
}

// Finds where the section begins; false: it is left out.
static bool find_place(Setter *setter)
{
    const ScreenSection *section = &setter->section->section;
    setter->columns.at = screen_columns_emptiest(&setter->columns);
    int height = section_height(setter);
    if (height <= screen_columns_room(&setter->columns, setter->columns.at)) {
        return true;
    }
    if (section->optional) {
        return false;
    }
    bool whole_on_next = height <= setter->columns.box.height;
    if (!screen_columns_is_fresh(&setter->columns) && whole_on_next &&
        !has_much_room(setter, setter->columns.at)) {
        next_page(setter);
    } else {
        find_place_to_divide(setter);
    }
    return true;
}

// A heading goes where what it stands over goes.
static void keep_with_next(Setter *setter, guint index)
{
    const ScreenItem *heading = &g_array_index(setter->section->items, ScreenItem, index);
    ScreenKeep keep = {.section = setter->section, .heading = index, .next = setter->next};
    if (!screen_keep_has_next(&keep)) {
        return;
    }
    if (!setter->open) {
        open_part(setter);
    }
    if (screen_columns_is_fresh(&setter->columns) && setter->content.height == 0) {
        return;
    }
    keep.column_px = setter->content.width / setter->columns.count;
    keep.room =
        (UiBox){0, 0, setter->content.width,
                room_left(setter, heading) - height_of(setter, index, setter->content.width)};
    if (!screen_keep_goes_under(&setter->draw, &keep)) {
        next_column(setter);
    }
}

static void set_section(Setter *setter, const ScreenFlowSection *section, guint section_index)
{
    ScreenSectionKind kind = section->section.kind;
    bool wide = kind == SCREEN_SECTION_WIDE || kind == SCREEN_SECTION_REST;
    setter->section = section;
    setter->section_index = section_index;
    setter->begun = false;
    setter->bare = false;
    if (wide != setter->columns.wide) {
        setter->columns.wide = wide;
        screen_columns_level(&setter->columns, screen_columns_lowest(&setter->columns));
    }
    if (!find_place(setter)) {
        return;
    }
    for (guint i = 0; i < section->items->len; i++) {
        keep_with_next(setter, i);
        Going going = {.item = g_array_index(section->items, ScreenItem, i), .index = i};
        while (!put(setter, &going)) {
        }
    }
    close_part(setter);
}

static const ScreenFlowSection *section_after(const GPtrArray *sections, guint index)
{
    for (guint i = index + 1; i < sections->len; i++) {
        const ScreenFlowSection *section = g_ptr_array_index(sections, i);
        if (section->items->len > 0) {
            return section;
        }
    }
    return NULL;
}

void screen_setter_run(const UiDraw *draw, const ScreenFlow *flow, UiBox box,
                       ScreenSetting *setting)
{
    int column_px = ui_metrics_style(draw->metrics, UI_TYPE_BODY).em_px * COLUMN_EM;
    Setter setter = {
        .draw = ui_draw_measuring(draw),
        .setting = setting,
        .heights = screen_flow_heights(flow),
        .columns = {.box = box,
                    .gap = ui_draw_space(draw, UI_SPACE_M),
                    .count = CLAMP(box.width / column_px, 1, SCREEN_COLUMNS_MOST)},
    };
    screen_columns_level(&setter.columns, box.y);
    const GPtrArray *sections = screen_flow_sections(flow);
    for (guint i = 0; i < sections->len; i++) {
        const ScreenFlowSection *section = g_ptr_array_index(sections, i);
        if (section->items->len > 0) {
            setter.next = section_after(sections, i);
            set_section(&setter, section, i);
        }
    }
    setting->page_count = setter.page + 1;
}
