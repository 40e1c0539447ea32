INSERT INTO household_account_raw (area_code, year_be, household_count, household_total,
                                   income_mean_satang, income_median_satang, expense_mean_satang,
                                   expense_median_satang, debt_mean_satang, debt_median_satang,
                                   saving_mean_satang, saving_median_satang, group_count, as_of,
                                   sample)
VALUES (:area_code, :year_be, :household_count, :household_total, :income_mean, :income_median,
        :expense_mean, :expense_median, :debt_mean, :debt_median, :saving_mean, :saving_median,
        :group_count, :as_of, :sample)
ON CONFLICT (area_code, year_be) DO UPDATE SET
    household_count = excluded.household_count, household_total = excluded.household_total,
    income_mean_satang = excluded.income_mean_satang,
    income_median_satang = excluded.income_median_satang,
    expense_mean_satang = excluded.expense_mean_satang,
    expense_median_satang = excluded.expense_median_satang,
    debt_mean_satang = excluded.debt_mean_satang, debt_median_satang = excluded.debt_median_satang,
    saving_mean_satang = excluded.saving_mean_satang,
    saving_median_satang = excluded.saving_median_satang, group_count = excluded.group_count,
    as_of = excluded.as_of, sample = excluded.sample;
