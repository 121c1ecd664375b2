import { useRef, useState } from 'react'
import type { FormState } from './form-state.ts'
import { type FormProblem, type FormRules, locateProblems, locateRefusal } from './located-problems.ts'
import type { FormHandle } from './use-form.ts'

/** Why something was not saved: what is wrong with it, or what went wrong while it was being saved. */
export type SaveRefusal<Failure> =
  { readonly problems: readonly FormProblem[] } | { readonly failure: Failure }

/** Hands over what was checked. @returns what came of it, or nothing when it was not saved after all */
export type Write<Request, Saved> = (request: Request) => Promise<Saved | undefined>

type SavePorts<Form extends FormState, Request, Failure> = {
  readonly handle: FormHandle<Form>
  readonly rules: FormRules<Form, Request>
  readonly refusalOf: (error: unknown) => SaveRefusal<Failure>
}

/** Saves a form, or says what stands against it. */
export const useSave = <Form extends FormState, Request, Failure>({
  handle,
  rules,
  refusalOf,
}: SavePorts<Form, Request, Failure>) => {
  const [isSaving, setSaving] = useState(false)
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  // A second stroke of the key arrives before the page is drawn again: it must not save a second time.
  const isBusy = useRef(false)

  const tryToWrite = async <Saved>(write: Write<Request, Saved>): Promise<Saved | undefined> => {
    const { form } = handle.store.get()
    const checked = rules.check(form)
    if (!checked.ok) {
      handle.show(locateProblems(rules, form, checked.problems))
      return undefined
    }
    try {
      return await write(checked.request)
    } catch (error) {
      const refusal = refusalOf(error)
      if ('failure' in refusal) setFailure(() => refusal.failure)
      else handle.show(locateRefusal(rules, form, refusal.problems))
      return undefined
    }
  }
  const save = async <Saved>(write: Write<Request, Saved>, then: (saved: Saved) => void): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    setSaving(true)
    setTried(true)
    setFailure(undefined)
    try {
      const saved = await tryToWrite(write)
      if (saved !== undefined) then(saved)
    } finally {
      isBusy.current = false
      setSaving(false)
    }
  }
  return { isSaving, isTried, failure, save, forgetFailure: () => setFailure(undefined) }
}
