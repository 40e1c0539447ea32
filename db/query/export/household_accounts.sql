SELECT substr(area_code, 1, 6) AS office, sample AS sample, area_code, year_be, household_count,
       household_total, income_mean_satang AS income_mean, income_median_satang AS income_median,
       expense_mean_satang AS expense_mean, expense_median_satang AS expense_median,
       debt_mean_satang AS debt_mean, debt_median_satang AS debt_median,
       saving_mean_satang AS saving_mean, saving_median_satang AS saving_median, group_count, as_of
FROM household_account_raw
ORDER BY office, sample, area_code, year_be;
