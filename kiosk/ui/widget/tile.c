#include "ui/widget/tile.h"

#include "ui/widget/grid.h"

/* The longest real names take three lines; what a tile cuts is whole on the page it leads to. */
#define TITLE_LINES 4
#define COMPACT_LINES 2

typedef struct {
    UiColour ground;
    UiColour title;
    UiColour sentence;
    UiColour badge;
    UiColour icon;
    int icon_px;    /* side of the plate under the icon; 0: no icon */
    int padding_px; /* and gap between icon and words */
} Look;

static Look find_colours(const UiDraw *draw, const UiTile *tile)
{
    const UiTheme *theme = draw->theme;
    bool pressed = ui_draw_is_pressed(draw, tile->id);
    if (tile->primary) {
        return (Look){.ground = pressed ? theme->accent_pressed : theme->accent,
                      .title = theme->on_accent,
                      .sentence = theme->on_accent,
                      .badge = theme->on_accent,
                      .icon = theme->accent};
    }
    return (Look){.ground = pressed ? theme->accent_tint : theme->card,
                  .title = theme->text,
                  .sentence = pressed ? theme->on_accent_tint : theme->text_muted,
                  .badge = theme->accent_tint,
                  .icon = theme->on_accent_tint};
}

static Look find_look(const UiDraw *draw, const UiTile *tile)
{
    Look look = find_colours(draw, tile);
    look.padding_px = ui_draw_space(draw, UI_SPACE_M);
    if (tile->icon != UI_ICON_NONE) {
        look.icon_px = ui_draw_icon_size(draw, UI_TYPE_NUMBER) + ui_draw_space(draw, UI_SPACE_XS);
    }
    return look;
}

static int draw_words(const UiDraw *draw, UiBox box, const UiTile *tile, const Look *look)
{
    UiParagraph title = ui_draw_paragraph(draw, UI_TYPE_HEADING, tile->title);
    title.colour = look->title;
    title.max_lines = draw->compact && tile->id != NULL ? COMPACT_LINES : TITLE_LINES;
    int used = ui_draw_text_lines(draw, (UiBox){box.x, box.y, box.width, 0}, &title);
    UiBox below = {box.x, box.y + used, box.width, 0};
    used += ui_draw_text(draw, below, UI_TYPE_BODY, look->sentence, tile->sentence);
    below.y = box.y + used;
    return used + ui_draw_text(draw, below, UI_TYPE_STRONG, look->title, tile->number);
}

static void draw_ground(const UiDraw *draw, UiBox box, const UiTile *tile, const Look *look)
{
    const UiTheme *theme = draw->theme;
    bool pressed = ui_draw_is_pressed(draw, tile->id);
    UiRound ground = {
        .fill = look->ground,
        .border = tile->primary ? 0 : theme->outline,
        .border_px = ui_draw_space(draw, UI_SPACE_HAIR) / 2,
        .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_L),
        .shadow = theme->shadow,
        .shadow_px = pressed ? 0 : ui_metrics_elevation(draw->metrics, UI_ELEVATION_CARD),
    };
    ui_canvas_add_round(draw->canvas, box, &ground);
}

static UiBox cut_words(const UiDraw *draw, UiBox inside, const UiTile *tile, const Look *look)
{
    if (look->icon_px > 0) {
        ui_box_cut_left(&inside, look->icon_px + look->padding_px);
    }
    if (tile->id != NULL) {
        ui_box_cut_right(&inside, ui_draw_icon_size(draw, UI_TYPE_HEADING) +
                                      ui_draw_space(draw, UI_SPACE_XS));
    }
    return inside;
}

static int natural_height(const UiDraw *draw, int width_px, const UiTile *tile, const Look *look)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox inside = {0, 0, width_px - 2 * look->padding_px, 0};
    int words = draw_words(&measuring, cut_words(draw, inside, tile, look), tile, look);
    int content = words > look->icon_px ? words : look->icon_px;
    int least = ui_metrics_target(draw->metrics);
    int height = content + 2 * look->padding_px;
    return height > least ? height : least;
}

static void draw_icon_plate(const UiDraw *draw, UiBox inside, const UiTile *tile, const Look *look)
{
    int side = look->icon_px;
    UiBox plate = {inside.x, inside.y + (inside.height - side) / 2, side, side};
    if (side > 0) {
        ui_draw_round(draw, plate, UI_RADIUS_M, look->badge);
        ui_draw_icon(draw, ui_box_inset(plate, side / 6), tile->icon, look->icon);
    }
}

static void draw_tile(const UiDraw *draw, UiBox area, const UiTile *tile, const Look *look)
{
    draw_ground(draw, area, tile, look);
    UiBox inside = ui_box_inset(area, look->padding_px);
    draw_icon_plate(draw, inside, tile, look);
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox words = cut_words(draw, inside, tile, look);
    words.height = 0;
    words.y += (inside.height - draw_words(&measuring, words, tile, look)) / 2;
    draw_words(draw, words, tile, look);
    if (tile->id != NULL) {
        UiBox arrow = ui_box_cut_right(&inside, ui_draw_icon_size(draw, UI_TYPE_HEADING));
        ui_draw_icon(draw, arrow, UI_ICON_FORWARD, look->sentence);
        ui_draw_target(draw, area, tile->id, tile->label != NULL ? tile->label : tile->title);
    }
}

int ui_tile_draw(const UiDraw *draw, UiBox box, const UiTile *tile)
{
    UiTile shown = *tile;
    if (draw->compact) {
        shown.icon = UI_ICON_NONE;
        shown.sentence = NULL;
        shown.number = NULL;
    }
    Look look = find_look(draw, &shown);
    int natural = natural_height(draw, box.width, &shown, &look);
    UiBox area = {box.x, box.y, box.width, box.height > natural ? box.height : natural};
    draw_tile(draw, area, &shown, &look);
    return area.height;
}

static int draw_cell(const UiDraw *draw, UiBox box, const void *models, int index)
{
    const UiTile *tiles = models;
    return ui_tile_draw(draw, box, &tiles[index]);
}

int ui_tile_draw_set(const UiDraw *draw, UiBox box, const UiTile *tiles, int count, int columns)
{
    UiGrid grid = {.columns = columns, .count = count, .models = tiles, .cell = draw_cell};
    return ui_grid_draw(draw, box, &grid);
}
