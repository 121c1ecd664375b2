import { Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PropertyChange } from '#shared/shipments/shipment.ts'
import type { Address } from '#shared/shipments/create-request.ts'
import { useDisplay, withAddressTypes } from '#contract/use-display.ts'
import { useFullLabelOf } from '#contract/use-label-of.ts'
import styles from './history.module.css'
import textStyles from '../text.module.css'

const SHOWN = 5

type ChangedPropertiesProps = {
  readonly changes: readonly PropertyChange[]
  /** By which the places of addresses are told. */
  readonly addresses: readonly Address[]
}

/** What an edit changed, property by property; a long list opens on demand. */
export const ChangedProperties = ({ changes, addresses }: ChangedPropertiesProps) => {
  const { t } = useTranslation('shipment')
  const fullLabelOf = useFullLabelOf()
  const [isOpen, setOpen] = useState(false)
  if (changes.length === 0) return null
  const shown = isOpen ? changes : changes.slice(0, SHOWN)
  return (
    <>
      <ul className={styles['changes']}>
        {shown.map((change) => (
          <li key={change.property}>
            {fullLabelOf(withAddressTypes(change.property, addresses))}:{' '}
            <Value property={change.property} value={change.before} />{' '}
            <span className={styles['arrow']} aria-hidden>
              →
            </span>
            <VisuallyHidden>{t('history.becomes')}</VisuallyHidden>{' '}
            <Value property={change.property} value={change.after} />
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
const Value = ({ property, value }: { readonly property: string; readonly value: unknown }) => {
  const { t } = useTranslation('shipment')
  const text = useDisplay()(property, value)
  if (text === '') return <em className={textStyles['quiet']}>{t('history.nothing')}</em>
  return <bdi>{text}</bdi>
}
