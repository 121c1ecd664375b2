import { useTranslation } from 'react-i18next'
import { useFieldLabel } from '#contract/field.tsx'
import { ChoicesField } from '#ui/fields/choice/choices-field.tsx'
import type { Choice } from '#ui/fields/choice/find-choice.ts'
import type { FieldPath } from '#ui/form/field-path.ts'
import { useTextsField } from '#ui/form/use-field.ts'

type SeveralChoicesFieldProps = {
  readonly path: FieldPath
  readonly choices: readonly Choice[]
  readonly placeholder?: string
}

/** Some of a long list, such as countries. */
export const SeveralChoicesField = ({ path, choices, placeholder }: SeveralChoicesFieldProps) => {
  const { t } = useTranslation('carriers')
  const { label } = useFieldLabel(path)
  return (
    <ChoicesField
      {...useTextsField(path)}
      label={label}
      placeholder={placeholder}
      choices={choices}
      nothingFound={t('nothingFound')}
      clearLabel={t('clear')}
    />
  )
}
