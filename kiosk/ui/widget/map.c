#include "ui/widget/map.h"

#include <glib.h>
#include <math.h>
#include <string.h>

/* Of the panel's height. On a page of the usual height the words still have room: upright under the
   picture, lying beside it, where they may be higher than it. */
#define LYING_SHARE 0.43
#define UPRIGHT_SHARE 0.36
#define COMPACT_SHARE 0.32
#define WORDS_SHARE 0.53

/* A square of a schematic map is so much wider than high where there is width to spare. */
#define STRETCH 2.0

/* Of a shape's width, what its number may take. */
#define PLATE_SHARE 0.84

#define PITCH_MM 2.4
#define EDGE_MM 0.4
#define STRONG_MM 1.0
#define WEAK_MM 0.25
#define CHOSEN_MM 1.8
#define MARK_MM 9.0
#define REACH_MM 12.0
#define SWATCH_MM 9.0

/* Beside the picture, the words need this many heights of ก. */
#define WORDS_KO 18.0

/* Pieces before the lines of the legend: the picture, the place touched last. */
#define FIRST_ENTRY 2

/* Of a place with an outline of its own the points nearer than this are one. */
#define NEAR_PX 2

/* ---- looks ---- */

static UiPattern pattern_of(int step)
{
    static const UiPattern patterns[UI_THEME_STEP_COUNT] = {
        UI_PATTERN_NONE, UI_PATTERN_DOTS, UI_PATTERN_RISING, UI_PATTERN_CROSSED, UI_PATTERN_NONE};
    return step < 0 ? UI_PATTERN_NONE : patterns[step];
}

static UiShape look_of(const UiDraw *draw, int step)
{
    const UiTheme *theme = draw->theme;
    const UiColour *steps = theme->steps;
    UiShape shape = {.pattern = pattern_of(step),
                     .pitch_px = ui_draw_px(draw, PITCH_MM),
                     .edge = theme->text,
                     .edge_px = ui_draw_px(draw, EDGE_MM)};
    if (step == UI_MAP_CAPPED) {
        shape.fill = steps[UI_THEME_STEP_COUNT - 1];
        shape.pattern = UI_PATTERN_DOTS;
        shape.ink = steps[0];
    } else if (step < 0) {
        shape.fill = theme->card;
    } else {
        shape.fill = steps[step];
        shape.ink = step < UI_THEME_STEP_COUNT / 2 + 1 ? steps[UI_THEME_STEP_COUNT - 1] : steps[0];
    }
    return shape;
}

static void set_kind(const UiDraw *draw, UiShape *shape, bool strong)
{
    shape->edge = strong ? draw->theme->text : draw->theme->outline;
    shape->edge_px = ui_draw_px(draw, strong ? STRONG_MM : WEAK_MM);
}

/* ---- picture ---- */

typedef struct {
    const UiDraw *draw;
    const UiMap *map;
    UiPoint corner;
    UiMapScale scale;
} Picture;

/* What low reach leaves of the panel. */
static int height_within_reach(const UiDraw *draw)
{
    return draw->metrics->height_px - ui_metrics_lowered_px(draw->metrics);
}

static int most_height(const UiDraw *draw)
{
    double usual = ui_metrics_is_portrait(draw->metrics) ? UPRIGHT_SHARE : LYING_SHARE;
    double share = draw->compact ? COMPACT_SHARE : usual;
    return (int)(height_within_reach(draw) * share);
}

static int least_words(const UiDraw *draw)
{
    return ui_draw_px(draw, WORDS_KO * ui_theme_ko_mm(UI_TYPE_BODY, draw->metrics->text_size));
}

static UiMapScale scale_in(const UiDraw *draw, int width_px, const UiMap *map)
{
    double scale = MIN((double)width_px / map->size.x, (double)most_height(draw) / map->size.y);
    double most = map->most_mm_per_unit * draw->metrics->px_per_mm;
    scale = most > 0 ? MIN(scale, most) : scale;
    double wide = map->size.x * scale * STRETCH;
    int words = 2 * (least_words(draw) + ui_draw_space(draw, UI_SPACE_L));
    bool is_wide = map->schematic && wide + words <= width_px;
    return (UiMapScale){is_wide ? scale * STRETCH : scale, scale};
}

