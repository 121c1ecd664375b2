/**
 * What is removed from the search indexes is marked as gone: to take it out of all parts of an index at once is a look-up for each of
 * hundreds of words, beginnings and parts in a list as long as there are shipments. Their words stay until all parts have been merged
 * into one. A row says of how many texts and since when (in seconds; 0 for at once): `begun` is 1 for those of which that is under way, 0 for what
 * was removed since.
 */
export const searchPurge = `
CREATE TABLE search_purge (begun INTEGER PRIMARY KEY, texts INTEGER NOT NULL, since INTEGER NOT NULL) STRICT;
INSERT INTO search_word (search_word, rank) VALUES ('secure-delete', 0);
INSERT INTO search_part (search_part, rank) VALUES ('secure-delete', 0);
`
