import { Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './change-list.module.css'

const SHOWN = 5

/** What a property was and is, in words; empty where there was nothing. One of both where the other says nothing more. */
export type ShownChange = {
  readonly property: string
  /** What the property is called; nothing where that was said already. */
  readonly label?: string | undefined
  readonly before?: string
  readonly after?: string
}

/** What was changed, property by property; a long list opens on demand. */
export const ChangeList = ({ changes }: { readonly changes: readonly ShownChange[] }) => {
  const { t } = useTranslation('shipment')
  const [isOpen, setOpen] = useState(false)
  if (changes.length === 0) return null
  const shown = isOpen ? changes : changes.slice(0, SHOWN)
  return (
    <>
      <ul className={styles['changes']}>
        {shown.map((change) => (
          <li key={change.property}>
            <Change {...change} />
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && (
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('history.fewer') : t('history.more', { count: changes.length - SHOWN })}
        </Button>
      )}
    </>
  )
}

const Change = ({ label, before, after }: ShownChange) => {
  const { t } = useTranslation('shipment')
  return (
    <>
      {label !== undefined && `${label}: `}
      {before !== undefined && <Value text={before} />}
      {before !== undefined && after !== undefined && (
        <>
          {' '}
          <span className={styles['arrow']} aria-hidden>
            →
          </span>
          <VisuallyHidden>{t('history.becomes')}</VisuallyHidden>{' '}
        </>
      )}
      {after !== undefined && <Value text={after} />}
    </>
  )
}

/** What was not there says so. */
const Value = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('shipment')
  if (text === '') return <em className={styles['nothing']}>{t('history.nothing')}</em>
  return <bdi>{text}</bdi>
}
