import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { createStore, usePart } from '../create-store.ts'
import { focusFirstField } from '../fields/focus-field.ts'
import { ownerOf } from './field-path.ts'
import type { Filling, FillingStore } from './filling.ts'
import type { Edit, FormState } from './form-state.ts'
import { type FormRules, type LocatedProblem, problemsByRow, stillThere } from './located-problems.ts'
import { lookWhenQuiet } from './look-when-quiet.ts'
import type { FormFields } from './use-field.ts'

/** A form that lives beside its screen: who shows a part of it follows that part. */
export type FormHandle<Form extends FormState> = {
  readonly store: FillingStore<Form>
  readonly edit: (edit: Edit<Form>) => void
  /** Puts another form in the place of this one, with nothing against it. */
  readonly replace: (form: Form) => void
  /** Shows problems and goes to the first of them. */
  readonly show: (problems: readonly LocatedProblem[]) => void
}

const noProblems: readonly LocatedProblem[] = []

/** A form for as long as its screen is there. */
export const useForm = <Form extends FormState>(
  begin: () => Form,
  rules: FormRules<Form, unknown>,
): FormHandle<Form> => {
  const [store] = useState(() => createStore<Filling<Form>>({ form: begin(), problems: noProblems }))
  return useFormIn(store, rules)
}

/** Puts the focus on the first field that has a problem; false when none of them is on the page. */
export const focusFirstProblem = (problems: readonly LocatedProblem[]): boolean =>
  focusFirstField(new Set(problems.flatMap(({ field }) => field ?? [])))

/**
 * A form that outlasts its screen. Each problem goes by itself once it is put right.
 * @param goTo brings whoever fills the form to the problems that are shown
 */
export const useFormIn = <Form extends FormState>(
  store: FillingStore<Form>,
  rules: FormRules<Form, unknown>,
  goTo: (problems: readonly LocatedProblem[]) => unknown = focusFirstProblem,
): FormHandle<Form> => {
  const isShowing = useRef(false)
  const problems = usePart(store, (filling) => filling.problems)

  const onShown = useEffectEvent(goTo)
  useEffect(() => {
    if (!isShowing.current) return
    isShowing.current = false
    onShown(problems)
  }, [problems])
  useStillThere(store, rules)

  const edit = useCallback(
    (change: Edit<Form>) => store.change((filling) => ({ ...filling, form: change(filling.form) })),
    [store],
  )
  const replace = useCallback((form: Form) => store.change(() => ({ form, problems: noProblems })), [store])
  const show = useCallback(
    (found: readonly LocatedProblem[]) => {
      isShowing.current = found.length > 0
      store.change((filling) => ({ ...filling, problems: found }))
    },
    [store],
  )
  return useMemo(() => ({ store, edit, replace, show }), [store, edit, replace, show])
}

/** Takes away what was put right, once nothing is typed for a moment. */
const useStillThere = <Form extends FormState>(
  store: FillingStore<Form>,
  rules: FormRules<Form, unknown>,
): void => {
  const look = useEffectEvent(() =>
    store.change((filling) => ({ ...filling, problems: stillThere(filling.problems, rules, filling.form) })),
  )
  useEffect(() => lookWhenQuiet(store, () => look()), [store])
}

/** What the fields of a form read and change, for `FormProvider`. */
export const useFieldsOf = <Form extends FormState>(
  { store, edit }: FormHandle<Form>,
  { shape }: Pick<FormRules<Form, unknown>, 'shape'>,
  messageOf: FormFields['messageOf'],
): FormFields =>
  useMemo(
    () => ({
      shape,
      get: () => store.get().form,
      subscribe: store.subscribe,
      edit,
      problemAt: (path) => {
        const { problems } = store.get()
        if (problems.length === 0) return undefined
        const { row, rest } = ownerOf(path)
        return problemsByRow(problems).get(row)?.[rest]
      },
      messageOf,
    }),
    [store, edit, shape, messageOf],
  )
