#pragma once

#include "columns.h"
#include "intake/sheet.h"

/** How the tables are written: COLUMN(key, Thai heading, other headings, type, flags, the rest). */
#define OPTIONAL 0
#define NEEDED INTAKE_COLUMN_REQUIRED
#define KEY (INTAKE_COLUMN_REQUIRED | INTAKE_COLUMN_KEY)
#define KEY_IF_GIVEN INTAKE_COLUMN_KEY
#define COLUMN(column_key, thai, others, type_name, flag_set, ...)                                 \
    {                                                                                              \
        .key = (column_key), .name_th = (thai), .aliases = (others),                               \
        .type = INTAKE_TYPE_##type_name, .flags = (flag_set), __VA_ARGS__                          \
    }

/** The tables of sheet_reference.c and sheet_tambon.c, in the order of storing. */
extern const IntakeSheet intake_sheets_reference[];
extern const int intake_sheets_reference_count;
extern const IntakeSheet intake_sheets_tambon[];
extern const int intake_sheets_tambon_count;

/** The columns of sheet_survey.c. */
extern const IntakeColumn intake_process_state_columns[PROCESS_STATE_COLUMN_COUNT];
extern const IntakeColumn intake_quality_columns[QUALITY_COLUMN_COUNT];
extern const IntakeColumn intake_profile_columns[PROFILE_COLUMN_COUNT];
extern const IntakeColumn intake_indicator_value_columns[INDICATOR_VALUE_COLUMN_COUNT];
extern const IntakeColumn intake_account_columns[ACCOUNT_COLUMN_COUNT];
extern const IntakeColumn intake_consumption_columns[CONSUMPTION_COLUMN_COUNT];
extern const IntakeColumn intake_assessment_columns[ASSESSMENT_COLUMN_COUNT];
extern const IntakeColumn intake_role_columns[ROLE_COLUMN_COUNT];
extern const IntakeColumn intake_photo_columns[PHOTO_COLUMN_COUNT];
extern const IntakeColumn intake_report_columns[REPORT_COLUMN_COUNT];
