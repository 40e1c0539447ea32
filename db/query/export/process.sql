SELECT substr(area_code, 1, 6) AS office, sample AS sample, area_code, scheme, step_no, state,
       date, document_code
FROM process_state
ORDER BY office, sample, area_code, scheme, step_no;
