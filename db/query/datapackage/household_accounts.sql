SELECT h.area_code AS scope, a.name_th AS scope_th, h.year_be, h.household_count,
       h.household_count_state, h.household_total, h.household_total_state, h.group_count,
       h.group_count_state, h.amount_state, h.income_mean_satang AS income_mean_baht,
       h.income_median_satang AS income_median_baht, h.expense_mean_satang AS expense_mean_baht,
       h.expense_median_satang AS expense_median_baht, h.debt_mean_satang AS debt_mean_baht,
       h.debt_median_satang AS debt_median_baht, h.saving_mean_satang AS saving_mean_baht,
       h.saving_median_satang AS saving_median_baht, h.sent_count, h.sent_total, h.as_of, h.sample
FROM household_account AS h
LEFT JOIN area AS a ON a.code = h.area_code
ORDER BY h.area_code, h.year_be;
