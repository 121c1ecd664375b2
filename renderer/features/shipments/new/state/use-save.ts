import { useRef, useState } from 'react'
import type { ApiError } from '#shared/api-error.ts'
import type { CreateShipmentRequest } from '#shared/shipments/create-request.ts'
import type { Known } from '#shared/shipments/rules/rule.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { checkForm } from '../model/check-form.ts'
import type { ShipmentForm } from '../model/form.ts'
import { type LocatedProblem, locateRefusal } from '../model/located-problems.ts'

/** Gives the request to the desk. @returns the shipment's reference, or undefined when it was not saved after all */
export type Write = (request: CreateShipmentRequest) => Promise<string | undefined>

export type Saving = {
  readonly isSaving: boolean
  /** What went wrong inside the program, when that is why nothing was saved. */
  readonly failure: ApiError | undefined
  readonly save: (form: ShipmentForm, write: Write, then: (reference: string) => void) => Promise<void>
}

type SavePorts = {
  readonly known: Known
  readonly onRefused: (problems: readonly LocatedProblem[]) => void
}

/** Saves the form, or says what stands against it. */
export const useSave = ({ known, onRefused }: SavePorts): Saving => {
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<ApiError>()
  // A second stroke of the key arrives before the page is drawn again: it must not save a second shipment.
  const isBusy = useRef(false)

  const tryToWrite = async (form: ShipmentForm, write: Write): Promise<string | undefined> => {
    const checked = checkForm(form, new Date(), known)
    if (!checked.ok) {
      onRefused(checked.problems)
      return undefined
    }
    try {
      return await write(checked.request)
    } catch (error) {
      const refusal = apiErrorOf(error)
      if (refusal.code === 'internal_server_error') setFailure(refusal)
      else onRefused(locateRefusal(form, refusal.details))
      return undefined
    }
  }

  const save: Saving['save'] = async (form, write, then) => {
    if (isBusy.current) return
    isBusy.current = true
    setSaving(true)
    setFailure(undefined)
    try {
      const reference = await tryToWrite(form, write)
      if (reference !== undefined) then(reference)
    } finally {
      isBusy.current = false
      setSaving(false)
    }
  }
  return { isSaving, failure, save }
}
