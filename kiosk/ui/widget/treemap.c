#include "ui/widget/treemap.h"

#include "widget/pair.h"
#include "widget/pattern.h"

#define PICTURE_MM 80.0
#define COMPACT_PICTURE_MM 50.0
#define STRIP_MM 3.0
#define GAP_MM 2.2          /* between two things to touch */
#define LEAST_WIDTH_LINES 6 /* of a part that says its name, in lines' heights */

/* Parts by their size, the greatest first: `order` holds their places in the model. */
typedef struct {
    const UiTreemap *treemap;
    int order[UI_TREEMAP_LIMIT_PARTS];
    int count; /* of those that have an area */
    int gap_px;
    UiBox *places;
} Cutting;

static int shown_count(const UiTreemap *treemap)
{
    return treemap->count < UI_TREEMAP_LIMIT_PARTS ? treemap->count : UI_TREEMAP_LIMIT_PARTS;
}

static double value_at(const Cutting *cutting, int place)
{
    return cutting->treemap->parts[cutting->order[place]].value;
}

static void sort(Cutting *cutting)
{
    for (int i = 0; i < shown_count(cutting->treemap); i++) {
        if (cutting->treemap->parts[i].value > 0) {
            int at = cutting->count++;
            for (; at > 0 && value_at(cutting, at - 1) < cutting->treemap->parts[i].value; at--) {
                cutting->order[at] = cutting->order[at - 1];
            }
            cutting->order[at] = i;
        }
    }
}

/* How many of the parts from `first` to `end` make up about half of them, and what they come to. */
static int find_half(const Cutting *cutting, int first, int end, double *share)
{
    double whole = 0;
    for (int i = first; i < end; i++) {
        whole += value_at(cutting, i);
    }
    double half = value_at(cutting, first);
    int middle = first + 1;
    while (middle < end - 1 && half + value_at(cutting, middle) / 2 < whole / 2) {
        half += value_at(cutting, middle++);
    }
    *share = half / whole;
    return middle;
}

/* Halved across its longer side until every part stands alone. */
static void cut(const Cutting *cutting, int first, int end, UiBox box)
{
    int stack[UI_TREEMAP_LIMIT_PARTS][2];
    UiBox boxes[UI_TREEMAP_LIMIT_PARTS];
    int depth = 0;
    stack[depth][0] = first;
    stack[depth][1] = end;
    boxes[depth++] = box;
    while (depth > 0) {
        depth--;
        int from = stack[depth][0];
        int to = stack[depth][1];
        UiBox own = boxes[depth];
        if (to - from == 1) {
            cutting->places[cutting->order[from]] = own;
            continue;
        }
        double share = 0;
        int middle = find_half(cutting, from, to, &share);
        bool lying = own.width >= own.height;
        int length = (lying ? own.width : own.height) - cutting->gap_px;
        int part = (int)(length * share + 0.5);
        part = part < 1 ? 1 : part > length - 1 ? length - 1 : part;
        UiBox head = lying ? ui_box_cut_left(&own, part) : ui_box_cut_top(&own, part);
        (void)(lying ? ui_box_cut_left(&own, cutting->gap_px)
                     : ui_box_cut_top(&own, cutting->gap_px));
        stack[depth][0] = from;
        stack[depth][1] = middle;
        boxes[depth++] = head;
        stack[depth][0] = middle;
        stack[depth][1] = to;
        boxes[depth++] = own;
    }
}

static Cutting cut_up(const UiTreemap *treemap, UiBox box, int gap_px, UiBox *places)
{
    Cutting cutting = {.treemap = treemap, .gap_px = gap_px, .places = places};
    for (int i = 0; i < UI_TREEMAP_LIMIT_PARTS; i++) {
        places[i] = (UiBox){0};
    }
    sort(&cutting);
    if (cutting.count > 0) {
        cut(&cutting, 0, cutting.count, box);
    }
    return cutting;
}

void ui_treemap_place(const UiTreemap *treemap, UiBox box, int gap_px,
                      UiBox places[UI_TREEMAP_LIMIT_PARTS])
{
    (void)cut_up(treemap, box, gap_px, places);
}

/* ---- words ---- */

static int draw_words(const UiDraw *draw, UiBox box, const UiTreemapPart *part)
{
    box.height = 0;
    int used = ui_draw_text(draw, box, UI_TYPE_STRONG, draw->theme->text, part->label);
    box.y += used;
    return used + ui_draw_text(draw, box, UI_TYPE_BODY, draw->theme->text, part->figure);
}

