SELECT p.area_code, a.name_th, p.scheme, p.step_no, s.name_th AS step_th, p.state, p.state AS state_th,
       p.date, p.document_code, p.sample
FROM process_state AS p
JOIN area AS a ON a.code = p.area_code
JOIN process_step AS s ON s.scheme = p.scheme AND s.step_no = p.step_no
ORDER BY p.area_code, p.scheme, p.step_no;
