import type { PartVerification, VerificationFinding, VerifiedPart } from '#shared/audit/verification.ts'
import { englishReader, messageOf, type Sentence } from '#shared/texts/sentences.ts'
import { codeOf, troubleOf } from '../platform/trouble.ts'

/** So many findings are told of one part; how many there are more is said. */
const MOST_TOLD = 200

/** Who looks at a part says here what was found. */
export type PartReport = {
  /** One more was looked at. */
  readonly checked: () => void
  readonly find: (sentence: Sentence, reference?: string) => void
  readonly note: (sentence: Sentence) => void
}

/** Lets others run, and throws once nobody wants to know any more. */
export type Heed = () => Promise<void>

type Look = (report: PartReport) => void | Promise<void>

/**
 * Looks at a part, whatever it comes upon: what cannot be read is a finding like any other.
 * @throws what says that nobody wants to know any more
 */
export const verifyPart = async (part: VerifiedPart, look: Look): Promise<PartVerification> => {
  const findings: VerificationFinding[] = []
  const notes: Sentence[] = []
  let found = 0
  let checked = 0
  const find = (sentence: Sentence, reference?: string): void => {
    found += 1
    if (findings.length >= MOST_TOLD) return
    const message = messageOf(sentence, englishReader)
    findings.push({ message, sentence, ...(reference !== undefined && { reference }) })
  }
  try {
    await look({ checked: () => void (checked += 1), find, note: (sentence) => void notes.push(sentence) })
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error
    find({ key: 'verify_part_unreadable', values: { because: whyOf(error) } })
  }
  return { part, ok: found === 0, checked, found, findings, notes }
}

const whyOf = (error: unknown): Sentence => ({
  key: troubleOf(error) ?? (codeOf(error) === '' ? 'went_wrong' : 'records_damaged'),
})
