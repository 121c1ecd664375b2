/** The catalogue of carriers, groups of their services, and the numbers that the desk prints itself. */
export const carriers = `
CREATE TABLE carrier (
  reference TEXT PRIMARY KEY, position INTEGER NOT NULL, record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE service_group (
  reference TEXT PRIMARY KEY, position INTEGER NOT NULL, record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE number_range (service TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`
