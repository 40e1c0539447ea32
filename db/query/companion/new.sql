-- A derived file that nobody keeps: no journal on disk, nothing is waited for until the end. The texts are not in
-- it (contentless), only where they are: place counts up in the order of the hits.
PRAGMA journal_mode = MEMORY;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -16384;
CREATE TABLE companion (
    version  INTEGER NOT NULL PRIMARY KEY,
    number   INTEGER NOT NULL,      -- of the release it is derived from
    made_utc TEXT NOT NULL
) STRICT;
CREATE TABLE project_place (
    place INTEGER NOT NULL PRIMARY KEY,
    code  TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE project_text USING fts5(text, content = '', columnsize = 0, tokenize = 'trigram');
