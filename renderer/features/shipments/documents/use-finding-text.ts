import type { Finding } from '#shared/documents/finding.ts'
import { findingSentence } from '#shared/documents/finding-sentence.ts'
import { useMessages } from '#contract/use-messages.ts'

/** Says why a file is not taken, and what to do, in the language of the window. */
export const useFindingText = (): ((finding: Finding) => string) => {
  const { sentence } = useMessages()
  return (finding) => sentence(findingSentence(finding))
}