static UiBox inside_of(const UiDraw *draw, UiBox area)
{
    ui_box_cut_left(&area, ui_draw_px(draw, STRIP_MM));
    return ui_box_inset(area, ui_draw_space(draw, UI_SPACE_XS));
}

static bool says_itself(const UiDraw *draw, UiBox area, const UiTreemapPart *part)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox inside = inside_of(draw, area);
    return inside.width >= LEAST_WIDTH_LINES * ui_draw_line_height(draw, UI_TYPE_BODY) &&
           inside.width >= ui_draw_text_width(draw, UI_TYPE_BODY, part->figure) &&
           inside.height >= draw_words(&measuring, inside, part);
}

static void draw_key(const UiDraw *draw, UiBox inside, const char *key)
{
    if (inside.width >= ui_draw_text_width(draw, UI_TYPE_STRONG, key) &&
        inside.height >= ui_draw_line_height(draw, UI_TYPE_STRONG)) {
        (void)ui_draw_text(draw, inside, UI_TYPE_STRONG, draw->theme->text, key);
    }
}

static void draw_area(const UiDraw *draw, UiBox area, const UiTreemapPart *part)
{
    const UiTheme *theme = draw->theme;
    bool pressed = ui_draw_is_pressed(draw, part->id);
    // A hair inside the border, on the colour of the card, where its own can be told.
    UiBox strip = ui_box_inset(area, 2 * ui_draw_space(draw, UI_SPACE_HAIR));
    int width = ui_draw_px(draw, STRIP_MM);
    strip.width = width < strip.width ? width : strip.width;
    const UiRound ground = {.fill = pressed ? theme->accent_tint : theme->card,
                            .border = theme->outline,
                            .border_px = ui_draw_space(draw, UI_SPACE_HAIR)};
    ui_canvas_add_round(draw->canvas, area, &ground);
    ui_pattern_draw(draw, strip, part->series);
    UiBox inside = inside_of(draw, area);
    if (says_itself(draw, area, part)) {
        (void)draw_words(draw, inside, part);
    } else {
        draw_key(draw, inside, part->key);
    }
    int finger = ui_metrics_target(draw->metrics);
    if (part->id != NULL && area.width >= finger && area.height >= finger) {
        (void)ui_draw_target(draw, area, part->id, part->label);
    }
}

/* "3 เศรษฐกิจ … 600,000 บาท · 48 %": what has no room in its area. */
static int draw_line(const UiDraw *draw, UiBox box, const UiTreemapPart *part)
{
    int width = 2 * ui_draw_line_height(draw, UI_TYPE_BODY);
    UiBox key = ui_box_cut_left(&box, width);
    int used = ui_draw_text(draw, key, UI_TYPE_STRONG, draw->theme->text, part->key);
    int height = ui_pair_draw(draw, box, part->label, part->figure);
    return used > height ? used : height;
}

static int draw_picture(const UiDraw *draw, UiBox picture, const UiTreemap *treemap)
{
    UiBox places[UI_TREEMAP_LIMIT_PARTS];
    const Cutting cutting = cut_up(treemap, picture, ui_draw_px(draw, GAP_MM), places);
    // The greatest first: so one reads them, and so the four keys go.
    for (int i = 0; i < cutting.count; i++) {
        draw_area(draw, places[cutting.order[i]], &treemap->parts[cutting.order[i]]);
    }
    return picture.height + ui_draw_space(draw, UI_SPACE_S);
}

int ui_treemap_piece_count(const UiTreemap *treemap) { return 1 + shown_count(treemap); }

int ui_treemap_draw_piece(const UiDraw *draw, UiBox box, const UiTreemap *treemap, int piece)
{
    UiBox places[UI_TREEMAP_LIMIT_PARTS];
    UiBox picture = box;
    picture.height = ui_draw_px(draw, draw->compact ? COMPACT_PICTURE_MM : PICTURE_MM);
    if (piece == 0) {
        return draw_picture(draw, picture, treemap);
    }
    const UiTreemapPart *part = &treemap->parts[piece - 1];
    ui_treemap_place(treemap, picture, ui_draw_px(draw, GAP_MM), places);
    bool inside = !ui_box_is_empty(places[piece - 1]) && says_itself(draw, places[piece - 1], part);
    return inside ? 0 : draw_line(draw, box, part);
}

int ui_treemap_draw(const UiDraw *draw, UiBox box, const UiTreemap *treemap)
{
    int used = 0;
    for (int i = 0; i < ui_treemap_piece_count(treemap); i++) {
        UiBox rest = {box.x, box.y + used, box.width, 0};
        used += ui_treemap_draw_piece(draw, rest, treemap, i);
    }
    return used;
}
