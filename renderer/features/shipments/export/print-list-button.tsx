import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePrintDocument } from '#contract/printing/use-print-document.ts'
import { useWordLabel } from '#contract/use-label-of.ts'
import { useQueueList } from '#trpc/mutations/print-queue.ts'
import type { Exported } from './export-choice.ts'

type PrintListButtonProps = { readonly exported: Exported; readonly isNothing: boolean }

/** Has the list come out of the desk's printer for documents instead of a file. */
export const PrintListButton = ({ exported, isNothing }: PrintListButtonProps) => {
  const { t } = useTranslation('transfer')
  const name = useWordLabel()('printable', 'list')
  const { mutateAsync: queue } = useQueueList()
  const listed = 'filter' in exported ? exported : { shipments: [...exported.shipments] }
  const { print, isBusy } = usePrintDocument({
    name,
    failed: t('export.printFailed'),
    queue: (how) => queue({ ...listed, ...how }).then(() => ({})),
  })
  return (
    <Button
      leftSection={<IconPrinter size={16} aria-hidden />}
      loading={isBusy}
      disabled={isNothing}
      onClick={print}
    >
      {t('export.print')}
    </Button>
  )
}
