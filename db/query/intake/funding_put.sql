INSERT INTO funding (programme, organisation, amount_satang, line_no, source, note)
VALUES (:programme, :organisation, :amount, :position, :source, :note)
ON CONFLICT (programme, organisation) DO UPDATE SET
    amount_satang = excluded.amount_satang, line_no = excluded.line_no, source = excluded.source,
    note = excluded.note;
