#include "ui/theme.h"

#include <glib.h>
#include <math.h>

/* clang-format off */

/* Calm: paper, deep green, one warm colour only where something needs a look. */
static const UiTheme light = {
    .surface = 0xfff3f5f1, .card = 0xffffffff, .card_sunk = 0xffe9ede7,
    .text = 0xff14211b, .text_muted = 0xff3e4d47,
    .hairline = 0xffdbe1da, .outline = 0xff74837c,
    .accent = 0xff0b5a50, .accent_pressed = 0xff084239, .on_accent = 0xffffffff,
    .accent_tint = 0xffd9ece6, .on_accent_tint = 0xff0a4a41,
    .head = 0xff0c4a43, .on_head = 0xffffffff, .on_head_muted = 0xffcfe5df,
    .focus = 0xffb65a00, .focus_on_head = 0xffffc86b, .shadow = 0x30142a22, .scrim = 0xa00c1713,
    .plate = 0xffffffff, .plate_ink = 0xff000000,
    .tone = {
        [UI_TONE_NEUTRAL]  = {0xff3d4a45, 0xffe6eae6, 0xff4c5954, 0xffffffff},
        [UI_TONE_INFO]     = {0xff134a86, 0xffdfebf7, 0xff1b5494, 0xffffffff},
        [UI_TONE_POSITIVE] = {0xff14532b, 0xffddf0e0, 0xff17623a, 0xffffffff},
        [UI_TONE_WARNING]  = {0xff6b3a00, 0xfffcebcb, 0xff834600, 0xffffffff},
        [UI_TONE_DANGER]   = {0xff8c1a1a, 0xfffbe2df, 0xffa32020, 0xffffffff},
        [UI_TONE_UNKNOWN]  = {0xff45504b, 0xffeceeeb, 0xff505a55, 0xffffffff},
    },
    .series = {0xff0e7c6b, 0xff2c5fa3, 0xffb86a00, 0xff96457f, 0xff6b7a2a, 0xff5e6963},
    .steps = {0xffe8f3ef, 0xffb4dacd, 0xff6fb7a4, 0xff2c7d69, 0xff0b4f44},
};

static const UiTheme dark = {
    .surface = 0xff101815, .card = 0xff1a2420, .card_sunk = 0xff243029,
    .text = 0xfff1f5f2, .text_muted = 0xffbfcbc5,
    .hairline = 0xff2e3a35, .outline = 0xff7f8f88,
    .accent = 0xff7fd6c2, .accent_pressed = 0xffa5e6d7, .on_accent = 0xff06231e,
    .accent_tint = 0xff183a34, .on_accent_tint = 0xffd6f5ec,
    .head = 0xff0b2f2a, .on_head = 0xffffffff, .on_head_muted = 0xffbfdad3,
    .focus = 0xffffc86b, .focus_on_head = 0xffffc86b, .shadow = 0x80000000, .scrim = 0xb0000000,
    .plate = 0xffffffff, .plate_ink = 0xff000000,
    .tone = {
        [UI_TONE_NEUTRAL]  = {0xffd0dad5, 0xff2e3a35, 0xffa9b7b0, 0xff101815},
        [UI_TONE_INFO]     = {0xffb9d6f5, 0xff1e3450, 0xff8fbceb, 0xff0a1826},
        [UI_TONE_POSITIVE] = {0xffb5e3c0, 0xff1d3d28, 0xff83cb97, 0xff08190e},
        [UI_TONE_WARNING]  = {0xfff5d296, 0xff46330f, 0xffe3ac4b, 0xff1d1300},
        [UI_TONE_DANGER]   = {0xfff7bdb6, 0xff4e2320, 0xffee9289, 0xff260806},
        [UI_TONE_UNKNOWN]  = {0xffc5cfca, 0xff2a322e, 0xff9aa6a0, 0xff0d1311},
    },
    .series = {0xff5cc4ad, 0xff8fbceb, 0xffe3ac4b, 0xffdd9cca, 0xffb9c86e, 0xffa9b7b0},
    .steps = {0xff22302b, 0xff345a50, 0xff3f7a6b, 0xff7cbfae, 0xffc2f0e4},
};

/* Here colour says nothing at all: shape and word carry every status. */
static const UiTheme contrast = {
    .surface = 0xff000000, .card = 0xff000000, .card_sunk = 0xff1c1c1c,
    .text = 0xffffffff, .text_muted = 0xffffffff,
    .hairline = 0xff8c8c8c, .outline = 0xffffffff,
    .accent = 0xffffe14d, .accent_pressed = 0xffffffff, .on_accent = 0xff000000,
    .accent_tint = 0xff333300, .on_accent_tint = 0xffffe14d,
    .head = 0xff000000, .on_head = 0xffffffff, .on_head_muted = 0xffffffff,
    .focus = 0xff4dd2ff, .focus_on_head = 0xff4dd2ff, .shadow = 0x00000000, .scrim = 0xd0000000,
    .plate = 0xffffffff, .plate_ink = 0xff000000,
    .tone = {
        [UI_TONE_NEUTRAL]  = {0xffffffff, 0xff1c1c1c, 0xffffffff, 0xff000000},
        [UI_TONE_INFO]     = {0xff9fd8ff, 0xff1c1c1c, 0xff9fd8ff, 0xff000000},
        [UI_TONE_POSITIVE] = {0xff8dff9f, 0xff1c1c1c, 0xff8dff9f, 0xff000000},
        [UI_TONE_WARNING]  = {0xffffe14d, 0xff1c1c1c, 0xffffe14d, 0xff000000},
        [UI_TONE_DANGER]   = {0xffffb3ab, 0xff1c1c1c, 0xffffb3ab, 0xff000000},
        [UI_TONE_UNKNOWN]  = {0xffe0e0e0, 0xff1c1c1c, 0xffe0e0e0, 0xff000000},
    },
    .series = {0xffffe14d, 0xff9fd8ff, 0xffffffff, 0xffffb3ab, 0xff8dff9f, 0xffc8c8c8},
    .steps = {0xff1c1c1c, 0xff4a4410, 0xff7d7320, 0xffc9b838, 0xffffe14d},
};

