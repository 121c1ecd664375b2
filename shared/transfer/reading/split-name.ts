/**
 * A name that stands in one column, in first and last name: the last word is the last name, also of `Last, First`. A
 * single word is both, as the contract asks for both.
 */
export const splitName = (name: string): readonly [first: string, last: string] => {
  const [before = '', ...after] = name.split(',')
  const first = after.join(',').trim()
  if (first !== '' && before.trim() !== '') return [first, before.trim()]
  const words = name.trim().split(/\s+/u)
  const last = words.at(-1) ?? ''
  return [words.length > 1 ? words.slice(0, -1).join(' ') : last, last]
}
