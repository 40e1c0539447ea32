INSERT INTO main.household_account (
    area_code, year_be, household_count, household_count_state, household_total,
    household_total_state, group_count, group_count_state, amount_state, income_mean_satang,
    income_median_satang, expense_mean_satang, expense_median_satang, debt_mean_satang,
    debt_median_satang, saving_mean_satang, saving_median_satang, sent_count, sent_total, as_of,
    sample)
VALUES (:area_code, :year_be, :household_count, :household_count_state, :household_total,
        :household_total_state, :group_count, :group_count_state, :amount_state,
        :income_mean_satang, :income_median_satang, :expense_mean_satang, :expense_median_satang,
        :debt_mean_satang, :debt_median_satang, :saving_mean_satang, :saving_median_satang,
        :sent_count, :sent_total, :as_of, :sample);
