import { ActionIcon } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { ReprintDialog } from './reprint-dialog.tsx'

type ReprintButtonProps = {
  readonly job: PrintJob
  /** What it printed, as its row says. */
  readonly what: string
}

/** Prints something once more, after it was asked why; nothing for what is still to come out. */
export const ReprintButton = ({ job, what }: ReprintButtonProps) => {
  const { t } = useTranslation('printing')
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  if (job.ended === undefined) return null
  const label = t('reprint.openOne', { what, when: isolate(format.moment(job.ended)) })
  return (
    <>
      <ActionIcon aria-label={label} title={label} onClick={() => setAsking(true)}>
        <IconPrinter size={16} />
      </ActionIcon>
      {isAsking && <ReprintDialog job={job} onClose={() => setAsking(false)} />}
    </>
  )
}
