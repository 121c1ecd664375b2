import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useUpdateShipment } from '#trpc/mutations/shipments.ts'
import type { ShipmentDraft } from '../model/draft-value.ts'
import type { ShipmentForm } from '../model/form.ts'
import { useShipmentEditor, type WriteShipment } from '../state/use-shipment-editor.ts'
import { editKey } from '../state/use-stored-draft.ts'

type EditPorts = {
  readonly shipment: Shipment
  /** The form that the shipment as it is now fills. */
  readonly stored: ShipmentForm
  readonly draft: ShipmentDraft | undefined
}

/** Everything that the page of an edit knows and can do. */
export const useEditShipment = ({ shipment, stored, draft }: EditPorts) => {
  const { reference, updated } = shipment
  const { t } = useTranslation('new-shipment')
  const [, navigate] = useLocation()
  const { mutateAsync: update } = useUpdateShipment()
  const editor = useShipmentEditor(
    { key: editKey(reference), start: stored, draft },
    { before: shipment, updated },
  )
  const [isSaved, setSaved] = useState(false)

  const writeOver =
    (base: string | undefined): WriteShipment =>
    async (request) => {
      try {
        await update({
          reference,
          shipment: request,
          ...(base !== undefined && { updated: base }),
        })
        return reference
      } catch (error) {
        if (apiErrorOf(error).code !== 'conflict') throw error
        return undefined
      }
    }
  const leave = (): void => {
    setSaved(true)
    editor.noticeOfSaved(reference, 'edit.saved')
    navigate(`/shipments/${reference}`)
  }
  const showStored = (message: string, stays: boolean): void =>
    editor.showFormWithUndo(
      { start: stored, form: stored, updated },
      { message, ...(stays && { autoClose: false }) },
    )

  return {
    editor,
    /** Whether somebody else saved the shipment since this edit began. */
    isOutdated: !isSaved && !isSameMoment(editor.updated, updated),
    save: () => editor.save(writeOver(editor.updated), leave),
    saveAnyway: () => editor.save(writeOver(undefined), leave),
    showCurrent: () => showStored(t('edit.shownCurrent'), true),
    discard: () => showStored(t('edit.discarded'), false),
  }
}

const isSameMoment = (one: string | undefined, other: string): boolean =>
  one === undefined || Date.parse(one) === Date.parse(other)