static UiPoint place_of(const Picture *picture, UiPoint point)
{
    return (UiPoint){picture->corner.x + (int)lround(point.x * picture->scale.x),
                     picture->corner.y + (int)lround(point.y * picture->scale.y)};
}

/* Adds a ring without the points that lie on one another here; the last one is kept, where the next
   shape has its corner. */
static int add_ring(const Picture *picture, const UiPoint *ring, int count, UiPoint *points,
                    int room)
{
    int used = 0;
    for (int i = 0; i < count && used < room; i++) {
        UiPoint point = place_of(picture, ring[i]);
        bool near = used > 0 && i + 1 < count && ABS(point.x - points[used - 1].x) < NEAR_PX &&
                    ABS(point.y - points[used - 1].y) < NEAR_PX;
        if (!near) {
            points[used++] = point;
        }
    }
    return used;
}

/* Rings one after the other, each with the way back to where the first began. */
static int set_outline(const Picture *picture, const UiMapPlace *place, UiPoint *points)
{
    int used = 0;
    int from = 0;
    for (int ring = 0; ring < place->ring_count; ring++) {
        int end = place->ring_ends[ring];
        int begin = used;
        int room = UI_CANVAS_LIMIT_OUTLINE - used - 2;
        int added = add_ring(picture, place->points + from, end - from, points + used, room);
        from = end;
        if (added < 3) {
            continue; // too small to be seen here
        }
        used += added;
        points[used++] = points[begin];
        if (begin > 0) {
            points[used++] = points[0];
        }
    }
    return used;
}

static void draw_place(const Picture *picture, int index, UiPoint *points)
{
    const UiDraw *draw = picture->draw;
    const UiMapPlace *place = &picture->map->places[index];
    UiShape shape = look_of(draw, place->step);
    if (picture->map->both_kinds) {
        set_kind(draw, &shape, place->strong);
    }
    if (ui_draw_is_pressed(draw, place->id)) {
        shape.edge = draw->theme->accent_pressed;
        shape.edge_px = ui_draw_px(draw, CHOSEN_MM);
    }
    int count = set_outline(picture, place, points);
    ui_canvas_add_shape(draw->canvas, points, count, &shape);
    if (count >= 3) {
        ui_canvas_add_spot(draw->canvas, place->id);
    }
}

/* Over all others, so that no neighbour's edge lies on it. */
static void draw_chosen(const Picture *picture, UiPoint *points)
{
    const UiDraw *draw = picture->draw;
    if (picture->map->chosen >= 0) {
        const UiMapPlace *place = &picture->map->places[picture->map->chosen];
        UiShape ring = {.edge = draw->theme->focus, .edge_px = ui_draw_px(draw, CHOSEN_MM)};
        ui_canvas_add_shape(draw->canvas, points, set_outline(picture, place, points), &ring);
    }
}

/* ---- numbers ---- */

static int plate_pad(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_HAIR) / 2; }

/* Some of the colour is to be seen beside the number. */
static int width_for_words(const UiMapPlace *place, UiMapScale scale)
{
    return (int)(2 * place->room * scale.x * PLATE_SHARE);
}

/* In small shapes the least letters there are. */
static UiType type_in(const UiDraw *draw, const UiMapPlace *place, const char *words,
                      UiMapScale scale)
{
    int room = width_for_words(place, scale) - 2 * plate_pad(draw);
    return ui_draw_text_width(draw, UI_TYPE_STRONG, words) <= room ? UI_TYPE_STRONG
                                                                   : UI_TYPE_CAPTION;
}

static bool fits(const UiDraw *draw, const UiMapPlace *place, const char *words, UiMapScale scale)
{
    UiType type = type_in(draw, place, words, scale);
    int width = ui_draw_text_width(draw, type, words) + 2 * plate_pad(draw);
    int height = ui_draw_line_height(draw, type) * 3 / 4;
    return width <= width_for_words(place, scale) && height <= (int)(2 * place->room * scale.y);
}

static bool has_figure(const UiMapPlace *place) { return place->step != UI_MAP_NO_FIGURE; }

bool ui_map_numbers_fit(const UiDraw *draw, const UiMap *map, UiMapScale scale)
{
    for (int i = 0; i < map->count; i++) {
        const UiMapPlace *place = &map->places[i];
        if (has_figure(place) &&
            (place->number == NULL || !fits(draw, place, place->number, scale))) {
            return false;
        }
    }
    return true;
}

