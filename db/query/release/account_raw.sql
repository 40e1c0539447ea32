-- Household accounts, year by year, as the offices added them up.
SELECT year_be, area_code, household_count, household_total, group_count, income_mean_satang,
       expense_mean_satang, debt_mean_satang, saving_mean_satang, income_median_satang,
       expense_median_satang, debt_median_satang, saving_median_satang, as_of, sample
FROM province.household_account_raw
ORDER BY year_be, area_code;
