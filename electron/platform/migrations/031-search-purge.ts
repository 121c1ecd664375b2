/**
 * Where many texts are removed at once, their words stay in the search indexes, marked as gone, until all parts of these have been
 * merged into one. A row says how many: `begun` is 1 for those of which that is under way, 0 for what was removed since.
 */
export const searchPurge = `
CREATE TABLE search_purge (begun INTEGER PRIMARY KEY, texts INTEGER NOT NULL) STRICT;
`
