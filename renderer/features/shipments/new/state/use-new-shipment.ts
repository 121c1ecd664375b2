import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useTRPCClient } from '../../../../trpc/client.ts'
import type { ShipmentForm } from '../model/form.ts'
import { formForAnother, formWithHabits, habitsOf } from '../model/habits.ts'
import type { Write } from './use-save.ts'
import { useSheet } from './use-sheet.ts'
import { HABITS_KEY, type Opening } from './use-stored-draft.ts'

const originOf = (form: ShipmentForm) => form.addresses.find(({ type }) => type === 'origin')?.texts

/** Everything that the page of a new shipment knows and can do. */
export const useNewShipment = (opening: Opening) => {
  const { t } = useTranslation('new-shipment')
  const [, navigate] = useLocation()
  const client = useTRPCClient()
  const sheet = useSheet(opening)
  const { form, start, save, turnTo, turnWithUndo, noticeOfSaved } = sheet

  const write: Write = async (request) => {
    const { reference } = await client.shipments.create.mutate(request)
    // To begin the next one with; nothing is lost where it cannot be kept.
    client.drafts.save.mutate({ key: HABITS_KEY, value: habitsOf(form) }).catch(() => undefined)
    return reference
  }
  const startAfresh = (): void => {
    const fresh = formWithHabits(habitsOf(start))
    turnWithUndo({ start: fresh, form: fresh }, { message: t('draft.emptied') })
  }
  const saveAndOpen = (): void =>
    save(write, (reference) => {
      noticeOfSaved(reference, 'saved.message')
      navigate(`/shipments/${reference}`)
    })
  const saveAnother = (): void =>
    save(write, (reference) => {
      noticeOfSaved(reference, 'saved.message')
      const next = formForAnother(form)
      turnTo({ start: next, form: next, kept: originOf(next) })
    })
  return { sheet, startAfresh, save: saveAndOpen, saveAnother }
}
