import { useCallback, useRef, useState } from 'react'
import type { ApiError, Problem } from '#shared/api-error.ts'
import { type Carrier, saveCarrierRequest } from '#shared/carriers/catalogue.ts'
import { problemsOf } from '#shared/problems.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { carrierOf } from '../model/carrier-of-form.ts'
import { withForm, withoutForms } from '../model/drafts.ts'
import { locateProblems } from '../model/field-of-path.ts'
import type { Editing } from '../model/find-editing.ts'
import type { Edit } from '../model/form-edits.ts'
import type { CarrierForm } from '../model/form.ts'
import { formOf } from '../model/form-of-carrier.ts'
import { draftStore } from './draft-store.ts'
import { useRefresh } from './use-catalogue.ts'

const taken: Problem = { property: '$.carrier.reference', code: 'non_unique_reference', message: '' }

/** Changes a carrier's form, saves it, or gives up what was changed. */
export const useEditing = ({ key, carrier, form }: Editing) => {
  const client = useTRPCClient()
  const refresh = useRefresh()
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<ApiError>()
  // A second stroke of the key arrives before the page is drawn again.
  const isBusy = useRef(false)

  const edit = useCallback(
    (change: Edit): void => {
      const { drafts } = draftStore.get()
      const current = drafts.carriers[key] ?? (carrier && formOf(carrier))
      if (current) draftStore.change(withForm(drafts, key, { form: change(current), carrier }))
    },
    [key, carrier],
  )
  const discard = (): void => {
    draftStore.setProblems(key, [])
    setFailure(undefined)
    draftStore.change(withoutForms(draftStore.get().drafts, [key]))
  }
  const refuse = (sent: CarrierForm, problems: readonly Problem[]): undefined => {
    draftStore.setProblems(key, locateProblems(sent, problems))
    return undefined
  }
  const send = async (sent: CarrierForm): Promise<Carrier | undefined> => {
    const parsed = saveCarrierRequest.safeParse({ carrier: carrierOf(sent) })
    if (!parsed.success) return refuse(sent, problemsOf(parsed.error.issues))
    try {
      // Saving replaces what has the reference: a new carrier must not do that to one that is there.
      const { carriers } = await client.carriers.list.query()
      const { reference } = parsed.data.carrier
      if (sent.saved !== reference && carriers.some((one) => one.reference === reference)) {
        return refuse(sent, [taken])
      }
      return await client.carriers.save.mutate(parsed.data)
    } catch (error) {
      const refusal = apiErrorOf(error)
      if (refusal.code !== 'internal_server_error') return refuse(sent, refusal.details)
      setFailure(refusal)
      return undefined
    }
  }
  const save = async (then: (saved: Carrier) => void): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    setSaving(true)
    setFailure(undefined)
    draftStore.setProblems(key, [])
    try {
      const saved = await send(form)
      if (!saved) return
      await refresh()
      const { drafts } = draftStore.get()
      // What was typed while it was being saved is a change of its own.
      if (drafts.carriers[key] === form) draftStore.change(withoutForms(drafts, [key]))
      draftStore.keep()
      then(saved)
    } finally {
      isBusy.current = false
      setSaving(false)
    }
  }
  return { edit, discard, save, isSaving, failure }
}
