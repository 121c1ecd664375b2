import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { takeDocuments } from '../model/documents-of-request.ts'
import { formOfRequest } from '../model/form-of-request.ts'
import type { PastedRequest } from '../model/read-request.ts'
import type { DocumentsEditing } from './use-documents.ts'
import type { ShipmentEditor } from './use-shipment-editor.ts'

type FillPorts = {
  readonly editor: Pick<ShipmentEditor, 'fill'>
  /** Absent in an edit: there documents are added on the shipment itself. */
  readonly documents: Pick<DocumentsEditing, 'takeIn'> | undefined
}

/** Fills the page from a request that was pasted, and says what of it could not be taken. */
export const useFillFromPasted = ({ editor: { fill }, documents }: FillPorts) => {
  const { t } = useTranslation('new-shipment')
  const format = useFormat()
  return ({ request, twice }: Extract<PastedRequest, { kind: 'request' }>): void => {
    const { rest, files, named } = takeDocuments(request)
    const names = format.list(twice.map(isolate))
    const isLeftOut = !documents && files.length + named > 0
    const said = [
      t('paste.filled'),
      ...(names === '' ? [] : [t('paste.twice', { names })]),
      ...(isLeftOut ? [t('paste.documentsInEdit')] : []),
      ...(documents && named > 0 ? [t('paste.documentsNamed', { count: named })] : []),
    ]
    fill({ ...formOfRequest(rest), documents: documents?.takeIn(files) ?? [] }, said.join(' '))
  }
}
