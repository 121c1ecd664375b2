import { Link } from 'wouter'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { ReferenceText } from '../parts/reference-text.tsx'
import classes from './printing.module.css'
import { usePrintableText } from './use-printable-text.ts'

type PrintJobSubjectProps = { readonly job: PrintJob; readonly shipment: ShipmentSummary | undefined }

/** What is printed, and for whom. */
export const PrintJobSubject = ({ job, shipment }: PrintJobSubjectProps) => {
  const textOf = usePrintableText()
  const address = addressOf(job)
  return (
    <span className={classes['subject']}>
      {textOf(job)}
      {address !== undefined && (
        <>
          {' · '}
          <Link href={address}>
            <Subject job={job} shipment={shipment} />
          </Link>
        </>
      )}
    </span>
  )
}

/** Whom it goes to and by which order; where that is not known, the last digits of its reference. */
const Subject = ({ job, shipment }: PrintJobSubjectProps) => {
  const reference = job.shipment_reference ?? job.file_reference ?? ''
  if (!shipment) return <ReferenceText reference={reference} short />
  return (
    <>
      <bdi>{shipment.recipient}</bdi>
      {shipment.custom_reference !== undefined && (
        <>
          {' · '}
          <bdi dir="ltr">{shipment.custom_reference}</bdi>
        </>
      )}
    </>
  )
}

const addressOf = ({
  shipment_reference: shipment,
  file_reference: file,
  what,
}: PrintJob): string | undefined => {
  if (shipment !== undefined) return `/shipments/${shipment}`
  if (file === undefined) return undefined
  if (what === 'manifest') return `/manifests/${file}`
  return what === 'collection_note' ? `/groups/${file}` : undefined
}
