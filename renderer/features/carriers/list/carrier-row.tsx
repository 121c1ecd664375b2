import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Carrier } from '#shared/carriers/catalogue.ts'
import { carrierAddress } from '../address.ts'
import type { CarrierForm } from '../model/form.ts'
import { useSwitches } from '../state/use-switches.ts'
import { ExampleBadge } from './example-badge.tsx'
import classes from './list.module.css'

type CarrierRowProps = {
  readonly carrier: Carrier
  /** Whether there is a draft of it. */
  readonly isChanged: boolean
}

/** A carrier, above its services. */
export const CarrierRow = ({ carrier, isChanged }: CarrierRowProps) => {
  const { t } = useTranslation('carriers')
  const flip = useSwitches()
  const { reference, name, enabled, is_example: isExample, services } = carrier
  return (
    <tr className={classes['carrier']} data-off={!enabled || undefined}>
      <th scope="rowgroup" className={classes['name']}>
        <span className={classes['named']}>
          <Link
            href={carrierAddress(reference)}
            className={classes['link'] ?? ''}
            data-column="name"
            title={name}
            dir="auto"
          >
            {name}
          </Link>
          {isExample && <ExampleBadge />}
          {isChanged && <UnsavedBadge />}
        </span>
      </th>
      <td>
        <bdi dir="ltr" className={classes['code']} title={reference}>
          {reference}
        </bdi>
      </td>
      <td>
        <Switch
          size="xs"
          data-column="enabled"
          aria-label={t('table.switch', { name })}
          checked={enabled}
          onChange={(event) => void flip(carrier, undefined, event.currentTarget.checked)}
        />
      </td>
      <td colSpan={6} className={classes['count']}>
        {t('table.services', { count: services.length })}
      </td>
    </tr>
  )
}

const UnsavedBadge = () => {
  const { t } = useTranslation('carriers')
  return <span className={classes['unsaved']}>{t('table.unsaved')}</span>
}

type NewCarrierRowProps = { readonly draftKey: string; readonly form: CarrierForm; readonly columns: number }

/** A carrier that was begun and never saved. */
export const NewCarrierRow = ({ draftKey, form, columns }: NewCarrierRowProps) => {
  const { t } = useTranslation('carriers')
  return (
    <tr className={classes['carrier']}>
      <th scope="row" colSpan={columns}>
        <span className={classes['named']}>
          <Link href={carrierAddress(draftKey)} className={classes['link'] ?? ''} data-column="name">
            <bdi>{form.name.trim() === '' ? t('carrier.unnamed') : form.name}</bdi>
          </Link>
          <UnsavedBadge />
        </span>
      </th>
    </tr>
  )
}
