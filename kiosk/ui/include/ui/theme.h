#pragma once

#include <stdint.h>

/**
 * The look, in one place: colours by role, type scale, spacing, corners and shadows.
 *
 * Screens and widgets name roles and never write a colour, a millimetre of type or a corner of
 * their own. Hierarchy comes from size and space first, from colour last; a status is always a
 * colour, a shape and a word together. Every text role reads at 7:1 on the ground it is meant for,
 * every graphic at 3:1 (tests/unit/test_ui_theme.c checks all pairs of all themes).
 *
 * All sizes are millimetres of glass; ui/metrics.h turns them into pixels.
 */

/** A colour as 0xAARRGGBB; AA = 0xff is opaque. Only shadow and scrim are not. */
typedef uint32_t UiColour;

/** No light at all, in every theme: a panel that is off. */
#define UI_THEME_OFF 0xff000000

typedef enum {
    UI_THEME_LIGHT,
    UI_THEME_DARK,
    UI_THEME_CONTRAST, /* black, white and yellow: for tired eyes and sunlight */
    UI_THEME_COUNT,
} UiThemeKind;

/** What a coloured thing says. The word and the icon beside it say the same. */
typedef enum {
    UI_TONE_NEUTRAL,  /* waiting, planned */
    UI_TONE_INFO,     /* going on */
    UI_TONE_POSITIVE, /* done, fresh, passed */
    UI_TONE_WARNING,  /* late, old, look here */
    UI_TONE_DANGER,   /* cancelled, failed */
    UI_TONE_UNKNOWN,  /* nobody told us: grey and dashed, never "no" */
    UI_TONE_COUNT,
} UiTone;

/**
 * One tone's colours.
 * `ink`: text and icons, 7:1 on `tint`, on card and on surface.
 * `tint`: the ground of a badge.
 * `solid`: bars, rungs and dots, 3:1 on card and on surface.
 * `on_solid`: text and icons on `solid`, 7:1.
 */
typedef struct {
    UiColour ink;
    UiColour tint;
    UiColour solid;
    UiColour on_solid;
} UiToneColours;

/** How many kinds a chart may tell apart: the four budget classes and two to spare. */
#define UI_THEME_SERIES_COUNT 6

/** Steps of a map from least to most. */
#define UI_THEME_STEP_COUNT 5

typedef struct {
    UiColour surface;        /* the page */
    UiColour card;           /* what lies on the page */
    UiColour card_sunk;      /* a field or a track inside a card */
    UiColour text;           /* on surface, card, card_sunk */
    UiColour text_muted;     /* on surface, card, card_sunk: second to read, still 7:1 */
    UiColour hairline;       /* divides, carries no meaning: no ratio asked */
    UiColour outline;        /* border of something to touch: 3:1 on surface and card */
    UiColour accent;         /* what to touch first; also text on surface and card */
    UiColour accent_pressed; /* the same while a finger is on it */
    UiColour on_accent;      /* text on accent and accent_pressed */
    UiColour accent_tint;    /* chosen chip, soft ground */
    UiColour on_accent_tint; /* text on accent_tint */
    UiColour head;           /* head of the page */
    UiColour on_head;        /* text on head */
    UiColour on_head_muted;  /* breadcrumb on head, 7:1 */
    UiColour focus;          /* ring of the four-key focus: 3:1 on surface, card and accent */
    UiColour focus_on_head;  /* the same on head */
    UiColour shadow;         /* translucent */
    UiColour scrim;          /* over the page behind a dialog, translucent */
    UiColour plate;          /* under a QR code: white in every theme */
    UiColour plate_ink;      /* its modules and words: black in every theme */
    UiToneColours tone[UI_TONE_COUNT];
    UiColour series[UI_THEME_SERIES_COUNT]; /* 3:1 on card and card_sunk */
    UiColour steps[UI_THEME_STEP_COUNT];    /* one after the other; 3:1 two apart and more */
} UiTheme;

/** The colours of one theme. Static and const: valid for ever. */
const UiTheme *ui_theme_get(UiThemeKind kind);

/** WCAG 2 contrast ratio of two opaque colours: 1.0 to 21.0. */
double ui_theme_contrast(UiColour a, UiColour b);

/* ---- type ------------------------------------------------------------------------------- */

/** Two faces: the looped Thai face of fonts/README.md, regular and bold. */
typedef enum { UI_FACE_REGULAR, UI_FACE_BOLD, UI_FACE_ICON, UI_FACE_COUNT } UiFace;

