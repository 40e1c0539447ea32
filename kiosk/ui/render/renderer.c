#include "ui/renderer.h"

#include "canvas/store.h"
#include "render/play.h"
#include "render/renderer.h"

#include <SDL.h>
#include <png.h>

#define LIMIT_SIDE_PX 16384
#define OPAQUE 0xff
#define ALPHA_SHIFT 24
#define FULL_PERCENT 100

struct UiRenderer {
    UiWindow *window;
    UiPlayer *player;
    UiCanvas *last;
    UiWindowPixels pixels; /* of the last frame */
    int64_t drawn_px;      /* by the last present */
    bool stale;
    UiColour veil; /* laid over what is drawn; 0: none */
};

static UiRenderer *wrap(UiWindow *window, UiText *text)
{
    UiRenderer *renderer = g_new0(UiRenderer, 1);
    renderer->window = window;
    renderer->player = ui_play_new(text);
    renderer->last = ui_canvas_new();
    renderer->stale = true;
    return renderer;
}

UiRenderer *ui_renderer_open_window(const UiWindowOptions *options, UiText *text, GError **error)
{
    UiWindow *window = ui_window_open(options, error);
    return window != NULL ? wrap(window, text) : NULL;
}

UiRenderer *ui_renderer_open_picture(int width_px, int height_px, UiText *text, GError **error)
{
    if (width_px < 1 || height_px < 1 || width_px > LIMIT_SIDE_PX || height_px > LIMIT_SIDE_PX) {
        g_set_error(error, UI_ERROR, UI_ERROR_DISPLAY,
                    "ขนาดภาพ %dx%d ใช้ไม่ได้: แต่ละด้านต้องอยู่ระหว่าง 1 ถึง %d", width_px, height_px,
                    LIMIT_SIDE_PX);
        return NULL;
    }
    return wrap(ui_window_open_memory(width_px, height_px), text);
}

void ui_renderer_close(UiRenderer *renderer)
{
    if (renderer == NULL) {
        return;
    }
    ui_canvas_free(renderer->last);
    ui_play_free(renderer->player);
    ui_window_close(renderer->window);
    g_free(renderer);
}

void ui_renderer_size(const UiRenderer *renderer, int *width_px, int *height_px)
{
    ui_window_size(renderer->window, width_px, height_px);
}

void ui_renderer_window_size(const UiRenderer *renderer, int *width_px, int *height_px)
{
    ui_window_panel_size(renderer->window, width_px, height_px);
}

const UiWindow *ui_renderer_window(const UiRenderer *renderer) { return renderer->window; }

uint32_t ui_renderer_window_id(const UiRenderer *renderer)
{
    SDL_Window *window = ui_window_sdl(renderer->window);
    return window == NULL ? 0 : SDL_GetWindowID(window);
}

UiPoint ui_renderer_find_point(const UiRenderer *renderer, int x, int y)
{
    return ui_window_find_point(renderer->window, (UiPoint){x, y});
}

double ui_renderer_panel_width_mm(const UiRenderer *renderer)
{
    return ui_window_panel_width_mm(renderer->window);
}

void ui_renderer_wait_for_display(UiRenderer *renderer)
{
    const UiBox pixel = {0, 0, 1, 1};
    UiWindowPixels pixels;
    if (ui_window_lock(renderer->window, &pixels)) {
        renderer->stale = renderer->stale || pixels.fresh;
        ui_window_show(renderer->window, &pixel, 1);
    }
}

void ui_renderer_invalidate(UiRenderer *renderer) { renderer->stale = true; }

void ui_renderer_wipe(UiRenderer *renderer)
{
    ui_canvas_wipe(renderer->last);
    ui_play_forget_pictures(renderer->player);
    renderer->stale = true;
}

/* A list that does not begin with its own ground would show the frame before through its gaps. */
static bool covers_all(const UiCanvas *canvas, UiBox whole)
{
    if (ui_canvas_count(canvas) == 0) {
        return false;
    }
    UiCommand first = ui_canvas_command(canvas, 0);
    UiBox ground = ui_box_meet(first.box, whole);
    return first.kind == UI_COMMAND_FILL && first.colour >> 24 == 0xff &&
           ground.width == whole.width && ground.height == whole.height;
}

static UiCanvasDamage find_damage(const UiRenderer *renderer, const UiCanvas *canvas, UiBox whole)
{
    if (renderer->stale || renderer->pixels.fresh) {
        return (UiCanvasDamage){.boxes = {whole}, .count = 1};
    }
    UiCanvasDamage found = ui_canvas_damage(renderer->last, canvas);
    UiCanvasDamage damage = {.count = 0};
    for (int i = 0; i < found.count; i++) {
        UiBox box = ui_box_meet(found.boxes[i], whole);
        if (!ui_box_is_empty(box)) {
            damage.boxes[damage.count++] = box;
        }
    }
    return damage;
}

void ui_renderer_switch_panel(UiRenderer *renderer, bool on)
{
    (void)ui_window_switch_panel(renderer->window, on);
}

