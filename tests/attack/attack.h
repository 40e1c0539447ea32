#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * What a reader of the snapshots knows, as a linear program a table. Columns are the unknown and
 * the known numbers alike (known ones with both bounds equal), rows are sums.
 */

enum { SURVEYED, PASSED, FAILED, FIGURES };

/** One published row, of one release. */
typedef struct {
    int release; /* which of the files, from 0 */
    char *scope;
    char *sex;
    char *age_group;
    char *as_of;
    char *parent;    /* scope it is added up in, or NULL */
    char *group;     /* pilot group it is added up in, or NULL */
    bool sum;        /* of places below; otherwise the figure of the office itself */
    bool pair;       /* surveyed, passed, failed; otherwise a plain count in `surveyed` */
    int level;       /* length of the area code; 0 a group */
    int areas_below; /* how many places table area has below it */
    double low[FIGURES];
    double high[FIGURES];
    bool hidden[FIGURES];
    bool small[FIGURES];
} AttackRow;

/** All rows of one indicator and year, of every file. */
typedef struct {
    char *name;
    GPtrArray *rows; /* AttackRow * */
    double threshold;
} AttackTable;

typedef struct {
    int tables;
    int hidden;     /* hidden figures tried */
    int recovered;  /* known exactly, or a small count not free from 1 to threshold - 1 */
    int narrow;     /* complementary figures within less than the threshold */
    int tied;       /* of the narrow ones: they move with a small count that is wholly free */
    int impossible; /* tables whose published figures contradict each other */
} AttackOutcome;

/** Reads the survey tables of snapshot files. Returns: owned array of AttackTable *. */
GPtrArray *attack_read(char **paths, int count);

/** Tries every hidden figure of a table; tells what it found on stdout. */
void attack_table(const AttackTable *table, AttackOutcome *outcome);
