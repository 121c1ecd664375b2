/** Texts that were written down otherwise than this program would: those up to a number still wait to be renewed. */
export const renewal = `
CREATE TABLE renewal (name TEXT PRIMARY KEY, up_to INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO renewal SELECT 'search', max(id) FROM search_text HAVING max(id) IS NOT NULL;
INSERT INTO renewal SELECT 'addresses', max(id) FROM known_address HAVING max(id) IS NOT NULL;
`
