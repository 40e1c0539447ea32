#include "gallery.h"
#include "words.h"

// The type scale, and the sizes that are no text: spaces, corners, shadows.

static void add_scale(ScreenPage *page)
{
    static const struct {
        UiType type;
        const char *name;
    } roles[] = {
        {UI_TYPE_DISPLAY, N_("Largest: Yang Khom")}, {UI_TYPE_NUMBER, N_("Number 1,037")},
        {UI_TYPE_TITLE, N_("Title of a page")},      {UI_TYPE_HEADING, N_("Title of a card")},
        {UI_TYPE_STRONG, N_("Name in a list")},      {UI_TYPE_LABEL, N_("Word on a button")},
        {UI_TYPE_BODY, N_("A plain sentence")},      {UI_TYPE_CAPTION, N_("Source and date")},
    };
    screen_flow_begin_card(page->flow, UI_ICON_NONE, _("Sizes of letters"), NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(roles); i++) {
        screen_flow_add_text(page->flow, roles[i].type, false, _(roles[i].name));
    }
}

// Letters that are easily taken for one another, and marks above and below them.
static void add_letters(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_NONE, _("Letters that look alike"), NULL);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         "บ ป  ผ ฝ  พ ฟ  ค ต  ถ ภ  ม น  ด ค  ซ ช  ฎ ฏ  ข ฃ");
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, "น้ำ ก๊ำ ปู่ ญู ฐุ ที่ ฎุ กี่ ฟ้า ฬ่ ปื้น ฝั่ง");
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, "0123456789  ๐๑๒๓๔๕๖๗๘๙");
}

// What the text face has not comes from others: signs, Jawi, Chinese, and a box for what nobody
// has.
static void add_foreign_letters(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_LANGUAGE, _("Letters from elsewhere"), NULL);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, "→ ← ↑ ↓  ≥ ≤ ≠ × ÷  ✓ ✗ …  № ☎");
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, "ตำบลปะลุรู (ڤلوهڠ مکر 1,200) จบ");
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, "چ ڠ ڤ ݢ ڽ ۏ  中文  Ж Ω š  \ue000");
}

typedef struct {
    const char *name;
    UiSpace space;
} Space;

static int draw_space(const UiDraw *draw, UiBox box, const void *model)
{
    const Space *space = model;
    int thick = ui_draw_space(draw, UI_SPACE_S);
    box.height = ui_draw_line_height(draw, UI_TYPE_BODY);
    UiBox block = {box.x, box.y + (box.height - thick) / 2, ui_draw_space(draw, space->space),
                   thick};
    ui_canvas_add_fill(draw->canvas, block, draw->theme->accent);
    UiBox words = box;
    ui_box_cut_left(&words, ui_draw_space(draw, UI_SPACE_XL) + ui_draw_space(draw, UI_SPACE_M));
    UiParagraph name = ui_draw_paragraph(draw, UI_TYPE_BODY, space->name);
    ui_draw_line_of_text(draw, words, &name);
    return box.height;
}

static void add_spaces(ScreenPage *page)
{
    const Space spaces[] = {
        {_("Thickness of a line"), UI_SPACE_HAIR}, {_("Sign to its word"), UI_SPACE_XS},
        {_("Inside one thing"), UI_SPACE_S},       {_("Between cards"), UI_SPACE_M},
        {_("Edge of the page"), UI_SPACE_L},       {_("Between strangers"), UI_SPACE_XL},
    };
    screen_flow_begin_card(page->flow, UI_ICON_NONE, _("Spaces"), NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(spaces); i++) {
        screen_flow_add_widget(page->flow, draw_space, &spaces[i], sizeof spaces[i]);
    }
}

typedef struct {
    const char *name;
    UiRadius radius;
    UiElevation elevation;
} Sheet;

static int draw_sheet(const UiDraw *draw, UiBox box, const void *model)
{
    const Sheet *sheet = model;
    int pad = ui_draw_space(draw, UI_SPACE_M);
    UiBox area = {box.x + pad, box.y + pad, box.width - 2 * pad,
                  ui_draw_line_height(draw, UI_TYPE_BODY) + 2 * pad};
    UiRound round = {.fill = draw->theme->card,
                     .border = draw->theme->hairline,
                     .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
                     .radius_px = ui_metrics_radius(draw->metrics, sheet->radius),
                     .shadow = draw->theme->shadow,
                     .shadow_px = ui_metrics_elevation(draw->metrics, sheet->elevation)};
    ui_canvas_add_round(draw->canvas, area, &round);
    UiParagraph name = ui_draw_paragraph(draw, UI_TYPE_BODY, sheet->name);
    ui_draw_line_of_text(draw, ui_box_inset(area, pad), &name);
    return area.height + 2 * pad;
}

static void add_sheets(ScreenPage *page)
{
    const Sheet sheets[] = {
        {_("A bar or a field"), UI_RADIUS_S, UI_ELEVATION_FLAT},
        {_("A card or a button"), UI_RADIUS_M, UI_ELEVATION_CARD},
        {_("A dialog"), UI_RADIUS_L, UI_ELEVATION_DIALOG},
    };
    screen_flow_begin_card(page->flow, UI_ICON_NONE, _("Corners and shadows"), NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(sheets); i++) {
        screen_flow_add_widget(page->flow, draw_sheet, &sheets[i], sizeof sheets[i]);
    }
}

void screen_gallery_add_type(ScreenPage *page)
{
    add_scale(page);
    add_letters(page);
    add_foreign_letters(page);
    add_spaces(page);
    add_sheets(page);
}
