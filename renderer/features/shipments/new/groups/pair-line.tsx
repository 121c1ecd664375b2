import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { requestProperties } from '#shared/shipments/properties.ts'
import { wordAt } from '#shared/texts/words.ts'
import { useLanguage } from '#contract/use-label-of.ts'
import { directionOf } from '#ui/fields/text/text-field.tsx'
import { childPath, type FieldPath, patternOf } from '#ui/form/field-path.ts'
import { useField } from '#ui/form/use-field.ts'

type PairField = { readonly field: string; readonly label: string }

type PairLineProps = {
  readonly path: FieldPath
  readonly fields: readonly PairField[]
  readonly remove: { readonly label: string; readonly run: () => void }
}

/** One key with its value. */
export const PairLine = ({ path, fields, remove }: PairLineProps) => (
  <>
    {fields.map(({ field, label }) => (
      <PairCell key={field} path={childPath(path, field)} label={label} />
    ))}
    <ActionIcon size="2rem" c="dimmed" aria-label={remove.label} onClick={remove.run}>
      <IconX size={16} />
    </ActionIcon>
  </>
)

/** A bare field: its label stands above the column. */
const PairCell = ({ path, label }: { readonly path: FieldPath; readonly label: string }) => {
  const { t } = useTranslation('new-shipment')
  const language = useLanguage()
  const { name, value, problem, onChange } = useField(path)
  const property = requestProperties().get(patternOf(path))
  const common = {
    'data-field': name,
    'aria-label': label,
    error: problem,
    value,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value),
  }
  if (property?.kind !== 'word')
    return <TextInput {...common} dir={directionOf(value, false)} autoComplete="off" spellCheck={false} />
  const words = property.words.map((word) => ({ value: word, label: wordAt(path, word, language) ?? word }))
  return (
    <NativeSelect
      {...common}
      data={value === '' ? [{ value: '', label: t('metadata.none') }, ...words] : words}
    />
  )
}
