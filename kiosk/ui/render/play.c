#include "render/play.h"

#include "canvas/store.h"
#include "code.h"
#include "lru.h"
#include "picture.h"
#include "render/paint_picture.h"
#include "render/polygon.h"
#include "render/region.h"
#include "render/shape.h"
#include "text/run.h"
#include "ui/widget/picture_view.h"

/* A code of version 5 takes 1.4 KB: dozens of pages. */
#define LIMIT_CODE_BYTES 65536

/* The largest picture, and a few usual ones beside it. */
#define LIMIT_PICTURE_BYTES 25165824

struct UiPlayer {
    UiText *text;
    UiShapes *shapes;
    UiRegions *regions;
    UiLru *codes;    /* UiMask, one byte a module */
    UiLru *pictures; /* UiPicture */
};

static void free_mask(void *mask) { ui_mask_free(mask); }

static void free_picture(void *picture) { ui_picture_free(picture); }

UiPlayer *ui_play_new(UiText *text)
{
    UiPlayer *player = g_new0(UiPlayer, 1);
    player->text = text;
    player->shapes = ui_shape_new();
    player->regions = ui_region_new();
    player->codes = ui_lru_new(LIMIT_CODE_BYTES, free_mask);
    player->pictures = ui_lru_new(LIMIT_PICTURE_BYTES, free_picture);
    return player;
}

void ui_play_free(UiPlayer *player)
{
    if (player == NULL) {
        return;
    }
    ui_lru_free(player->pictures);
    ui_lru_free(player->codes);
    ui_region_free(player->regions);
    ui_shape_free(player->shapes);
    g_free(player);
}

size_t ui_play_bytes(const UiPlayer *player)
{
    return ui_shape_bytes(player->shapes) + ui_region_bytes(player->regions) +
           ui_lru_bytes(player->codes) + ui_lru_bytes(player->pictures);
}

void ui_play_forget_pictures(UiPlayer *player) { ui_lru_clear(player->pictures); }

static void paint_text(UiPlayer *player, UiPaint *paint, const UiCommand *command)
{
    const UiMask *mask = ui_run_text(player->text, command->style, command->text);
    ui_paint_mask(paint, mask, (UiPoint){command->box.x, command->box.y}, command->colour);
}

static void paint_icon(UiPlayer *player, UiPaint *paint, const UiCommand *command)
{
    int size = MIN(command->box.width, command->box.height);
    UiBox square = ui_box_centre(command->box, size, size);
    const UiMask *mask = ui_run_icon(player->text, command->icon, size);
    ui_paint_mask(paint, mask, (UiPoint){square.x, square.y}, command->colour);
}

static void paint_polygon(UiPaint *paint, const UiCommand *command)
{
    UiVertex vertices[UI_CANVAS_LIMIT_POINTS];
    for (int i = 0; i < command->point_count; i++) {
        vertices[i] = (UiVertex){command->points[i].x, command->points[i].y};
    }
    ui_polygon_paint(paint, vertices, (size_t)command->point_count, command->colour);
}

static const UiMask *get_code(UiPlayer *player, const char *text)
{
    UiMask *code = ui_lru_get(player->codes, text);
    if (code == NULL) {
        code = ui_code_new(text);
        if (code != NULL) {
            ui_lru_put(player->codes, text, code, ui_mask_bytes(code));
        }
    }
    return code;
}

/* Whole pixels a module: half covered ones are what cheap cameras fail on. */
static void paint_code(UiPlayer *player, UiPaint *paint, const UiCommand *command)
{
    const UiTheme *theme = ui_theme_get(UI_THEME_LIGHT);
    const UiMask *code = get_code(player, command->text);
    ui_paint_fill(paint, command->box, theme->plate);
    if (code == NULL) {
        return;
    }
    int side = MIN(command->box.width, command->box.height);
    int module_px = MAX(1, side / (code->width + 2 * UI_QR_QUIET_MODULES));
    UiBox square = ui_box_centre(command->box, code->width * module_px, code->width * module_px);
    for (int i = 0; i < code->width * code->width; i++) {
        if (code->coverage[i] != 0) {
            UiBox module = {square.x + i % code->width * module_px,
                            square.y + i / code->width * module_px, module_px, module_px};
            ui_paint_fill(paint, module, theme->plate_ink);
        }
    }
}

static const UiPicture *get_picture(UiPlayer *player, const char *path)
{
    UiPicture *picture = ui_lru_get(player->pictures, path);
    if (picture == NULL) {
        picture = ui_picture_read(path);
        ui_lru_put(player->pictures, path, picture, ui_picture_bytes(picture));
    }
    return picture;
}

static void paint_picture(UiPlayer *player, UiPaint *paint, const UiCommand *command)
{
    const UiPicture *picture = get_picture(player, command->text);
    if (picture->width_px > 0) {
        UiBox fit = ui_picture_view_fit(command->box, command->part);
        ui_paint_fill(paint, command->box, command->colour);
        ui_paint_picture(paint, picture, fit, command->part);
    }
}

static void paint_command(UiPlayer *player, UiPaint *paint, const UiCommand *command)
{
    switch (command->kind) {
    case UI_COMMAND_FILL:
        ui_paint_fill(paint, command->box, command->colour);
        break;
    case UI_COMMAND_ROUND:
        ui_shape_paint_round(player->shapes, paint, command->box, &command->round);
        break;
    case UI_COMMAND_LINE:
        ui_shape_paint_line(paint, command->box, command->line_px, command->colour);
        break;
    case UI_COMMAND_POLYGON:
        paint_polygon(paint, command);
        break;
    case UI_COMMAND_SHAPE:
        ui_region_paint(player->regions, paint, command);
        break;
    case UI_COMMAND_TEXT:
        paint_text(player, paint, command);
        break;
    case UI_COMMAND_ICON:
        paint_icon(player, paint, command);
        break;
    case UI_COMMAND_QR:
        paint_code(player, paint, command);
        break;
    case UI_COMMAND_PICTURE:
        paint_picture(player, paint, command);
        break;
    default:
        break;
    }
}

void ui_play_canvas(UiPlayer *player, UiPaint *paint, const UiCanvas *canvas)
{
    UiBox frame = paint->clip;
    int count = ui_canvas_count(canvas);
    for (int i = 0; i < count; i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        if (command.kind == UI_COMMAND_CLIP || command.kind == UI_COMMAND_UNCLIP) {
            paint->clip = ui_box_meet(frame, command.box);
        } else if (!ui_box_is_empty(ui_box_meet(ui_canvas_reach(&command), paint->clip))) {
            paint_command(player, paint, &command);
        }
    }
    paint->clip = frame;
}

int ui_play_prepare(UiPlayer *player, const UiCanvas *canvas, int most)
{
    int count = ui_canvas_count(canvas);
    int made = 0;
    for (int i = 0; i < count && made < most; i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        if (command.kind == UI_COMMAND_TEXT) {
            made += ui_run_prepare(player->text, command.style, command.text) ? 1 : 0;
        }
    }
    return made;
}
