#include "ui/widget/bands.h"

#include <glib.h>
#include <string.h>

#include "widget/pair.h"
#include "widget/pattern.h"

/* All bands together: of the height of the panel, which leaves room for names of two lines and for
   what stands above, or with keys for names; and no more than so much. */
#define THICK_SHARE 0.25
#define COMPACT_THICK_SHARE 0.35
#define MOST_THICK_MM 110.0
/* With keys it is no higher than what head and foot of a page leave: it is never divided. */
#define MOST_SHARE 0.55
#define HEAD_AND_FOOT_LINES 5.5
#define HEAD_AND_FOOT_LINES_PORTRAIT 9.0
#define STRIP_MM 3.0
#define GAP_MM 3.0
#define LEAST_CURVE_MM 14.0
/* The width of a column of names, in lines' heights: in a narrower one they break so often that the
   picture has no room below what stands above it. */
#define LEAST_NAME_LINES 8
#define MOST_NAME_SHARE 3 /* and at most a third of the picture each */
#define CURVE_STEPS 20
#define TINT 0x30

typedef enum { FROM, TO, SIDES } Side;

/* An end: its words stand in the middle of the slot, its bar as well. */
typedef struct {
    int thick;
    int slot;
    int bar_y;
    int slot_y;
} End;

typedef struct {
    const UiBands *bands;
    bool named;
    int name_px;
    int gap;
    int strip;
    int curve_x; /* from where bands bend, to where their numbers begin, to where they end */
    int figure_x;
    int end_x;
    int height;
    End ends[SIDES][UI_BANDS_LIMIT_ENDS];
    int thick[UI_BANDS_LIMIT];
    int y[SIDES][UI_BANDS_LIMIT];
    bool says[UI_BANDS_LIMIT]; /* its number, at its end */
    bool thin;                 /* all of them: no picture */
} Laid;

static int end_count(const UiBands *bands, Side side)
{
    return MIN(side == FROM ? bands->from_count : bands->to_count, UI_BANDS_LIMIT_ENDS);
}

static const UiBandsEnd *end_at(const UiBands *bands, Side side, int index)
{
    return side == FROM ? &bands->from[index] : &bands->to[index];
}

static int band_count(const UiBands *bands) { return MIN(bands->count, UI_BANDS_LIMIT); }

static int end_of(const UiBand *band, Side side) { return side == FROM ? band->from : band->to; }

// ---- where all stands --------------------------------------------------------------------------

static int panel_height(const UiDraw *draw)
{
    return draw->metrics->height_px - ui_metrics_lowered_px(draw->metrics);
}

static int most_height(const UiDraw *draw)
{
    double lines =
        ui_metrics_is_portrait(draw->metrics) ? HEAD_AND_FOOT_LINES_PORTRAIT : HEAD_AND_FOOT_LINES;
    int height = panel_height(draw);
    int left = height - (int)(lines * ui_draw_line_height(draw, UI_TYPE_BODY));
    return draw->compact ? MIN(left, (int)(height * MOST_SHARE)) : G_MAXINT;
}

static void set_thickness(const UiDraw *draw, Laid *laid)
{
    const UiBands *bands = laid->bands;
    double share = draw->compact ? COMPACT_THICK_SHARE : THICK_SHARE;
    int whole_px = MIN((int)(panel_height(draw) * share), ui_draw_px(draw, MOST_THICK_MM));
    double whole = 0;
    for (int i = 0; i < band_count(bands); i++) {
        whole += MAX(bands->bands[i].value, 0);
    }
    for (int i = 0; i < band_count(bands); i++) {
        const UiBand *band = &bands->bands[i];
        if (band->value > 0) { // and is seen, however little it is
            int thick = (int)(whole_px * band->value / whole + 0.5);
            laid->thick[i] = MAX(thick, ui_draw_space(draw, UI_SPACE_HAIR));
        }
        laid->thin = laid->thin && laid->thick[i] < ui_draw_line_height(draw, UI_TYPE_BODY) / 2;
        laid->ends[FROM][band->from].thick += laid->thick[i];
        laid->ends[TO][band->to].thick += laid->thick[i];
    }
}

