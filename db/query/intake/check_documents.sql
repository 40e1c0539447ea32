-- Document codes of an office: its tambon's (6 digits) and its villages' (8 digits).
SELECT code FROM document WHERE area_code BETWEEN :office AND :office || '99';
