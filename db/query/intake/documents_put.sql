INSERT INTO document (area_code, code, type, title, date, pages, file, url, sha256, bytes, issue_code,
                      project_code, sample)
VALUES (:area_code, :document_code, :type, :title, :date, :pages, :file, :url, :sha256, :bytes,
        :issue_code, :project_code, :sample)
ON CONFLICT (area_code, code) DO UPDATE SET
    type = excluded.type, title = excluded.title, date = excluded.date, pages = excluded.pages,
    file = excluded.file, url = excluded.url, sha256 = excluded.sha256, bytes = excluded.bytes,
    issue_code = excluded.issue_code, project_code = excluded.project_code,
    sample = excluded.sample;
