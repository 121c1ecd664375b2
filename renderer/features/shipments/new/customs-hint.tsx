import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePart } from '#ui/create-store.ts'
import { textAt } from '#ui/form/form-state.ts'
import type { FormHandle } from '#ui/form/use-form.ts'
import { crossesCustomsBorder } from './model/customs-territory.ts'
import { addressOfType, type ShipmentForm } from './model/form.ts'
import classes from './new.module.css'

type CustomsHintProps = { readonly handle: FormHandle<ShipmentForm>; readonly onOpen: () => void }

const countryOf = (form: ShipmentForm, type: string): string =>
  textAt(addressOfType(form, type), 'country_iso_code')

/** Reminds of the customs documentation where it is likely to be wanted. */
export const CustomsHint = ({ handle: { store }, onOpen }: CustomsHintProps) => {
  const { t } = useTranslation('new-shipment')
  const isCrossing = usePart(store, ({ form }) =>
    crossesCustomsBorder(countryOf(form, 'origin'), countryOf(form, 'destination')),
  )
  if (!isCrossing) return undefined
  return (
    <p className={classes['customsHint']}>
      {t('customs.hint')}
      <Button variant="subtle" size="xs" onClick={onOpen}>
        {t('customs.add')}
      </Button>
    </p>
  )
}
