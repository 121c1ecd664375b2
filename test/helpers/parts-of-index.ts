import type { TestDesk } from './open-test-desk.ts'

/** How many parts the search index of words has, all of which a search looks through. */
export const partsOfIndex = (desk: TestDesk): number => {
  const [row] = desk.rows('SELECT count(DISTINCT id >> 37) AS parts FROM search_word_data WHERE id > 10')
  return Number(row?.parts)
}
