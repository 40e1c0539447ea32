#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * What the sheets are: kinds, columns, words (intake-format.md as data). Reading, checking,
 * templates and exports all go by these tables, so a column is added in one place.
 * Everything here is constant and lives as long as the program.
 */

/** How a cell is understood; value.h says what each accepts. */
typedef enum {
    INTAKE_TYPE_TEXT,
    INTAKE_TYPE_CODE,         /* an identifier: text, whatever it looks like */
    INTAKE_TYPE_YEAR_BE,      /* four digits, Buddhist Era */
    INTAKE_TYPE_DATE,         /* stored as ISO 8601 */
    INTAKE_TYPE_MONTH_BE,     /* a month of a Buddhist Era year, stored as 2569-10 */
    INTAKE_TYPE_MONEY,        /* baht, stored as satang */
    INTAKE_TYPE_INTEGER,      /* within minimum..maximum */
    INTAKE_TYPE_REAL,         /* within minimum..maximum */
    INTAKE_TYPE_PERCENT,      /* 0..100 */
    INTAKE_TYPE_YES_NO,       /* empty is no */
    INTAKE_TYPE_CHOICE,       /* one of `choices` */
    INTAKE_TYPE_LIST,         /* several texts, separated by ; or | or a line end */
    INTAKE_TYPE_VILLAGES,     /* village numbers of the office's tambon: 1,3,5 */
    INTAKE_TYPE_AREA,         /* a place by code or name */
    INTAKE_TYPE_ISSUE,        /* an issue by code or name, in the row's edition */
    INTAKE_TYPE_ISSUES,       /* several of them */
    INTAKE_TYPE_ORGANISATION, /* by code, name, abbreviation or alias */
    INTAKE_TYPE_PROGRAMME,    /* by code or name */
    INTAKE_TYPE_SCHEME,       /* steps of a process, by the name of the whole */
    INTAKE_TYPE_DUTY,         /* an entry of the calendar, by code or name */
} IntakeType;

typedef enum {
    INTAKE_COLUMN_REQUIRED = 1 << 0, /* the column must be there and filled in every row */
    INTAKE_COLUMN_KEY = 1 << 1,      /* part of what tells rows apart; empty is a value too */
} IntakeColumnFlags;

/** A word of a closed vocabulary: the stored key, the Thai word, other words ('|' between). */
typedef struct {
    const char *key;
    const char *name_th;
    const char *aliases; /* or NULL */
} IntakeChoice;

typedef struct {
    const char *key;     /* "fiscal_year_be" */
    const char *name_th; /* "ปีงบประมาณ" */
    const char *aliases; /* other headings, '|' between, or NULL */
    IntakeType type;
    unsigned flags;              /* IntakeColumnFlags */
    const IntakeChoice *choices; /* CHOICE: ends with a NULL key */
    double minimum;              /* INTEGER and REAL; YEAR_BE and DATE: year BE, 0: usual */
    double maximum;              /* the same; TEXT and CODE: most characters, 0: usual */
} IntakeColumn;

typedef enum {
    INTAKE_OWNER_PROVINCE, /* a reference sheet */
    INTAKE_OWNER_TAMBON,   /* each tambon office keeps its own */
} IntakeOwner;

typedef struct {
    const char *kind;    /* "projects": what the sheet is called inside; unique */
    const char *file;    /* its file name and key where that is not the kind; or NULL */
    const char *name_th; /* "โครงการ" */
    const char *aliases; /* other file or sheet names, '|' between, or NULL */
    const IntakeColumn *columns;
    int column_count;
    IntakeOwner owner;
    int year_column; /* the sheet is the full list of each year in this column; -1: of everything */
    bool repeats;    /* rows of equal keys are told apart by their order: members of a body */
} IntakeSheet;

/** Most characters of a TEXT or CODE cell whose column states none. */
#define INTAKE_SHEET_TEXT_CHARACTERS 4000
#define INTAKE_SHEET_CODE_CHARACTERS 40

/**
 * Heading of the column that a report for an office adds to its own rows: not read, and nothing is
 * said about it, so that the office can correct the report and send it back.
 */
#define INTAKE_SHEET_MARKER "ปัญหาในแถวนี้"

/** All kinds, in the order in which they must be stored (a kind needs only earlier ones). */
int intake_sheet_count(void);
const IntakeSheet *intake_sheet_at(int index);

/**
 * The sheet called `name` (file name or key, Thai name or alias, as people type it); NULL if there
 * is none. Where both owners have a sheet of that name ("indicators") it is the one of `owner`.
 */
const IntakeSheet *intake_sheet_find(const char *name, IntakeOwner owner);

/**
 * The sheet that a file's name says: "projects.csv", "800120-โครงการ.xlsx" with the code of an
 * office before the dash; folders before the name do not matter. NULL if there is none.
 */
const IntakeSheet *intake_sheet_of_file(const char *path, IntakeOwner owner);

/** The sheet of this kind; NULL for one that only another version of the program knows. */
const IntakeSheet *intake_sheet_of_kind(const char *kind);

/** The name of a sheet's file without ending, which is also its key in a workbook. */
const char *intake_sheet_file_name(const IntakeSheet *sheet);

/** The place of a sheet in the order of storing, from 0. */
int intake_sheet_order(const IntakeSheet *sheet);

/** The column with this key; -1 if there is none. */
int intake_sheet_column(const IntakeSheet *sheet, const char *key);

/** What the headings of a sheet can be called: made once a file, asked for every cell above it. */
typedef struct IntakeHeadings IntakeHeadings;
IntakeHeadings *intake_sheet_headings_new(const IntakeSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;
void intake_sheet_headings_free(IntakeHeadings *headings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeHeadings, intake_sheet_headings_free)

/**
 * The column that `heading` means: key, Thai heading or alias, in any spelling of spaces, case and
 * Thai marks, with or without a star or a unit in parentheses ("งบชุมชน (บาท)*").
 * -1 if it means none of them.
 */
int intake_sheet_match_heading(const IntakeHeadings *headings, const char *heading);

/** The choice that `word` means (key, Thai word or alias); NULL if none. */
const IntakeChoice *intake_sheet_match_choice(const IntakeChoice *choices, const char *word);
