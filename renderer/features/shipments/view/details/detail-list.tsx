import type { ReactNode } from 'react'
import { useDisplay } from '#contract/use-display.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { Code } from './code.tsx'
import styles from './details.module.css'

/** A name and what is stored under it; a field without a value is not shown. */
export type Detail = { readonly label: string; readonly value: ReactNode }

const isShown = ({ value }: Detail): boolean =>
  value !== undefined && value !== null && value !== '' && value !== false

const LONG = 60
const isLong = (value: ReactNode): boolean => typeof value === 'string' && value.length > LONG

/** Whether there is anything to show at all. */
export const hasFields = (fields: readonly Detail[]): boolean => fields.some(isShown)

/** What is written as it stands on labels and papers, its own letters from the left. */
const codes =
  /(?:reference|_number|_code|_telephone|_fax|_email|^tenant|^channel|national_address|lat_long)$/u

type Properties = {
  /** What has the properties, and its own path in the contract: `addresses[]`. */
  readonly of: object
  readonly at?: string
  readonly paths: readonly string[]
}

/** Properties by their labels and the kinds of their values, in the order of their paths. */
export const useProperties = (): ((properties: Properties) => readonly Detail[]) => {
  const labelOf = useLabelOf()
  const display = useDisplay()
  return ({ of, at, paths }) =>
    paths.map((path) => {
      const whole = at === undefined ? path : `${at}.${path}`
      const text = display(whole, valueOf(of, path))
      return { label: labelOf(whole), value: codes.test(path) && text !== '' ? <Code>{text}</Code> : text }
    })
}

const valueOf = (root: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      root,
    )

type DetailListProps = {
  readonly fields: readonly Detail[]
  /** Side by side where there is room, for many of them. */
  readonly wide?: boolean
}

/** Names and values, one under the other. Values keep their own direction of writing. */
export const DetailList = ({ fields, wide = false }: DetailListProps) => (
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
