import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { OpenedDocument } from '#shared/opened-document.ts'
import type { PrintFileRequest } from '#shared/print-queue/print-job.ts'
import type { Rejected } from '#shared/shipments/bulk.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { useTellUnopened } from '#ui/notices/use-tell-unopened.tsx'
import { readPrinter } from './use-printers.ts'
import { useQueuedNotice } from './use-queued-notice.ts'

type How = Required<Pick<PrintFileRequest, 'printer' | 'request_key'>>

/** Something that is printed on the paper of documents. */
type PrintedDocument = {
  /** What it is called. */
  readonly name: string
  /** What is said where it cannot be printed. */
  readonly failed: string
  /** Hands it to a printer. */
  readonly queue: (how: How) => Promise<{ readonly rejected?: readonly Rejected[] }>
  /** Shows it in the system's own program, which prints it; without that, only a printer of the desk does. */
  readonly open?: () => Promise<OpenedDocument>
}

/**
 * Prints a document: on the desk's printer for documents, or where it has none, in the program that the system has for it.
 * What came of it is told.
 */
export const usePrintDocument = ({ name, failed, queue, open }: PrintedDocument) => {
  const { t } = useTranslation('printing')
  const [, navigate] = useLocation()
  const client = useTRPCClient()
  const notify = useNotify()
  const noticeOf = useQueuedNotice()
  const tellUnopened = useTellUnopened()
  const { refusal } = useMessages()
  // What is asked again before the answer to it has come is the same printing.
  const [key] = useState(() => crypto.randomUUID())
  const [isBusy, setIsBusy] = useState(false)

  const print = async (): Promise<void> => {
    const printer = await readPrinter(client, 'documents')
    if (printer) {
      const { rejected = [] } = await queue({ printer: printer.printer, request_key: key })
      const [refused] = rejected
      notify(refused ? { title: failed, message: refusal(refused), color: 'red' } : noticeOf(name, printer))
    } else if (open) tellUnopened(await open())
    else
      notify({
        message: t('noDocumentPrinter'),
        color: 'yellow',
        action: { label: t('setUp'), run: () => navigate('/settings/printers') },
      })
  }
  const run = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    try {
      await print()
    } catch (thrown) {
      notify({ title: failed, message: refusal(apiErrorOf(thrown)), color: 'red' })
    } finally {
      setIsBusy(false)
    }
  }
  return { print: () => void run(), isBusy }
}
