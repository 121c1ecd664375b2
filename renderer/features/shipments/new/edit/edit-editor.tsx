import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { isolateDigits } from '#app/i18n/isolate.ts'
import { unfinished } from '#ui/dialogs/is-dialog-open.ts'
import { shortReference } from '../../parts/short-reference.ts'
import { EditorBody } from '../editor-body.tsx'
import type { ShipmentDraft } from '../model/draft-value.ts'
import { formOfRequest } from '../model/form-of-request.ts'
import { PageHead } from '../page-head.tsx'
import { BackLink } from './back-link.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { useEditShipment } from './use-edit-shipment.ts'
import { useMarkMissing } from './use-mark-missing.ts'
import longForm from '#ui/layout/long-form.module.css'

type EditEditorProps = {
  /** The shipment as it is now; it may change while it is being edited. */
  readonly shipment: Shipment
  readonly draft: ShipmentDraft | undefined
}

/** The form, filled from the shipment, or from the draft that was left of an edit. */
export const EditEditor = ({ shipment, draft }: EditEditorProps) => {
  const { t } = useTranslation('new-shipment')
  const stored = useMemo(() => formOfRequest({ ...requestOfShipment(shipment) }), [shipment])
  const editing = useEditShipment({ shipment, stored, draft })
  const { editor, save, isOutdated } = editing
  useMarkMissing(editor, shipment)
  const [isPasting, setPasting] = useState(false)
  return (
    <div className={longForm['page']} {...unfinished(editor.isChanged ? 'kept' : undefined)}>
      <PageHead
        title={t('edit.title', { reference: isolateDigits(shortReference(shipment.reference)) })}
        group={t('edit.group')}
        draft={editor.keptDraft}
        saving={{ label: t('edit.save'), isSaving: editor.saving.isSaving, save }}
        onPaste={() => setPasting(true)}
        discard={{ label: t('edit.discard'), run: editing.discard }}
      >
        <BackLink reference={shipment.reference} />
      </PageHead>
      {isOutdated && <ConflictNote onShowCurrent={editing.showCurrent} onSaveAnyway={editing.saveAnyway} />}
      <EditorBody editor={editor} own={shipment.reference} isPasting={isPasting} onPasting={setPasting} />
    </div>
  )
}