/** Roles of text. A screen picks a role, never a size. */
typedef enum {
    UI_TYPE_DISPLAY, /* one a page: the name of the place on the attract page */
    UI_TYPE_NUMBER,  /* the big figure of a tile */
    UI_TYPE_TITLE,   /* title of the page */
    UI_TYPE_HEADING, /* title of a card or section */
    UI_TYPE_STRONG,  /* body in bold: names in lists, figures in sentences */
    UI_TYPE_LABEL,   /* words on things to touch */
    UI_TYPE_BODY,    /* sentences */
    UI_TYPE_CAPTION, /* what may be read last: sources, dates, units */
    UI_TYPE_COUNT,
} UiType;

/** K1: every size keeps every function. */
typedef enum {
    UI_TEXT_NORMAL,  /* nothing below 4.8 mm of ก (508 402.4) */
    UI_TEXT_LARGE,   /* nothing below 7.4 mm of ก: 0.7° at 600 mm (EN 301 549 5.1.4) */
    UI_TEXT_LARGEST, /* for those whom that does not help */
    /**
     * For twenty people at a table: no capital H below 0.7° at 3 m on a panel of
     * UI_THEME_MEETING_MM (domain.md §2: 36.7 mm); on other panels in proportion (ui/metrics.h).
     * Not a visitor's choice.
     */
    UI_TEXT_MEETING,
    UI_TEXT_COUNT,
} UiTextSize;

/** Sizes a visitor can choose: those before that of a meeting. */
#define UI_TEXT_CHOICE_COUNT UI_TEXT_MEETING

/** The long side of the panel whose letters UI_TEXT_MEETING is measured on: 43 inches, 16:9. */
#define UI_THEME_MEETING_MM 952.0

/** Height of a capital H in heights of ก, in the face of all text. */
#define UI_THEME_CAPITAL_PER_KO (0.708 / 0.561)

/**
 * Height of the letter ก in mm for a role at a text size; of UI_TEXT_MEETING on a panel of
 * UI_THEME_MEETING_MM. Whoever draws asks ui_metrics_ko_mm().
 */
double ui_theme_ko_mm(UiType type, UiTextSize size);

/** The face of a role. */
UiFace ui_theme_face(UiType type);

/** Height of ก as a share of the em of the text faces (a unit test measures the real files). */
double ui_theme_ko_per_em(UiFace face);

/**
 * Baseline to baseline in em: Thai stacks up to four levels, so never below 1.6 for sentences;
 * a big figure stands alone on its line and needs less.
 */
double ui_theme_line_em(UiType type);

/* ---- space, corners, shadows -------------------------------------------------------------- */

typedef enum {
    UI_SPACE_HAIR, /* 0.5 mm: thickness of a line */
    UI_SPACE_XS,   /* 1.5 mm: icon to its word */
    UI_SPACE_S,    /* 3 mm: between lines of one thing */
    UI_SPACE_M,    /* 5 mm: inside a card, between cards */
    UI_SPACE_L,    /* 8 mm: margin of the page */
    UI_SPACE_XL,   /* 14 mm: between things that have nothing to do with each other */
    UI_SPACE_COUNT,
} UiSpace;

double ui_theme_space_mm(UiSpace space);

typedef enum {
    UI_RADIUS_NONE,
    UI_RADIUS_S, /* bars, fields */
    UI_RADIUS_M, /* buttons, cards */
    UI_RADIUS_L, /* dialogs, tiles of the home page */
    UI_RADIUS_COUNT,
} UiRadius;

double ui_theme_radius_mm(UiRadius radius);

/** How high a thing lies above the page: its shadow's reach in mm. */
typedef enum {
    UI_ELEVATION_FLAT,
    UI_ELEVATION_CARD,
    UI_ELEVATION_DIALOG,
    UI_ELEVATION_COUNT,
} UiElevation;

double ui_theme_elevation_mm(UiElevation elevation);

/** Motion explains where a thing came from and is over before it is noticed: 200 ms at most. */
#define UI_MOTION_LIMIT_MS 200

typedef enum {
    UI_MOTION_TOUCH,  /* a thing answers the finger: at once */
    UI_MOTION_APPEAR, /* a dialog, a message */
    UI_MOTION_GLIDE,  /* a list goes on by a page */
    UI_MOTION_COUNT,
} UiMotion;

/** How long it lasts; ui_metrics_motion_ms() knows of those who want no motion. */
double ui_theme_motion_ms(UiMotion motion);

/** K3: the least sizes of things to touch, and the least gap between two of them. */
#define UI_TARGET_MM 20.0
#define UI_TARGET_GAP_MM 2.0

/** Design.md, E2: a QR module on the glass is never smaller, or cheap phones fail. */
#define UI_QR_MODULE_MM 0.8
#define UI_QR_QUIET_MODULES 4
