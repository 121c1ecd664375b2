import { VisuallyHidden } from '@mantine/core'
import { IconDeviceMobile, IconMail, IconPhone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Contact } from '#shared/shipments/create-request.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import styles from './details.module.css'

/** How to reach somebody, as text: this program opens neither telephone nor mail. */
export const ContactDetails = ({ details }: { readonly details: Contact['contact_details'] }) => {
  const labelOf = useLabelOf()
  return (
    <>
      <Line
        icon={<IconPhone size={14} />}
        label={labelOf('addresses[].contact.contact_details.landline')}
        text={details.landline}
      />
      <Line
        icon={<IconDeviceMobile size={14} />}
        label={labelOf('addresses[].contact.contact_details.mobile')}
        text={details.mobile}
      />
      <Line
        icon={<IconMail size={14} />}
        label={labelOf('addresses[].contact.contact_details.email')}
        text={details.email}
      />
    </>
  )
}

type LineProps = { readonly icon: ReactNode; readonly label: string; readonly text: string | undefined }

const Line = ({ icon, label, text }: LineProps) =>
  text === undefined ? null : (
    <div className={styles['reach']}>
      <span title={label}>
        {icon}
        <VisuallyHidden>{label}</VisuallyHidden>
      </span>
      <bdi dir="ltr">{text}</bdi>
    </div>
  )
