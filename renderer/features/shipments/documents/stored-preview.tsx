import type { StoredDocument } from '#shared/documents/document.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { PreviewDialog } from './preview/preview-dialog.tsx'
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
  return <PreviewDialog document={{ name, format }} read={read} onSaveCopy={onSaveCopy} onClose={onClose} />
}
