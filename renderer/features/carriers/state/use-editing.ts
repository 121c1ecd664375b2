import { useMemo } from 'react'
import type { ApiError } from '#shared/api-error.ts'
import type { Carrier } from '#shared/carriers/catalogue.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { useSaveCarrier } from '#trpc/mutations/carriers.ts'
import { type FormProblem, type LocatedProblem, locateRefusal } from '#ui/form/located-problems.ts'
import { useFormIn } from '#ui/form/use-form.ts'
import { type SaveRefusal, useSave } from '#ui/form/use-save.ts'
import { withoutForms } from '../model/drafts.ts'
import type { Editing } from '../model/find-editing.ts'
import { savedOf } from '../model/form.ts'
import { carrierRules, type SaveCarrier } from '../model/rules.ts'
import { draftStore, fillingOf } from './draft-store.ts'

const taken: FormProblem = { property: '$.carrier.reference', code: 'non_unique_reference' }

const refusalOf = (error: unknown): SaveRefusal<ApiError> => {
  const refusal = apiErrorOf(error)
  const isTold = refusal.code !== 'internal_server_error' && refusal.details.length > 0
  return isTold ? { problems: refusal.details } : { failure: refusal }
}

/**
 * Changes a carrier's form, saves it, or gives up what was changed.
 * @param goTo brings whoever edits it to what is wrong
 */
export const useEditing = (
  { key, carrier }: Pick<Editing, 'key' | 'carrier'>,
  goTo: (problems: readonly LocatedProblem[]) => void,
) => {
  const client = useTRPCClient()
  const { mutateAsync: saveCarrier } = useSaveCarrier()
  const store = useMemo(() => fillingOf(key, carrier), [key, carrier])
  const handle = useFormIn(store, carrierRules, goTo)
  const { save, forgetFailure, ...saving } = useSave({ handle, rules: carrierRules, refusalOf })

  const forget = (): void => {
    forgetFailure()
    draftStore.setProblems(key, [])
    draftStore.change(withoutForms(draftStore.get().drafts, [key]))
  }
  const write = async (request: SaveCarrier): Promise<Carrier | undefined> => {
    const { form } = store.get()
    // Saving replaces what has the reference: a new carrier must not do that to one that is there.
    const { carriers } = await client.carriers.list.query()
    const { reference } = request.carrier
    if (savedOf(form.request) !== reference && carriers.some((one) => one.reference === reference)) {
      handle.show(locateRefusal(carrierRules, form, [taken]))
      return undefined
    }
    return await saveCarrier(request)
  }
  const saveAll = async (then: (saved: Carrier) => void): Promise<void> => {
    const { form } = store.get()
    await save(write, (saved) => {
      // What was typed while it was being saved is a change of its own.
      if (store.get().form === form) forget()
      draftStore.keep()
      then(saved)
    })
  }
  return { handle, discard: forget, save: saveAll, ...saving }
}
