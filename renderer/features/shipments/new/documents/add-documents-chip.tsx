import { useTranslation } from 'react-i18next'
import { RevealChip } from '#ui/fields/reveal-chip.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { usePickFiles } from '../../documents/use-pick-files.tsx'
import type { DocumentsEditing } from '../state/use-documents.ts'

type AddDocumentsChipProps = { readonly editing: Pick<DocumentsEditing, 'documents' | 'addFiles'> }

/** "+ Documents": opens the system's dialog for files, as one key does. */
export const AddDocumentsChip = ({ editing: { documents, addFiles } }: AddDocumentsChipProps) => {
  const { t } = useTranslation('new-shipment')
  const { input, pick } = usePickFiles(addFiles)
  useShortcut({ keys: 'D', label: t('documents.add'), group: t('group'), run: pick })
  return (
    <>
      {input}
      <RevealChip
        label={t('add.documents')}
        isOpen={documents.length > 0}
        title={t('documents.hint')}
        aria-keyshortcuts="D"
        onClick={pick}
      />
    </>
  )
}
