import type { ReactNode } from 'react'
import styles from './card.module.css'

/** A name and what is stored under it; a field without a value is not shown. */
export type Field = { readonly label: string; readonly value: ReactNode }

const isShown = ({ value }: Field): boolean =>
  value !== undefined && value !== null && value !== '' && value !== false

const LONG = 60
const isLong = (value: ReactNode): boolean => typeof value === 'string' && value.length > LONG

/** Whether there is anything to show at all. */
export const hasFields = (fields: readonly Field[]): boolean => fields.some(isShown)

type FieldsProps = {
  readonly fields: readonly Field[]
  /** Side by side where there is room, for many of them. */
  readonly wide?: boolean
}

/** Names and values, one under the other. Values keep their own direction of writing. */
export const Fields = ({ fields, wide = false }: FieldsProps) => (
  <dl className={styles['fields']} data-wide={wide || undefined}>
    {fields.filter(isShown).map(({ label, value }) => (
      <div key={label} className={styles['field']} data-long={(wide && isLong(value)) || undefined}>
        <dt>{label}</dt>
        <dd>
          <bdi>{value}</bdi>
        </dd>
      </div>
    ))}
  </dl>
)
