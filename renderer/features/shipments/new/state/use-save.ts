import { useRef, useState } from 'react'
import type { ApiError } from '../../../../../shared/api-error.ts'
import { validateCreateRequest } from '../../../../../shared/shipments/validate.ts'
import { apiErrorOf } from '../../../../trpc/api-error.ts'
import { useTRPCClient } from '../../../../trpc/client.ts'
import type { ShipmentForm } from '../model/form.ts'
import { habitsOf } from '../model/habits.ts'
import { requestOf } from '../model/request-of-form.ts'
import { type LocatedProblem, locateProblems, locateRefusal } from '../model/located-problems.ts'
import { HABITS_KEY } from './use-stored-draft.ts'

export type Saving = {
  readonly isSaving: boolean
  /** What went wrong inside the program, when that is why nothing was saved. */
  readonly failure: ApiError | undefined
  readonly save: (form: ShipmentForm, then: (reference: string) => void) => Promise<void>
}

/** Saves the form as a new shipment, or says what stands against it. */
export const useSave = (onRefused: (problems: readonly LocatedProblem[]) => void): Saving => {
  const client = useTRPCClient()
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<ApiError>()
  // A second stroke of the key arrives before the page is drawn again: it must not save a second shipment.
  const isBusy = useRef(false)

  const create = async (form: ShipmentForm): Promise<string | undefined> => {
    const validation = validateCreateRequest(requestOf(form), new Date())
    if (!validation.ok) {
      onRefused(locateProblems(form, validation.problems))
      return undefined
    }
    try {
      const { reference } = await client.shipments.create.mutate(validation.request)
      return reference
    } catch (error) {
      const refusal = apiErrorOf(error)
      if (refusal.code === 'internal_server_error') setFailure(refusal)
      else onRefused(locateRefusal(form, refusal.details))
      return undefined
    }
  }

  const save: Saving['save'] = async (form, then) => {
    if (isBusy.current) return
    isBusy.current = true
    setSaving(true)
    setFailure(undefined)
    try {
      const reference = await create(form)
      if (reference === undefined) return
      // To begin the next one with; nothing is lost where it cannot be kept.
      client.drafts.save.mutate({ key: HABITS_KEY, value: habitsOf(form) }).catch(() => undefined)
      then(reference)
    } finally {
      isBusy.current = false
      setSaving(false)
    }
  }
  return { isSaving, failure, save }
}
