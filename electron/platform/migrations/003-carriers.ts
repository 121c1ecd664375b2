/** The catalogue of carriers, groups of their services, and the numbers that the desk prints itself. */
export const carriers = `
CREATE TABLE carrier (
  reference TEXT PRIMARY KEY, position INTEGER NOT NULL, record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE service_group (
  reference TEXT PRIMARY KEY, position INTEGER NOT NULL, record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- The next number of each way of writing numbers, not of each service: two services that write theirs alike, or one
-- that comes back under another name, must not print a number twice.
CREATE TABLE number_range (pattern TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`
