import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { crossesCustomsBorder } from './model/customs-territory.ts'
import type { AddressForm } from './model/form.ts'
import classes from './new.module.css'

type CustomsHintProps = { readonly addresses: readonly AddressForm[]; readonly onOpen: () => void }

/** Reminds of the customs documentation where it is likely to be wanted. */
export const CustomsHint = ({ addresses, onOpen }: CustomsHintProps) => {
  const { t } = useTranslation('new-shipment')
  const countryOf = (type: string) => addresses.find((address) => address.type === type)?.texts.country ?? ''
  if (!crossesCustomsBorder(countryOf('origin'), countryOf('destination'))) return undefined
  return (
    <p className={classes['customsHint']}>
      {t('customs.hint')}
      <Button variant="subtle" size="xs" onClick={onOpen}>
        {t('customs.add')}
      </Button>
    </p>
  )
}
