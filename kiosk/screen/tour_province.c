#include "tour_province.h"

#include <snapshot/programme.h>
#include <snapshot/reference.h>
#include <string.h>

#include "tour_list.h"

typedef struct {
    ScreenTourRecord longest_programme;
    ScreenTourRecord most_members; /* programme */
    ScreenTourRecord most_years;   /* programme */
    ScreenTourRecord longest_funder;
} Records;

static void clear(Records *records)
{
    screen_tour_record_clear(&records->longest_programme);
    screen_tour_record_clear(&records->most_members);
    screen_tour_record_clear(&records->most_years);
    screen_tour_record_clear(&records->longest_funder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Records, clear)

static bool look_at_programme(Records *records, Snapshot *snapshot,
                              const SnapshotProgramme *programme, GError **error)
{
    g_autoptr(GPtrArray) years = snapshot_programme_list_years(snapshot, programme->code, error);
    g_autoptr(GPtrArray) funders =
        years == NULL ? NULL : snapshot_reference_list_funding(snapshot, programme->code, error);
    if (funders == NULL) {
        return false;
    }
    screen_tour_record_note(&records->longest_programme,
                            screen_tour_letters(programme->name_th) +
                                screen_tour_letters(programme->note),
                            "programmes", programme->code);
    screen_tour_record_note(&records->most_members, (size_t)programme->tambon_count, "programmes",
                            programme->code);
    screen_tour_record_note(&records->most_years, years->len, "programmes", programme->code);
    for (guint i = 0; i < funders->len; i++) {
        const SnapshotFunding *funder = g_ptr_array_index(funders, i);
        screen_tour_record_note(&records->longest_funder,
                                screen_tour_letters(funder->organisation_th), "funders",
                                funder->organisation);
    }
    return true;
}

bool screen_tour_add_province(GPtrArray *addresses, Snapshot *snapshot, const char *tambon,
                              GError **error)
{
    static const char *const endings[] = {"/province",
                                          "/money",
                                          "/money?part=issue&view=areas",
                                          "/money?part=issue&view=flow",
                                          "/money?part=years",
                                          "/programmes",
                                          "/programmes?page=2",
                                          "/funders",
                                          "/funders?page=2",
                                          "/results",
                                          "/results?page=2",
                                          "/glossary",
                                          "/glossary?page=2",
                                          "/glossary?letter=%E0%B8%AA", // ส
                                          "/programmes/nothing",
                                          "/funders/nobody"};
    g_auto(Records) records = {0};
    g_autoptr(GPtrArray) programmes = snapshot_programme_list(snapshot, error);
    for (guint i = 0; programmes != NULL && i < programmes->len; i++) {
        if (!look_at_programme(&records, snapshot, g_ptr_array_index(programmes, i), error)) {
            return false;
        }
    }
    if (programmes == NULL) {
        return false;
    }
    screen_tour_list_add_all(addresses, "", endings, G_N_ELEMENTS(endings));
    screen_tour_record_add(addresses, &records.longest_programme, "");
    screen_tour_record_add(addresses, &records.most_members, "");
    screen_tour_record_add(addresses, &records.most_members, "?page=2");
    screen_tour_record_add(addresses, &records.most_years, "");
    screen_tour_record_add(addresses, &records.longest_funder, "");
    screen_tour_record_add(addresses, &records.longest_funder, "?page=2");
    if (tambon != NULL) {
        screen_tour_record_add(addresses, &records.most_members, tambon + strlen("/area"));
    }
    return true;
}
