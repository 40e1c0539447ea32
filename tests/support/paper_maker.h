#pragma once

#include <glib.h>
#include <stdbool.h>

/** PDF documents for tests, small ones and hostile ones, made without a library. */
typedef struct {
    int page_count;      /* 0: one */
    const char *box;     /* of every page, in points: "0 0 595 842"; NULL: A4 */
    const char *content; /* what draws a page; NULL: a black rectangle and a grey one */
    const char *filter;  /* of that stream: "/Filter /RunLengthDecode"; NULL: none */
    gsize content_bytes; /* 0: `content` is text */
    bool locked;         /* says it is encrypted with a password nobody has */
} PaperMaker;

/** Returns: owned bytes. */
GBytes *paper_maker_pdf(const PaperMaker *how);

/**
 * A PDF of 2 kB whose page unpacks to 64 times 64 times … as much: `levels` 3 is half a gigabyte.
 * A run of the byte 0x81 is, to RunLengthDecode, a list of runs of the byte 0x81.
 */
GBytes *paper_maker_bomb(int levels);
