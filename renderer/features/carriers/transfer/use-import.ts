import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Problem } from '#shared/api-error.ts'
import type { ImportCatalogueRequest, importCatalogueRequest } from '#shared/carriers/catalogue.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useImportCatalogue } from '#trpc/mutations/carriers.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

// The desk reads the file itself and reports on all of it at once.
const unchecked = z.custom<z.input<typeof importCatalogueRequest>['catalogue']>(() => true)

/** Sends a catalogue to the desk; what it has against it is kept to be shown. */
export const useImport = (onDone: () => void) => {
  const { t } = useTranslation('carriers')
  const { mutateAsync: importCatalogue, isPending } = useImportCatalogue()
  const notify = useNotify()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const run = async (value: object, mode: ImportCatalogueRequest['mode']): Promise<void> => {
    setProblems([])
    try {
      const { carriers } = await importCatalogue({ catalogue: unchecked.parse(value), mode })
      notify(t('import.done', { count: carriers }))
      onDone()
    } catch (error) {
      setProblems(apiErrorOf(error).details)
    }
  }
  return { run, isBusy: isPending, problems, forget: () => setProblems([]) }
}
