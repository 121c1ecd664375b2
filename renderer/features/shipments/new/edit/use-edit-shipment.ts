import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import type { Draft } from '../model/draft-value.ts'
import type { ShipmentForm } from '../model/form.ts'
import type { Write } from '../state/use-save.ts'
import { useSheet } from '../state/use-sheet.ts'
import { editKey } from '../state/use-stored-draft.ts'

type EditPorts = {
  readonly shipment: Shipment
  /** The form that the shipment as it is now fills. */
  readonly stored: ShipmentForm
  readonly draft: Draft | undefined
}

/** Everything that the page of an edit knows and can do. */
export const useEditShipment = ({ shipment, stored, draft }: EditPorts) => {
  const { reference, updated } = shipment
  const { t } = useTranslation('new-shipment')
  const [, navigate] = useLocation()
  const client = useTRPCClient()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const sheet = useSheet({ key: editKey(reference), start: stored, draft }, { before: shipment, updated })
  const [isSaved, setSaved] = useState(false)

  const writeOver =
    (base: string | undefined): Write =>
    async (request) => {
      try {
        await client.shipments.update.mutate({
          reference,
          shipment: request,
          ...(base !== undefined && { updated: base }),
        })
        return reference
      } catch (error) {
        if (apiErrorOf(error).code !== 'conflict') throw error
        // What is there now has to be read before the choice between the two can be offered.
        await queryClient.invalidateQueries(trpc.shipments.get.queryFilter({ reference }))
        return undefined
      }
    }
  const leave = (): void => {
    setSaved(true)
    sheet.noticeOfSaved(reference, 'edit.saved')
    navigate(`/shipments/${reference}`)
  }
  const turnToStored = (message: string, stays: boolean): void =>
    sheet.turnWithUndo(
      { start: stored, form: stored, updated },
      { message, ...(stays && { autoClose: false }) },
    )

  return {
    sheet,
    /** Whether somebody else saved the shipment since this edit began. */
    isOutdated: !isSaved && !isSameMoment(sheet.updated, updated),
    save: () => sheet.save(writeOver(sheet.updated), leave),
    saveAnyway: () => sheet.save(writeOver(undefined), leave),
    showCurrent: () => turnToStored(t('edit.shownCurrent'), true),
    discard: () => turnToStored(t('edit.discarded'), false),
  }
}

const isSameMoment = (one: string | undefined, other: string): boolean =>
  one === undefined || Date.parse(one) === Date.parse(other)
