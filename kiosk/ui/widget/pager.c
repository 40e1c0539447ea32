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
    double ko_mm = ui_metrics_ko_mm(draw->metrics, UI_TYPE_LABEL);
    return ui_draw_px(draw, COLUMN_KO * ko_mm + 2 * ui_theme_space_mm(UI_SPACE_XS));
}

static UiParagraph position_words(const UiDraw *draw, const char *position)
{
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, position);
    words.colour = draw->theme->text_muted;
    words.align = UI_ALIGN_CENTRE;
    return words;
}

static int position_height(const UiDraw *draw, int width_px, const char *position)
{
    UiParagraph words = position_words(draw, position);
    UiDraw measuring = ui_draw_measuring(draw);
    return ui_draw_text_lines(&measuring, (UiBox){0, 0, width_px, 0}, &words);
}

static void draw_position(const UiDraw *draw, UiBox box, const char *position)
{
    UiParagraph words = position_words(draw, position);
    int height = position_height(draw, box.width, position);
    UiBox middle = {box.x, box.y + (box.height - height) / 2, box.width, 0};
    ui_draw_text_balanced(draw, middle, &words);
}

static int line_height(const UiDraw *draw)
{
    int words = ui_draw_line_height(draw, UI_TYPE_CAPTION);
    int least = ui_metrics_target(draw->metrics);
    return words > least ? words : least;
}

UiBox ui_pager_cut(const UiDraw *draw, UiBox *list)
{
    if (draw->metrics->slide) {
        return (UiBox){0};
    }
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
    rest = ui_box_inset_xy(rest, gap, 0);
    bool fits = ui_draw_text_width(draw, UI_TYPE_CAPTION, pager->position) <= rest.width;
    draw_position(draw, rest, fits ? pager->position : pager->position_brief);
    return line_height(draw);
}

/* In words where the column has room for them beside its two buttons, else in figures. */
static const char *position_of_column(const UiDraw *draw, UiBox box, int room_px,
                                      const UiPager *pager)
{
    if (position_height(draw, box.width, pager->position) <= room_px) {
        return pager->position;
    }
    return position_height(draw, box.width, pager->position_brief) <= room_px
               ? pager->position_brief
               : NULL;
}

/* From the bottom up: down, where we are (where there is room to say so), up. In a column too low
   for signs on the words those stand alone. */
static int draw_column(const UiDraw *draw, UiBox box, const UiPager *pager)
{
    UiButton up = up_button(pager);
    UiButton down = down_button(pager);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    up.stacked = down.stacked = true;
    if (2 * ui_button_height(draw, box.width, &up) + gap > box.height) {
        up.icon = down.icon = UI_ICON_NONE;
    }
    int tall = ui_button_height(draw, box.width, &up);
    const char *position = position_of_column(draw, box, box.height - 2 * tall - gap, pager);
    UiBox rest = box;
    UiBox lowest = ui_box_cut_bottom(&rest, tall);
    int between = gap + position_height(draw, box.width, position);
    draw_position(draw, ui_box_cut_bottom(&rest, between), position);
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
    if (ui_box_is_empty(box)) {
        return 0;
    }
    return box.width > box.height ? draw_line(draw, box, pager) : draw_column(draw, box, pager);
}
