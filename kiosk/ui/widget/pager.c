#include "ui/widget/pager.h"

#include "ui/widget/button.h"

/* Width of the column's words in heights of ก: "ก่อนหน้า" and its kind. */
#define COLUMN_KO 7.5

static UiButton up_button(const UiPager *pager)
{
    return (UiButton){.kind = UI_BUTTON_PLAIN,
                      .icon = UI_ICON_UP,
                      .word = pager->up_word,
                      .disabled = !pager->can_up,
                      .id = pager->up_id != NULL ? pager->up_id : UI_PAGER_ID_UP};
}

static UiButton down_button(const UiPager *pager)
{
    return (UiButton){.kind = UI_BUTTON_PLAIN,
                      .icon = UI_ICON_DOWN,
                      .word = pager->down_word,
                      .disabled = !pager->can_down,
                      .id = pager->down_id != NULL ? pager->down_id : UI_PAGER_ID_DOWN};
}

static int column_width(const UiDraw *draw)
{
    double ko_mm = ui_theme_ko_mm(UI_TYPE_LABEL, draw->metrics->text_size);
    return ui_draw_px(draw, COLUMN_KO * ko_mm + 2 * ui_theme_space_mm(UI_SPACE_XS));
}

static void draw_position(const UiDraw *draw, UiBox box, const UiPager *pager)
{
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, pager->position);
    words.colour = draw->theme->text_muted;
    words.align = UI_ALIGN_CENTRE;
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox measured = {0, 0, box.width, 0};
    int height = ui_draw_text_lines(&measuring, measured, &words);
    UiBox middle = {box.x, box.y + (box.height - height) / 2, box.width, 0};
    ui_draw_text_balanced(draw, middle, &words);
}

static int line_height(const UiDraw *draw)
{
    int words = 2 * ui_draw_line_height(draw, UI_TYPE_CAPTION);
    int least = ui_metrics_target(draw->metrics);
    return words > least ? words : least;
}

UiBox ui_pager_cut(const UiDraw *draw, UiBox *list)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    UiBox piece;
    if (ui_metrics_is_portrait(draw->metrics)) {
        piece = ui_box_cut_bottom(list, line_height(draw));
        ui_box_cut_bottom(list, gap);
    } else {
        piece = ui_box_cut_right(list, column_width(draw));
        ui_box_cut_right(list, gap);
    }
    return piece;
}

static int draw_line(const UiDraw *draw, UiBox box, const UiPager *pager)
{
    UiButton up = up_button(pager);
    UiButton down = down_button(pager);
    int gap = ui_draw_space(draw, UI_SPACE_M);
    UiBox rest = {box.x, box.y, box.width, line_height(draw)};
    ui_button_draw(draw, ui_box_cut_left(&rest, ui_button_width(draw, &up)), &up);
    ui_button_draw(draw, ui_box_cut_right(&rest, ui_button_width(draw, &down)), &down);
    draw_position(draw, ui_box_inset_xy(rest, gap, 0), pager);
    return line_height(draw);
}

/* From the bottom up: down, where we are (where there is room to say so), up. */
static int draw_column(const UiDraw *draw, UiBox box, const UiPager *pager)
{
    UiButton up = up_button(pager);
    UiButton down = down_button(pager);
    /* Alike in every language, however wide one of the words is. */
    up.stacked = true;
    down.stacked = true;
    UiDraw measuring = ui_draw_measuring(draw);
    int tall = ui_draw_icon_size(draw, UI_TYPE_HEADING) + ui_draw_line_height(draw, UI_TYPE_LABEL) +
               ui_draw_space(draw, UI_SPACE_S);
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, pager->position);
    int between = ui_draw_text_lines(&measuring, (UiBox){0, 0, box.width, 0}, &words) +
                  ui_draw_space(draw, UI_SPACE_S);
    UiBox rest = box;
    UiBox lowest = ui_box_cut_bottom(&rest, tall);
    if (between + 2 * tall <= box.height) {
        draw_position(draw, ui_box_cut_bottom(&rest, between), pager);
    } else {
        ui_box_cut_bottom(&rest, ui_draw_space(draw, UI_SPACE_S));
    }
    ui_button_draw(draw, ui_box_cut_bottom(&rest, tall), &up);
    ui_button_draw(draw, lowest, &down);
    return box.height;
}

int ui_pager_draw(const UiDraw *draw, UiBox box, const UiPager *pager)
{
    if (!pager->can_up && !pager->can_down) {
        return 0;
    }
    ui_canvas_set_pages(draw->canvas, pager->can_up ? up_button(pager).id : NULL,
                        pager->can_down ? down_button(pager).id : NULL);
    return box.width > box.height ? draw_line(draw, box, pager) : draw_column(draw, box, pager);
}
