import { Refusal } from '#shared/api-error.ts'
import { englishReader, messageOf, type Sentence, type SentenceKey } from '#shared/texts/sentences.ts'
import { codeOf, troubleOf } from './trouble.ts'

/** What befalls files alone. */
const ofFiles: Readonly<Record<string, SentenceKey>> = { ENOENT: 'folder_gone', EBUSY: 'file_in_use' }

/** What comes from the computer and not from the program. */
export const isTrouble = (error: unknown): boolean =>
  troubleOf(error) !== undefined || codeOf(error) in ofFiles

const sentencesOf = (error: unknown): readonly Sentence[] =>
  error instanceof Refusal
    ? error.problems.map(({ code, sentence }) => sentence ?? { key: code })
    : [{ key: keyOf(error) }]

/** Told shorter than at the desk: they stand beside the file or the folder that they are about. */
const keyOf = (error: unknown): SentenceKey => {
  const trouble = troubleOf(error)
  return trouble ? `job_${trouble}` : (ofFiles[codeOf(error)] ?? 'went_wrong')
}

/** Why something failed, in English and as code and values; what is a bug is not told here. */
export const failureOf = (error: unknown) => failureFor(sentencesOf(error))

/** The same where it is known already. */
export const failureFor = (sentences: readonly Sentence[]) => ({
  failure: sentences.map((sentence) => messageOf(sentence, englishReader)).join(' '),
  sentences: [...sentences],
})
