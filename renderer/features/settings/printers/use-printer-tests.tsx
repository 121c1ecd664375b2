import { Alert } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Printer, PrinterTest } from '#shared/printers/printer.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTestPrinter } from '#trpc/mutations/printers.ts'
import type { RecordAction } from '#ui/table/record-table.tsx'

type Tested = { readonly printer: Printer; readonly test: PrinterTest }

/** Something small that is printed to see whether it comes out, and what came of the last one. */
export const usePrinterTests = () => {
  const { t } = useTranslation('settings-lists')
  const { refusal } = useMessages()
  const { mutateAsync: print } = useTestPrinter()
  const [running, setRunning] = useState<ReadonlySet<number>>(new Set())
  const [last, setLast] = useState<Tested>()

  const test = async (printer: Printer): Promise<void> => {
    setRunning((before) => new Set([...before, printer.printer]))
    setLast(undefined)
    try {
      setLast({ printer, test: await print({ printer: printer.printer }) })
    } catch (error) {
      setLast({ printer, test: { printed: false, failure: refusal(apiErrorOf(error)) } })
    } finally {
      setRunning((before) => new Set([...before].filter((one) => one !== printer.printer)))
    }
  }
  return {
    width: '13rem',
    actionsOf: (printer: Printer): readonly RecordAction[] => [
      {
        id: 'test',
        label: t('printers.testOn', { name: isolate(printer.name) }),
        text: t('printers.test'),
        icon: <IconPrinter size={16} aria-hidden />,
        isBusy: running.has(printer.printer),
        run: () => void test(printer),
      },
    ],
    outcome: last && <Outcome {...last} onClose={() => setLast(undefined)} />,
  }
}

const Outcome = ({ printer, test, onClose }: Tested & { readonly onClose: () => void }) => {
  const { t } = useTranslation(['settings-lists', 'common'])
  const messages = useMessages()
  const name = isolate(printer.name)
  const look = { variant: 'light', withCloseButton: true, onClose } as const
  const closing = { closeButtonLabel: t('common:actions.close') }
  return test.printed ? (
    <Alert
      {...look}
      {...closing}
      color="green"
      role="status"
      title={t(`printers.tested.${printer.paper}`, { name })}
    >
      {t(`printers.testedHelp.${printer.way.kind}`)}
    </Alert>
  ) : (
    <Alert {...look} {...closing} color="red" role="alert" title={t('printers.notTested', { name })}>
      {messages.failure(test)}
    </Alert>
  )
}
