import type { CarrierDetails } from '../../../../../shared/shipments/shipment.ts'
import styles from './allocate.module.css'

/** A carrier's service by its name, and the carrier's name under it. */
export const ServiceName = ({ carrier }: { readonly carrier: CarrierDetails }) => (
  <span className={styles['service']}>
    <bdi>{carrier.service_name ?? carrier.service_reference}</bdi>
    <bdi className={styles['quiet']}>{carrier.name ?? carrier.reference}</bdi>
  </span>
)
