import type { ReactNode } from 'react'
import type { CarrierDetails } from '#shared/shipments/shipment.ts'
import styles from './allocate.module.css'

type ServiceNameProps = {
  readonly carrier: CarrierDetails
  /** What is said of it, behind the carrier's name. */
  readonly children?: ReactNode
}

/** A carrier's service by its name, and the carrier's name under it. */
export const ServiceName = ({ carrier, children }: ServiceNameProps) => (
  <span className={styles['service']}>
    <bdi>{carrier.service_name ?? carrier.service_reference}</bdi>
    <span className={styles['marks']}>
      <bdi className={styles['quiet']}>{carrier.name ?? carrier.reference}</bdi>
      {children}
    </span>
  </span>
)
