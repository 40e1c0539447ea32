#pragma once

#include <screen/screen.h>

/** Every screen, one a file; screen.c finds the one of an address. */
extern const ScreenClass screen_home;
extern const ScreenClass screen_province;
extern const ScreenClass screen_group;
extern const ScreenClass screen_district;
extern const ScreenClass screen_tambon;
extern const ScreenClass screen_plan;
extern const ScreenClass screen_people;
extern const ScreenClass screen_profile;
extern const ScreenClass screen_villages;
extern const ScreenClass screen_village;
extern const ScreenClass screen_steps;
extern const ScreenClass screen_new;
extern const ScreenClass screen_calendar;
extern const ScreenClass screen_deadlines;
extern const ScreenClass screen_offices;
extern const ScreenClass screen_projects;
extern const ScreenClass screen_projects_places;
extern const ScreenClass screen_issues;
extern const ScreenClass screen_beyond;
extern const ScreenClass screen_project;
extern const ScreenClass screen_about;
extern const ScreenClass screen_help;
extern const ScreenClass screen_gallery;
extern const ScreenClass screen_display;
extern const ScreenClass screen_attract;
extern const ScreenClass screen_hub;
extern const ScreenClass screen_programmes;
extern const ScreenClass screen_programme;
extern const ScreenClass screen_programme_projects;
extern const ScreenClass screen_funders;
extern const ScreenClass screen_funder;
extern const ScreenClass screen_results;
extern const ScreenClass screen_glossary;
extern const ScreenClass screen_households;
extern const ScreenClass screen_assessment;
extern const ScreenClass screen_indicator;
extern const ScreenClass screen_indicators;
extern const ScreenClass screen_indicator_set;
extern const ScreenClass screen_compare;
extern const ScreenClass screen_compare_choose;
extern const ScreenClass screen_heat;
extern const ScreenClass screen_documents;
extern const ScreenClass screen_document;
extern const ScreenClass screen_search;
extern const ScreenClass screen_staff;
extern const ScreenClass screen_staff_pin;
extern const ScreenClass screen_panel;
extern const ScreenClass screen_panel_crosses;
extern const ScreenClass screen_panel_hours;
extern const ScreenClass screen_staff_status;
extern const ScreenClass screen_staff_touch;
extern const ScreenClass screen_setup;
