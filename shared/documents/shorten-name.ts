import { cached } from '../format/cached.ts'
import { trimEndBy } from '../trim-end-by.ts'

const extension = /\.[A-Za-z0-9]{1,10}$/u
const segmenter = cached((locale) => new Intl.Segmenter(locale, { granularity: 'grapheme' }))

/** A name with as many whole characters, as people see them, as there is room for before its extension. */
export const shortenName = (name: string, most: number, measure: (text: string) => number): string => {
  if (measure(name) <= most) return name
  const end = extension.exec(name)?.[0] ?? ''
  const start = name.slice(0, name.length - end.length)
  let room = most - measure(end)
  let kept = ''
  for (const { segment } of segmenter('en').segment(start)) {
    room -= measure(segment)
    if (room < 0) break
    kept += segment
  }
  // A letter under so many marks that they alone are too long goes on without them.
  const [firstLetter = ''] = start
  return trimEndBy(kept === '' ? firstLetter : kept, /[\s.]/u) + end
}
