import { useLabelOf } from '#contract/use-label-of.ts'
import { addressTypes } from '#shared/shipments/enumerations.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { DocumentsCard } from '../documents/documents-card.tsx'
import { AddressCard } from './address-card.tsx'
import { AllocationCard } from './allocation-card.tsx'
import { ContentsCard } from './contents-card.tsx'
import { CustomsCard } from './customs-card.tsx'
import { DatesCard } from './dates-card.tsx'
import { DetailsCard } from './details-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { RecordCard } from './record-card.tsx'
import styles from './page.module.css'

/** The cards of the page: what was entered at the start, what happened to it beside that. */
export const ShipmentBody = ({ shipment }: { readonly shipment: Shipment }) => {
  const labelOf = useLabelOf()
  const { addresses, allocation, customs_documentation: customs } = shipment
  // Origin and destination come first whatever the order in which they were given.
  const inOrder = addressTypes.flatMap((type) => addresses.filter((address) => address.address_type === type))
  return (
    <div className={styles['body']}>
      <div className={styles['cards']}>
        <h2 className={styles['unseen']}>{labelOf('addresses')}</h2>
        {inOrder.map((address) => (
          <AddressCard key={address.address_type} address={address} />
        ))}
        <ContentsCard contents={shipment.contents} />
        <DocumentsCard shipment={shipment} />
        {allocation && <AllocationCard shipment={shipment} allocation={allocation} />}
        <DatesCard shipment={shipment} />
        <DetailsCard shipment={shipment} />
        {customs && <CustomsCard customs={customs} />}
        <RecordCard shipment={shipment} />
      </div>
      <HistoryCard reference={shipment.reference} state={shipment.state} shipment={shipment} />
    </div>
  )
}
