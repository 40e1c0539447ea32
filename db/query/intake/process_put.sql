INSERT INTO process_state (area_code, scheme, step_no, state, date, document_code, sample)
VALUES (:area_code, :scheme, :step_no, :state, :date, :document_code, :sample)
ON CONFLICT (area_code, scheme, step_no) DO UPDATE SET
    state = excluded.state, date = excluded.date, document_code = excluded.document_code,
    sample = excluded.sample;