/* On a plate of its own: over colours and patterns no ink is read everywhere. */
static void draw_words(const Picture *picture, const UiMapPlace *place, const char *words)
{
    const UiDraw *draw = picture->draw;
    if (words == NULL || !fits(draw, place, words, picture->scale)) {
        return;
    }
    UiPoint at = place_of(picture, place->middle);
    UiType type = type_in(draw, place, words, picture->scale);
    int width = ui_draw_text_width(draw, type, words) + 2 * plate_pad(draw);
    int line = ui_draw_line_height(draw, type);
    int height = line * 3 / 4;
    UiBox plate = {at.x - width / 2, at.y - height / 2, width, height};
    UiParagraph paragraph = ui_draw_paragraph(draw, type, words);
    paragraph.align = UI_ALIGN_CENTRE;
    ui_draw_round(draw, plate, UI_RADIUS_S, draw->theme->card);
    ui_draw_line_of_text(draw, (UiBox){plate.x, at.y - line / 2, width, line}, &paragraph);
}

static void draw_mark(const Picture *picture, const UiMapPlace *place)
{
    UiPoint at = place_of(picture, place->middle);
    int side = MIN(ui_draw_px(picture->draw, MARK_MM), (int)(1.6 * place->room * picture->scale.y));
    ui_mark_draw_shape(picture->draw, (UiBox){at.x - side / 2, at.y - side / 2, side, side},
                       place->mark);
}

/* Squares are all alike: the numbers of all or of none. Of outlines the small ones go without. */
static bool shows_numbers(const Picture *picture)
{
    const UiMap *map = picture->map;
    bool some = false;
    for (int i = 0; i < map->count; i++) {
        some |= map->places[i].number != NULL;
    }
    return map->schematic ? ui_map_numbers_fit(picture->draw, map, picture->scale) : some;
}

static void draw_numbers(const Picture *picture)
{
    const UiMap *map = picture->map;
    bool numbers = shows_numbers(picture);
    for (int i = 0; i < map->count; i++) {
        const UiMapPlace *place = &map->places[i];
        if (has_figure(place)) {
            draw_words(picture, place, numbers ? place->number : place->key);
        } else {
            draw_mark(picture, place);
        }
    }
}

static int picture_width(const UiMap *map, UiMapScale scale)
{
    return (int)lround(map->size.x * scale.x);
}

static int draw_picture(const UiDraw *draw, UiBox box, const UiMap *map, UiMapScale scale)
{
    int width = picture_width(map, scale);
    int height = (int)lround(map->size.y * scale.y) + 1;
    if (draw->canvas == NULL) {
        return height;
    }
    const Picture picture = {draw, map, {box.x + (box.width - width) / 2, box.y}, scale};
    UiPoint *points = g_new(UiPoint, UI_CANVAS_LIMIT_OUTLINE);
    ui_canvas_set_field(draw->canvas, (UiBox){box.x, box.y, box.width, height},
                        ui_draw_px(draw, REACH_MM));
    for (int i = 0; i < map->count; i++) {
        draw_place(&picture, i, points);
    }
    draw_numbers(&picture);
    draw_chosen(&picture, points);
    g_free(points);
    return height;
}

/* ---- words ---- */

static int draw_words_of_chosen(const UiDraw *draw, UiBox box, const UiMap *map)
{
    const UiMapChosen *words = &map->words;
    int gap = ui_draw_space(draw, UI_SPACE_XS);
    if (words->name == NULL) {
        return ui_draw_text(draw, box, UI_TYPE_BODY, draw->theme->text_muted, words->hint) + gap;
    }
    int used = ui_draw_text(draw, box, UI_TYPE_STRONG, draw->theme->text, words->name);
    UiBox rest = box;
    rest.y = box.y + used;
    used += ui_draw_text(draw, rest, UI_TYPE_HEADING, draw->theme->text, words->figure);
    if (words->badge.word != NULL) {
        rest.y = box.y + used;
        used += ui_badge_draw(draw, rest, &words->badge) + gap;
    }
    if (words->open.word != NULL) {
        rest.y = box.y + used;
        rest.width = MIN(box.width, ui_button_width(draw, &words->open));
        used += ui_button_draw(draw, rest, &words->open) + gap;
    }
    return used + gap;
}

