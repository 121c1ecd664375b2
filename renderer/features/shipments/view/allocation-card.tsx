import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Allocation, Shipment, StoredContents } from '#shared/shipments/shipment.ts'
import { isPossible } from '../actions/action-name.ts'
import { ReferencesDialog } from '../tracking/references-dialog.tsx'
import { contentsName } from '#shared/shipments/contents-name.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { RelativeTime } from '../parts/relative-time.tsx'
import { useDateRange } from '#contract/use-date-range.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Code } from './code.tsx'
import { useLabelOf } from '#contract/use-label-of.ts'
import { type Field, Fields } from './fields.tsx'
import { Section } from './section.tsx'
import styles from './card.module.css'

type AllocationCardProps = { readonly shipment: Shipment; readonly allocation: Allocation }

/** The carrier service that has taken the shipment, what it costs, when it comes, and how to track it. */
export const AllocationCard = ({ shipment, allocation }: AllocationCardProps) => {
  const labelOf = useLabelOf()
  const range = useDateRange()
  const { carrier } = allocation
  return (
    <Section title={labelOf('allocation')} aside={<EditReferences shipment={shipment} />}>
      <Fields
        fields={[
          { label: labelOf('allocation.carrier'), value: named(carrier.name, carrier.reference) },
          {
            label: labelOf('allocation.carrier.service_name'),
            value: named(carrier.service_name, carrier.service_reference),
          },
          ...usePriceFields(allocation),
          { label: labelOf('shipping_date'), value: range(shipment.shipping_date) },
          { label: labelOf('expected_delivery_date'), value: range(shipment.expected_delivery_date) },
          ...useTrackingFields(allocation, shipment.contents),
          {
            label: labelOf('allocation.allocation_date'),
            value: <RelativeTime at={allocation.allocation_date} />,
          },
        ]}
      />
    </Section>
  )
}

/** A name with its code, as far as they are there. */
const named = (name: string | undefined, reference: string | undefined): ReactNode =>
  (name ?? reference) && (
    <>
      {name} {reference && <Code>{reference}</Code>}
    </>
  )

const usePriceFields = ({ price }: Allocation): readonly Field[] => {
  const { t } = useTranslation('shipment')
  const labelOf = useLabelOf()
  const format = useFormat()
  const { net, gross, taxes = [], currency } = price
  const money = (amount: number): string => format.money({ amount, currency })
  return [
    { label: labelOf('allocation.price.net'), value: money(net) },
    ...taxes.map(({ rate, amount }) => ({
      label: t('field.tax', { name: rate.type, rate: format.percent(rate.value * 100) }),
      value: money(amount),
    })),
    { label: labelOf('allocation.price.gross'), value: money(gross) },
  ]
}

const useTrackingFields = (
  { tracking_details: details }: Allocation,
  contents: readonly StoredContents[],
): readonly Field[] => {
  const { t } = useTranslation('shipment')
  const labelOf = useLabelOf()
  const nameOf = (reference: string): string => {
    const index = contents.findIndex((item) => item.reference === reference)
    const item = contents[index]
    const name = item && contentsName(item)
    return name ?? t('field.contentsLine', { number: index + 1 })
  }
  const ofContents = details?.contents?.filter(({ tracking_references: codes = [] }) => codes.length > 0)
  return [
    { label: labelOf('allocation.tracking_details'), value: codesOf(details?.shipment.tracking_references) },
    // One piece has no other references than all of it.
    ...(contents.length > 1 ? (ofContents ?? []) : []).map((one) => ({
      label: t('field.trackingOf', { name: nameOf(one.reference) }),
      value: codesOf(one.tracking_references),
    })),
  ]
}

const codesOf = (references: readonly string[] = []): ReactNode =>
  references.length > 0 && (
    <span className={styles['stack']}>
      {references.map((reference) => (
        <TrackingCode key={reference} reference={reference} />
      ))}
    </span>
  )

const TrackingCode = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation('shipment')
  return (
    <span className={styles['withCopy']}>
      <Code>{reference}</Code>
      <CopyButton text={reference} what={t('field.trackingReference', { reference })} />
    </span>
  )
}

const EditReferences = ({ shipment: { reference, state } }: { readonly shipment: Shipment }) => {
  const { t } = useTranslation('shipment')
  const [isOpen, setOpen] = useState(false)
  if (!isPossible('trackingReferences', state)) return null
  return (
    <>
      <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
        {t('actions.trackingReferences')}
      </Button>
      {isOpen && <ReferencesDialog references={[reference]} onClose={() => setOpen(false)} />}
    </>
  )
}
