import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '#app/i18n/use-failure-text.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

/** Writes all carriers and groups to a file, by the operating system's own dialog. */
export const ExportButton = () => {
  const { t } = useTranslation('carriers')
  const failureText = useFailureText()
  const client = useTRPCClient()
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)
  const write = async (): Promise<void> => {
    setBusy(true)
    try {
      const { saved } = await client.carriers.exportToFile.mutate()
      if (saved) notify(t('export.done'))
    } catch (error) {
      const failure = apiErrorOf(error)
      notify({
        message: failureText(failure, t('export.failed', { id: failure.correlation_id })),
        color: 'red',
      })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button loading={isBusy} onClick={() => void write()}>
      {t('export.open')}
    </Button>
  )
}
