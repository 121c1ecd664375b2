import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { Allocation, LabelDetails, Shipment, StoredContents } from '#shared/shipments/shipment.ts'
import { isPossible } from '../../actions/action-name.ts'
import { ReferencesDialog } from '../../tracking/references-dialog.tsx'
import { contentsName } from '#shared/shipments/contents-name.ts'
import { CopyButton } from '../../parts/copy-button.tsx'
import { RelativeTime } from '../../parts/relative-time.tsx'
import { useDateRange } from '#contract/use-date-range.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Code } from './code.tsx'
import { useLabelOf } from '#contract/use-label-of.ts'
import { type Detail, DetailList } from './detail-list.tsx'
import { Card } from '#ui/layout/card.tsx'
import { canLabel } from '#shared/shipments/transition.ts'
import { CarrierLabelList } from '../carrier-label/carrier-label-list.tsx'
import styles from './details.module.css'

type AllocationSectionProps = { readonly shipment: Shipment; readonly allocation: Allocation }

/** The carrier service that has taken the shipment, what it costs, when it comes, and how to track it. */
export const AllocationSection = ({ shipment, allocation }: AllocationSectionProps) => {
  const labelOf = useLabelOf()
  const range = useDateRange()
  const { carrier } = allocation
  const { label_details: labels } = shipment
  return (
    <Card dense title={labelOf('allocation')} aside={<EditReferences shipment={shipment} />}>
      <DetailList
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
            label: labelOf('label_details'),
            value: (labels || canLabel(shipment.state)) && (
              <>
                {labels && <Printed labels={labels} />}
                <CarrierLabelList shipment={shipment} />
              </>
            ),
          },
          {
            label: labelOf('allocation.allocation_date'),
            value: <RelativeTime at={allocation.allocation_date} />,
          },
        ]}
      />
    </Card>
  )
}

/** How often labels were printed, and since when. */
const Printed = ({ labels }: { readonly labels: LabelDetails }) => {
  const { t } = useTranslation('shipment')
  return (
    <Trans
      t={t}
      i18nKey="field.printed"
      count={labels.retrieval_count}
      components={{ time: <RelativeTime at={labels.date_first_retrieved} inSentence /> }}
    />
  )
}

/** A name with its code, as far as they are there. */
const named = (name: string | undefined, reference: string | undefined): ReactNode =>
  (name ?? reference) && (
    <>
      {name} {reference && <Code>{reference}</Code>}
    </>
  )

const usePriceFields = ({ price }: Allocation): readonly Detail[] => {
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
): readonly Detail[] => {
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
