import { useTranslation } from 'react-i18next'
import type { Carrier } from '#shared/carriers/catalogue.ts'
import { useFailureText } from '#app/i18n/use-failure-text.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import type { Drafts } from '../model/drafts.ts'
import { editService, setPart } from '../model/form-edits.ts'
import type { CarrierForm } from '../model/form.ts'
import { draftStore } from './draft-store.ts'
import { useRefresh } from './use-catalogue.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

const switched = (carrier: Carrier, service: string | undefined, enabled: boolean): Carrier =>
  service === undefined
    ? { ...carrier, enabled }
    : {
        ...carrier,
        services: carrier.services.map((one) => (one.reference === service ? { ...one, enabled } : one)),
      }

const switchedForm = (form: CarrierForm, service: string | undefined, enabled: boolean): CarrierForm => {
  if (service === undefined) return { ...form, enabled }
  const id = form.services.find(({ saved }) => saved === service)?.id
  return id === undefined ? form : editService(id, setPart({ enabled }))(form)
}

const withSwitchedForm = (drafts: Drafts, key: string, form: CarrierForm): Drafts => ({
  ...drafts,
  carriers: { ...drafts.carriers, [key]: form },
})

/** Switches a carrier, or one of its services, on or off; it counts at once, and for what is being edited too. */
export const useSwitches = () => {
  const { t } = useTranslation('carriers')
  const failureText = useFailureText()
  const client = useTRPCClient()
  const refresh = useRefresh()
  const notify = useNotify()
  return async (carrier: Carrier, service: string | undefined, enabled: boolean): Promise<void> => {
    const saved = switched(carrier, service, enabled)
    await refresh((catalogue) => ({
      ...catalogue,
      carriers: catalogue.carriers.map((one) => (one.reference === carrier.reference ? saved : one)),
    }))
    try {
      await client.carriers.save.mutate({ carrier: saved })
      const { drafts } = draftStore.get()
      const form = drafts.carriers[carrier.reference]
      if (form) {
        draftStore.change(withSwitchedForm(drafts, carrier.reference, switchedForm(form, service, enabled)))
      }
    } catch (error) {
      notify({
        message: t('failed.switch', { reason: failureText(apiErrorOf(error), apiErrorOf(error).message) }),
        color: 'red',
      })
      await refresh()
    }
  }
}
