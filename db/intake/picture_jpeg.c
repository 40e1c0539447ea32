#include "picture_jpeg.h"

#include <string.h>

// Markers of T.81, table B.1.
#define MARKER_SOF_FIRST 0xc0
#define MARKER_SOF_LAST 0xcf
#define MARKER_DHT 0xc4
#define MARKER_JPG 0xc8
#define MARKER_DAC 0xcc
#define MARKER_RST_FIRST 0xd0
#define MARKER_RST_LAST 0xd7
#define MARKER_SOI 0xd8
#define MARKER_EOI 0xd9
#define MARKER_SOS 0xda
#define MARKER_APP_FIRST 0xe0
#define MARKER_APP_LAST 0xef
#define MARKER_COM 0xfe
#define FRAME_SIZE_BYTES 7 // length, precision, height, width
#define JFIF_BYTES 16      // without a thumbnail

/** A piece of the file: marker, length and what follows, up to the next piece. */
typedef struct {
    int marker;
    size_t start;   // of its 0xff
    size_t content; // past the marker: the length, then what it holds
    size_t end;     // past its content, a scan's coded data not included
} Segment;

static bool is_alone(int marker) { return marker == MARKER_SOI || marker == MARKER_EOI; }

/** Reads the segment at `at`; fill bytes before a marker belong to it. */
static bool read_segment(const unsigned char *data, size_t bytes, size_t at, Segment *segment)
{
    segment->start = at;
    if (at >= bytes || data[at] != 0xff) {
        return false;
    }
    while (at < bytes && data[at] == 0xff) {
        at++;
    }
    if (at >= bytes) {
        return false;
    }
    segment->marker = data[at++];
    segment->content = at;
    segment->end = at;
    if (is_alone(segment->marker)) {
        return true;
    }
    if (bytes - at < 2) {
        return false;
    }
    size_t length = (size_t)data[at] << 8 | data[at + 1];
    segment->end = at + length;
    return length >= 2 && length <= bytes - at;
}

/** Past the coded data that begin at `at`: 0xff 0x00 and restart markers are part of them. */
static size_t skip_scan(const unsigned char *data, size_t bytes, size_t at)
{
    while (at + 1 < bytes) {
        bool coded = data[at] != 0xff || data[at + 1] == 0 ||
                     (data[at + 1] >= MARKER_RST_FIRST && data[at + 1] <= MARKER_RST_LAST);
        if (!coded) {
            return at;
        }
        at += data[at] == 0xff ? 2 : 1;
    }
    return bytes;
}

static bool is_frame(int marker)
{
    return marker >= MARKER_SOF_FIRST && marker <= MARKER_SOF_LAST && marker != MARKER_DHT &&
           marker != MARKER_JPG && marker != MARKER_DAC;
}

bool intake_picture_read_jpeg(const unsigned char *data, size_t data_bytes, IntakePicture *picture)
{
    Segment segment = {0};
    size_t at = 0;
    while (read_segment(data, data_bytes, at, &segment)) {
        if ((at == 0) != (segment.marker == MARKER_SOI) || segment.marker == MARKER_EOI) {
            return false;
        }
        const unsigned char *content = data + segment.content;
        if (is_frame(segment.marker)) {
            bool whole = segment.end - segment.content >= FRAME_SIZE_BYTES;
            picture->form = INTAKE_PICTURE_JPEG;
            picture->height_px = whole ? content[3] << 8 | content[4] : 0;
            picture->width_px = whole ? content[5] << 8 | content[6] : 0;
            return whole;
        }
        at = segment.end;
    }
    return false;
}

static bool is_plain_jfif(const unsigned char *data, const Segment *segment)
{
    return segment->marker == MARKER_APP_FIRST && segment->end - segment->content == JFIF_BYTES &&
           memcmp(data + segment->content + 2, "JFIF", 5) == 0;
}

static bool is_extra(const unsigned char *data, const Segment *segment)
{
    bool application = segment->marker >= MARKER_APP_FIRST && segment->marker <= MARKER_APP_LAST;
    return segment->marker == MARKER_COM || (application && !is_plain_jfif(data, segment));
}

GBytes *intake_picture_clean_jpeg(const void *bytes, size_t data_bytes)
{
    const unsigned char *data = bytes;
    g_autoptr(GByteArray) clean = g_byte_array_sized_new((guint)MIN(data_bytes, G_MAXUINT));
    Segment segment = {0};
    size_t at = 0;
    while (read_segment(data, data_bytes, at, &segment)) {
        size_t end =
            segment.marker == MARKER_SOS ? skip_scan(data, data_bytes, segment.end) : segment.end;
        if ((at == 0) != (segment.marker == MARKER_SOI)) {
            return NULL;
        }
        if (!is_extra(data, &segment)) {
            g_byte_array_append(clean, data + segment.start, (guint)(end - segment.start));
        }
        if (segment.marker == MARKER_EOI) {
            return g_byte_array_free_to_bytes(g_steal_pointer(&clean));
        }
        at = end;
    }
    return NULL;
}
