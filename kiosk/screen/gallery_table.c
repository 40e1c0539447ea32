#include "gallery.h"
#include "words.h"

// Rows to touch and facts to read, with the longest names of the field. The long row is cut and
// leads to this page, where the facts have it whole.

static const char *long_name(void)
{
    return _("Concrete road from Ban Khuan Yao to Ban Nong Hong, village 5, "
             "4 metres wide, 1,200 metres long, with a drain");
}

static int draw_row(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_row_draw(draw, box, model);
}

static void add_rows(ScreenPage *page)
{
    const UiRow row = {.title = long_name(),
                       .detail = _("Village 5, Ban Khuan Yao"),
                       .figure = "1,250,000",
                       .figure_note = _("baht"),
                       .id = "/gallery/table"};
    const UiBadge badges[] = {
        {UI_TONE_INFO, UI_ICON_NONE, _("Going on")},
        {UI_TONE_POSITIVE, UI_ICON_NONE, _("Done")},
        {UI_TONE_NEUTRAL, UI_ICON_NONE, _("Waiting")},
        {UI_TONE_DANGER, UI_ICON_NONE, _("Cancelled")},
        {UI_TONE_UNKNOWN, UI_ICON_NONE, _("Nobody told us")},
    };
    static const char *const leads_to[] = {"/gallery/tone", "/gallery/type", "/gallery/button",
                                           "/gallery/chart", "/gallery/message"};
    screen_flow_begin_card(page->flow, UI_ICON_PROJECT, _("Rows to touch"), NULL);
    screen_gallery_add_state(page, SCREEN_GALLERY_PRESSED, row.id, draw_row, &row, sizeof row);
    for (size_t i = 0; i < G_N_ELEMENTS(badges); i++) {
        UiRow short_row = {.icon = UI_ICON_PROJECT,
                           .title = _("Plant trees at the spring"),
                           .detail = i == 1 ? NULL : _("The whole tambon"),
                           .figure = i == 2 ? _("Not stated") : "350,000",
                           .figure_note = i == 2 ? NULL : _("baht"),
                           .badge = &badges[i],
                           .id = leads_to[i]};
        screen_flow_add_row(page->flow, &short_row);
    }
}

static void add_facts(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_PLAN, _("Facts"), _("15 Jan 2568"));
    screen_flow_add_fact(page->flow, _("Project"), long_name(), _("Not stated"));
    screen_flow_add_fact(page->flow, _("Place"),
                         _("Village 5, Ban Khuan Yao, Tambon Mae Chao Yu Hua, Chian Yai District"),
                         _("Not stated"));
    screen_flow_add_fact(page->flow, _("Who does it"), _("Works division of the tambon office"),
                         _("Not stated"));
    screen_flow_add_fact(page->flow, _("Who it is for"), NULL, _("Not stated"));
}

#define TABLE_COLUMNS 4
#define TABLE_ROWS 24

// More lines than a page holds; every kind of missing figure among them.
static const UiTableCell *make_cells(ScreenPage *page)
{
    static const char *const names[] = {N_("Yang Khom"), N_("Mae Chao Yu Hua"), N_("Na Sai"),
                                        N_("Thon Hong"), N_("Kamphaeng Sao")};
    const UiTableCell missing[] = {
        {_("No data yet"), UI_MARK_MISSING},
        {_("Does not apply"), UI_MARK_NOT_APPLICABLE},
        {_("Kept private"), UI_MARK_HIDDEN},
        {"0", UI_MARK_ZERO},
    };
    UiTableCell cells[TABLE_ROWS * TABLE_COLUMNS];
    for (int row = 0; row < TABLE_ROWS; row++) {
        UiTableCell *cell = cells + (size_t)row * TABLE_COLUMNS;
        const char *name = _(names[row % (int)G_N_ELEMENTS(names)]);
        cell[0] = (UiTableCell){screen_text_say(page->text, "%d. %s", row + 1, name), UI_MARK_NONE};
        cell[1] = (UiTableCell){row == 1 ? _("Concrete road from Ban Khuan Yao to Ban Nong Hong")
                                         : _("Plant trees at the spring"),
                                UI_MARK_NONE};
        cell[2] = (UiTableCell){screen_text_count(page->text, 3 + row * 7 % 40), UI_MARK_NONE};
        cell[3] = (UiTableCell){screen_text_count(page->text, 40000 + row * 37250), UI_MARK_NONE};
        if (row >= 2 && row < 2 + (int)G_N_ELEMENTS(missing)) {
            cell[3] = missing[row - 2];
        }
    }
    return screen_flow_keep(page->flow, cells, sizeof cells);
}

static void add_table(ScreenPage *page)
{
    const UiTableColumn columns[TABLE_COLUMNS] = {
        {_("Tambon"), 1, false},
        {_("Largest project"), 2, false},
        {_("Projects"), 0, true},
        {_("Budget (baht)"), 0, true},
    };
    const UiTable table = {
        .columns = screen_flow_keep(page->flow, columns, sizeof columns),
        .column_count = TABLE_COLUMNS,
        .cells = make_cells(page),
        .row_count = TABLE_ROWS,
    };
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("A table of many lines"));
    screen_flow_add_table(page->flow, &table);
}

static void read_heat(const void *data, int row, int column, UiHeatCell *cell)
{
    static const UiHeatCell cells[2][3] = {
        {{.number = "98.6", .tone = UI_TONE_POSITIVE, .sign = UI_ICON_UP},
         {.number = "93.4", .tone = UI_TONE_WARNING, .sign = UI_ICON_DOWN},
         {.mark = UI_MARK_HIDDEN}},
        {{.number = "96.1"},
         {.number = "97.8", .tone = UI_TONE_POSITIVE, .sign = UI_ICON_DONE},
         {.mark = UI_MARK_MISSING}},
    };
    (void)data;
    *cell = cells[row][column];
}

static void add_heat(ScreenPage *page)
{
    const UiHeatColumn columns[] = {
        {.heading = _("Households that pass"), .id = "gallery:heat-1", .sorted = true},
        {.heading = _("Have a village plan"), .id = "gallery:heat-2"},
        {.heading = _("Live alone and ill"), .id = "gallery:heat-3"},
    };
    const UiHeatRow rows[] = {{_("Tha Ruea"), "gallery:heat-a"},
                              {_("Bang Chak"), "gallery:heat-b"}};
    const UiHeat heat = {
        .columns = screen_flow_keep(page->flow, columns, sizeof columns),
        .column_count = G_N_ELEMENTS(columns),
        .rows = screen_flow_keep(page->flow, rows, sizeof rows),
        .row_count = G_N_ELEMENTS(rows),
        .high = true, // a name has two lines on a narrow panel
        .read = read_heat,
        .before_word = _("Earlier"),
        .after_word = _("Further"),
    };
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("All tambons in one table"));
    screen_flow_add_heat(page->flow, &heat);
}

void screen_gallery_add_table(ScreenPage *page)
{
    add_facts(page);
    add_rows(page);
    add_table(page);
    add_heat(page);
}
