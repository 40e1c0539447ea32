#include "heap.h"

#include <malloc.h>

// By itself glibc raises this to the largest block ever freed, and then photos are laid between
// lines of text. Lower, the surface of a line just set would be mapped too: twice the time.
#define MAPPED_FROM_BYTES (256 * 1024)
// Kept at the end of the heap, so that it does not end anew with every page.
#define KEPT_BYTES (1024 * 1024)

void heap_settle(void)
{
    (void)mallopt(M_MMAP_THRESHOLD, MAPPED_FROM_BYTES);
    (void)mallopt(M_TRIM_THRESHOLD, KEPT_BYTES);
    (void)mallopt(M_ARENA_MAX, 1); // the watch's thread needs no heap of its own
}

void heap_trim(void) { (void)malloc_trim(0); }
