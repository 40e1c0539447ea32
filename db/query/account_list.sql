-- The household accounts of a place, the newest year first.
SELECT year_be, household_count, household_count_state, household_total, household_total_state,
       group_count, group_count_state, amount_state, income_mean_satang, income_median_satang,
       expense_mean_satang, expense_median_satang, debt_mean_satang, debt_median_satang,
       saving_mean_satang, saving_median_satang, sent_count, sent_total, as_of, sample
FROM household_account
WHERE area_code = :area_code
ORDER BY year_be DESC;
