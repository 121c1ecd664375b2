import { useTranslation } from 'react-i18next'
import { DropArea } from '../../documents/drop-area.tsx'
import { usePastedFiles } from '../../documents/use-pasted-files.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import type { DocumentsEditing } from '../state/use-documents.ts'

type DocumentsTakenProps = { readonly documents: DocumentsEditing | undefined }

/** Takes files that are dropped anywhere or pasted; in an edit it says where documents are added. */
export const DocumentsTaken = ({ documents }: DocumentsTakenProps) => {
  const { t } = useTranslation('new-shipment')
  const notify = useNotify()
  const disabledReason = documents ? undefined : t('documents.notInEdit')
  const take = (files: readonly File[]): void => {
    if (documents) documents.addFiles(files)
    else notify({ message: t('documents.notInEdit'), color: 'yellow' })
  }
  usePastedFiles(take)
  return <DropArea onFiles={take} disabledReason={disabledReason} />
}
