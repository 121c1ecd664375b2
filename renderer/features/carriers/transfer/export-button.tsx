import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useExportCatalogue } from '#trpc/mutations/carriers.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

/** Writes all carriers and groups to a file, by the operating system's own dialog. */
export const ExportButton = () => {
  const { t } = useTranslation('carriers')
  const { refusal } = useMessages()
  const { mutateAsync: exportCatalogue, isPending } = useExportCatalogue()
  const notify = useNotify()
  const write = async (): Promise<void> => {
    try {
      const { saved } = await exportCatalogue()
      if (saved) notify(t('export.done'))
    } catch (error) {
      notify({ message: refusal(apiErrorOf(error)), color: 'red' })
    }
  }
  return (
    <Button loading={isPending} onClick={() => void write()}>
      {t('export.open')}
    </Button>
  )
}
