#include "branch.h"

#include <glib.h>

bool screen_branch_goes_on(const ScreenTree *tree, int piece, int depth)
{
    for (int i = piece + 1; i < tree->count && tree->branches[i].depth >= depth; i++) {
        if (tree->branches[i].depth == depth) {
            return true;
        }
    }
    return false;
}

static int draw_words(const UiDraw *draw, UiBox box, const ScreenBranch *branch)
{
    return ui_draw_text(draw, box, UI_TYPE_BODY, draw->theme->text_muted,
                        draw->compact ? NULL : branch->sentence);
}

static int draw_box(const UiDraw *draw, UiBox box, const ScreenBranch *branch)
{
    const UiCard card = {
        .icon = branch->icon, .heading = branch->title, .id = branch->id, .label = branch->title};
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox content = {0, 0, ui_card_content_width(draw, box.width), 0};
    int height = ui_card_height(draw, box.width, &card, draw_words(&measuring, content, branch));
    UiBox sheet = {box.x, box.y, box.width, MAX(height, ui_metrics_target(draw->metrics))};
    (void)draw_words(draw, ui_card_draw(draw, sheet, &card), branch);
    return sheet.height;
}

// The lines left of a box: its own with the elbow, and those of boxes above that go on below it.
static void draw_lines(const UiDraw *draw, UiBox area, const ScreenTree *tree, int piece, int step)
{
    int thick = ui_draw_space(draw, UI_SPACE_HAIR);
    int depth = MIN(tree->branches[piece].depth, SCREEN_BRANCH_DEEPEST);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int middle = (area.height - gap) / 2;
    for (int i = 1; i <= depth; i++) {
        int x = area.x + (i - 1) * step + step / 2;
        bool goes_on = screen_branch_goes_on(tree, piece, i);
        int height = goes_on ? area.height : middle;
        if (goes_on || i == depth) {
            ui_canvas_add_fill(draw->canvas, (UiBox){x, area.y, thick, height},
                               draw->theme->outline);
        }
        if (i == depth) {
            // The ring of a box in focus lies over its end.
            int length = step - step / 2 - thick - gap / 2;
            ui_canvas_add_fill(draw->canvas, (UiBox){x + thick, area.y + middle, length, thick},
                               draw->theme->outline);
        }
    }
}

int screen_branch_draw(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    const ScreenTree *tree = model;
    const ScreenBranch *branch = &tree->branches[piece];
    int step = ui_draw_space(draw, UI_SPACE_L) + ui_draw_space(draw, UI_SPACE_S);
    UiBox inside = box;
    ui_box_cut_left(&inside, MIN(branch->depth, SCREEN_BRANCH_DEEPEST) * step);
    int height = draw_box(draw, inside, branch) + ui_draw_space(draw, UI_SPACE_S);
    if (draw->canvas != NULL) {
        draw_lines(draw, (UiBox){box.x, box.y, box.width, height}, tree, piece, step);
    }
    return height;
}
