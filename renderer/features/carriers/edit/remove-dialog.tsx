import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useRemoveCarrier, useSaveCarrier } from '#trpc/mutations/carriers.ts'
import { carrierAddress, tabAddress } from '../address.ts'
import { ID } from '#ui/form/field-path.ts'
import { removeRow, textAt } from '#ui/form/form-state.ts'
import { withoutForms } from '../model/drafts.ts'
import type { Editing } from '../model/find-editing.ts'
import { type CarrierEdit, savedOf, servicePath, servicesIn } from '../model/form.ts'
import { draftStore } from '../state/draft-store.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

type RemoveDialogProps = {
  readonly editing: Editing
  readonly what: 'carrier' | 'service'
  readonly edit: (change: CarrierEdit) => void
  readonly onClose: () => void
}

/** Asks before a carrier, or the service that is shown, goes. What else was changed of the carrier stays a draft. */
export const RemoveDialog = ({ editing, what, edit, onClose }: RemoveDialogProps) => {
  const { t } = useTranslation('carriers')
  const { refusal } = useMessages()
  const { mutateAsync: removeSaved } = useRemoveCarrier()
  const { mutateAsync: save } = useSaveCarrier()
  const notify = useNotify()
  const [, navigate] = useLocation()
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const { key, carrier, form } = editing
  const service = servicesIn(form).find((one) => one[ID] === editing.service)
  const named = what === 'service' ? service : form.request
  const name = isolate((named && textAt(named, 'name').trim()) || t('service.unnamed'))

  const removeCarrier = async (): Promise<void> => {
    if (carrier) await removeSaved({ reference: carrier.reference })
    draftStore.change(withoutForms(draftStore.get().drafts, [key]))
    navigate(tabAddress('carriers'))
  }
  const removeShown = async (): Promise<void> => {
    if (!service) return
    const saved = savedOf(service)
    if (carrier && saved !== '') {
      const services = carrier.services.filter(({ reference }) => reference !== saved)
      await save({ carrier: { ...carrier, services } })
    }
    edit(removeRow(servicePath(service[ID])))
    navigate(carrierAddress(key), { replace: true })
  }
  const remove = async (): Promise<void> => {
    setBusy(true)
    try {
      await (what === 'carrier' ? removeCarrier() : removeShown())
      notify(t('removed', { name }))
      onClose()
    } catch (error) {
      setFailure(refusal(apiErrorOf(error)))
      setBusy(false)
    }
  }
  return (
    <ConfirmDialog
      title={t(`${what}.removeTitle`, { name })}
      confirm={t(`${what}.remove`)}
      isBusy={isBusy}
      failure={failure}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {t(`${what}.removeHelp`)}
    </ConfirmDialog>
  )
}
