import { useLabelOf } from '#contract/use-label-of.ts'
import { addressTypes } from '#shared/shipments/enumerations.ts'
import type { ShipmentWithHistory } from '#shared/shipments/shipment.ts'
import { DocumentsSection } from '../documents/stored/documents-section.tsx'
import { PrintingSection } from '../printing/printing-section.tsx'
import { AddressSection } from './details/address-section.tsx'
import { AllocationSection } from './details/allocation-section.tsx'
import { ContentsSection } from './contents/contents-section.tsx'
import { CustomsSection } from './details/customs-section.tsx'
import { DatesSection } from './details/dates-section.tsx'
import { DetailsSection } from './details/details-section.tsx'
import { FilledInSection } from './details/filled-in-section.tsx'
import { HistorySection } from './history/history-section.tsx'
import { RecordSection } from './details/record-section.tsx'
import styles from './page.module.css'

/** The cards of the page: what was entered at the start, what happened to it beside that. */
export const ShipmentBody = ({ shipment, history }: ShipmentWithHistory) => {
  const labelOf = useLabelOf()
  const { addresses, allocation, customs_documentation: customs, filled_in: filledIn } = shipment
  // Origin and destination come first whatever the order in which they were given.
  const inOrder = addressTypes.flatMap((type) => addresses.filter((address) => address.address_type === type))
  return (
    <div className={styles['body']}>
      <div className={styles['cards']}>
        <h2 className={styles['unseen']}>{labelOf('addresses')}</h2>
        {inOrder.map((address) => (
          <AddressSection key={address.address_type} address={address} />
        ))}
        {filledIn && <FilledInSection paths={filledIn} />}
        <ContentsSection contents={shipment.contents} />
        <DocumentsSection shipment={shipment} />
        <PrintingSection shipment={shipment} />
        {allocation && <AllocationSection shipment={shipment} allocation={allocation} />}
        <DatesSection shipment={shipment} />
        <DetailsSection shipment={shipment} />
        {customs && <CustomsSection customs={customs} />}
        <RecordSection shipment={shipment} />
      </div>
      <HistorySection
        reference={shipment.reference}
        history={history}
        state={shipment.state}
        shipment={shipment}
      />
    </div>
  )
}
