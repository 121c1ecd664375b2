import { useTranslation } from 'react-i18next'
import { CopyButton } from './copy-button.tsx'
import styles from './reference-text.module.css'
import { shortReference } from './short-reference.ts'

type ReferenceTextProps = {
  readonly reference: string
  /** Only the last digits, which is what people say and search by; all of it on hover. */
  readonly short?: boolean
  /** As large as the head of a page. */
  readonly large?: boolean
  readonly copy?: boolean
}

const sizeOf = (short: boolean, large: boolean): string =>
  (short ? styles['short'] : large ? styles['large'] : undefined) ?? ''

/** A reference, always written from left to right. */
export const ReferenceText = ({
  reference,
  short = false,
  large = false,
  copy = false,
}: ReferenceTextProps) => {
  const { t } = useTranslation('shipment')
  const text = (
    <span
      dir="ltr"
      translate="no"
      className={`${styles['reference']} ${sizeOf(short, large)}`}
      title={short ? reference : undefined}
    >
      {short ? shortReference(reference) : reference}
    </span>
  )
  return copy ? (
    <span className={styles['withCopy']}>
      {text}
      <CopyButton text={reference} what={t('reference')} />
    </span>
  ) : (
    text
  )
}