static void set_columns(const UiDraw *draw, Laid *laid, int width_px)
{
    // Digits are all of one width, so the longest number is the widest; every piece asks for it.
    const char *longest = "";
    for (int i = 0; i < band_count(laid->bands); i++) {
        const char *brief = laid->bands->bands[i].brief;
        longest = laid->thick[i] > 0 && strlen(brief) > strlen(longest) ? brief : longest;
    }
    int figure = ui_draw_text_width(draw, UI_TYPE_BODY, longest);
    figure += 2 * ui_draw_space(draw, UI_SPACE_S);
    int line = ui_draw_line_height(draw, UI_TYPE_BODY);
    laid->strip = ui_draw_px(draw, STRIP_MM);
    laid->gap = ui_draw_px(draw, GAP_MM);
    int names = (width_px - figure - ui_draw_px(draw, LEAST_CURVE_MM)) / 2 - laid->strip -
                ui_draw_space(draw, UI_SPACE_S);
    laid->named = !draw->compact && names >= LEAST_NAME_LINES * line;
    laid->name_px = laid->named ? MIN(names, width_px / MOST_NAME_SHARE) : line;
    int side = laid->name_px + ui_draw_space(draw, UI_SPACE_S) + laid->strip;
    laid->curve_x = side;
    laid->end_x = width_px - side;
    laid->figure_x = laid->end_x - figure;
}

/* Beside its bar: those of a source end there, those of a use begin there. */
static int draw_words(const UiDraw *draw, UiBox box, const Laid *laid, Side side, int index)
{
    const UiBandsEnd *end = end_at(laid->bands, side, index);
    UiParagraph name = ui_draw_paragraph(draw, UI_TYPE_STRONG, laid->named ? end->label : end->key);
    UiParagraph figure = ui_draw_paragraph(draw, UI_TYPE_BODY, end->figure);
    name.align = figure.align = side == FROM ? UI_ALIGN_END : UI_ALIGN_START;
    int used = ui_draw_text_lines(draw, box, &name);
    box.y += used;
    return laid->named ? used + ui_draw_text_lines(draw, box, &figure) : used;
}

static int set_slots(const UiDraw *draw, Laid *laid, Side side)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int height = 0;
    for (int i = 0; i < end_count(laid->bands, side); i++) {
        End *end = &laid->ends[side][i];
        if (end->thick > 0) {
            const UiBox box = {0, 0, laid->name_px, 0};
            int words = laid->named ? draw_words(&measuring, box, laid, side, i)
                                    : ui_draw_line_height(draw, UI_TYPE_STRONG);
            end->slot = MAX(words, end->thick);
            height += end->slot + (height > 0 ? laid->gap : 0);
        }
    }
    return height;
}

static void set_places(Laid *laid, Side side, int height)
{
    int y = (laid->height - height) / 2;
    for (int i = 0; i < end_count(laid->bands, side); i++) {
        End *end = &laid->ends[side][i];
        if (end->thick > 0) {
            end->slot_y = y;
            end->bar_y = y + (end->slot - end->thick) / 2;
            y += end->slot + laid->gap;
        }
    }
    int below[UI_BANDS_LIMIT_ENDS] = {0};
    for (int i = 0; i < band_count(laid->bands); i++) {
        int at = end_of(&laid->bands->bands[i], side);
        laid->y[side][i] = laid->ends[side][at].bar_y + below[at];
        below[at] += laid->thick[i];
    }
}

/* A number of digits alone is lower than its line: that may reach into the next band, and half into
   the gap between two ends, but not into the line of another number. */
static void set_numbers(const UiDraw *draw, Laid *laid)
{
    int line = ui_draw_line_height(draw, UI_TYPE_BODY);
    int before[UI_BANDS_LIMIT_ENDS];
    int below[UI_BANDS_LIMIT_ENDS] = {0};
    for (int i = 0; i < UI_BANDS_LIMIT_ENDS; i++) {
        before[i] = -line;
    }
    for (int i = 0; i < band_count(laid->bands); i++) {
        int to = laid->bands->bands[i].to;
        int middle = below[to] + laid->thick[i] / 2;
        if (laid->thick[i] >= line - laid->gap && middle - before[to] >= line) {
            laid->says[i] = true;
            before[to] = middle;
        }
        below[to] += laid->thick[i];
    }
}

