#include "ui/widget/side.h"

#include <glib.h>

#include "ui/widget/bar.h"
#include "widget/pair.h"

/* A column is no narrower than this many em: a number of money and the words of a difference. */
#define COLUMN_EM 11.0

static int part_count(const UiSide *side) { return CLAMP(side->count, 0, UI_SIDE_LIMIT_PARTS); }

int ui_side_columns(const UiDraw *draw, int width_px, const UiSide *side)
{
    int least = (int)(COLUMN_EM * ui_metrics_style(draw->metrics, UI_TYPE_BODY).em_px);
    int gap = ui_draw_space(draw, UI_SPACE_L);
    int fit = CLAMP((width_px + gap) / (least + gap), 1, UI_SIDE_LIMIT_PARTS);
    int count = MAX(1, part_count(side));
    return fit >= count ? count : fit >= 2 && count != 3 ? 2 : 1; // never 2 + 1
}

static int draw_top(const UiDraw *draw, UiBox box, const UiSide *side)
{
    int used = ui_draw_space(draw, UI_SPACE_HAIR);
    UiBox rule = {box.x, box.y, box.width, used};
    ui_canvas_add_fill(draw->canvas, rule, draw->theme->hairline);
    used += ui_draw_space(draw, UI_SPACE_XS);
    box.y += used;
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int wanted = ui_draw_text_width(draw, UI_TYPE_STRONG, side->heading) + gap +
                 ui_draw_text_width(draw, UI_TYPE_CAPTION, side->sentence);
    int height = ui_draw_text(draw, box, UI_TYPE_STRONG, draw->theme->text, side->heading);
    UiParagraph sentence = ui_draw_paragraph(draw, UI_TYPE_CAPTION, side->sentence);
    sentence.colour = draw->theme->text_muted;
    bool beside = wanted <= box.width;
    sentence.align = beside ? UI_ALIGN_END : UI_ALIGN_START;
    box.y += beside ? 0 : height;
    int below = ui_draw_text_lines(draw, box, &sentence);
    return used + (beside ? MAX(height, below) : height + below);
}

/* Names of different lengths: what stands under them begins at one height. A part that has the line
   to itself has its number beside the name. */
static int draw_name(const UiDraw *draw, UiBox box, const UiSidePart *part, bool alone)
{
    return alone ? ui_pair_draw(draw, box, part->label, part->figure)
                 : ui_draw_text(draw, box, UI_TYPE_BODY, draw->theme->text, part->label);
}

static int draw_rest(const UiDraw *draw, UiBox box, const UiSide *side, int index, bool alone)
{
    const UiSidePart *part = &side->parts[index];
    const UiBarPart bar = {.value = part->value, .series = index, .mark = part->mark};
    int used = alone ? 0 : ui_draw_text(draw, box, UI_TYPE_STRONG, draw->theme->text, part->figure);
    used += ui_bar_draw(draw, (UiBox){box.x, box.y + used, box.width, 0}, &bar, side->maximum);
    if (part->badge.word != NULL) {
        UiBox at = {box.x, box.y + used, box.width, 0};
        used += ui_badge_draw(draw, at, &part->badge) + ui_draw_space(draw, UI_SPACE_XS);
    }
    if (!draw->compact) {
        UiBox at = {box.x, box.y + used, box.width, 0};
        used += ui_draw_text(draw, at, UI_TYPE_CAPTION, draw->theme->text_muted, part->caption);
    }
    return used;
}

static UiBox column_of(const UiDraw *draw, UiBox box, int column, int columns)
{
    UiBox own = ui_box_column(box, column, columns, ui_draw_space(draw, UI_SPACE_L));
    own.height = 0;
    return own;
}

/* The parts `first` … of one line. */
static int draw_line(const UiDraw *draw, UiBox box, const UiSide *side, int first)
{
    int columns = ui_side_columns(draw, box.width, side);
    int end = MIN(first + columns, part_count(side));
    int names = 0;
    int rests = 0;
    for (int i = first; i < end; i++) {
        int height = draw_name(draw, column_of(draw, box, i - first, columns), &side->parts[i],
                               columns == 1);
        names = MAX(names, height);
    }
    box.y += names;
    for (int i = first; i < end; i++) {
        int height =
            draw_rest(draw, column_of(draw, box, i - first, columns), side, i, columns == 1);
        rests = MAX(rests, height);
    }
    return names + rests + ui_draw_space(draw, UI_SPACE_S);
}

int ui_side_piece_count(const UiSide *side) { return MAX(1, part_count(side)); }

int ui_side_draw_piece(const UiDraw *draw, UiBox box, const UiSide *side, int piece)
{
    int used = piece == 0 ? draw_top(draw, box, side) : 0;
    int first = piece * ui_side_columns(draw, box.width, side);
    box.y += used;
    return first < part_count(side) ? used + draw_line(draw, box, side, first) : used;
}

int ui_side_draw(const UiDraw *draw, UiBox box, const UiSide *side)
{
    int used = 0;
    for (int piece = 0; piece < ui_side_piece_count(side); piece++) {
        used += ui_side_draw_piece(draw, (UiBox){box.x, box.y + used, box.width, 0}, side, piece);
    }
    return used;
}
