#pragma once

#include <glib.h>
#include <stddef.h>

/**
 * What the parts of the tour (screen_tour()) share: the list of addresses, owned texts each of
 * which stands in it once, and records, the extremes of the data that break layouts.
 */
void screen_tour_list_add(GPtrArray *addresses, const char *format, ...) G_GNUC_PRINTF(2, 3);

/** Adds `place` (NULL: nothing is added) with each of `count` endings. */
void screen_tour_list_add_all(GPtrArray *addresses, const char *place, const char *const *endings,
                              size_t count);

typedef struct {
    char *address; /* owned; NULL: none found */
    size_t size;   /* what it is the greatest of */
} ScreenTourRecord;

void screen_tour_record_clear(ScreenTourRecord *record);

/** Makes "/folder/code" the record when it is the first, or of a greater size. */
void screen_tour_record_note(ScreenTourRecord *record, size_t size, const char *folder,
                             const char *code);

/** Adds the record with an ending ("/plan"), if there is one. */
void screen_tour_record_add(GPtrArray *addresses, const ScreenTourRecord *record,
                            const char *ending);

/** Letters of a text, the size of most records; NULL has none. */
size_t screen_tour_letters(const char *text);