/* Height of ก in mm. Below the size of a heading everything is one size: what is worth showing is
   worth reading; weight and space make the difference. */
static const double ko_mm[UI_TYPE_COUNT][UI_TEXT_COUNT] = {
    [UI_TYPE_DISPLAY] = {12.0, 14.0, 16.0, 36.0},
    [UI_TYPE_NUMBER]  = {10.0, 12.0, 14.0, 36.0},
    [UI_TYPE_TITLE]   = { 7.6,  9.6, 11.0, 29.2},
    [UI_TYPE_HEADING] = { 5.6,  8.0,  9.6, 29.2},
    [UI_TYPE_STRONG]  = { 5.0,  7.4,  9.0, 29.2},
    [UI_TYPE_LABEL]   = { 5.0,  7.4,  9.0, 29.2},
    [UI_TYPE_BODY]    = { 5.0,  7.4,  9.0, 29.2},
    [UI_TYPE_CAPTION] = { 4.8,  7.4,  9.0, 29.2},
};

static const UiFace faces[UI_TYPE_COUNT] = {
    [UI_TYPE_DISPLAY] = UI_FACE_BOLD,   [UI_TYPE_NUMBER] = UI_FACE_BOLD,
    [UI_TYPE_TITLE]   = UI_FACE_BOLD,   [UI_TYPE_HEADING] = UI_FACE_BOLD,
    [UI_TYPE_STRONG]  = UI_FACE_BOLD,   [UI_TYPE_LABEL] = UI_FACE_BOLD,
    [UI_TYPE_BODY]    = UI_FACE_REGULAR, [UI_TYPE_CAPTION] = UI_FACE_REGULAR,
};

static const double space_mm[UI_SPACE_COUNT] = {
    [UI_SPACE_HAIR] = 0.5, [UI_SPACE_XS] = 1.5, [UI_SPACE_S] = 3.0,
    [UI_SPACE_M] = 5.0, [UI_SPACE_L] = 8.0, [UI_SPACE_XL] = 14.0,
};

static const double radius_mm[UI_RADIUS_COUNT] = {
    [UI_RADIUS_NONE] = 0.0, [UI_RADIUS_S] = 1.2, [UI_RADIUS_M] = 3.0, [UI_RADIUS_L] = 5.0,
};

static const double motion_ms[UI_MOTION_COUNT] = {
    [UI_MOTION_TOUCH] = 0.0, [UI_MOTION_APPEAR] = 120.0, [UI_MOTION_GLIDE] = 190.0,
};

static const double elevation_mm[UI_ELEVATION_COUNT] = {
    [UI_ELEVATION_FLAT] = 0.0, [UI_ELEVATION_CARD] = 1.6, [UI_ELEVATION_DIALOG] = 8.0,
};
/* clang-format on */

const UiTheme *ui_theme_get(UiThemeKind kind)
{
    switch (kind) {
    case UI_THEME_DARK:
        return &dark;
    case UI_THEME_CONTRAST:
        return &contrast;
    default:
        return &light;
    }
}

static double linear_channel(UiColour colour, int shift)
{
    double value = (double)(colour >> shift & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(UiColour colour)
{
    return 0.2126 * linear_channel(colour, 16) + 0.7152 * linear_channel(colour, 8) +
           0.0722 * linear_channel(colour, 0);
}

double ui_theme_contrast(UiColour a, UiColour b)
{
    double one = luminance(a);
    double other = luminance(b);
    return (MAX(one, other) + 0.05) / (MIN(one, other) + 0.05);
}

double ui_theme_ko_mm(UiType type, UiTextSize size) { return ko_mm[type][size]; }

UiFace ui_theme_face(UiType type) { return faces[type]; }

double ui_theme_ko_per_em(UiFace face) { return face == UI_FACE_ICON ? 1.0 : 0.561; }

double ui_theme_line_em(UiType type) { return type == UI_TYPE_NUMBER ? 1.2 : 1.6; }

double ui_theme_space_mm(UiSpace space) { return space_mm[space]; }

double ui_theme_radius_mm(UiRadius radius) { return radius_mm[radius]; }

double ui_theme_motion_ms(UiMotion motion) { return motion_ms[motion]; }

double ui_theme_elevation_mm(UiElevation elevation) { return elevation_mm[elevation]; }
