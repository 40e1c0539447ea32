#include "list.h"

#define VARINT_BITS 7
#define VARINT_MORE 0x80
#define VARINT_LIMIT_BYTES 5

void delta_list_init(DeltaList *list) { *list = (DeltaList){.bytes = g_byte_array_new()}; }

void delta_list_clear(DeltaList *list)
{
    if (list->bytes != NULL) {
        g_byte_array_unref(list->bytes);
    }
    *list = (DeltaList){0};
}

static void put(DeltaList *list, uint64_t value)
{
    while (value >= VARINT_MORE) {
        uint8_t byte = (uint8_t)(value | VARINT_MORE);
        g_byte_array_append(list->bytes, &byte, 1);
        value >>= VARINT_BITS;
    }
    uint8_t byte = (uint8_t)value;
    g_byte_array_append(list->bytes, &byte, 1);
}

void delta_list_finish(DeltaList *list)
{
    if (list->run_pages == 0) {
        return;
    }
    put(list, list->run_first - list->end);
    put(list, list->run_pages);
    list->end = list->run_first + list->run_pages;
    list->run_pages = 0;
}

void delta_list_add(DeltaList *list, uint64_t page)
{
    if (list->run_pages == 0 || page != list->run_first + list->run_pages) {
        delta_list_finish(list);
        list->run_first = page;
    }
    list->run_pages++;
}

/* Least significant bits first, seven a byte. */
static bool get(DeltaListReader *reader, uint64_t *value)
{
    *value = 0;
    for (int i = 0; i < VARINT_LIMIT_BYTES && reader->at < reader->end; i++) {
        uint8_t byte = *reader->at++;
        *value |= (uint64_t)(byte & ~VARINT_MORE) << (i * VARINT_BITS);
        if ((byte & VARINT_MORE) == 0) {
            return true;
        }
    }
    return false;
}

bool delta_list_take(DeltaListReader *reader, uint32_t most, DeltaListSpan *span)
{
    *span = (DeltaListSpan){0};
    if (reader->run_pages == 0) {
        if (reader->at == reader->end) {
            return true;
        }
        uint64_t passed_over = 0;
        if (!get(reader, &passed_over) || !get(reader, &reader->run_pages) ||
            reader->run_pages == 0) {
            reader->run_pages = 0;
            return false;
        }
        reader->next += passed_over;
    }
    span->first = reader->next;
    span->count = (uint32_t)MIN(reader->run_pages, most);
    reader->next += span->count;
    reader->run_pages -= span->count;
    return true;
}

bool delta_list_check(const uint8_t *bytes, size_t list_bytes, const DeltaListFacts *facts)
{
    DeltaListReader reader = {.at = bytes, .end = bytes + list_bytes};
    DeltaListSpan span;
    uint64_t page_count = 0;
    uint64_t prefix_pages = 0;
    do {
        if (!delta_list_take(&reader, G_MAXUINT32, &span) ||
            span.first + span.count > facts->new_pages) {
            return false;
        }
        page_count += span.count;
        uint64_t old_end = MIN(span.first + span.count, facts->old_pages);
        prefix_pages += old_end > span.first ? old_end - span.first : 0;
    } while (span.count > 0);
    return page_count == facts->page_count && prefix_pages == facts->prefix_pages;
}