/* Where names stand, all words must be set to know how high the picture is, which only the picture
   asks: for the lines below it (`!places`) it is enough that there is one. */
static void lay(const UiDraw *draw, const UiBands *bands, int width_px, bool places, Laid *laid)
{
    memset(laid, 0, sizeof *laid);
    laid->bands = bands;
    laid->thin = true;
    set_thickness(draw, laid);
    set_columns(draw, laid, width_px);
    set_numbers(draw, laid);
    if (laid->thin || laid->figure_x <= laid->curve_x) {
        return;
    }
    laid->height = 1;
    if (places || !laid->named) {
        int height[SIDES] = {set_slots(draw, laid, FROM), set_slots(draw, laid, TO)};
        laid->height = MAX(height[FROM], height[TO]);
        set_places(laid, FROM, height[FROM]);
        set_places(laid, TO, height[TO]);
    }
    laid->height = laid->height <= most_height(draw) ? laid->height : 0;
}

// ---- the picture -------------------------------------------------------------------------------

/* From one end to the other without a corner: 0 to 1, level at both. */
static double bend(double share) { return share * share * (3 - 2 * share); }

static UiPoint point_at(const Laid *laid, UiBox box, int index, int step)
{
    double share = (double)step / CURVE_STEPS;
    int from = laid->y[FROM][index];
    int to = laid->y[TO][index];
    return (UiPoint){box.x + laid->curve_x + (int)((laid->figure_x - laid->curve_x) * share + 0.5),
                     box.y + (int)(from + (to - from) * bend(share) + 0.5)};
}

/* Opaque: what a band crosses does not show through it. */
static UiColour tint_of(const UiDraw *draw, UiColour colour)
{
    UiColour tint = 0xffu << 24;
    for (int shift = 0; shift <= 16; shift += 8) {
        int card = (int)(draw->theme->card >> shift & 0xff);
        int own = (int)(colour >> shift & 0xff);
        tint |= (UiColour)(card + (own - card) * TINT / 0xff) << shift;
    }
    return tint;
}

static void draw_band(const UiDraw *draw, UiBox box, const Laid *laid, int index)
{
    enum { EDGE = CURVE_STEPS + 2 };
    const UiBand *band = &laid->bands->bands[index];
    UiColour colour = ui_pattern_colour(draw, band->from);
    int thick = laid->thick[index];
    int hair = ui_draw_space(draw, UI_SPACE_HAIR);
    UiPoint points[2 * EDGE];
    for (int i = 0; i < EDGE; i++) {
        UiPoint at = i <= CURVE_STEPS ? point_at(laid, box, index, i)
                                      : (UiPoint){box.x + laid->end_x, box.y + laid->y[TO][index]};
        points[i] = at;
        points[2 * EDGE - 1 - i] = (UiPoint){at.x, at.y + thick};
    }
    if (thick <= 3 * hair) { // no room for a tint between its edges
        ui_canvas_add_polygon(draw->canvas, points, 2 * EDGE, colour);
    } else {
        const UiShape shape = {.fill = tint_of(draw, colour), .edge = colour, .edge_px = hair};
        ui_canvas_add_shape(draw->canvas, points, 2 * EDGE, &shape);
    }
    const UiBox strip = {box.x + laid->end_x, box.y + laid->y[TO][index], laid->strip, thick};
    ui_pattern_draw(draw, strip, band->from);
}

static void draw_number(const UiDraw *draw, UiBox box, const Laid *laid, int index)
{
    const UiBand *band = &laid->bands->bands[index];
    UiBox end = {box.x + laid->figure_x, box.y + laid->y[TO][index], laid->end_x - laid->figure_x,
                 laid->thick[index]};
    if (!laid->says[index]) {
        return;
    }
    UiParagraph number = ui_draw_paragraph(draw, UI_TYPE_BODY, band->brief);
    number.align = UI_ALIGN_END;
    int line = ui_draw_line_height(draw, UI_TYPE_BODY);
    const UiBox at = {end.x, end.y + (end.height - line) / 2, end.width, line};
    ui_draw_line_of_text(draw, ui_box_inset_xy(at, ui_draw_space(draw, UI_SPACE_S), 0), &number);
    end.width += laid->strip;
    if (band->id != NULL && end.height >= ui_metrics_target(draw->metrics)) {
        (void)ui_draw_target(draw, end, band->id, band->label);
    }
}

