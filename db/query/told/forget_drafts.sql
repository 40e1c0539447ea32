DELETE FROM disclosure_draft;
