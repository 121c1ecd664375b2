import { useTranslation } from 'react-i18next'
import { ownValue } from '#shared/own-value.ts'
import type { Carrier } from '#shared/carriers/catalogue.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useSaveCarrier } from '#trpc/mutations/carriers.ts'
import { ID } from '#ui/form/field-path.ts'
import { setValue } from '#ui/form/form-state.ts'
import type { Drafts } from '../model/drafts.ts'
import { type CarrierForm, savedOf, servicePath, servicesIn } from '../model/form.ts'
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
  if (service === undefined) return setValue('enabled', enabled)(form)
  const shown = servicesIn(form).find((one) => savedOf(one) === service)
  return shown ? setValue(`${servicePath(shown[ID])}.enabled`, enabled)(form) : form
}

const withSwitchedForm = (drafts: Drafts, key: string, form: CarrierForm): Drafts => ({
  ...drafts,
  carriers: { ...drafts.carriers, [key]: form },
})

/** Switches a carrier, or one of its services, on or off; it counts at once, and for what is being edited too. */
export const useSwitches = () => {
  const { t } = useTranslation('carriers')
  const { refusal } = useMessages()
  const { mutateAsync: save } = useSaveCarrier()
  const refresh = useRefresh()
  const notify = useNotify()
  return async (carrier: Carrier, service: string | undefined, enabled: boolean): Promise<void> => {
    const saved = switched(carrier, service, enabled)
    await refresh((catalogue) => ({
      ...catalogue,
      carriers: catalogue.carriers.map((one) => (one.reference === carrier.reference ? saved : one)),
    }))
    try {
      await save({ carrier: saved })
      const { drafts } = draftStore.get()
      const form = ownValue(drafts.carriers, carrier.reference)
      if (form) {
        draftStore.change(withSwitchedForm(drafts, carrier.reference, switchedForm(form, service, enabled)))
      }
    } catch (error) {
      notify({
        message: t('failed.switch', { reason: refusal(apiErrorOf(error)) }),
        color: 'red',
      })
      await refresh()
    }
  }
}
