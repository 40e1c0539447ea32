#include "ui/widget/stat.h"

#include "ui/widget/card.h"
#include "ui/widget/grid.h"

/* Roles a number may be set in, largest first: it is never cut, so a long one is set smaller. */
static UiType fit_number(const UiDraw *draw, const char *number, int width_px)
{
    static const UiType sizes[] = {UI_TYPE_NUMBER, UI_TYPE_TITLE, UI_TYPE_HEADING};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        if (ui_draw_text_width(draw, sizes[i], number) <= width_px) {
            return sizes[i];
        }
    }
    return UI_TYPE_STRONG;
}

/* Number and unit on one line where both fit, else the unit below. */
static int draw_number(const UiDraw *draw, UiBox box, const UiStat *stat)
{
    UiType type = fit_number(draw, stat->number, box.width);
    int number_width = ui_draw_text_width(draw, type, stat->number);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    UiTextStyle style = ui_metrics_style(draw->metrics, type);
    UiTextStyle unit_style = ui_metrics_style(draw->metrics, UI_TYPE_HEADING);
    int height = ui_draw_text(draw, box, type, draw->theme->text, stat->number);
    if (stat->unit == NULL) {
        return height;
    }
    UiBox unit = {box.x, box.y + height, box.width, 0};
    bool beside =
        number_width + gap + ui_draw_text_width(draw, UI_TYPE_HEADING, stat->unit) <= box.width;
    if (beside) {
        /* On one baseline: both faces stand centred on their line, a share of the em below it. */
        int rise = (style.em_px - unit_style.em_px) * 36 / 100;
        unit.x = box.x + number_width + gap;
        unit.width = box.width - number_width - gap;
        unit.y = box.y + (style.line_px - unit_style.line_px) / 2 + rise;
    }
    int unit_height =
        ui_draw_text(draw, unit, UI_TYPE_HEADING, draw->theme->text_muted, stat->unit);
    return beside ? height : height + unit_height;
}

static int draw_content(const UiDraw *draw, UiBox inside, const UiStat *stat)
{
    UiBox rest = inside;
    if (stat->icon != UI_ICON_NONE && !draw->compact) {
        int size = ui_draw_icon_size(draw, UI_TYPE_NUMBER);
        UiBox shape = ui_box_cut_left(&rest, size);
        shape.height = ui_draw_line_height(draw, UI_TYPE_NUMBER);
        ui_draw_icon(draw, shape, stat->icon, draw->theme->tone[stat->tone].ink);
        ui_box_cut_left(&rest, ui_draw_space(draw, UI_SPACE_S));
    }
    int height = draw_number(draw, rest, stat);
    UiBox sentence = {inside.x, inside.y + height, inside.width, 0};
    return height +
           ui_draw_text(draw, sentence, UI_TYPE_BODY, draw->theme->text_muted, stat->sentence);
}

int ui_stat_draw(const UiDraw *draw, UiBox box, const UiStat *stat)
{
    UiCard card = {.id = stat->id, .label = stat->label != NULL ? stat->label : stat->sentence};
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox content = {0, 0, ui_card_content_width(draw, box.width), 0};
    int natural = ui_card_height(draw, box.width, &card, draw_content(&measuring, content, stat));
    UiBox sheet = {box.x, box.y, box.width, box.height > natural ? box.height : natural};
    draw_content(draw, ui_card_draw(draw, sheet, &card), stat);
    return sheet.height;
}

static int draw_cell(const UiDraw *draw, UiBox box, const void *models, int index)
{
    const UiStat *stats = models;
    return ui_stat_draw(draw, box, &stats[index]);
}

int ui_stat_draw_set(const UiDraw *draw, UiBox box, const UiStat *stats, int count, int columns)
{
    UiGrid grid = {.columns = columns, .count = count, .models = stats, .cell = draw_cell};
    return ui_grid_draw(draw, box, &grid);
}
