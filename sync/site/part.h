#pragma once

#include <snapshot/area.h>
#include <snapshot/document.h>
#include <snapshot/total.h>

#include "node.h"
#include "page.h"

/* Parts of a tree that several kinds of pages have. Each adds to `parent`. */

/** code, name, name-en, level, and what it lies in: above, above-en. */
void part_set_area(xmlNode *node, const SnapshotArea *area);

/**
 * <sums projects amount no-budget> with <status key projects> and <class key amount>.
 * `fiscal_year_be` 0: all years.
 */
bool part_add_totals(Site *site, xmlNode *parent, const char *scope, int fiscal_year_be,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same of all years, and <coverage kind sent total sample as-of> of projects and plans. */
bool part_add_sums(Site *site, xmlNode *parent, const char *scope,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Of one kind: "projects", "plans". */
bool part_add_coverage(Site *site, xmlNode *parent, const char *scope, const char *kind,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A number as people write it: "1,037", "66.7"; at most `decimals`, none of them a zero at the
 * end. */
void part_set_decimal(xmlNode *node, const char *name, double number, int decimals);
/**
 * href ("d/K7F3Q2M/"), type, title, date, pages, bytes, sample, and the place: level, name,
 * name-en, above-level, above, above-en. What is not stated has no attribute.
 */
void part_set_document(xmlNode *node, const SnapshotDocument *document);

/** projects, amount, no-budget of a sum. */
void part_set_total(xmlNode *node, const SnapshotTotal *total);

/**
 * An element `name` for each of a list that the snapshot gave, filled by `set`; takes the list.
 * Returns: false where there is none (NULL: the question failed).
 */
typedef void (*PartSet)(xmlNode *node, const void *row);
bool part_add_each(xmlNode *parent, const char *name, GPtrArray *list,
                   PartSet set) G_GNUC_WARN_UNUSED_RESULT;

/** Fiscal years a tambon has projects or a plan of, newest first. Returns: array of int. */
GArray *part_list_years(Snapshot *snapshot, const char *tambon_code,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Every tambon of the province by district: calls `add` with each. */
typedef bool (*PartTambon)(Site *site, const SnapshotArea *tambon, GError **error);
bool part_each_tambon(Site *site, PartTambon add, GError **error) G_GNUC_WARN_UNUSED_RESULT;
