import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Carrier } from '#shared/carriers/catalogue.ts'
import { textAt } from '#ui/form/form-state.ts'
import { carrierAddress } from '../address.ts'
import { type CarrierForm } from '../model/form.ts'
import { useSwitches } from '../state/use-switches.ts'
import { ExampleBadge } from './example-badge.tsx'
import classes from './list.module.css'
import { NameLink, ReferenceAndSwitch } from './row-cells.tsx'

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
          <NameLink href={carrierAddress(reference)} name={name} />
          {isExample && <ExampleBadge />}
          {isChanged && <UnsavedBadge />}
        </span>
      </th>
      <ReferenceAndSwitch
        reference={reference}
        name={name}
        enabled={enabled}
        onSwitch={(isOn) => void flip(carrier, undefined, isOn)}
      />
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
            <bdi>{textAt(form.request, 'name').trim() || t('carrier.unnamed')}</bdi>
          </Link>
          <UnsavedBadge />
        </span>
      </th>
    </tr>
  )
}