static int draw_entry(const UiDraw *draw, UiBox box, const UiMapLegend *entry)
{
    int side = ui_draw_px(draw, SWATCH_MM);
    int line = ui_draw_line_height(draw, UI_TYPE_BODY);
    UiBox column = ui_box_cut_left(&box, side);
    UiBox swatch = ui_box_centre((UiBox){column.x, column.y, side, line}, side, line * 2 / 3);
    UiShape shape = look_of(draw, entry->step);
    if (entry->both_kinds) {
        set_kind(draw, &shape, entry->strong);
    }
    const UiPoint corners[] = {{swatch.x, swatch.y},
                               {swatch.x + side, swatch.y},
                               {swatch.x + side, swatch.y + swatch.height},
                               {swatch.x, swatch.y + swatch.height}};
    ui_canvas_add_shape(draw->canvas, corners, G_N_ELEMENTS(corners), &shape);
    ui_mark_draw_shape(draw, ui_box_inset(swatch, ui_draw_px(draw, EDGE_MM)), entry->mark);
    ui_box_cut_left(&box, ui_draw_space(draw, UI_SPACE_S));
    int words = ui_draw_text(draw, box, UI_TYPE_BODY, draw->theme->text, entry->words);
    return MAX(words, line);
}

static int draw_legend(const UiDraw *draw, UiBox box, const UiMap *map)
{
    int used = 0;
    for (int i = 0; i < map->legend_count; i++) {
        UiBox rest = {box.x, box.y + used, box.width, 0};
        used += draw_entry(draw, rest, &map->legend[i]);
    }
    return used;
}

/* The legend beside what was touched, where both have the width; otherwise under it. */
static int draw_words_beside(const UiDraw *draw, UiBox box, const UiMap *map)
{
    int gap = ui_draw_space(draw, UI_SPACE_L);
    if (box.width >= 2 * least_words(draw) + gap) {
        int chosen = draw_words_of_chosen(draw, ui_box_column(box, 0, 2, gap), map);
        int legend = draw_legend(draw, ui_box_column(box, 1, 2, gap), map);
        return MAX(chosen, legend);
    }
    int used = draw_words_of_chosen(draw, box, map);
    UiBox rest = {box.x, box.y + used, box.width, 0};
    return used + draw_legend(draw, rest, map);
}

/* ---- pieces ---- */

/* Left of the words; no wider than it needs. */
static UiBox cut_picture(const UiDraw *draw, UiBox *box, const UiMap *map, UiMapScale scale)
{
    UiBox picture = ui_box_cut_left(box, picture_width(map, scale));
    ui_box_cut_left(box, ui_draw_space(draw, UI_SPACE_L));
    return picture;
}

/* Beside it, the words must have the width for a figure and the height of a page. */
static bool is_beside(const UiDraw *draw, int width_px, const UiMap *map)
{
    UiBox words = {0, 0, width_px, 0};
    (void)cut_picture(draw, &words, map, scale_in(draw, width_px, map));
    if (words.width < least_words(draw)) {
        return false;
    }
    UiDraw measuring = ui_draw_measuring(draw);
    int most = (int)(height_within_reach(draw) * WORDS_SHARE);
    return draw_words_beside(&measuring, words, map) <= most;
}

static int draw_beside(const UiDraw *draw, UiBox box, const UiMap *map)
{
    UiBox words = box;
    UiMapScale scale = scale_in(draw, box.width, map);
    UiBox left = cut_picture(draw, &words, map, scale);
    int picture = draw_picture(draw, left, map, scale);
    int beside = draw_words_beside(draw, words, map);
    return MAX(picture, beside);
}

int ui_map_piece_count(const UiMap *map) { return FIRST_ENTRY + map->legend_count; }

int ui_map_draw_piece(const UiDraw *draw, UiBox box, const UiMap *map, int piece)
{
    bool beside = is_beside(draw, box.width, map);
    int gap = ui_draw_space(draw, UI_SPACE_XS);
    if (piece == 0) {
        return beside ? draw_beside(draw, box, map)
                      : draw_picture(draw, box, map, scale_in(draw, box.width, map)) + 2 * gap;
    }
    if (beside) {
        return 0;
    }
    return piece == 1 ? draw_words_of_chosen(draw, box, map)
                      : draw_entry(draw, box, &map->legend[piece - FIRST_ENTRY]) + gap;
}
