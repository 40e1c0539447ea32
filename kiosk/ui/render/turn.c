#include "render/turn.h"

/* Of 4-byte pixels: two such squares lie in the smallest first-level cache there is. */
#define SQUARE_PX 32

bool ui_turn_is_quarter(UiTurn turn) { return turn == UI_TURN_RIGHT || turn == UI_TURN_LEFT; }

UiBox ui_turn_box(UiTurn turn, UiBox box, int width_px, int height_px)
{
    switch (turn) {
    case UI_TURN_RIGHT:
        return (UiBox){width_px - box.y - box.height, box.x, box.height, box.width};
    case UI_TURN_HALF:
        return (UiBox){width_px - box.x - box.width, height_px - box.y - box.height, box.width,
                       box.height};
    case UI_TURN_LEFT:
        return (UiBox){box.y, height_px - box.x - box.width, box.height, box.width};
    default:
        return box;
    }
}

UiPoint ui_turn_point_back(UiTurn turn, UiPoint point, int width_px, int height_px)
{
    switch (turn) {
    case UI_TURN_RIGHT:
        return (UiPoint){point.y, width_px - 1 - point.x};
    case UI_TURN_HALF:
        return (UiPoint){width_px - 1 - point.x, height_px - 1 - point.y};
    case UI_TURN_LEFT:
        return (UiPoint){height_px - 1 - point.y, point.x};
    default:
        return point;
    }
}

static void copy_square(UiTurn turn, const UiWindowPixels *canvas, const UiWindowPixels *panel,
                        UiBox square)
{
    UiBox on_panel = ui_turn_box(turn, square, panel->width_px, panel->height_px);
    for (int y = on_panel.y; y < on_panel.y + on_panel.height; y++) {
        uint32_t *row = panel->pixels + (ptrdiff_t)y * panel->stride_px;
        for (int x = on_panel.x; x < on_panel.x + on_panel.width; x++) {
            UiPoint from =
                ui_turn_point_back(turn, (UiPoint){x, y}, panel->width_px, panel->height_px);
            row[x] = canvas->pixels[(ptrdiff_t)from.y * canvas->stride_px + from.x];
        }
    }
}

void ui_turn_copy(UiTurn turn, const UiWindowPixels *canvas, const UiWindowPixels *panel, UiBox box)
{
    for (int y = box.y; y < box.y + box.height; y += SQUARE_PX) {
        for (int x = box.x; x < box.x + box.width; x += SQUARE_PX) {
            UiBox square = ui_box_meet((UiBox){x, y, SQUARE_PX, SQUARE_PX}, box);
            copy_square(turn, canvas, panel, square);
        }
    }
}
