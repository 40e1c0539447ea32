-- Household accounts of an office in one year: area, and the means (satang).
SELECT area_code, income_mean_satang, expense_mean_satang, debt_mean_satang, saving_mean_satang
FROM household_account_raw
WHERE area_code BETWEEN :office AND :office || '99' AND year_be = :year;
