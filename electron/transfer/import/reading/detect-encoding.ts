import type { Encoding } from '#shared/transfer/import.ts'
import { type GuessedEncoding, guessEncoding } from './guess-encoding.ts'
import type { FileSurvey } from './survey-file.ts'

/**
 * How the text of a file is encoded: as its first bytes say; UTF-8 where more of its letters are that than are not, as
 * other encodings make none by chance; else as it is most likely.
 */
export const detectEncoding = async (
  head: Uint8Array,
  { utf8, foreign }: FileSurvey,
): Promise<GuessedEncoding> => {
  const said = saidEncoding(head)
  if (said) return { encoding: said, isSure: true }
  if (utf8.faults === 0 || utf8.letters > utf8.faults) return { encoding: 'utf-8', isSure: true }
  return guessEncoding(foreign)
}

const saidEncoding = (head: Uint8Array): Encoding | undefined => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  const zeros = zerosIn(head)
  if (zeros.odd > head.length / 8) return 'utf-16le'
  return zeros.even > head.length / 8 ? 'utf-16be' : undefined
}

const zerosIn = (head: Uint8Array): { readonly odd: number; readonly even: number } => {
  let [odd, even] = [0, 0]
  for (const [place, byte] of head.entries()) {
    if (byte !== 0) continue
    if (place % 2 === 1) odd += 1
    else even += 1
  }
  return { odd, even }
}

/** As many are shown. */
export const ENCODING_SAMPLES = 3
/** As many as there may be headers before the first name. */
const MOST_SAMPLES = 200

/** The first texts that would read otherwise in another encoding. */
export const encodingSamples = (text: string): readonly string[] => {
  const cells = text
    .split(/[\t,;|"\r\n]+/u)
    .map((cell) => cell.trim())
    .filter((cell) => /[^\p{ASCII}]/u.test(cell) && /[\p{L}\uFFFD]/u.test(cell))
  return [...new Set(cells)].slice(0, MOST_SAMPLES).map((cell) => cell.slice(0, 100))
}
