import { useMemo, useState } from 'react'
import type { PropertyTable } from '#shared/contract/properties.ts'
import type { Tree } from '#shared/contract/tree.ts'
import { useProblemMessage } from '#contract/use-problem-message.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { usePart } from '#ui/create-store.ts'
import type { FormShape } from '#ui/form/field-of-problem.ts'
import { openForm, type FormState } from '#ui/form/form-state.ts'
import type { Checked, FormRules, LocatedProblem } from '#ui/form/located-problems.ts'
import { sentOf } from '#ui/form/typed.ts'
import { useFieldsOf, useForm } from '#ui/form/use-form.ts'
import { useSave } from '#ui/form/use-save.ts'

type RecordFormPorts<Request> = {
  /** What the form begins with. */
  readonly value: Tree
  readonly shape: FormShape
  /** Reads what the form says. */
  readonly check: (record: Tree) => Checked<Request>
  /** Saves it. @throws what the desk refuses it with */
  readonly save: (request: Request) => Promise<void>
  /** Says a problem in words of its own, where there are some. */
  readonly wordsFor?: (located: LocatedProblem) => string | undefined
}

export type RecordForm = ReturnType<typeof useRecordForm>

const sentBy = (table: PropertyTable, { request }: FormState): Tree => sentOf(table, request)

/** A form over one record: what is typed, what stands against it, and the way to save it. */
export const useRecordForm = <Request>({
  value,
  shape,
  check,
  save: write,
  wordsFor,
}: RecordFormPorts<Request>) => {
  const [begun] = useState(() => openForm(shape.table, value))
  const rules: FormRules<FormState, Request> = { shape, check: (form) => check(sentBy(shape.table, form)) }
  const handle = useForm(() => begun, rules)
  const usualMessage = useProblemMessage(shape)
  const messageOf = useMemo(
    () => (located: LocatedProblem, form: FormState) => wordsFor?.(located) ?? usualMessage(located, form),
    [wordsFor, usualMessage],
  )
  const { isSaving, save } = useSave({
    handle,
    rules,
    refusalOf: (error) => ({ problems: apiErrorOf(error).details }),
  })
  return {
    fields: useFieldsOf(handle, rules, messageOf),
    isBusy: isSaving,
    isChanged: usePart(handle.store, ({ form }) => form !== begun),
    problems: usePart(handle.store, ({ problems }) => problems),
    submit: () =>
      save(
        async (request) => {
          await write(request)
          return true
        },
        () => undefined,
      ),
  }
}
