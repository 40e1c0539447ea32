-- A derived file that nobody keeps: no journal on disk, nothing is waited for until the end. The texts are not in
-- it (contentless), only where they are: place counts up in the order of the hits, documents before projects.
PRAGMA journal_mode = MEMORY;
PRAGMA synchronous = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16384;
PRAGMA application_id = 1413632083;
PRAGMA user_version = 2;
CREATE TABLE companion (
    snapshot_name  TEXT NOT NULL PRIMARY KEY,   -- file it is derived from, named by its release and hash
    number         INTEGER NOT NULL,            -- of the release
    made_utc       TEXT NOT NULL,
    document_count INTEGER NOT NULL             -- their places are 1 to this
) STRICT;
CREATE TABLE entry (
    place    INTEGER NOT NULL PRIMARY KEY,
    key      TEXT NOT NULL,                     -- code of a project, "area/code" of a document
    district TEXT NOT NULL                      -- its last two digits; "": none
) STRICT;
CREATE VIRTUAL TABLE entry_text USING fts5(text, content = '', columnsize = 0, tokenize = 'trigram');
-- Every three letters that stand together somewhere, and in how many texts: through them words of two letters are
-- found, and what a question costs is known before it is asked.
CREATE TABLE gram (
    letters    TEXT NOT NULL PRIMARY KEY,
    text_count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
