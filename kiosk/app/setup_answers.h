#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * Answers of the first run: from the file on the installation stick (packaging/config/
 * setup.conf.example explains every key), from what was kept before a power cut, and from the
 * screen. Lines "key = value" as in kiosk.conf. Texts are owned; NULL where nothing is said.
 */
typedef struct {
    char *language;
    char *rotation;      /* 0, 90, 180, 270 */
    int panel_width_mm;  /* 0: as the display says */
    int panel_bottom_mm; /* 0: not measured */
    char *home_district;
    char *kiosk_id;
    char *url;
    char *proxy;
    char *wifi_ssid;
    char *wifi_password; /* "given": tambon-setup keeps the real one to itself */
    char *apn;
    char *pin_hash; /* the same */
    bool finish;    /* nobody need touch anything */
    char *step;     /* the page that was open; in what was kept alone */
} SetupAnswers;

void setup_answers_clear(SetupAnswers *answers);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SetupAnswers, setup_answers_clear)

/*
 * Reads answers over those there are; a key that is not there changes nothing. `kept`: what was
 * kept before a power cut, where a line "step" is one of them. Errors: BASE_ERROR_INVALID
 * ("setup.conf:3: unknown key 'langage'"); then nothing has changed.
 */
bool setup_answers_read(SetupAnswers *answers, const char *file, const char *text,
                        size_t text_bytes, bool kept, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The line that such an error names; 0: none. */
int setup_answers_line(const GError *error);

/*
 * The lines for "tambon-setup save"; with `keep` those for "keep", which also know the step.
 * Returns: owned. No secret is among them.
 */
char *setup_answers_write(const SetupAnswers *answers, bool keep) G_GNUC_WARN_UNUSED_RESULT;
