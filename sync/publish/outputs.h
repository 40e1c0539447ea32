#pragma once

#include <form/document.h>
#include <stdint.h>

/* A document in the files an officer asked for: what is left NULL is not written. */
typedef struct {
    char *html;
    char *csv; /* the document's first table */
    char *xlsx;
} Outputs;

void outputs_clear(Outputs *outputs);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Outputs, outputs_clear)

/* Writes them and says on the terminal where. `made_utc` is the date of the XLSX file. */
bool outputs_write(const Outputs *outputs, const FormDocument *document, int64_t made_utc,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writes text into `path` durably, with folders, and says so. */
bool outputs_write_text(const char *path, const char *text,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
