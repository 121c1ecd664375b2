import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { type FieldPath, patternOf } from '#ui/form/field-path.ts'
import type { FormShape } from '#ui/form/field-of-problem.ts'
import { type FormState, textIn } from '#ui/form/form-state.ts'
import type { LocatedProblem } from '#ui/form/located-problems.ts'
import { formProblemMessage } from './problem-message.ts'
import { useMessages } from './use-messages.ts'

/** Says what stands against a form, in the reader's language. */
export const useProblemMessage = ({ table, knownAs }: FormShape) => {
  const { t } = useTranslation(['problems', 'field-problems'])
  const format = useFormat()
  const { problem: usualMessage } = useMessages()
  return useCallback(
    ({ problem, field }: LocatedProblem, form: FormState): string => {
      if (field === undefined) return formProblemMessage({ t, usualMessage }, problem, {})
      const code = textIn(form, countryBeside(field))
      return formProblemMessage({ t, usualMessage }, problem, {
        property: table.get(patternOf(field)),
        pattern: patternOf(knownAs?.(field) ?? field),
        text: textIn(form, field),
        country: /^[A-Z]{2}$/u.test(code) ? { code, name: format.country(code) } : undefined,
      })
    },
    [t, usualMessage, format, table, knownAs],
  )
}

const countryBeside = (field: FieldPath): FieldPath =>
  `${field.slice(0, field.lastIndexOf('.') + 1)}country_iso_code`
