import { trimmed } from './cell-text.ts'

/** What follows a name after a comma without being one: of a generation, a degree, or what a company is in law. */
const suffixes: ReadonlySet<string> = new Set(
  'jr sr jnr snr junior senior ii iii iv esq phd md dds dvm mba msc bsc cpa rn obe mbe cbe'.split(' '),
)

/** What a company is in law. */
const lawForms: ReadonlySet<string> = new Set(
  (
    'inc incorporated llc llp lp ltd limited plc corp corporation pllc pty pte bhd sdn gmbh ag kg kgaa ohg gbr ug mbh ' +
    'sas sasu sarl slu srl srls spa bv nv vof bvba aps oy oyj kft zrt doo ooo uab sro spj eood ood lda ltda eirl'
  ).split(' '),
)

/** The same in two letters, which are somebody's name as well: `Nguyen, Sa`. */
const shortForms: ReadonlySet<string> = new Set('sa se as ab sc sl cv bt kk ek ev eg me co oü'.split(' '))

/** What begins a last name of several words. */
const particles: ReadonlySet<string> = new Set(
  (
    "van von vom zu zum zur der den dem ten ter te 't in 't de del della dello degli dei di da das do dos du des la le " +
    'las los lo el al bin ibn bint ben abu af av st'
  ).split(' '),
)

/** A letter, without dots: `P.h.D.` */
const keyOf = (word: string): string => word.toLowerCase().replaceAll(/[.,]/gu, '')

/** Longer than any name that is taken apart. */
const LONGEST = 500

/**
 * A name that stands in one column, in first and last name: the last word is the last name, with what belongs to it
 * (`van der Berg`, `Smith Jr.`), also of `Last, First`. What a company is in law is its last name. A single word is both,
 * as the contract asks for both.
 */
export const splitName = (name: string): readonly [first: string, last: string] => {
  const whole = trimmed(name)
  if (whole.length > LONGEST) return [whole, whole]
  const text = whole.replaceAll(/\s+/gu, ' ')
  const parts = text.split(/ ?[,，،] ?/u)
  const [before = '', ...after] = parts.filter((part) => part !== '')
  if (after.length === 0) return splitWords(before)
  const [next = '', ...others] = after
  const end = after.at(-1) ?? ''
  if (isLawForm(next, before)) return [before, after.join(', ')]
  // `Acme Ltd, Dept 4` and `Ada Lovelace, c/o Acme` are in order.
  if (isLawForm(before.slice(before.lastIndexOf(' ') + 1), '') || careOf.test(`of ${next}`)) {
    const [first, last] = splitWords(before)
    return first === last ? [before, after.join(', ')] : [first, [last, ...after].join(', ')]
  }
  if (isSuffix(next)) {
    // `Smith, Jr., John`
    if (after.length > 1 && !before.includes(' ') && !isSuffix(end))
      return [others.join(', '), `${before}, ${next}`]
    const [first, last] = splitWords(before)
    return [first, [last, ...after].join(', ')]
  }
  if (isSuffix(end)) {
    const [first, last] = splitName([before, ...after.slice(0, -1)].join(', '))
    return [first, `${last}, ${end}`]
  }
  if (isLawForm(end, before)) return [[before, ...after.slice(0, -1)].join(', '), end]
  // `Ada Lovelace, Engines Ltd.` says for whom she works.
  if (/ & co\.?$/iu.test(end) || isLawForm(end.slice(end.lastIndexOf(' ') + 1), before)) {
    const [first, last] = splitWords(before)
    return first === last ? [before, after.join(', ')] : [first, [last, ...after].join(', ')]
  }
  return [after.join(', '), before]
}

/** `PhD`, `M.D. PhD` */
const isSuffix = (text: string): boolean => text.split(' ').every((word) => suffixes.has(keyOf(word)))

/** A word of two letters is one in capitals or with dots, unless all is in capitals. */
const isLawForm = (text: string, before: string): boolean => {
  const words = text.split(' ').filter((word) => word !== '&')
  return words.every((word) => {
    const isMarked = word.includes('.') || (word === word.toUpperCase() && before !== before.toUpperCase())
    return lawForms.has(keyOf(word)) || (shortForms.has(keyOf(word)) && (isMarked || words.length > 1))
  })
}

const careOf = /^(.+?) ((?:(?:c\/o|℅|z\. ?hd\.?|attn\.?:?|fao) |\().+)$/iu

const splitWords = (text: string): readonly [first: string, last: string] => {
  const [, person, care] = careOf.exec(text) ?? []
  if (person !== undefined && care !== undefined) {
    const [first, last] = splitWords(person)
    return [first, `${last} ${care}`]
  }
  const words = text.split(' ')
  const begin = beginOfLast(words)
  return begin === 0 ? [text, text] : [words.slice(0, begin).join(' '), words.slice(begin).join(' ')]
}

/** The place of the word with which the last name begins; 0 where there is but one. */
const beginOfLast = (words: readonly string[]): number => {
  const law = words.findIndex((word, index) => index > 0 && lawForms.has(keyOf(word)))
  if (law > 0) return law
  let begin = words.length - 1
  while (begin > 1 && suffixes.has(keyOf(words[begin] ?? ''))) begin -= 1
  while (begin > 1 && particles.has(keyOf(words[begin - 1] ?? ''))) begin -= 1
  return begin
}
