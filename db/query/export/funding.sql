SELECT NULL AS office, 0 AS sample, programme, organisation, amount_satang AS amount, source, note
FROM funding
ORDER BY line_no, programme, organisation;
