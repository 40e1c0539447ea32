#pragma once

#include <base/code.h>

#include "snapshot/snapshot.h"

/** Plans, registers, lessons, newsletters, videos: what the offices publish (E1–E5). */
typedef struct {
    char *area_code; /* the office's tambon, or the province */
    char *code;      /* the office's own, unique in its area */
    char *type; /* "plan", "register", "indicator_table", "lesson", "newsletter", "video", "radio",
                   "form", "other" */
    char *title;
    char *date;          /* ISO: old material is shown with its date */
    int pages;           /* 0: not stated */
    char *file;          /* name the office gave it, or NULL */
    char *url;           /* where it lies, or NULL; one of file and url is always there */
    char *sha256;        /* of the file, or NULL */
    int64_t bytes;       /* -1: not stated */
    char *issue_code;    /* or NULL */
    char *project_code;  /* permanent code of the project it is about, or NULL */
    char *project_name;  /* NULL also where that project is not in this release */
    char *place_name_th; /* of the area */
    char *place_name_en;
    char *district_name_th; /* of what the area lies in: of a tambon its district */
    char *district_name_en;
    bool sample;
} SnapshotDocument;
void snapshot_document_free(SnapshotDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotDocument, snapshot_document_free)

/** Which documents; NULL asks nothing. */
typedef struct {
    const char *scope; /* "80", "8001", "800120"; of a tambon with its villages */
    const char *type;
    const char *issue_code; /* of any edition, with its sub-issues */
    int first_row;
    int row_limit; /* 0: all that follow */
} SnapshotDocumentFilter;

/** The newest first, then by place and code. Returns: list of SnapshotDocument. */
GPtrArray *snapshot_document_list(Snapshot *snapshot, const SnapshotDocumentFilter *filter,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The documents of a project: those about it, and its own. Returns: list of SnapshotDocument. */
GPtrArray *snapshot_document_list_project(Snapshot *snapshot, const char *project_code,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One document; SNAPSHOT_ERROR_NOT_FOUND if there is none. Returns: owned. */
SnapshotDocument *snapshot_document_get(Snapshot *snapshot, const char *area_code, const char *code,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many documents of a type a scope has. */
typedef struct {
    char *type;
    int count;
    char *newest_date; /* ISO */
} SnapshotDocumentType;

/** The types a scope has, by key. Reads its documents: 2.5 ms of 5,000.
 * Returns: list of SnapshotDocumentType. */
GPtrArray *snapshot_document_list_types(Snapshot *snapshot, const char *scope,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many documents of a scope are on an issue. */
typedef struct {
    char *issue_code; /* one at the top, of the edition in force; its sub-issues count with it */
    char *name_th;
    char *name_en; /* or NULL */
    int count;
} SnapshotDocumentIssue;

/**
 * The issues a scope has documents on, in the province's order; those of a code that is no longer
 * in force are not among them. Returns: list of SnapshotDocumentIssue.
 */
GPtrArray *snapshot_document_list_issues(Snapshot *snapshot, const char *scope,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The code to type for a document (E3): seven characters of the alphabet of project codes, made of
 * its area and code alone (base_code_make()), so it is the same in every release and can be
 * printed. Two documents of a province of 5,000 have the same code once in 2,700 provinces.
 */
void snapshot_document_short_code(const char *area_code, const char *code,
                                  char short_code[BASE_CODE_LENGTH + 1]);

/**
 * The document of a code as people type it (base_code_read()). SNAPSHOT_ERROR_NOT_FOUND where it is
 * none, or none of this release; the release keeps the codes among its names, one made before they
 * were has none. Returns: owned.
 */
SnapshotDocument *snapshot_document_find(Snapshot *snapshot, const char *typed,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
