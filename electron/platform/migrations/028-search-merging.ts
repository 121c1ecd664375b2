/**
 * The search indexes are merged by the program, a few pages at a time and when the desk is quiet: left to themselves they do it
 * while a text is added, all at once where much has come together. Only so many parts that nothing gets that far would still
 * make them.
 */
export const searchMerging = `
INSERT INTO search_word (search_word, rank) VALUES ('automerge', 0);
INSERT INTO search_word (search_word, rank) VALUES ('usermerge', 8);
INSERT INTO search_word (search_word, rank) VALUES ('crisismerge', 500);
INSERT INTO search_part (search_part, rank) VALUES ('automerge', 0);
INSERT INTO search_part (search_part, rank) VALUES ('usermerge', 8);
INSERT INTO search_part (search_part, rank) VALUES ('crisismerge', 500);
`