static void draw_ends(const UiDraw *draw, UiBox box, const Laid *laid, Side side)
{
    for (int i = 0; i < end_count(laid->bands, side); i++) {
        const End *end = &laid->ends[side][i];
        if (end->thick > 0) {
            UiDraw measuring = ui_draw_measuring(draw);
            UiBox at = {side == FROM ? box.x : box.x + box.width - laid->name_px,
                        box.y + end->slot_y, laid->name_px, 0};
            at.y += (end->slot - draw_words(&measuring, at, laid, side, i)) / 2;
            (void)draw_words(draw, at, laid, side, i);
        }
        if (end->thick > 0 && side == FROM) {
            ui_pattern_draw(draw,
                            (UiBox){box.x + laid->curve_x - laid->strip, box.y + end->bar_y,
                                    laid->strip, end->thick},
                            i);
        }
    }
}

/* The thickest first: a thin one is not lost under it. */
static void draw_bands(const UiDraw *draw, UiBox box, const Laid *laid)
{
    int order[UI_BANDS_LIMIT];
    int count = 0;
    for (int i = 0; i < band_count(laid->bands); i++) {
        int at = count;
        if (laid->thick[i] > 0) {
            count++;
            for (; at > 0 && laid->thick[order[at - 1]] < laid->thick[i]; at--) {
                order[at] = order[at - 1];
            }
            order[at] = i;
        }
    }
    for (int i = 0; i < count; i++) {
        draw_band(draw, box, laid, order[i]);
    }
    for (int i = 0; i < count; i++) {
        draw_number(draw, box, laid, order[i]);
    }
}

static int draw_picture(const UiDraw *draw, UiBox box, const Laid *laid)
{
    if (laid->height == 0) {
        return 0;
    }
    if (draw->canvas != NULL) {
        draw_bands(draw, box, laid);
        draw_ends(draw, box, laid, FROM);
        draw_ends(draw, box, laid, TO);
    }
    return laid->height + ui_draw_space(draw, UI_SPACE_S);
}

// ---- the words below ---------------------------------------------------------------------------

/* "3 เศรษฐกิจ … 600,000 บาท · 48 %" */
static int draw_end_line(const UiDraw *draw, UiBox box, const UiBandsEnd *end)
{
    UiBox key = ui_box_cut_left(&box, 2 * ui_draw_line_height(draw, UI_TYPE_BODY));
    int used = ui_draw_text(draw, key, UI_TYPE_STRONG, draw->theme->text, end->key);
    int height = ui_pair_draw(draw, box, end->label, end->figure);
    return MAX(used, height);
}

int ui_bands_piece_count(const UiBands *bands)
{
    return 1 + end_count(bands, FROM) + end_count(bands, TO) + band_count(bands);
}

static int draw_side_line(const UiDraw *draw, UiBox box, const Laid *laid, Side side, int index)
{
    bool told = laid->height > 0 && laid->named && laid->ends[side][index].thick > 0;
    return told ? 0 : draw_end_line(draw, box, end_at(laid->bands, side, index));
}

int ui_bands_draw_piece(const UiDraw *draw, UiBox box, const UiBands *bands, int piece)
{
    Laid laid;
    lay(draw, bands, box.width, piece == 0, &laid);
    if (piece == 0) {
        return draw_picture(draw, box, &laid);
    }
    int at = piece - 1;
    if (at < end_count(bands, FROM)) {
        return draw_side_line(draw, box, &laid, FROM, at);
    }
    at -= end_count(bands, FROM);
    if (at < end_count(bands, TO)) {
        return draw_side_line(draw, box, &laid, TO, at);
    }
    at -= end_count(bands, TO);
    bool told = laid.thick[at] == 0 || (laid.height > 0 && laid.says[at]);
    return told ? 0 : ui_pair_draw(draw, box, bands->bands[at].label, bands->bands[at].figure);
}

int ui_bands_draw(const UiDraw *draw, UiBox box, const UiBands *bands)
{
    int used = 0;
    for (int i = 0; i < ui_bands_piece_count(bands); i++) {
        UiBox rest = {box.x, box.y + used, box.width, 0};
        used += ui_bands_draw_piece(draw, rest, bands, i);
    }
    return used;
}
