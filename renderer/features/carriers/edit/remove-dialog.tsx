import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isolate } from '#app/i18n/isolate.ts'
import { ConfirmDialog } from '#ui/dialogs/confirm-dialog.tsx'
import { useFailureText } from '#app/i18n/use-failure-text.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { carrierAddress, tabAddress } from '../address.ts'
import { withoutForms } from '../model/drafts.ts'
import type { Editing } from '../model/find-editing.ts'
import { type Edit, removeService } from '../model/form-edits.ts'
import { draftStore } from '../state/draft-store.ts'
import { useRefresh } from '../state/use-catalogue.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

type RemoveDialogProps = {
  readonly editing: Editing
  readonly what: 'carrier' | 'service'
  readonly edit: (change: Edit) => void
  readonly onClose: () => void
}

/** Asks before a carrier, or the service that is shown, goes. What else was changed of the carrier stays a draft. */
export const RemoveDialog = ({ editing, what, edit, onClose }: RemoveDialogProps) => {
  const { t } = useTranslation('carriers')
  const failureText = useFailureText()
  const client = useTRPCClient()
  const refresh = useRefresh()
  const notify = useNotify()
  const [, navigate] = useLocation()
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const { key, carrier, form } = editing
  const service = form.services.find(({ id }) => id === editing.service)
  const typed = what === 'service' ? service?.texts.name : form.name
  const name = isolate(typed?.trim() || t('service.unnamed'))

  const removeCarrier = async (): Promise<void> => {
    if (carrier) await client.carriers.remove.mutate({ reference: carrier.reference })
    draftStore.change(withoutForms(draftStore.get().drafts, [key]))
    navigate(tabAddress('carriers'))
  }
  const removeShown = async (): Promise<void> => {
    if (!service) return
    if (carrier && service.saved !== '') {
      const services = carrier.services.filter(({ reference }) => reference !== service.saved)
      await client.carriers.save.mutate({ carrier: { ...carrier, services } })
    }
    edit(removeService(service.id))
    navigate(carrierAddress(key), { replace: true })
  }
  const remove = async (): Promise<void> => {
    setBusy(true)
    try {
      await (what === 'carrier' ? removeCarrier() : removeShown())
      await refresh()
      notify(t('removed', { name }))
      onClose()
    } catch (error) {
      setFailure(failureText(apiErrorOf(error), apiErrorOf(error).message))
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
