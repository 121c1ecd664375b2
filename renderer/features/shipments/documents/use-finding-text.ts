import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/documents/finding.ts'

/** Bytes: the limit of a file's size is a round number of these. */
const MEGABYTE = 1024 * 1024

/** Says why a file is not taken, and what to do, in the language of the window. */
export const useFindingText = (): ((finding: Finding) => string) => {
  const { t } = useTranslation('findings')
  return useCallback(
    ({ reason, values: { format = '', found = '', limit = 0 } }: Finding): string =>
      t(reason, {
        format: String(format).toUpperCase(),
        found: String(found).toUpperCase(),
        limit: Number(limit),
        megabytes: Number(limit) / MEGABYTE,
      }),
    [t],
  )
}
