#include "ui/widget/stack.h"

#include "ui/widget/mark.h"
#include "widget/pair.h"
#include "widget/pattern.h"

#define STACK_MM 10.0
#define SWATCH_MM 5.0
#define GAP_MM 0.8
#define THINNEST_MM 1.0

static int shown_count(const UiStack *stack)
{
    return stack->count < UI_STACK_LIMIT_PARTS ? stack->count : UI_STACK_LIMIT_PARTS;
}

/* What all parts together are, and how many of them are more than nothing, before `end`. */
static double sum_before(const UiStack *stack, int end, int *drawn)
{
    double sum = 0;
    *drawn = 0;
    for (int i = 0; i < end; i++) {
        if (stack->parts[i].value > 0) {
            sum += stack->parts[i].value;
            ++*drawn;
        }
    }
    return sum;
}

/* Every part first gets its thinnest, the rest is shared out: so the parts always fill the track
   exactly and none vanishes. */
void ui_stack_place(const UiDraw *draw, const UiStack *stack, int length_px, int index, int *from,
                    int *to)
{
    int thinnest = ui_draw_px(draw, THINNEST_MM);
    int gap = ui_draw_px(draw, GAP_MM);
    int drawn = 0;
    int before = 0;
    double sum = sum_before(stack, shown_count(stack), &drawn);
    double start = sum_before(stack, index, &before);
    double value = stack->parts[index].value;
    int shared = length_px - drawn * thinnest - (drawn - 1) * gap;
    *from = 0;
    *to = 0;
    if (value > 0 && shared >= 0) {
        *from = (int)(shared * (start / sum)) + before * (thinnest + gap);
        *to = (int)(shared * ((start + value) / sum)) + before * (thinnest + gap) + thinnest;
    }
}

static void draw_track(const UiDraw *draw, UiBox track, const UiStack *stack)
{
    bool empty = true;
    for (int i = 0; i < shown_count(stack); i++) {
        int from = 0;
        int to = 0;
        ui_stack_place(draw, stack, track.width, i, &from, &to);
        if (to > from) {
            ui_pattern_draw(draw, (UiBox){track.x + from, track.y, to - from, track.height},
                            stack->parts[i].series);
            empty = false;
        }
    }
    if (empty) {
        ui_draw_round(draw, track, UI_RADIUS_S, draw->theme->card_sunk);
    }
}

static int draw_legend_line(const UiDraw *draw, UiBox box, const UiStackPart *part)
{
    int side = ui_draw_px(draw, SWATCH_MM);
    int line = ui_draw_line_height(draw, UI_TYPE_BODY);
    UiBox swatch = {box.x, box.y + (line - side) / 2, side * 3 / 2, side};
    if (part->value > 0) {
        ui_pattern_draw(draw, swatch, part->series);
    } else {
        UiBox square = ui_box_centre(swatch, swatch.width, swatch.width);
        ui_mark_draw_shape(draw, square, part->value < 0 ? UI_MARK_MISSING : UI_MARK_ZERO);
    }
    ui_box_cut_left(&box, swatch.width + ui_draw_space(draw, UI_SPACE_S));
    return ui_pair_draw(draw, box, part->label, part->figure);
}

int ui_stack_piece_count(const UiStack *stack) { return 1 + shown_count(stack); }

int ui_stack_draw_piece(const UiDraw *draw, UiBox box, const UiStack *stack, int piece)
{
    if (piece > 0) {
        return draw_legend_line(draw, box, &stack->parts[piece - 1]);
    }
    int height = ui_draw_px(draw, STACK_MM);
    draw_track(draw, (UiBox){box.x, box.y, box.width, height}, stack);
    return height + ui_draw_space(draw, UI_SPACE_S);
}

int ui_stack_draw(const UiDraw *draw, UiBox box, const UiStack *stack)
{
    int used = 0;
    for (int i = 0; i < ui_stack_piece_count(stack); i++) {
        UiBox rest = {box.x, box.y + used, box.width, 0};
        used += ui_stack_draw_piece(draw, rest, stack, i);
    }
    return used;
}
