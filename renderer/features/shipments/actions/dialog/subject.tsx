import { Group, Skeleton, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { localityLine } from '../../parts/locality-line.ts'
import { ReferenceText } from '../../parts/reference-text.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import styles from './action-dialog.module.css'
import type { Selected } from '../run/use-selected.ts'

type SubjectProps = {
  readonly references: readonly string[]
  readonly selected: readonly Selected[] | undefined
}

/** What a dialog is about: the one shipment by name and place, or how many of them are in which state. */
export const Subject = ({ references, selected }: SubjectProps) => {
  const { t } = useTranslation('shipment')
  if (selected === undefined) {
    return references.length === 1 ? (
      <Skeleton height={54} />
    ) : (
      <Text component="output">{t('run.reading', { count: references.length })}</Text>
    )
  }
  const [only] = selected
  return references.length === 1 && only ? <OneShipment shipment={only} /> : <ByState selected={selected} />
}

const OneShipment = ({ shipment }: { readonly shipment: Selected }) => {
  const format = useFormat()
  const to = [shipment.recipient, localityLine(shipment), format.country(shipment.country_iso_code)].filter(
    (part) => part !== '',
  )
  return (
    <div className={styles['subject']}>
      <div className={styles['subjectText']}>
        <Text truncate>
          <bdi>{to.join(' · ')}</bdi>
        </Text>
        <ReferenceText reference={shipment.reference} />
      </div>
      <StateBadge state={shipment.state} />
    </div>
  )
}

const ByState = ({ selected }: { readonly selected: readonly Selected[] }) => {
  const format = useFormat()
  const counts: readonly (readonly [ShipmentState, readonly Selected[]])[] = [
    ...Map.groupBy(selected, ({ state }) => state),
  ].toSorted((one, other) => other[1].length - one[1].length)
  return (
    <Group gap="md" className={styles['subject'] ?? ''} justify="flex-start">
      {counts.map(([state, shipments]) => (
        <Group key={state} gap={6}>
          <Text fw={600}>{format.number(shipments.length)}</Text>
          <StateBadge state={state} />
        </Group>
      ))}
    </Group>
  )
}
