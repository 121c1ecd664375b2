import { once } from '#shared/once.ts'

const segmentsBy = (granularity: 'grapheme' | 'word') => {
  const segmenter = once(() => new Intl.Segmenter('und', { granularity }))
  return (text: string): string[] => Array.from(segmenter().segment(text), ({ segment }) => segment)
}

/** The signs of a text as a reader counts them: a letter and its accents are one. */
export const graphemesOf = segmentsBy('grapheme')

/** The words of a text in any script, and what stands between them. */
export const wordSegmentsOf = segmentsBy('word')
