import { ChoiceField } from './choice-field.tsx'
import type { Choice } from './find-choice.ts'
import { type FieldProps, TextField } from '../text/text-field.tsx'

type ListedFieldProps = FieldProps & {
  readonly choices: readonly Choice[] | undefined
  /** The choice that a text means when it says it in another way. */
  readonly valueFor: (text: string) => string
  readonly nothingFound: string
}

/** A choice where there is a list to choose from, else a line of text. */
export const ListedField = ({ choices, valueFor, nothingFound, ...field }: ListedFieldProps) => {
  if (!choices) return <TextField {...field} />
  const shown = valueFor(field.value)
  return (
    <ChoiceField
      {...field}
      value={shown}
      choices={choices}
      nothingFound={nothingFound}
      onChange={(chosen) => {
        if (chosen !== shown) field.onChange(chosen)
      }}
    />
  )
}
