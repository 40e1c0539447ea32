#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/*
 * One file that holds a workspace: a tar archive (POSIX pax) compressed with zstd, which every
 * archive program opens. Entries are regular files under their path below the workspace; the last
 * one, MANIFEST.json, lists every other with length and SHA-256, so that a cut or altered file is
 * known before anything is done with it:
 *
 *   {"files":[{"bytes":N,"path":"province.db","sha256":"…"},…],"format":1,"made_utc":"…",
 *    "province":"80"}
 */
#define BUNDLE_MANIFEST "MANIFEST.json"
#define BUNDLE_FORMAT 1

/* More files, or a longer manifest or path, are refused before they are believed. */
#define BUNDLE_LIMIT_FILES 1000000
#define BUNDLE_LIMIT_MANIFEST_BYTES ((size_t)256 * 1024 * 1024)
#define BUNDLE_LIMIT_PATH_BYTES 1024

typedef struct BundleWriter BundleWriter;

/* Begins FILE.part, mode 0600. Returns: owned, or NULL with an error. */
BundleWriter *bundle_writer_open(const char *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Adds the file at `source` under `path`. */
bool bundle_writer_add(BundleWriter *writer, const char *path, const char *source,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writes the manifest, syncs and gives the file its name, which must not be taken. */
bool bundle_writer_finish(BundleWriter *writer, const char *province_code,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

int bundle_writer_count(const BundleWriter *writer);

/* Removes FILE.part unless it was finished. Accepts NULL. */
void bundle_writer_close(BundleWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(BundleWriter, bundle_writer_close)

/* What a bundle says it holds, after all of it has been read and found to be so. */
typedef struct {
    char *made_utc;
    char *province_code;
    int file_count;
    int64_t bytes; /* of all files, unpacked */
} BundleFacts;
void bundle_facts_clear(BundleFacts *facts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(BundleFacts, bundle_facts_clear)

/*
 * Reads the whole file and compares every entry with the manifest: nothing missing, nothing more,
 * nothing else, no path that leaves the folder. Writes nothing.
 */
bool bundle_verify(const char *file, BundleFacts *facts, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * Unpacks a verified bundle into `folder`, which is made, every file synced; keys get mode 0600.
 * What is unpacked is compared once more.
 */
bool bundle_unpack(const char *file, const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
