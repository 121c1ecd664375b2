import { Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PropertyChange } from '#shared/shipments/shipment.ts'
import { Code } from './code.tsx'
import styles from './history.module.css'
import card from './card.module.css'

const SHOWN = 5

/** What an edit changed, property by property; a long list opens on demand. */
export const ChangedProperties = ({ changes }: { readonly changes: readonly PropertyChange[] }) => {
  const { t } = useTranslation('shipment')
  const [isOpen, setOpen] = useState(false)
  if (changes.length === 0) return null
  const shown = isOpen ? changes : changes.slice(0, SHOWN)
  return (
    <>
      <ul className={styles['changes']}>
        {shown.map((change) => (
          <li key={change.property}>
            <Code>{change.property}</Code> <Value value={change.before} />{' '}
            <span className={styles['arrow']} aria-hidden>
              →
            </span>
            <VisuallyHidden>{t('history.becomes')}</VisuallyHidden> <Value value={change.after} />
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

/** A value of any kind as text; what was not there says so. */
const Value = ({ value }: { readonly value: unknown }) => {
  const { t } = useTranslation('shipment')
  if (value === undefined || value === null) return <em className={card['quiet']}>{t('history.nothing')}</em>
  return <bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi>
}
