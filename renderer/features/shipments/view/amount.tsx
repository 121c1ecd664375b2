import { useTranslation } from 'react-i18next'
import styles from './contents.module.css'

type AmountProps = { readonly quantity: number; readonly total: string; readonly each: string }

/** What all pieces of a line come to, and what one does where there are several. */
export const Amount = ({ quantity, total, each }: AmountProps) => {
  const { t } = useTranslation('shipment')
  return (
    <>
      <bdi>{total}</bdi>
      {quantity > 1 && <span className={styles['each']}>{t('contents.each', { amount: each })}</span>}
    </>
  )
}
