import type { StoredDocument } from '#shared/documents/document.ts'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { usePrintDocument } from '#contract/printing/use-print-document.ts'
import { useMessages } from '#contract/use-messages.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { useQueueFile } from '#trpc/mutations/print-queue.ts'
import { PreviewDialog } from '../preview/preview-dialog.tsx'
import { useStoredName } from './use-stored-name.ts'

type StoredPreviewProps = {
  readonly document: StoredDocument
  readonly onSaveCopy: () => void
  readonly onClose: () => void
}

/** A document that the desk keeps, inside the window. */
export const StoredPreview = ({ document, onSaveCopy, onClose }: StoredPreviewProps) => {
  const client = useTRPCClient()
  const name = useStoredName()(document)
  const { document_reference, file_format: format } = document
  const read = async (): Promise<Uint8Array> =>
    (await client.documents.get.query({ document_reference })).file_content
  const { t } = useTranslation('documents')
  const { mutateAsync: queue } = useQueueFile()
  const { print } = usePrintDocument({
    name: isolate(name),
    failed: t('printFailed'),
    queue: (how) => queue({ what: 'document', reference: document_reference, ...how }).then(() => ({})),
  })
  const { sentence } = useMessages()
  return (
    <PreviewDialog
      document={{ name, format }}
      read={read}
      onSaveCopy={onSaveCopy}
      onPrint={print}
      {...(format === 'gif' && { whyNoPrint: sentence({ key: 'print_forbids_gif' }) })}
      onClose={onClose}
    />
  )
}
