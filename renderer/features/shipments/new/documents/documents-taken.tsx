import { useTranslation } from 'react-i18next'
import { DropArea } from '../../documents/drop-area.tsx'
import { usePastedFiles } from '../../documents/use-pasted-files.ts'
import { useSay } from '../../documents/use-say.ts'
import type { DocumentsEditing } from '../state/use-documents.ts'

type DocumentsTakenProps = { readonly documents: DocumentsEditing | undefined }

/** Takes files that are dropped anywhere or pasted; in an edit it says where documents are added. */
export const DocumentsTaken = ({ documents }: DocumentsTakenProps) => {
  const { t } = useTranslation('new-shipment')
  const say = useSay()
  const disabledReason = documents ? undefined : t('documents.notInEdit')
  const take = (files: readonly File[]): void => {
    if (documents) documents.addFiles(files)
    else say(t('documents.notInEdit'), 'yellow')
  }
  usePastedFiles(take)
  return <DropArea onFiles={take} disabledReason={disabledReason} />
}
