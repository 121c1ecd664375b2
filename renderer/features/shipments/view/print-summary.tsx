import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePrintDocument } from '#contract/printing/use-print-document.ts'
import { useWordLabel } from '#contract/use-label-of.ts'
import { useQueuePrint } from '#trpc/mutations/print-queue.ts'
import { useOpenSummary } from '#trpc/mutations/transfer.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'

const KEYS = 'mod+P'

/** Draws the shipment on one page and prints it. */
export const PrintSummary = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation('shipment')
  const { mutateAsync: open } = useOpenSummary()
  const { mutateAsync: queue } = useQueuePrint()
  const { print, isBusy } = usePrintDocument({
    name: useWordLabel()('printable', 'summary'),
    failed: t('print.failed'),
    queue: (how) => queue({ shipments: [reference], what: 'summary', ...how }),
    open: () => open({ reference }),
  })
  useShortcut({
    keys: KEYS,
    label: t('print.label'),
    group: t('action.group'),
    disabled: isBusy,
    run: print,
  })
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPrinter size={14} aria-hidden />}
      rightSection={<KeyHint keys={KEYS} />}
      aria-keyshortcuts={KEYS}
      aria-disabled={isBusy || undefined}
      data-disabled={isBusy}
      onClick={isBusy ? undefined : print}
    >
      {t(isBusy ? 'print.drawing' : 'print.label')}
    </Button>
  )
}
