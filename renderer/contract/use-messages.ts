import { useMemo } from 'react'
import { type ApiError, labelledMessage, type NewProblem, problemMessage } from '#shared/api-error.ts'
import { messageOf, type Sentence, type SentenceReader } from '#shared/texts/sentences.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import { useLanguage } from './use-label-of.ts'

type Refused = Pick<ApiError, 'code' | 'details' | 'message'> & { readonly correlation_id?: string }
type Failure = { readonly failure?: string; readonly sentences?: readonly Sentence[] }

/** What the desk says, in the words of who reads it. */
export const messagesFor = (reader: SentenceReader) => ({
  sentence: (sentence: Sentence): string => messageOf(sentence, reader),
  /** What is wrong, beside the property that it is about. */
  problem: (problem: NewProblem): string => problemMessage(problem, reader),
  /** The same where the property has to be named. */
  labelled: (problem: NewProblem): string => labelledMessage(problem, reader),
  /** Everything that speaks against what was asked for; a failure of program or computer with its number in the log. */
  refusal: ({ code, details, message, correlation_id: id }: Refused): string => {
    const text = details.map((problem) => labelledMessage(problem, reader)).join(' ') || message
    const isInLog = code === 'internal_server_error' && id !== undefined
    return isInLog ? messageOf({ key: 'in_log', values: { sentence: text, id } }, reader) : text
  },
  /** Why something failed; what another version of the program wrote down is told as it stands. */
  failure: ({ failure = '', sentences = [] }: Failure): string =>
    sentences.length > 0 ? sentences.map((sentence) => messageOf(sentence, reader)).join(' ') : failure,
})
export type Messages = ReturnType<typeof messagesFor>

/** What the desk says, in the language of the window. */
export const useMessages = (): Messages => {
  const language = useLanguage()
  const locale = useLocale()
  return useMemo(() => messagesFor({ language, locale, isolates: true }), [language, locale])
}
