#include "zip_directory.h"

#include <string.h>

#define END_SIGNATURE 0x06054b50U
#define ENTRY_SIGNATURE 0x02014b50U
#define LOCAL_SIGNATURE 0x04034b50U
#define END_BYTES 22
#define ENTRY_BYTES 46
#define LOCAL_BYTES 30
#define MOST_COMMENT_BYTES 65535
#define SAID_IN_ZIP64 0xffffffffU

static unsigned read_16(const unsigned char *at) { return at[0] | (unsigned)at[1] << 8; }

static uint32_t read_32(const unsigned char *at)
{
    return read_16(at) | (uint32_t)read_16(at + 2) << 16;
}

/** The end record, which a comment of any length may follow. NULL: none. */
static const unsigned char *find_end(const unsigned char *data, size_t data_bytes)
{
    for (size_t back = END_BYTES; back <= data_bytes && back <= END_BYTES + MOST_COMMENT_BYTES;
         back++) {
        const unsigned char *at = data + data_bytes - back;
        if (read_32(at) == END_SIGNATURE && read_16(at + 20) + END_BYTES <= back) {
            return at;
        }
    }
    return NULL;
}

typedef struct {
    const unsigned char *data;
    size_t data_bytes;
    size_t at;  // of the next entry
    size_t end; // of the directory
    uint64_t packed_bytes;
    uint64_t unpacked_bytes;
} Walk;

/** Reads the entry at walk->at and steps over it. */
static IntakeZipResult read_entry(Walk *walk, IntakeZipEntry *entry)
{
    const unsigned char *at = walk->data + walk->at;
    if (walk->end - walk->at < ENTRY_BYTES || read_32(at) != ENTRY_SIGNATURE) {
        return INTAKE_ZIP_DAMAGED;
    }
    size_t name_bytes = read_16(at + 28);
    size_t all_bytes = ENTRY_BYTES + name_bytes + read_16(at + 30) + read_16(at + 32);
    if (walk->end - walk->at < all_bytes) {
        return INTAKE_ZIP_DAMAGED;
    }
    *entry = (IntakeZipEntry){.name = (const char *)at + ENTRY_BYTES,
                              .name_bytes = name_bytes,
                              .flags = read_16(at + 8),
                              .method = read_16(at + 10),
                              .packed_bytes = read_32(at + 20),
                              .unpacked_bytes = read_32(at + 24),
                              .offset = read_32(at + 42)};
    walk->at += all_bytes;
    if (entry->packed_bytes == SAID_IN_ZIP64 || entry->unpacked_bytes == SAID_IN_ZIP64 ||
        entry->offset == SAID_IN_ZIP64) {
        return INTAKE_ZIP_BOMB; // no file within our limits needs zip64
    }
    return entry->offset + LOCAL_BYTES + entry->packed_bytes <= walk->data_bytes
               ? INTAKE_ZIP_DONE
               : INTAKE_ZIP_DAMAGED;
}

static IntakeZipResult count_bytes(Walk *walk, const IntakeZipEntry *entry)
{
    walk->packed_bytes += entry->packed_bytes;
    walk->unpacked_bytes += entry->unpacked_bytes;
    if (walk->packed_bytes > walk->data_bytes) {
        return INTAKE_ZIP_DAMAGED;
    }
    return walk->unpacked_bytes > INTAKE_ZIP_LIMIT_UNPACKED_BYTES ? INTAKE_ZIP_BOMB
                                                                  : INTAKE_ZIP_DONE;
}

static IntakeZipResult read_entries(Walk *walk, unsigned count, GArray *entries)
{
    IntakeZipResult result = INTAKE_ZIP_DONE;
    for (unsigned i = 0; i < count && result == INTAKE_ZIP_DONE; i++) {
        IntakeZipEntry entry = {0};
        result = read_entry(walk, &entry);
        if (result == INTAKE_ZIP_DONE) {
            g_array_append_val(entries, entry);
            result = count_bytes(walk, &entry);
        }
    }
    return result;
}

IntakeZipResult intake_zip_directory_read(const unsigned char *data, size_t data_bytes,
                                          GArray **entries)
{
    *entries = NULL;
    const unsigned char *end = find_end(data, data_bytes);
    if (end == NULL) {
        return INTAKE_ZIP_DAMAGED;
    }
    unsigned count = read_16(end + 10);
    size_t directory_bytes = read_32(end + 12);
    size_t directory_at = read_32(end + 16);
    size_t before_end = (size_t)(end - data);
    if (count > INTAKE_ZIP_LIMIT_ENTRIES || directory_at == SAID_IN_ZIP64) {
        return INTAKE_ZIP_BOMB;
    }
    if (directory_at > before_end || directory_bytes > before_end - directory_at) {
        return INTAKE_ZIP_DAMAGED;
    }
    Walk walk = {.data = data,
                 .data_bytes = data_bytes,
                 .at = directory_at,
                 .end = directory_at + directory_bytes};
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(IntakeZipEntry));
    IntakeZipResult result = read_entries(&walk, count, found);
    if (result == INTAKE_ZIP_DONE) {
        *entries = g_steal_pointer(&found);
    }
    return result;
}

const IntakeZipEntry *intake_zip_directory_find(const GArray *entries, const char *name)
{
    for (guint i = 0; i < entries->len; i++) {
        const IntakeZipEntry *entry = &g_array_index(entries, IntakeZipEntry, i);
        if (entry->name_bytes == strlen(name) &&
            memcmp(entry->name, name, entry->name_bytes) == 0) {
            return entry;
        }
    }
    return NULL;
}

bool intake_zip_directory_has_prefix(const GArray *entries, const char *prefix)
{
    for (guint i = 0; i < entries->len; i++) {
        const IntakeZipEntry *entry = &g_array_index(entries, IntakeZipEntry, i);
        if (entry->name_bytes >= strlen(prefix) &&
            memcmp(entry->name, prefix, strlen(prefix)) == 0) {
            return true;
        }
    }
    return false;
}

int intake_zip_directory_first_byte(const unsigned char *data, size_t data_bytes,
                                    const IntakeZipEntry *entry)
{
    const unsigned char *local = data + entry->offset; // read_entry() saw LOCAL_BYTES there
    if (entry->packed_bytes == 0 || read_32(local) != LOCAL_SIGNATURE) {
        return -1;
    }
    uint64_t at = entry->offset + LOCAL_BYTES + read_16(local + 26) + read_16(local + 28);
    return at < data_bytes ? data[at] : -1;
}
