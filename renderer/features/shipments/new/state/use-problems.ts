import { useCallback, useEffect, useRef, useState } from 'react'
import { focusFirstField } from '#ui/fields/focus-field.ts'
import type { Known } from '#shared/shipments/rules/rule.ts'
import { checkForm } from '../model/check-form.ts'
import type { ShipmentForm } from '../model/form.ts'
import { type LocatedProblem, stillThere } from '../model/located-problems.ts'

/** Milliseconds without a key before it is looked whether a problem is gone. */
const PAUSE = 150

const noProblems: readonly LocatedProblem[] = []

/** Everything that the contract has against the form. */
const problemsIn = (form: ShipmentForm, known: Known): readonly LocatedProblem[] => {
  const checked = checkForm(form, new Date(), known)
  return checked.ok ? noProblems : checked.problems
}

export type Problems = {
  readonly shown: readonly LocatedProblem[]
  /** Shows problems and puts the focus on the first of their fields. */
  readonly show: (problems: readonly LocatedProblem[]) => void
  readonly clear: () => void
}

/** What is wrong with the form since the last try to save it; each goes by itself once it is put right. */
export const useProblems = (form: ShipmentForm, known: Known): Problems => {
  const [shown, setShown] = useState(noProblems)
  const wantsFocus = useRef(false)

  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusFirstField(new Set(shown.flatMap(({ field }) => field ?? [])))
  }, [shown])

  const looked = useRef(form)
  useEffect(() => {
    if (shown.length === 0 || looked.current === form) return undefined
    const timer = setTimeout(() => {
      looked.current = form
      setShown((problems) => stillThere(problems, problemsIn(form, known), form))
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [form, known, shown])

  const show = useCallback((problems: readonly LocatedProblem[]) => {
    wantsFocus.current = true
    setShown(problems)
  }, [])
  const clear = useCallback(() => setShown(noProblems), [])
  return { shown, show, clear }
}
