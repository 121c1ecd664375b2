import { showDecimal, takeDecimal } from './decimal.ts'
import { takesCodes } from '../../scan/takes-codes.ts'
import classes from './sheet-input.module.css'
import { directionOf, type FieldProps } from './text-field.tsx'

type SheetInputProps = Omit<FieldProps, 'problem'> & {
  /** For a number: the decimal mark of the reader's language. It stands at the end of its cell. */
  readonly mark?: ',' | '.' | undefined
  /** Codes are written from left to right in every language. */
  readonly isCode?: boolean
  readonly isCentred?: boolean
  /** A scan may fill it. */
  readonly waitsForCode?: boolean
  readonly isWrong?: boolean
  /** The element that says what is wrong. */
  readonly describedBy?: string | undefined
  /** The list that offers values. */
  readonly list?: string | undefined
  readonly placeholder?: string | undefined
}

const classOf = ({ mark, isCode = false, isCentred = false }: SheetInputProps): string => {
  const kinds = [mark !== undefined && 'number', isCode && 'code', isCentred && 'centred']
  return ['input', ...kinds].flatMap((kind) => (kind === false ? [] : (classes[kind] ?? []))).join(' ')
}

/** One cell of a spreadsheet. It is bare, so that hundreds of them cost little. */
export const SheetInput = (props: SheetInputProps) => {
  const { name, label, value, onChange, mark, isCode = false, isWrong = false } = props
  const { describedBy, list } = props
  return (
    <input
      className={classOf(props)}
      data-field={name}
      {...(props.waitsForCode === true && takesCodes('value'))}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      aria-describedby={isWrong ? describedBy : undefined}
      value={mark === undefined ? value : showDecimal(value, mark)}
      list={list}
      placeholder={props.placeholder}
      dir={directionOf(value, isCode || mark !== undefined)}
      inputMode={mark === undefined ? undefined : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget: { value: typed } }) =>
        onChange(mark === undefined ? typed : takeDecimal(typed, mark))
      }
      onBlur={() => {
        if (value !== value.trim()) onChange(value.trim())
      }}
    />
  )
}
