import { IconAlertCircle, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { carrierAddress, serviceAddress } from '../address.ts'
import { ID, type Row } from '#ui/form/field-path.ts'
import type { LocatedProblem } from '#ui/form/located-problems.ts'
import { textAt } from '#ui/form/form-state.ts'
import type { Editing } from '../model/find-editing.ts'
import { savedOf, serviceOf, servicesIn } from '../model/form.ts'
import classes from './service-nav.module.css'

type ServiceNavProps = {
  readonly editing: Editing
  readonly problems: readonly LocatedProblem[]
  readonly onAdd: () => void
}

/** Where a service of a carrier that is edited is found. */
export const addressOf = (key: string, service: Row): string => {
  const saved = savedOf(service)
  return saved === '' ? carrierAddress(key, service[ID]) : serviceAddress(saved)
}

/** The carrier and its services, to go from one to the other without leaving. */
export const ServiceNav = ({ editing, problems, onAdd }: ServiceNavProps) => {
  const { t } = useTranslation('carriers')
  const { key, form, service: shown } = editing
  const isWrong = (id: number | undefined): boolean => problems.some(({ field }) => serviceOf(field) === id)
  return (
    <nav className={classes['nav']} aria-label={t('edit.services')}>
      <NavItem to={carrierAddress(key)} isShown={shown === undefined} isWrong={isWrong(undefined)}>
        {t('parts.carrier')}
      </NavItem>
      <p className={classes['navTitle']}>{t('edit.services')}</p>
      {servicesIn(form).map((service) => (
        <NavItem
          key={service[ID]}
          to={addressOf(key, service)}
          isShown={service[ID] === shown}
          isWrong={isWrong(service[ID])}
          isOff={service['enabled'] !== true}
        >
          {textAt(service, 'name').trim() || t('service.unnamed')}
        </NavItem>
      ))}
      <button type="button" className={classes['navAdd']} onClick={onAdd}>
        <IconPlus size={14} aria-hidden />
        {t('service.add')}
      </button>
    </nav>
  )
}

type NavItemProps = {
  readonly to: string
  readonly isShown: boolean
  readonly isWrong: boolean
  readonly isOff?: boolean
  readonly children: string
}

const NavItem = ({ to, isShown, isWrong, isOff = false, children }: NavItemProps) => {
  const { t } = useTranslation('carriers')
  return (
    <Link
      href={to}
      className={classes['navItem'] ?? ''}
      aria-current={isShown ? 'page' : undefined}
      title={children}
      data-off={isOff || undefined}
    >
      <bdi className={classes['navName']}>{children}</bdi>
      {isOff && <span className={classes['off']}>{t('edit.off')}</span>}
      {isWrong && <IconAlertCircle size={16} className={classes['wrongMark']} aria-label={t('edit.wrong')} />}
    </Link>
  )
}
