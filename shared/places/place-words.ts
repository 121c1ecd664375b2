import { foldText } from '../words.ts'

const apostrophes = /['"`´‘’‚‛“”ʹʻʼʽʾʿˈ′＇]/gu

/** What is written short in the names of places, and forms that people use for each other. */
const wordsWrittenOut: ReadonlyMap<string, string> = new Map(
  Object.entries({
    st: 'saint',
    ste: 'sainte',
    n: 'north',
    s: 'south',
    w: 'west',
    northern: 'north',
    southern: 'south',
    western: 'west',
    eastern: 'east',
    is: 'island',
    isl: 'island',
    islands: 'island',
    terr: 'territory',
    territories: 'territory',
    rep: 'republic',
    dem: 'democratic',
    fed: 'federated',
  }),
)

/** What says nothing, or only joins what does, in the languages that names come in most. */
const smallWords: ReadonlySet<string> = new Set('the of and und et y e i en og och ja a es'.split(' '))

/**
 * What is left of a name of a place when nobody looks at case, accents, apostrophes, dots, hyphens, articles and
 * "and": `U.S. Virgin Islands` and `US virgin is.` have the same words.
 */
export const placeWords = (text: string): readonly string[] =>
  joinLetters(foldText(text.replaceAll(apostrophes, '')).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .map((word) => wordsWrittenOut.get(word) ?? word)
    .filter((word) => !smallWords.has(word))

/** Words in no order, so that `Moldova, Republic of` is `Republic of Moldova`. */
export const placeKey = (words: readonly string[]): string => words.toSorted().join(' ')

/** Letters that stand alone beside each other are one word (`U.S.A.`); a `d` belongs to what comes after it (`d'Ivoire`). */
const joinLetters = (words: readonly string[]): readonly string[] => {
  const joined: string[] = []
  let letters = ''
  for (const word of [...words, '']) {
    if (/^\p{L}$/u.test(word)) {
      letters += word
      continue
    }
    if (letters === 'd' && word !== '') joined.push(letters + word)
    else joined.push(letters, word)
    letters = ''
  }
  return joined.filter((word) => word !== '')
}