void ui_renderer_set_brightness(UiRenderer *renderer, int percent)
{
    bool by_panel = ui_window_dim_panel(renderer->window, percent);
    int dark_percent = by_panel ? 0 : FULL_PERCENT - percent;
    UiColour veil = (UiColour)(OPAQUE * dark_percent / FULL_PERCENT) << ALPHA_SHIFT;
    renderer->stale = renderer->stale || veil != renderer->veil;
    renderer->veil = veil;
}

void ui_renderer_set_turn(UiRenderer *renderer, UiTurn turn)
{
    ui_window_set_turn(renderer->window, turn);
    renderer->pixels = (UiWindowPixels){0};
    renderer->stale = true;
}

static void draw_box(UiRenderer *renderer, const UiCanvas *canvas, UiBox box, UiBox whole)
{
    UiPaint paint = {renderer->pixels.pixels, renderer->pixels.stride_px, box};
    if (!covers_all(canvas, whole)) {
        ui_paint_fill(&paint, whole, UI_THEME_OFF);
    }
    ui_play_canvas(renderer->player, &paint, canvas);
    if (renderer->veil != 0) {
        ui_paint_fill(&paint, box, renderer->veil);
    }
    renderer->drawn_px += (int64_t)box.width * box.height;
}

bool ui_renderer_present(UiRenderer *renderer, const UiCanvas *canvas)
{
    if (!ui_window_lock(renderer->window, &renderer->pixels)) {
        return false;
    }
    const UiWindowPixels *pixels = &renderer->pixels;
    UiBox whole = {0, 0, pixels->width_px, pixels->height_px};
    UiCanvasDamage damage = find_damage(renderer, canvas, whole);
    ui_canvas_assign(renderer->last, canvas);
    renderer->stale = false;
    renderer->drawn_px = 0;
    for (int i = 0; i < damage.count; i++) {
        draw_box(renderer, canvas, damage.boxes[i], whole);
    }
    if (damage.count > 0) {
        ui_window_show(renderer->window, damage.boxes, damage.count);
    }
    return damage.count > 0;
}

int ui_renderer_prepare(UiRenderer *renderer, const UiCanvas *canvas)
{
    return ui_play_prepare(renderer->player, canvas, UI_RENDERER_LIMIT_PREPARED);
}

/* The window may have got other pixels since the last frame (resized): then it is drawn again. */
static const UiWindowPixels *current_pixels(UiRenderer *renderer)
{
    if (renderer->stale) {
        return NULL;
    }
    ui_renderer_present(renderer, renderer->last);
    return &renderer->pixels;
}

UiColour ui_renderer_pixel(UiRenderer *renderer, int x, int y)
{
    const UiWindowPixels *pixels = &renderer->pixels;
    if (x < 0 || y < 0 || x >= pixels->width_px || y >= pixels->height_px) {
        return 0;
    }
    return pixels->pixels[(ptrdiff_t)y * pixels->stride_px + x] | 0xff000000;
}

void ui_renderer_read(UiRenderer *renderer, UiColour *pixels)
{
    const UiWindowPixels *from = current_pixels(renderer);
    if (from == NULL) {
        return;
    }
    for (int y = 0; y < from->height_px; y++) {
        const uint32_t *row = from->pixels + (ptrdiff_t)y * from->stride_px;
        for (int x = 0; x < from->width_px; x++) {
            *pixels++ = row[x] | 0xff000000;
        }
    }
}

static void pack_row(uint8_t *packed, const uint32_t *row, int width)
{
    for (int x = 0; x < width; x++) {
        packed[0] = (uint8_t)(row[x] >> 16);
        packed[1] = (uint8_t)(row[x] >> 8);
        packed[2] = (uint8_t)row[x];
        packed += 3;
    }
}

bool ui_renderer_save_png(UiRenderer *renderer, const char *path, GError **error)
{
    const UiWindowPixels *pixels = current_pixels(renderer);
    if (pixels == NULL) {
        g_set_error(error, UI_ERROR, UI_ERROR_FILE, "ยังไม่มีภาพให้บันทึกเป็น %s", path);
        return false;
    }
    size_t stride_bytes = (size_t)pixels->width_px * 3;
    g_autofree uint8_t *packed = g_malloc(stride_bytes * (size_t)pixels->height_px);
    for (int y = 0; y < pixels->height_px; y++) {
        pack_row(packed + (size_t)y * stride_bytes,
                 pixels->pixels + (ptrdiff_t)y * pixels->stride_px, pixels->width_px);
    }
    // What is drawn is flat: without filters the file is smaller, and made in a third of the time.
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)pixels->width_px,
                       .height = (png_uint_32)pixels->height_px,
                       .format = PNG_FORMAT_RGB,
                       .flags = PNG_IMAGE_FLAG_FAST};
    if (png_image_write_to_file(&image, path, 0, packed, (png_int_32)stride_bytes, NULL) == 0) {
        g_set_error(error, UI_ERROR, UI_ERROR_FILE, "เขียนภาพ %s ไม่ได้: %s", path, image.message);
        return false;
    }
    return true;
}

int64_t ui_renderer_drawn_px(const UiRenderer *renderer) { return renderer->drawn_px; }

size_t ui_renderer_cache_bytes(const UiRenderer *renderer)
{
    return ui_play_bytes(renderer->player);
}
