import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCountryChoices } from '#app/i18n/use-country-choices.ts'
import { useCurrencyChoices } from '#app/i18n/use-currency-choices.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import type { Property } from '#shared/contract/properties.ts'
import { wordAt } from '#shared/texts/words.ts'
import { ChoiceField } from '#ui/fields/choice/choice-field.tsx'
import { decimalMarkOf, showDecimal, takeDecimal } from '#ui/fields/text/decimal.ts'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { MomentField } from '#ui/fields/moment/moment-field.tsx'
import { directionOf, TextField } from '#ui/fields/text/text-field.tsx'
import { TextsField } from '#ui/fields/text/texts-field.tsx'
import { WordField } from '#ui/fields/choice/word-field.tsx'
import { childPath, type FieldPath, patternOf } from '#ui/form/field-path.ts'
import { useField, useFormFields, useTextsField } from '#ui/form/use-field.ts'
import { useLabelOf, useLanguage } from './use-label-of.ts'

export type FieldOptions = {
  readonly path: FieldPath
  /** What it is called here, where that differs from what the property is called. */
  readonly label?: string
  readonly placeholder?: string | undefined
  readonly 'data-autofocus'?: true | undefined
}

/** What a property is called on the form that a field belongs to, and by which path that is known. */
export const useFieldLabel = (path: FieldPath): { readonly label: string; readonly known: FieldPath } => {
  const { shape } = useFormFields()
  const known = shape.knownAs?.(path) ?? path
  return { known, label: useLabelOf()(known) }
}

/** The field of a property, by its path: what it is called, and what it is typed into, goes by what the schema says of it. */
export const Field = (options: FieldOptions) => {
  const property = useFormFields().shape.table.get(patternOf(options.path))
  switch (property?.kind) {
    case 'code':
      return <CodeField {...options} />
    case 'number':
      return <NumberField {...options} />
    case 'moment':
      return <DateField {...options} />
    case 'word':
      return <ClosedWordField {...options} words={property.words} />
    case 'list':
      return <ListField {...options} />
    default:
      return isLong(property) ? <LongTextField {...options} /> : <LineField {...options} />
  }
}

/** Texts that may take several lines. */
const LONG = 500
const isLong = (property: Property | undefined): boolean =>
  property?.kind === 'text' && (property.max ?? 0) >= LONG

/** Numbers, addresses on the net and the like are written from left to right in every language. */
const codes =
  /(?:vat_number|tax_code|customs_reference|importers_\w+|invoice_number|eori_number|id_number|postal_code|mobile|landline|email|(?:^|\.)reference|\.host|tracking_numbers\.\w+)$/u
const notCodes = /contact\.reference$/u

const LineField = ({ path, ...options }: FieldOptions) => {
  const { label, known } = useFieldLabel(path)
  const isEmail = known.endsWith('email')
  return (
    <TextField
      {...useField(path)}
      label={label}
      isCode={codes.test(known) && !notCodes.test(known)}
      type={isEmail ? 'email' : /(?:mobile|landline)$/u.test(known) ? 'tel' : 'text'}
      {...options}
    />
  )
}

const LongTextField = ({ path, label, placeholder }: FieldOptions) => {
  const { name, value, problem, onChange } = useField(path)
  const { label: usual } = useFieldLabel(path)
  return (
    <Textarea
      data-field={name}
      label={label ?? usual}
      value={value}
      error={problem}
      dir={directionOf(value, false)}
      autosize
      minRows={2}
      maxRows={6}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(placeholder !== undefined && { placeholder })}
    />
  )
}

const CodeField = ({ path, label, placeholder }: FieldOptions) => {
  const { label: usual, known } = useFieldLabel(path)
  const field = { ...useField(path), label: label ?? usual, placeholder }
  return known.endsWith('currency') ? <CurrencyField {...field} /> : <CountryField {...field} />
}

type ChoiceProps = Omit<Parameters<typeof ChoiceField>[0], 'choices' | 'nothingFound'>

const CountryField = (field: ChoiceProps) => {
  const { t } = useTranslation('common')
  return <ChoiceField {...field} choices={useCountryChoices()} nothingFound={t('field.nothingFound')} />
}

/** A currency by its code or its name: `GBP – British Pound`. */
const CurrencyField = (field: ChoiceProps) => {
  const { t } = useTranslation('common')
  return <ChoiceField {...field} choices={useCurrencyChoices()} nothingFound={t('field.nothingFound')} />
}

/** A number, with the decimal mark of the reader's language. */
const NumberField = ({ path, ...options }: FieldOptions) => {
  const { value, onChange, ...field } = useField(path)
  const { label } = useFieldLabel(path)
  const mark = decimalMarkOf(useLocale())
  return (
    <TextField
      {...field}
      label={label}
      isCode
      inputMode="decimal"
      value={showDecimal(value, mark)}
      onChange={(typed) => onChange(takeDecimal(typed, mark))}
      {...options}
    />
  )
}

/** The time that a day starts out with: a range takes in all of its days. */
const usualTimeOf = (path: FieldPath): string => {
  if (path.endsWith('.start')) return '00:00'
  return path.endsWith('.end') ? '23:59' : '12:00'
}

const DateField = ({ path, label }: FieldOptions) => {
  const { label: usual } = useFieldLabel(path)
  return (
    <MomentField
      {...useField(path)}
      label={label ?? usual}
      locale={useLocale()}
      usualTime={usualTimeOf(path)}
    />
  )
}

const ClosedWordField = ({ path, label, words }: FieldOptions & { readonly words: readonly string[] }) => {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const { label: usual, known } = useFieldLabel(path)
  return (
    <WordField
      {...useField(path)}
      label={label ?? usual}
      choices={words.map((value) => ({ value, label: wordAt(known, value, language) ?? value }))}
      none={t('field.notGiven')}
    />
  )
}

const ListField = ({ path, label, placeholder }: FieldOptions) => {
  const { label: usual } = useFieldLabel(path)
  return <TextsField {...useTextsField(path)} label={label ?? usual} placeholder={placeholder} />
}

/** A field's place on a form: its path below what the form is of, and how many of twelve columns it takes. */
export type LaidField = Omit<FieldOptions, 'path'> & { readonly path: string; readonly span: number }

/** Fields side by side. */
export const Fields = ({
  below = '',
  fields,
}: {
  readonly below?: FieldPath
  readonly fields: readonly LaidField[]
}) =>
  fields.map(({ path, span, ...options }) => (
    <FieldCell key={path} span={span}>
      <Field path={below === '' ? path : childPath(below, path)} {...options} />
    </FieldCell>
  ))
