#pragma once

#include "names.h"
#include "sql/sql.h"

/**
 * The province's reference data as the checks need them: who and what a name can mean. Loaded from
 * province.db, so it is always what is in force, not what a refused file wanted.
 */
typedef struct {
    GHashTable *areas; /* code → IntakeArea * */
    IntakeNames *places;
    IntakeNames *organisations;
    IntakeNames *programmes;
    IntakeNames *schemes; /* of process steps */
    IntakeNames *duties;  /* entries of the calendar */
    GHashTable *issues;   /* edition → IntakeNames * */
} IntakeReference;

typedef struct {
    char *code;
    char *name;
    int village_count; /* as the province states it; -1: not stated */
} IntakeArea;

/** Lengths of area codes, which tell their level. */
#define INTAKE_AREA_DISTRICT_DIGITS 4
#define INTAKE_AREA_TAMBON_DIGITS 6
#define INTAKE_AREA_VILLAGE_DIGITS 8

/** What a name turned out to mean. */
typedef enum { INTAKE_MATCH_NONE, INTAKE_MATCH_ONE, INTAKE_MATCH_SEVERAL } IntakeMatch;

/** Returns: owned, or NULL with an SqlError. */
IntakeReference *intake_reference_load(SqlDatabase *database,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void intake_reference_free(IntakeReference *reference);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeReference, intake_reference_free)

/** The area with this code, borrowed; NULL if unknown. */
const IntakeArea *intake_reference_area(const IntakeReference *reference, const char *code);

/** True for the code of a tambon in the register. */
bool intake_reference_is_tambon(const IntakeReference *reference, const char *code);

/** The issues of an edition, borrowed; NULL if there is no such edition. */
const IntakeNames *intake_reference_issues(const IntakeReference *reference, const char *edition);

/**
 * Finds what `text` means in `names`: a code first, then a name. With ONE, `*code` is borrowed from
 * `names`; with SEVERAL, `*candidates` is owned text that lists them.
 */
IntakeMatch intake_reference_find(const IntakeNames *names, const char *text, const char **code,
                                  char **candidates);
