#include "paper_page.h"

#include <stdint.h>
#include <string.h>
#include <turbojpeg.h>

#define CHANNELS 3
#define GREATEST "255"
#define DECIMAL 10

/** Red, green and blue that differ by no more are a grey to the eye. */
#define GREY_SPREAD 24
#define COLOURED_PER_PIXELS 1000

/** A decimal number and the one white space after it; moves `*at` past both. */
static bool take_number(const char **at, const char *end, int most, int *number)
{
    int value = 0;
    const char *digit = *at;
    for (; digit < end && g_ascii_isdigit(*digit); digit++) {
        value = value * DECIMAL + (*digit - '0');
        if (value > most) {
            return false;
        }
    }
    if (digit == *at || digit == end || !g_ascii_isspace(*digit)) {
        return false;
    }
    *at = digit + 1;
    *number = value;
    return true;
}

bool intake_paper_page_read(const void *data, size_t data_bytes, IntakePaperPage *page)
{
    static const char magic[] = {'P', '6', '\n'};
    const char *at = data;
    const char *end = at + data_bytes;
    int greatest = 0;
    *page = (IntakePaperPage){0};
    if (data_bytes < sizeof magic || memcmp(at, magic, sizeof magic) != 0) {
        return false;
    }
    at += sizeof magic;
    if (!take_number(&at, end, INTAKE_PAPER_PAGE_LIMIT_SIDE_PX, &page->width_px) ||
        !take_number(&at, end, INTAKE_PAPER_PAGE_LIMIT_SIDE_PX, &page->height_px) ||
        !take_number(&at, end, UINT8_MAX, &greatest) || greatest != UINT8_MAX) {
        return false;
    }
    size_t wanted = (size_t)page->width_px * (size_t)page->height_px * CHANNELS;
    page->pixels = (const unsigned char *)at;
    return wanted > 0 && (size_t)(end - at) == wanted;
}

bool intake_paper_page_is_blank(const IntakePaperPage *page)
{
    size_t bytes = (size_t)page->width_px * (size_t)page->height_px * CHANNELS;
    // Each pixel is the one before it.
    return bytes == CHANNELS ||
           memcmp(page->pixels, page->pixels + CHANNELS, bytes - CHANNELS) == 0;
}

static bool is_grey(const IntakePaperPage *page)
{
    size_t pixels = (size_t)page->width_px * (size_t)page->height_px;
    size_t coloured = 0;
    for (size_t i = 0; i < pixels; i++) {
        const unsigned char *rgb = page->pixels + i * CHANNELS;
        int most = MAX(rgb[0], MAX(rgb[1], rgb[2]));
        int least = MIN(rgb[0], MIN(rgb[1], rgb[2]));
        coloured += most - least > GREY_SPREAD ? 1 : 0;
    }
    return coloured < pixels / COLOURED_PER_PIXELS;
}

GBytes *intake_paper_page_to_jpeg(const IntakePaperPage *page, int quality)
{
    unsigned char *jpeg = NULL;
    unsigned long bytes = 0;
    tjhandle encoder = tjInitCompress();
    if (encoder == NULL) {
        return NULL;
    }
    // Two colours in four: letters lose nothing, their colour is in their neighbours too.
    int sampling = is_grey(page) ? TJSAMP_GRAY : TJSAMP_420;
    int result =
        tjCompress2(encoder, page->pixels, page->width_px, 0, page->height_px, TJPF_RGB, &jpeg,
                    &bytes, sampling, quality, TJFLAG_ACCURATEDCT | TJFLAG_PROGRESSIVE);
    GBytes *made = result == 0 ? g_bytes_new(jpeg, bytes) : NULL;
    tjFree(jpeg);
    (void)tjDestroy(encoder);
    return made;
}
